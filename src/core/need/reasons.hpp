// Refusals of the need module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::need {

using enum RefusalClass;

// Objects that do not exist, or that the caller may not know of (P6).
inline constexpr Reason enterprise_not_found{"enterprise_not_found", not_found, "未找到该已准入企业",
                                             "No such admitted enterprise"};
inline constexpr Reason visit_not_found{"visit_not_found", not_found, "未找到该企业的这次走访",
                                        "No such visit to this enterprise"};
inline constexpr Reason need_not_found{"need_not_found", not_found, "未找到该融资需求", "No such financing need"};
inline constexpr Reason need_list_not_found{"need_list_not_found", not_found, "未找到该需求清单", "No such need list"};
inline constexpr Reason placement_not_found{"placement_not_found", not_found, "未找到该需求投放",
                                            "No such placement of a need"};

// Needs and lists.
inline constexpr Reason need_tenor_invalid{"need_tenor_invalid", business, "期限必须在 1 至 3660 天之间",
                                           "The tenor must lie between 1 and 3660 days"};
inline constexpr Reason need_not_recorded{"need_not_recorded", conflict, "该融资需求不在待企业确认状态",
                                          "The need is not waiting for the enterprise's confirmation"};
inline constexpr Reason need_closed{"need_closed", conflict, "该融资需求已落地或已撤回",
                                    "The need is placed or withdrawn"};
inline constexpr Reason need_not_publishable{"need_not_publishable", conflict, "融资需求未经企业确认,或已落地、已撤回",
                                             "The need is not confirmed by the enterprise, or is placed or withdrawn"};
inline constexpr Reason need_with_bank_already{"need_with_bank_already", conflict, "该银行已收到此融资需求",
                                               "The bank has this need already"};
inline constexpr Reason need_required{"need_required", business, "清单至少需要一项融资需求",
                                      "A list has at least one need"};
inline constexpr Reason bank_required{"bank_required", business, "清单至少需要发给一家银行",
                                      "A list goes to at least one bank"};
inline constexpr Reason listed_twice{"listed_twice", business, "同一融资需求或银行重复列出",
                                     "A need or a bank is named twice"};
inline constexpr Reason answer_by_not_working_day{"answer_by_not_working_day", business, "答复截止日须为工作日",
                                                  "The last day to answer must be a working day"};

// Banks' answers.
inline constexpr Reason need_reference_used{"need_reference_used", conflict, "该银行流水号已用于其他答复",
                                            "The bank used this reference for another answer"};
inline constexpr Reason placement_closed{"placement_closed", conflict, "该融资需求已落地或已撤回,不能再答复",
                                         "The need is placed or withdrawn; it takes no more answers"};
inline constexpr Reason placement_answered{"placement_answered", conflict, "该融资需求已作同样或更进一步的答复",
                                           "The bank has said this or more already"};
inline constexpr Reason quote_above_need{"quote_above_need", business, "报价金额高于融资需求金额",
                                         "The quote is above the amount needed"};
inline constexpr Reason quote_rate_invalid{"quote_rate_invalid", business, "利率须在0与100%之间",
                                           "A rate lies between 0 and 100 %"};
inline constexpr Reason quote_fee_invalid{"quote_fee_invalid", business, "费用不得为负,且须低于报价金额",
                                          "The fee is at least zero and below the amount"};
inline constexpr Reason quote_outside_product{"quote_outside_product", business, "报价超出所指产品的额度、利率或期限",
                                              "The quote lies outside the product's amounts, rate or tenor"};
inline constexpr Reason quote_missing{"quote_missing", conflict, "该银行没有可选择的报价",
                                      "This bank has no quote to choose"};
inline constexpr Reason quote_expired{"quote_expired", business, "该报价已过有效期", "The quote has expired"};

}  // namespace gzl::core::need
