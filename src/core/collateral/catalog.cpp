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
    command<struct AddCollateral>(806, "POST /v1/facilities/{facility}:addCollateral", loan_draw, "追加质押货物",
                                  "Pledge more goods",
                                  {event<struct CollateralAdded>(1811, "已追加质押货物", "More goods pledged")}),
    command<struct ExchangeGoods>(
        807, "POST /v1/facilities/{facility}:exchangeGoods", loan_draw, "动态质押提货或换货",
        "Take goods out above the line, or exchange them",
        {event<struct GoodsExchanged>(1812, "动态质押货物已变动", "Goods of a floating pledge exchanged")}),
    command<struct SellPledge>(808, "POST /v1/facilities/{facility}:sellPledge", loan_confirm, "处置质物",
                               "Sell pledged goods", {event<struct PledgeSold>(1813, "质物已处置", "Pledge sold")}),
    command<struct RequestMarginReturn>(803, "POST /v1/facilities/{facility}:returnMargin", loan_draw, "申请退还保证金",
                                        "Ask for margin back"),
};

const Queries kQueries{
    query<struct GetMargin>(840, "GET /v1/margins/{margin}", read, "查看保证金划转", "See a margin payment"),
    query<struct ListMargins>(841, "GET /v1/margins", read, "保证金划转列表", "List margin payments"),
    query<struct GetCoverage>(842, "GET /v1/facilities/{facility}/coverage", read, "查看质押覆盖",
                              "See how goods cover the debt"),
    query<struct ListTopUps>(843, "GET /v1/top-ups", read, "补足担保列表", "List open top-up requests"),
};

const Events kDeadlineFacts{
    event<struct TopUpRequested>(1806, "触及警戒线,要求补足", "Warning line reached, top-up requested"),
    event<struct TopUpChanged>(1807, "应补足金额已变化", "Top-up changed"),
    event<struct TopUpMissed>(1808, "逾期未补足,额度已冻结", "Top-up missed, facility frozen"),
    event<struct CloseOutReached>(1809, "触及平仓线,额度已冻结", "Close-out line reached, facility frozen"),
    event<struct CoverRestored>(1810, "质押覆盖已恢复", "Cover restored"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries, .deadline_facts = kDeadlineFacts};
}

}  // namespace gzl::core::collateral
