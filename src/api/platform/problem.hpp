// Problem details (RFC 9457): the one place where refusals, malformed input and faults become HTTP answers.
#pragma once

#include <string>
#include <string_view>

#include "api/http.hpp"
#include "base/json.hpp"
#include "core/engine/refusal.hpp"

namespace gzl::api {

enum class Language { zh, en };
Language language_of(const HttpRequest& request);  // Accept-Language; Chinese when it says nothing

int status_of(core::RefusalClass kind);

HttpResponse problem(const core::Refusal& refusal, Language language);
HttpResponse problem(const core::Reason& reason, Language language);
HttpResponse problem(const JsonProblem& input, Language language);  // 400 with the offending field

// Reasons of the edge itself.
inline constexpr core::Reason route_not_found{"not_found", core::RefusalClass::not_found, "未找到", "Not found"};

struct EdgeReason {
    std::string_view name;
    int status;
    std::string_view zh;
    std::string_view en;
};
inline constexpr EdgeReason sign_in_required{"sign_in_required", 401, "请先登录", "Sign in first"};
inline constexpr EdgeReason sign_in_failed{"sign_in_failed", 401, "用户名或密码不正确",
                                           "User name or password is not right"};
inline constexpr EdgeReason second_factor_required{"second_factor_required", 401, "请输入验证码",
                                                   "The code of the authenticator app is needed too"};
inline constexpr EdgeReason password_wrong{"password_wrong", 403, "当前密码或验证码不正确",
                                           "The present password or the code is not right"};
inline constexpr EdgeReason password_change_required{"password_change_required", 403, "请先修改密码",
                                                     "Change your password first"};
inline constexpr EdgeReason sign_in_locked{"sign_in_locked", 429, "失败次数过多,请稍后再试",
                                           "Too many failures; try again later"};
inline constexpr EdgeReason signature_invalid{"signature_invalid", 401, "请求签名无效",
                                              "The request's signature is not valid"};
inline constexpr EdgeReason csrf_mismatch{"csrf_mismatch", 403, "页面已过期,请刷新后重试",
                                          "The page is out of date; reload it"};
inline constexpr EdgeReason idempotency_key_missing{"idempotency_key_missing", 400, "缺少 Idempotency-Key 请求头",
                                                    "The Idempotency-Key header is missing or malformed"};
inline constexpr EdgeReason stream_for_people{"stream_for_people", 400, "签名请求请按序拉取 /v1/facts",
                                              "Signed requests pull /v1/facts; streams are for signed-in people"};
inline constexpr EdgeReason method_not_allowed{"method_not_allowed", 405, "不支持此方法",
                                               "This method is not served here"};
inline constexpr EdgeReason unavailable{"unavailable", 503, "服务暂不可用,请稍后再试",
                                        "Not available now; try again later"};

HttpResponse problem(const EdgeReason& reason, Language language);
HttpResponse problem(const EdgeReason& reason, Language language, std::string_view detail);

}  // namespace gzl::api
