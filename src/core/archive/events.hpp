// What happens to personal data beside the log (E8).
#pragma once

#include "core/archive/state.hpp"

namespace gzl::core::archive {

struct PersonalDataErased {
    PersonalDataId data;
    Hash commitment{};
};
BOOST_DESCRIBE_STRUCT(PersonalDataErased, (), (data, commitment))

}  // namespace gzl::core::archive
