// One simulated life of a county, and how it went.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/type.hpp"

namespace gzl::simulator {

struct Plan {
    std::uint64_t seed = 1;
    std::int64_t days = 60;
    std::int64_t enterprises = 8;
    std::int64_t banks = 2;
    std::int64_t warehouses = 2;
    bool process_faults = true;  // crashes and disks
    bool network_faults = true;
    bool bank_faults = true;
    bool clock_faults = true;
    std::uint64_t faults_until_step = 0;  // 0: to the end
    std::string begins = "2026-02-27";    // the day, at six in the morning in China
};

struct Outcome {
    std::uint64_t seed = 0;
    bool sound = false;
    std::string failure{};  // what does not hold; empty when everything does
    std::uint64_t step = 0;
    std::int64_t days = 0;
    std::uint64_t records = 0;
    std::uint64_t commands = 0;
    std::uint64_t refused = 0;
    std::uint64_t loans = 0;
    std::uint64_t defaults = 0;
    std::uint64_t alerts = 0;
    std::uint64_t messages = 0;
    std::uint64_t crashes = 0;
    std::uint64_t flips = 0;  // bits that flipped while a process started
    std::uint64_t bank_crashes = 0;
    std::string log_digest{};                         // of every record and salt: the root of the tree
    std::string state_digest{};                       // of the platform's state
    std::map<std::string, std::uint64_t> facts{};     // by kind
    std::map<std::string, std::uint64_t> refusals{};  // by command and reason
};
BOOST_DESCRIBE_STRUCT(Outcome, (),
                      (seed, sound, failure, step, days, records, commands, refused, loans, defaults, alerts, messages,
                       crashes, flips, bank_crashes, log_digest, state_digest, facts, refusals))

}  // namespace gzl::simulator
