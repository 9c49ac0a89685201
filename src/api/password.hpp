// Passwords as Argon2id hashes in the encoded form "$argon2id$v=19$m=19456,t=2,p=1$salt$hash". Takes some 20 ms of
// processor time and 19 MiB: never on a connection thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gzl::api {

Result<std::string> hash_password(std::string_view password);

// Without a hash (unknown user) the same work is done and the answer is false, so that time does not tell who exists.
bool verify_password(const std::optional<std::string>& encoded_hash, std::string_view password);

}  // namespace gzl::api
