// Why a product does not fit, beside the refusals of applying for it and drawing on it.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::matching {

using enum RefusalClass;

inline constexpr Reason tenor_above_product{"tenor_above_product", business, "期限超过产品最长期限",
                                            "The tenor is longer than the product's"};
inline constexpr Reason trade_not_verified{"trade_not_verified", business, "没有可用于融资的已核验贸易",
                                           "No verified trade is free to be financed"};
inline constexpr Reason goods_not_under_control{"goods_not_under_control", business, "没有为该银行监管的可质押货物",
                                                "No goods are under control for this bank"};

}  // namespace gzl::core::matching
