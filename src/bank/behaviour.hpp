// Faults on demand, to show what the platform does when a bank misbehaves. Kept in the database: a restart changes
// nothing.
#pragma once

#include "bank/database.hpp"
#include "base/type.hpp"

namespace gzl::bank {

enum class Mode {
    normal,
    slow,           // answers after delay_ms
    silent,         // takes instructions, does not carry them out and never answers
    failing,        // moves no money and answers with a failure
    duplicating,    // sends each answer twice: same reference, another Idempotency-Key
    contradicting,  // confirms a second time with another value date
};
BOOST_DESCRIBE_ENUM(Mode, normal, slow, silent, failing, duplicating, contradicting)

struct Behaviour {
    Mode mode = Mode::normal;
    std::optional<std::int64_t> delay_ms;  // of slow
};
BOOST_DESCRIBE_STRUCT(Behaviour, (), (mode, delay_ms))

inline constexpr std::int64_t kDefaultDelay_ms = 5'000;
inline constexpr std::int64_t kMaxDelay_ms = 3'600'000;

Behaviour load_behaviour(Database& database);
void save_behaviour(Database& database, const Behaviour& behaviour);

}  // namespace gzl::bank
