// Commits one message of a gateway (S2, S3). The telemetry layer sends it, after it verified the message's signature
// and made the readings durable.
#pragma once

#include "core/engine/kinds.hpp"
#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

struct LatestReading {
    std::string device;  // its code on the gateway
    Instant at;          // device time
    std::int64_t value = 0;
};
BOOST_DESCRIBE_STRUCT(LatestReading, (), (device, at, value))

struct CommitReadings {
    GatewayId gateway;
    std::uint64_t sequence = 0;
    Hash message{};   // of the signed message
    Hash previous{};  // of the message before it; zero for the first
    std::int64_t readings = 0;
    Hash root{};  // RFC 6962, over the salted readings
    Instant from;
    Instant to;
    std::vector<LatestReading> latest;  // one for each device of the message
};
BOOST_DESCRIBE_STRUCT(CommitReadings, (), (gateway, sequence, message, previous, readings, root, from, to, latest))

}  // namespace gzl::core::supervision
