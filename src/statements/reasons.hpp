// Why a statement file is refused: a permanent name, and what to do in both languages.
#pragma once

#include "statements/statement.hpp"

namespace gzl::statements {

inline constexpr Reason file_too_large{"file_too_large", "文件超过 8 MiB", "The file is larger than 8 MiB"};
inline constexpr Reason wrong_encoding{"wrong_encoding", "文件编码应为 UTF-8 或 GB18030",
                                       "The file is neither UTF-8 nor GB18030"};
inline constexpr Reason control_character{"control_character", "文件含有控制字符", "The file has a control character"};
inline constexpr Reason too_many_rows{"too_many_rows", "明细超过 10000 行", "There are more than 10,000 rows"};

inline constexpr Reason quote_not_closed{"quote_not_closed", "引号没有闭合", "A quotation mark is not closed"};
inline constexpr Reason quote_misplaced{"quote_misplaced", "引号位置不正确", "A quotation mark stands inside a field"};
inline constexpr Reason header_missing{"header_missing", "没有找到明细表头(记账日期、流水号、金额)",
                                       "There is no header row with booking_date, reference and an amount"};
inline constexpr Reason column_missing{"column_missing", "缺少必需的列", "A required column is missing"};
inline constexpr Reason column_twice{"column_twice", "同一列出现两次", "A column appears twice"};
inline constexpr Reason field_missing{"field_missing", "缺少必填项", "A required value is missing"};
inline constexpr Reason field_unknown{"field_unknown", "表头前有无法识别的项",
                                      "A value before the header is not known"};
inline constexpr Reason field_twice{"field_twice", "同一项出现两次", "A value is given twice"};
inline constexpr Reason fields_in_row{"fields_in_row", "该行的列数与表头不同",
                                      "The row has another number of fields than the header"};

inline constexpr Reason xml_malformed{"xml_malformed", "XML 不完整或格式错误", "The XML is truncated or malformed"};
inline constexpr Reason xml_doctype{"xml_doctype", "XML 不得含 DOCTYPE 或实体定义",
                                    "The XML must not have a DOCTYPE or entities"};
inline constexpr Reason xml_too_deep{"xml_too_deep", "XML 嵌套层数过多", "The XML is nested too deeply"};
inline constexpr Reason not_camt053{"not_camt053", "不是 camt.053.001.02 至 .10 版对账单",
                                    "This is no camt.053 of version 001.02 to 001.10"};
inline constexpr Reason one_statement{"one_statement", "一个文件应只含一份对账单",
                                      "A file must hold exactly one statement"};
inline constexpr Reason balance_missing{"balance_missing", "缺少期初(OPBD/PRCD)或期末(CLBD)余额",
                                        "The opening (OPBD or PRCD) or closing (CLBD) balance is missing"};
inline constexpr Reason balance_twice{"balance_twice", "期初或期末余额出现两次",
                                      "An opening or closing balance is given twice"};
inline constexpr Reason entry_not_booked{"entry_not_booked", "该笔未入账(状态应为 BOOK)",
                                         "The entry is not booked; its status must be BOOK"};
inline constexpr Reason details_do_not_add{"details_do_not_add", "明细金额之和与该笔金额不符",
                                           "The details' amounts do not add up to the entry's"};
inline constexpr Reason summary_differs{"summary_differs", "汇总笔数或金额与明细不符",
                                        "The summary's count or sum differs from the entries"};

inline constexpr Reason xlsx_damaged{"xlsx_damaged", "xlsx 文件损坏、加密或过大",
                                     "The workbook is damaged, encrypted or too large"};
inline constexpr Reason invoice_header_missing{"invoice_header_missing", "没有找到全量发票的表头(数电发票号码)",
                                               "There is no header of the tax bureau's export (数电发票号码)"};
inline constexpr Reason number_malformed{"number_malformed", "数电票号码须为 20 位",
                                         "A digital invoice number has 20 digits"};
inline constexpr Reason lines_differ{"lines_differ", "同一发票各行的购销方、日期或状态不一致",
                                     "The lines of one invoice differ in parties, date or status"};

inline constexpr Reason text_too_long{"text_too_long", "标识过长", "An identifier is too long"};
inline constexpr Reason wrong_currency{"wrong_currency", "币种应为人民币(CNY)", "The currency must be CNY"};
inline constexpr Reason amount_malformed{"amount_malformed", "金额应写作 1234.56:无千分位,小数点后至多两位",
                                         "An amount is written 1234.56: no separators, at most two decimals"};
inline constexpr Reason amount_sign{"amount_sign", "金额不得为负:方向由借贷标识或列决定",
                                    "The amount must not be negative here: its side says the direction"};
inline constexpr Reason amount_zero{"amount_zero", "金额不得为零", "The amount must not be zero"};
inline constexpr Reason amount_too_large{"amount_too_large", "金额过大", "The amount is too large"};
inline constexpr Reason side_unclear{"side_unclear", "借方与贷方金额应只填一项",
                                     "Exactly one of debit and credit must be given"};
inline constexpr Reason indicator_malformed{"indicator_malformed", "借贷标识应为 CRDT 或 DBIT",
                                            "The indicator must be CRDT or DBIT"};
inline constexpr Reason indicator_differs{"indicator_differs", "明细的借贷标识与该笔不一致",
                                          "The details' indicator contradicts the entry's"};
inline constexpr Reason date_malformed{"date_malformed", "日期应为 2026-03-31 或 20260331",
                                       "A date is written 2026-03-31 or 20260331"};
inline constexpr Reason booked_after_closing{"booked_after_closing", "记账日期晚于对账单日期",
                                             "The booking date is after the statement's"};
inline constexpr Reason reference_twice{"reference_twice", "流水号在文件中重复",
                                        "The reference appears twice in the file"};
inline constexpr Reason totals_do_not_add{"totals_do_not_add", "期初余额加发生额不等于期末余额",
                                          "Opening balance and amounts do not add up to the closing balance"};
inline constexpr Reason running_balance_differs{"running_balance_differs", "该行余额与逐笔计算的余额不符",
                                                "The row's balance is not the one that the amounts lead to"};

}  // namespace gzl::statements
