// Refusals of the reconciliation module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::reconciliation {

using enum RefusalClass;

inline constexpr Reason statement_not_found{"statement_not_found", not_found, "未找到该对账单", "No such statement"};
inline constexpr Reason break_not_found{"break_not_found", not_found, "未找到该差异", "No such break"};
inline constexpr Reason bank_not_found{"bank_not_found", not_found, "未找到该银行", "No such bank"};

inline constexpr Reason statement_number_used{"statement_number_used", conflict, "该对账单号已用于另一份内容",
                                              "This statement number was used for another content"};
inline constexpr Reason statement_date_invalid{"statement_date_invalid", business, "对账单日期晚于今天",
                                               "The statement's date lies in the future"};
inline constexpr Reason line_booked_later{"line_booked_later", business, "明细的记账日期晚于对账单日期",
                                          "A line is booked after the statement's date"};
inline constexpr Reason line_amount_zero{"line_amount_zero", business, "明细金额不得为零", "A line's amount is zero"};
inline constexpr Reason line_reference_twice{"line_reference_twice", business, "流水号在对账单中重复",
                                             "A reference appears twice in the statement"};
inline constexpr Reason totals_do_not_add{"totals_do_not_add", business, "期初余额加发生额不等于期末余额",
                                          "Opening balance and amounts do not add up to the closing balance"};
inline constexpr Reason break_not_open{"break_not_open", conflict, "该差异已关闭", "The break is closed"};
inline constexpr Reason break_not_owned{"break_not_owned", forbidden, "该差异由另一方负责",
                                        "The other side answers for this break"};

}  // namespace gzl::core::reconciliation
