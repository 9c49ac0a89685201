// Refusals of the party module, and those about parties that every module shares.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::party {

using enum RefusalClass;

inline constexpr Reason organisation_not_found{"organisation_not_found", not_found, "未找到该机构",
                                               "No such organisation"};
inline constexpr Reason organisation_not_admitted{"organisation_not_admitted", business, "该机构尚未准入",
                                                  "The organisation is not admitted"};
inline constexpr Reason not_own_party{"not_own_party", forbidden, "只有当事方本身可以执行此操作",
                                      "Only the party itself may do this"};
inline constexpr Reason bank_not_found{"bank_not_found", not_found, "未找到该已准入银行", "No such admitted bank"};
inline constexpr Reason not_an_enterprise{"not_an_enterprise", forbidden, "只有企业可以执行此操作",
                                          "Only an enterprise may do this"};
inline constexpr Reason dates_out_of_order{"dates_out_of_order", business, "起止日期顺序有误",
                                           "The last day lies before the first"};
inline constexpr Reason date_past{"date_past", business, "日期不能早于今天", "The date lies in the past"};
inline constexpr Reason date_future{"date_future", business, "日期不能晚于今天", "The date lies in the future"};
inline constexpr Reason amount_too_large{"amount_too_large", business, "金额超出系统可处理的范围",
                                         "The amount is beyond what the platform keeps exactly"};
inline constexpr Reason page_size_invalid{"page_size_invalid", malformed, "每页条数须为 1 至 200",
                                          "A page has 1 to 200 items"};
inline constexpr Reason page_token_invalid{"page_token_invalid", malformed, "分页标记无效",
                                           "This page token was not given out"};

inline constexpr Reason credit_code_invalid{"credit_code_invalid", business, "统一社会信用代码校验不通过",
                                            "The unified social credit code fails its check"};
inline constexpr Reason credit_code_taken{"credit_code_taken", conflict, "该统一社会信用代码已登记",
                                          "This unified social credit code is registered already"};
inline constexpr Reason capacity_required{"capacity_required", business, "至少需要一种身份",
                                          "At least one capacity is needed"};
inline constexpr Reason capacity_needs_configuration{"capacity_needs_configuration", business,
                                                     "该身份只能由县域配置授予",
                                                     "Only the county's configuration gives this capacity"};
inline constexpr Reason capacity_missing{"capacity_missing", business, "该机构不具备所需身份",
                                         "The organisation does not have the capacity needed"};
inline constexpr Reason admission_not_pending{"admission_not_pending", conflict, "该准入申请不在待审状态",
                                              "This admission is not waiting for review"};
inline constexpr Reason checker_is_maker{"checker_is_maker", business, "经办与复核不能为同一人",
                                         "The checker must be another person than the maker"};

inline constexpr Reason organisation_suspended{"organisation_suspended", conflict, "该机构已被暂停",
                                               "The organisation is suspended"};
inline constexpr Reason organisation_not_suspended{"organisation_not_suspended", conflict, "该机构未被暂停",
                                                   "The organisation is not suspended"};
inline constexpr Reason organisation_cannot_leave{"organisation_cannot_leave", conflict, "该机构未处于可退出的状态",
                                                  "The organisation is not in a state from which it may leave"};
inline constexpr Reason operator_stays{"operator_stays", business, "运营方不能被暂停或退出",
                                       "The operator of the platform is neither suspended nor leaves"};
inline constexpr Reason obligations_open{"obligations_open", business, "该机构尚有未结清的融资业务",
                                         "The organisation still has financing that is not settled"};

inline constexpr Reason approval_not_found{"approval_not_found", not_found, "未找到该待复核事项", "No such approval"};
inline constexpr Reason approval_not_pending{"approval_not_pending", conflict, "该事项已不在待复核状态",
                                             "This is not waiting for approval any more"};
inline constexpr Reason approval_lapsed{"approval_lapsed", conflict, "该事项的复核期限已过",
                                        "The time to approve this is over"};
inline constexpr Reason approval_pending_already{"approval_pending_already", conflict, "相同内容已在等待复核",
                                                 "The same content is waiting for approval already"};
inline constexpr Reason approval_content_differs{"approval_content_differs", conflict,
                                                 "复核所依据的内容与待复核内容不一致",
                                                 "The content that was read is not the content that waits"};
inline constexpr Reason approval_content_outdated{"approval_content_outdated", conflict,
                                                  "该事项的内容已不适用于当前版本,请重新提交",
                                                  "The content fits this version no more; it must be proposed again"};
inline constexpr Reason approval_content_too_long{"approval_content_too_long", business, "待复核内容过长",
                                                  "The content is too long to wait for approval"};
inline constexpr Reason maker_not_permitted{"maker_not_permitted", conflict, "经办人已不再具有相应权限",
                                            "The maker may not ask for this any more"};
inline constexpr Reason proposal_not_own{"proposal_not_own", forbidden, "只有经办人可以撤回",
                                         "Only the maker takes a proposal back"};

inline constexpr Reason login_malformed{"login_malformed", business, "登录名须为 3 至 40 位小写字母、数字或点",
                                        "A login has 3 to 40 lower-case letters, digits or dots"};
inline constexpr Reason login_taken{"login_taken", conflict, "该登录名已被使用", "This login is in use"};
inline constexpr Reason user_not_found{"user_not_found", not_found, "未找到该用户", "No such user"};
inline constexpr Reason own_access{"own_access", business, "不能重置自己的登录凭证",
                                   "Nobody resets their own access; they change it"};
inline constexpr Reason role_required{"role_required", business, "至少需要一个角色", "At least one role is needed"};
inline constexpr Reason role_not_fitting{"role_not_fitting", business, "该角色不适用于此机构或此类主体",
                                         "This role does not suit the organisation, or is for machines or people only"};
inline constexpr Reason key_name_taken{"key_name_taken", conflict, "该密钥名称已被使用", "This key name is in use"};
inline constexpr Reason public_key_malformed{"public_key_malformed", business, "公钥格式不正确",
                                             "This is not the text form of a public key"};

inline constexpr Reason shares_not_whole{"shares_not_whole", business, "损失分担比例之和须为百分之百",
                                         "The loss shares must add to one whole"};
inline constexpr Reason guarantee_multiple_out_of_range{"guarantee_multiple_out_of_range", business,
                                                        "担保放大倍数须为 1 至 20",
                                                        "The guarantee multiple lies between 1 and 20"};
inline constexpr Reason guarantee_terms_invalid{"guarantee_terms_invalid", business, "担保条款的数值不合理",
                                                "A term of the guarantee is outside what can be meant"};
inline constexpr Reason agreement_not_in_force{"agreement_not_in_force", business, "该银行没有生效中的合作协议",
                                               "The bank has no agreement in force"};

inline constexpr Reason agreement_not_found{"agreement_not_found", not_found, "未找到该合作协议", "No such agreement"};
inline constexpr Reason agreement_amended_already{"agreement_amended_already", conflict, "该协议版本已被后续版本取代",
                                                  "This version of the agreement has been amended already"};
inline constexpr Reason agreement_of_other_bank{"agreement_of_other_bank", business, "变更后的协议须为同一银行",
                                                "An amendment is with the same bank"};

inline constexpr Reason consent_not_found{"consent_not_found", not_found, "未找到该授权", "No such consent"};
inline constexpr Reason consent_already_withdrawn{"consent_already_withdrawn", conflict, "该授权已撤回",
                                                  "This consent is withdrawn already"};
inline constexpr Reason scope_required{"scope_required", business, "至少需要一个授权范围",
                                       "At least one scope is needed"};

}  // namespace gzl::core::party
