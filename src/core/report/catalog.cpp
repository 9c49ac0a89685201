// The rows of this module. Numbers: commands 750–759, queries 760–769, events 1750–1769.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::report {

const Commands kCommands{
    command<struct IssueAssetRightsReport>(
        750, "POST /v1/applications/{application}:issueReport", report_issue, "出具资产确权报告",
        "Issue an asset-rights report",
        {event<struct AssetRightsReported>(1750, "已出具资产确权报告", "Asset-rights report issued")}),
    command<struct IssuePostLoanReport>(
        751, "POST /v1/loans/{loan}:issueReport", report_issue, "出具贷后监管报告", "Issue a post-loan report",
        {event<struct PostLoanReported>(1751, "已出具贷后监管报告", "Post-loan report issued")}),
};

const Queries kQueries{
    query<struct GetReport>(760, "GET /v1/reports/{report}", read, "查看报告", "See a report"),
    query<struct ListReports>(761, "GET /v1/reports", read, "查看报告列表", "List reports"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::report
