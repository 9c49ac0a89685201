// Whom a person at the command line trusts: log keys, or a policy with witnesses.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "evidence/policy.hpp"

namespace gzl::app {

struct TrustOptions {
    std::vector<std::string> log_keys;  // verifier keys, as text
    std::filesystem::path policy;       // or a policy file (evidence/policy.hpp)
};

struct Trusted {
    std::vector<evidence::Verifier> logs;
    std::optional<evidence::Policy> policy;
};

// A fault says what to do when nobody is named, or a key or the policy is malformed.
Result<Trusted> read_trusted(const TrustOptions& options);

}  // namespace gzl::app
