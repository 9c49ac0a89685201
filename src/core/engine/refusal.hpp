// A refusal: business says no. Its name is permanent and part of the API; its text in two languages is keyed by it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "base/quantity.hpp"

namespace gzl::core {

enum class RefusalClass : std::uint8_t {
    malformed,  // 400: the input can never be right
    forbidden,  // 403: this role may not do this
    not_found,  // 404: does not exist, or the caller may not know that it does
    conflict,   // 409: the object is in another state, or the key was used for other input
    business,   // 422: a rule of domain.md says no
};

struct Reason {
    std::string_view name;
    RefusalClass kind;
    std::string_view zh;
    std::string_view en;
};

// A fact that helps the caller, such as {"payoff_fen", "20133"}; money and weights as integers of their unit.
struct RefusalDetail {
    std::string name;
    std::string value;
};

struct Refusal {
    const Reason* reason = nullptr;
    std::vector<RefusalDetail> details;
};

inline tl::unexpected<Refusal> refuse(const Reason& reason) {
    return tl::make_unexpected(Refusal{&reason, {}});
}
inline tl::unexpected<Refusal> refuse(const Reason& reason, std::string name, std::string value) {
    return tl::make_unexpected(Refusal{&reason, {{std::move(name), std::move(value)}}});
}
template <class Unit>
tl::unexpected<Refusal> refuse(const Reason& reason, std::string name, Quantity<Unit> value) {
    return refuse(reason, name.append(Unit::kSuffix), std::to_string(value.value()));
}

inline constexpr Reason permission_denied{"permission_denied", RefusalClass::forbidden, "您的角色无权执行此操作",
                                          "Your role may not do this"};
inline constexpr Reason amount_not_positive{"amount_not_positive", RefusalClass::business, "金额必须大于零",
                                            "The amount must be above zero"};
inline constexpr Reason weight_not_positive{"weight_not_positive", RefusalClass::business, "重量必须大于零",
                                            "The weight must be above zero"};
inline constexpr Reason text_required{"text_required", RefusalClass::business, "此项不能为空",
                                      "This text must not be empty"};
inline constexpr Reason guard_failed{"guard_failed", RefusalClass::conflict, "系统守护规则拒绝了此操作,请联系运营方",
                                     "An invariant of the platform refused this; please tell the operator"};

}  // namespace gzl::core
