// The rows of this module. Numbers: commands 2000–2019, queries 2020–2029, events 2030–2059.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::need {

const Commands kCommands{
    command<struct RecordVisit>(2000, "POST /v1/visits", need_publish, "登记走访", "Record a visit",
                                {event<struct EnterpriseVisited>(2030, "已走访企业", "Enterprise visited")}),
    command<struct RecordNeed>(2001, "POST /v1/needs", need_record, "登记融资需求", "Record a financing need",
                               {event<struct NeedRecorded>(2031, "已登记融资需求", "Financing need recorded")}),
    command<struct ConfirmNeed>(2002, "POST /v1/needs/{need}:confirm", application_submit, "确认融资需求",
                                "Confirm a financing need",
                                {event<struct NeedConfirmed>(2032, "已确认融资需求", "Financing need confirmed")}),
    command<struct WithdrawNeed>(2003, "POST /v1/needs/{need}:withdraw", need_record, "撤回融资需求",
                                 "Withdraw a financing need",
                                 {event<struct NeedWithdrawn>(2033, "已撤回融资需求", "Financing need withdrawn"),
                                  event<struct PlacementClosed>(2034, "需求投放已结束", "Placement of a need closed")}),
    command<struct PublishNeeds>(
        2004, "POST /v1/needLists", need_publish, "发布产业融资需求清单", "Publish a need list",
        {event<struct NeedListPublished>(2035, "已发布产业融资需求清单", "Need list published"),
         event<struct NeedPlaced>(2036, "融资需求已投放银行", "Financing need placed with banks")}),
    command<struct ClaimNeed>(2005, "POST /v1/placements/{placement}:claim", need_answer, "认领融资需求",
                              "Claim a financing need",
                              {event<struct NeedClaimed>(2037, "银行已认领融资需求", "Financing need claimed")}),
    command<struct QuoteNeed>(2006, "POST /v1/placements/{placement}:quote", need_answer, "对融资需求报价",
                              "Quote for a financing need",
                              {event<struct NeedQuoted>(2038, "银行已报价", "Financing need quoted for")}),
    command<struct DeclineNeed>(2007, "POST /v1/placements/{placement}:decline", need_answer, "婉拒融资需求",
                                "Decline a financing need",
                                {event<struct NeedDeclined>(2039, "银行已婉拒融资需求", "Financing need declined")}),
    command<struct ChooseQuote>(2008, "POST /v1/placements/{placement}:choose", application_submit, "选择报价",
                                "Choose a quote", {event<struct QuoteChosen>(2040, "企业已选择报价", "Quote chosen")}),
};

const Queries kQueries{
    query<struct ListVisits>(2020, "GET /v1/visits", read, "走访列表", "List visits"),
    query<struct GetNeed>(2021, "GET /v1/needs/{need}", read, "查看融资需求", "See a financing need"),
    query<struct ListNeeds>(2022, "GET /v1/needs", read, "融资需求列表", "List financing needs"),
    query<struct GetNeedList>(2023, "GET /v1/needLists/{list}", read, "查看需求清单", "See a need list"),
    query<struct ListNeedLists>(2024, "GET /v1/needLists", read, "需求清单列表", "List need lists"),
    query<struct GetPlacement>(2025, "GET /v1/placements/{placement}", read, "查看需求投放", "See a placement"),
    query<struct ListPlacements>(2026, "GET /v1/placements", read, "需求投放列表", "List placements"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::need
