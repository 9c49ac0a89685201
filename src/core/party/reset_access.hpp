// An administrator resets how somebody proves to be that person.
#pragma once

#include "core/engine/event.hpp"

namespace gzl::core::party {

enum class AccessReset : std::uint8_t { password, second_factor, sessions };
BOOST_DESCRIBE_ENUM(AccessReset, password, second_factor, sessions)

struct ResetAccess {
    UserId user;
    AccessReset what = AccessReset::password;
};
BOOST_DESCRIBE_STRUCT(ResetAccess, (), (user, what))

}  // namespace gzl::core::party
