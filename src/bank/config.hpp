// bank.toml, checked: every mistake is told with its line.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "bank/rules.hpp"
#include "base/result.hpp"
#include "evidence/keys.hpp"

namespace gzl::bank {

struct PlatformKey {
    std::string id;
    evidence::PublicKey key;
};

struct Config {
    std::string name;
    std::string key_id;  // of this bank at the platform
    evidence::PrivateKey private_key;
    std::string reference_prefix;
    Money own_funds;

    std::string platform_url;  // scheme and authority only
    std::string platform_key_id;
    evidence::PublicKey platform_key;
    bool require_signed_answers = true;
    std::optional<std::chrono::milliseconds> ask_every{};  // for messages; absent: they are only waited for

    Rules rules;
    std::string operator_token;
    std::optional<PlatformKey> next_platform_key{};  // accepted beside the other while the platform changes its key
};

// A relative private_key is looked for in `data`.
Result<Config> load_config(const std::filesystem::path& file, const std::filesystem::path& data);

// A commented configuration to start from.
std::string sample_config(const std::string& operator_token);

}  // namespace gzl::bank
