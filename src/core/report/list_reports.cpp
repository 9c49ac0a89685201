// The reports that the caller may know of (P6).
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/report/view.hpp"
#include "core/state.hpp"

namespace gzl::core::report {

struct ListReports {
    std::optional<ReportKind> kind;
    std::optional<ApplicationId> application;
    std::optional<LoanId> loan;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListReports, (), (kind, application, loan, page_size, page_token))

struct ReportList {
    std::vector<ReportView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ReportList, (), (items, next_page_token))

tl::expected<ReportList, Refusal> answer(const core::State& state, const ListReports& query, const Context& context) {
    const auto visible = [&](ReportId id, const Report& row) {
        return (!query.kind || row.kind == *query.kind) &&
               (!query.application || row.application == query.application) &&
               (!query.loan || row.loan == query.loan) && seen(state, context, id) != nullptr;
    };
    const auto view = [&](ReportId id, const Report& row) { return view_of(state, id, row); };
    return party::list_page<ReportList>(state.report.reports, query, visible, view);
}

}  // namespace gzl::core::report

GZL_QUERY(gzl::core::report::ListReports, gzl::core::report::ReportList)
