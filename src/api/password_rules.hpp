// What a password must be like: long, not one of those that everybody tries first, not the login.
#pragma once

#include <optional>
#include <string_view>

#include "core/engine/refusal.hpp"

namespace gzl::api {

inline constexpr std::size_t kShortestPassword = 10;  // characters
inline constexpr std::size_t kLongestPassword = 256;  // bytes

inline constexpr core::Reason password_too_short{"password_too_short", core::RefusalClass::business,
                                                 "密码至少 10 个字符", "A password has at least 10 characters"};
inline constexpr core::Reason password_too_long{"password_too_long", core::RefusalClass::business, "密码过长",
                                                "A password has at most 256 bytes"};
inline constexpr core::Reason password_is_common{"password_is_common", core::RefusalClass::business, "该密码过于常见",
                                                 "This password is among those that are tried first"};
inline constexpr core::Reason password_is_login{"password_is_login", core::RefusalClass::business,
                                                "密码不能与登录名相同", "The password must not be the login"};

// The rule that the password breaks; null: none.
const core::Reason* password_refusal(std::string_view password, std::string_view login);

}  // namespace gzl::api
