// Whether a code is that of the user's authenticator, or one of the recovery codes; a code that is right is used up.
#pragma once

#include "api/credentials.hpp"

namespace gzl::api {

enum class FactorOutcome { right, none, missing, wrong };  // none: the user has no second factor

Result<FactorOutcome> second_factor_of(Credentials& credentials, const std::string& user, std::string_view code);

}  // namespace gzl::api
