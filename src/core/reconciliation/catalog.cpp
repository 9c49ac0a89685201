// The rows of this module. Numbers: commands 720–749, queries 780–799, events 1720–1749.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::reconciliation {

const Commands kCommands{
    command<struct ImportStatement>(
        720, "POST /v1/statements", statement_import, "导入银行对账单", "Import a bank statement",
        {event<struct StatementImported>(1720, "已导入银行对账单", "Bank statement imported"),
         event<struct BreakOpened>(1721, "发现对账差异", "Break found"),
         event<struct BreakMatched>(1722, "差异已自动核销", "Break matched"),
         event<struct BreakChanged>(1723, "差异已变化", "Break changed"),
         event<struct BankDayClosed>(1724, "银行对账日已关闭", "Bank day closed")}),
    command<struct AssignBreak>(721, "POST /v1/breaks/{break_id}:assign", break_handle, "移交对账差异",
                                "Assign a break", {event<struct BreakAssigned>(1725, "差异已移交", "Break assigned")}),
    command<struct ResolveBreak>(722, "POST /v1/breaks/{break_id}:resolve", break_handle, "处理对账差异",
                                 "Resolve a break",
                                 {event<struct BreakResolved>(1726, "差异已处理", "Break resolved")}),
};

const Queries kQueries{
    query<struct GetStatement>(780, "GET /v1/statements/{statement}", read, "查看对账单", "See a statement"),
    query<struct ListStatements>(781, "GET /v1/statements", read, "对账单列表", "List statements"),
    query<struct ListBreaks>(782, "GET /v1/breaks", read, "对账差异列表", "List breaks"),
    query<struct GetBankDay>(783, "GET /v1/bank-days/{bank}/{date}", read, "查看银行对账日", "See a bank's day"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::reconciliation
