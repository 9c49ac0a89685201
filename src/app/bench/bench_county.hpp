// A small county for `gzl bench commands`: its people, a warehouse with two custodians on duty, and an enterprise with
// an open facility. Made by the same commands that a real one is made by.
#pragma once

#include <array>
#include <string>

#include "api/http_signature.hpp"
#include "node/node.hpp"

namespace gzl::bench {

enum class Who : std::uint8_t { system, clerk, checker, verifier, pricer, officer, zhou, wu, boss, bank };
inline constexpr std::size_t kWhoCount = 10;

struct BenchCounty {
    std::array<core::Actor, kWhoCount> actors;  // by Who
    api::SigningIdentity bank_key;              // of Who::bank
    Date today;
    std::string warehouse;
    std::string facility;
};
Result<BenchCounty> set_up_county(node::Node& node, Date today);

}  // namespace gzl::bench
