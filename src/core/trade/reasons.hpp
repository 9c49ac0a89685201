// Refusals of the trade module.
#pragma once

#include "core/party/reasons.hpp"

namespace gzl::core::trade {

using enum RefusalClass;

inline constexpr Reason contract_not_found{"contract_not_found", not_found, "未找到该合同", "No such contract"};
inline constexpr Reason contract_number_taken{"contract_number_taken", conflict, "该企业已登记同号合同",
                                              "The enterprise has a contract of this number"};
inline constexpr Reason counterparty_code_invalid{"counterparty_code_invalid", business,
                                                  "对方统一社会信用代码校验不通过",
                                                  "The counterparty's credit code fails its check"};
inline constexpr Reason counterparty_is_self{"counterparty_is_self", business, "合同对方不能是企业自身",
                                             "The counterparty is the enterprise itself"};

inline constexpr Reason invoice_not_found{"invoice_not_found", not_found, "未找到该发票", "No such invoice"};
inline constexpr Reason invoice_number_invalid{"invoice_number_invalid", business,
                                               "数电票号码须为 20 位数字,且年份与地区有效",
                                               "A digital invoice number has 20 digits with a valid year and province"};
inline constexpr Reason invoice_number_taken{"invoice_number_taken", conflict, "该发票号码已在平台登记",
                                             "This invoice is registered on the platform already"};
inline constexpr Reason invoice_year_differs{"invoice_year_differs", business, "开票日期与发票号码中的年份不一致",
                                             "The year in the number is not the year of issue"};
inline constexpr Reason invoice_code_invalid{"invoice_code_invalid", business,
                                             "购销双方统一社会信用代码校验不通过或相同",
                                             "Seller's and buyer's credit codes must be valid and differ"};
inline constexpr Reason tax_out_of_range{"tax_out_of_range", business, "税额须不小于零且小于价税合计",
                                         "The tax lies between zero and the amount"};
inline constexpr Reason invoice_in_use{"invoice_in_use", conflict, "发票已用于另一笔融资",
                                       "An invoice backs another financing"};
inline constexpr Reason invoice_required{"invoice_required", business, "至少需要一张发票",
                                         "At least one invoice is needed"};
inline constexpr Reason invoice_listed_twice{"invoice_listed_twice", business, "同一发票重复列入",
                                             "An invoice is listed twice"};
inline constexpr Reason invoice_of_other_contract{"invoice_of_other_contract", business, "发票不属于该合同",
                                                  "An invoice belongs to another contract"};

inline constexpr Reason invoice_cancelled{"invoice_cancelled", business, "发票已作废或已被全额红冲",
                                          "The invoice is cancelled, or taken back whole by red letters"};
inline constexpr Reason invoice_differs_from_tax{"invoice_differs_from_tax", business, "发票内容与税务数据不一致",
                                                 "The invoice is not what the tax bureau's export says"};
inline constexpr Reason tax_invoices_required{"tax_invoices_required", business, "文件中没有数电票",
                                              "There is no digital invoice in the file"};
inline constexpr Reason tax_invoice_not_own{"tax_invoice_not_own", business, "发票的购销双方均不是该企业",
                                            "The enterprise is neither seller nor buyer of an invoice"};
inline constexpr Reason tax_invoice_sign{"tax_invoice_sign", business, "红字发票金额须为负,蓝字发票金额须为正",
                                         "A red letter is negative and takes an invoice back; any other is positive"};
inline constexpr Reason tax_invoice_sums{"tax_invoice_sums", business, "金额与税额之和不等于价税合计",
                                         "Net amount and tax do not add up to the amount"};
inline constexpr Reason tax_invoice_changed{"tax_invoice_changed", conflict, "与此前导入的同号发票不一致",
                                            "An invoice of this number was imported with another content"};

inline constexpr Reason attestations_incomplete{"attestations_incomplete", business,
                                                "物流与付款须各有一项核验结论及依据",
                                                "Logistics and payment each need one result with evidence"};
inline constexpr Reason verification_not_found{"verification_not_found", not_found, "未找到该贸易核验",
                                               "No such verification"};
inline constexpr Reason verification_not_passed{"verification_not_passed", business, "贸易真实性核验未通过",
                                                "The verification of the trade did not pass"};
inline constexpr Reason contract_capacity_exceeded{"contract_capacity_exceeded", business, "超出合同可融资余额",
                                                   "The contract has less than this amount left to finance"};

}  // namespace gzl::core::trade
