// What goes over MQTT around the messages of docs/formats/telemetry.md: the answer to a message, a gateway's birth and
// death, and the platform's command. All canonical JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.hpp"

namespace gzl::mqtt {

// The answer to one message, with the status that HTTP would have had.
struct Answer {
    unsigned status = 0;
    Hash of{};         // SHA-256 of the payload that is answered
    std::string body;  // receipt or problem, JSON
};
// {"status":200,"of":"<64 hex>","body":…}
std::string to_text(const Answer& answer);
std::optional<Answer> parse_answer(std::string_view text);

// One connection of a gateway. An old connection's death says nothing of a newer one.
struct Life {
    Salt boot{};                   // of the gateway's process
    std::uint64_t connection = 0;  // from 1 in a process
    friend bool operator==(const Life&, const Life&) = default;
};
// {"boot":"<32 hex>","connection":3}
std::string to_text(const Life& life);
std::optional<Life> parse_life(std::string_view text);

// {"resend_from":8}: the platform has the messages before this one.
std::string resend_text(std::uint64_t from);
std::optional<std::uint64_t> parse_resend(std::string_view text);

}  // namespace gzl::mqtt
