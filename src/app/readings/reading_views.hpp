// What the interface tells of readings, described as the catalogue's queries are.
#pragma once

#include <optional>
#include <span>

#include "api/platform/openapi.hpp"
#include "core/engine/ids.hpp"
#include "telemetry/gateway_clock.hpp"
#include "telemetry/reading_series.hpp"

namespace gzl::app {

struct ListReadings {
    core::DeviceId device;
    std::optional<Instant> from;  // device time; a day before `to` when it is absent
    std::optional<Instant> to;    // exclusive; now
    std::optional<std::int64_t> step_s;
    std::optional<std::int64_t> limit;  // 1 to 10 000; 1 000
};
BOOST_DESCRIBE_STRUCT(ListReadings, (), (device, from, to, step_s, limit))

struct ReadingView {
    std::uint64_t sequence = 0;
    Instant at;              // device time
    std::int64_t value = 0;  // scaled integer; kg for scales
    Instant received_at;
    std::uint64_t message = 0;  // of the gateway, which brought it
};
BOOST_DESCRIBE_STRUCT(ReadingView, (), (sequence, at, value, received_at, message))

// Without a step the readings themselves, in order of sequence; with one the steps, in order of time.
struct ReadingList {
    core::DeviceId device;
    Instant from;
    Instant to;
    std::vector<ReadingView> readings;
    std::vector<telemetry::ReadingStep> steps;
    bool is_complete = true;  // false: there are more than the limit
};
BOOST_DESCRIBE_STRUCT(ReadingList, (), (device, from, to, readings, steps, is_complete))

struct GetReception {
    core::GatewayId gateway;
};
BOOST_DESCRIBE_STRUCT(GetReception, (), (gateway))

struct DeviceReception {
    std::string device;  // its code
    std::uint64_t first_sequence = 0;
    std::uint64_t last_sequence = 0;
    std::uint64_t readings = 0;
    std::uint64_t late = 0;
    std::uint64_t duplicates = 0;
    std::uint64_t conflicts = 0;
    std::uint64_t gaps = 0;
    std::uint64_t missing = 0;  // sequences in them
};
BOOST_DESCRIBE_STRUCT(DeviceReception, (),
                      (device, first_sequence, last_sequence, readings, late, duplicates, conflicts, gaps, missing))

struct Reception {
    core::GatewayId gateway;
    telemetry::ClockState clock = telemetry::ClockState::good;
    std::int64_t clock_skew_ms = 0;  // ours less the gateway's
    std::vector<DeviceReception> devices;
};
BOOST_DESCRIBE_STRUCT(Reception, (), (gateway, clock, clock_skew_ms, devices))

inline constexpr std::string_view kListReadings = "GET /v1/devices/{device}/readings";
inline constexpr std::string_view kGetReception = "GET /v1/gateways/{gateway}/reception";
inline constexpr std::string_view kProveReading = "GET /v1/devices/{device}/readings/{sequence}/proof";

std::span<const api::DescribedRoute> described_readings();

}  // namespace gzl::app
