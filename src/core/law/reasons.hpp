// The refusal of the law module: every rule has the same, its details say which.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::law {

inline constexpr Reason against_the_law{"against_the_law", RefusalClass::business, "违反现行法律法规",
                                        "A rule of law in force does not allow this"};

}  // namespace gzl::core::law
