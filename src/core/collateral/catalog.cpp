// The rows of this module. Numbers: commands 800–839, queries 840–849, events 1800–1839.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::collateral {

const Commands kCommands{
    command<struct RequestMargin>(800, "POST /v1/facilities/{facility}:depositMargin", loan_draw, "申请存入保证金",
                                  "Pay in margin",
                                  {event<struct MarginRequested>(1800, "已指示银行划转保证金", "Margin instructed")}),
    command<struct ConfirmMargin>(801, "POST /v1/margins/{margin}:confirm", loan_confirm, "确认保证金划转",
                                  "Confirm a margin payment",
                                  {event<struct MarginConfirmed>(1801, "保证金已划转", "Margin moved")}),
    command<struct FailMargin>(802, "POST /v1/margins/{margin}:fail", loan_confirm, "保证金划转失败",
                               "Report a failed margin payment",
                               {event<struct MarginFailed>(1802, "保证金划转失败", "Margin payment failed")}),
    command<struct RequestMarginUse>(804, "POST /v1/loans/{loan}:useMargin", loan_draw, "申请以保证金还款",
                                     "Have margin taken up by a loan"),
    command<struct ApplyMargin>(805, "POST /v1/loans/{loan}:applyMargin", loan_confirm, "银行以保证金抵扣",
                                "Take margin for a loan",
                                {event<struct MarginApplied>(1805, "保证金已抵扣", "Margin applied")}),
    command<struct RequestMarginReturn>(803, "POST /v1/facilities/{facility}:returnMargin", loan_draw, "申请退还保证金",
                                        "Ask for margin back"),
};

const Queries kQueries{
    query<struct GetMargin>(840, "GET /v1/margins/{margin}", read, "查看保证金划转", "See a margin payment"),
    query<struct ListMargins>(841, "GET /v1/margins", read, "保证金划转列表", "List margin payments"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::collateral
