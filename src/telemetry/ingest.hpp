// POST /v1/telemetry:batch: verify, make the readings durable, commit them in the core, answer with a signed receipt.
// A message is acknowledged only when its readings and its commitment are on disk (S2).
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "core/supervision/commit_readings.hpp"
#include "node/clock.hpp"
#include "node/node.hpp"
#include "telemetry/reading_store.hpp"

namespace gzl::telemetry {

// What the platform knows of a gateway at the moment.
struct GatewayEntry {
    core::GatewayId gateway;
    core::Actor actor;  // its machine key, as which the commitment is submitted
    evidence::PublicKey key;
    std::uint64_t last_sequence = 0;
    Hash last_message{};
};

// What points to somebody's hand on a gateway (R8).
enum class Tamper : std::uint8_t {
    signature_invalid,  // a message in its name that its key did not sign; anybody can send such
    sequence_conflict,  // two messages under one number, both signed
    clock_wrong,        // its clock is more than 30 s from ours, by the median of the last messages
    clock_back,         // its clock went back between two messages
};
BOOST_DESCRIBE_ENUM(Tamper, signature_invalid, sequence_conflict, clock_wrong, clock_back)

struct IngestAnswer {
    int status = 200;
    std::string content_type = "application/json";
    std::string body;
};

class Ingest {
  public:
    struct Parts {
        ReadingStore* store = nullptr;
        const node::Clock* clock = nullptr;
        evidence::PrivateKey receipt_key;
        // Looks a gateway up by its code; empty when unknown.
        std::function<std::optional<GatewayEntry>(const std::string& code)> resolve;
        // Submits CommitReadings as the gateway's key and waits until the outcome is durable.
        std::function<node::CommandOutcome(const core::supervision::CommitReadings&, const core::Actor&)> commit;
        // Evaluates the rules over a committed message; false: try again. Absent: no rules.
        std::function<bool(const Message&, core::GatewayId)> evaluate{};
        // Told before the answer to the message that shows it; the same evidence again after a crash. Evidence:
        // "gw-central/7", or "gw-central/7/<hash>" where the message is not the one that was committed.
        std::function<void(core::GatewayId, const std::string& code, Tamper, const std::string& evidence)> tamper{};
    };
    explicit Ingest(Parts parts) : parts_(std::move(parts)) {}

    // Thread-safe, one message of a gateway at a time; blocks for the disk and the commit. 200 receipt · 400 malformed
    // · 401 unknown gateway or bad signature · 409 out of order or in conflict, with the receipt of the last committed
    // message · 422 refused by the core · 503 try again.
    IngestAnswer take(std::string_view body) const;

    struct Clock {
        std::int64_t skew_ms = 0;  // ours less the gateway's, median of its last 60 messages
        ClockState state = ClockState::good;
    };
    Clock clock_of(const std::string& gateway) const;

  private:
    IngestAnswer take(const Message& message, const GatewayEntry& gateway) const;
    IngestAnswer conclude(const Message& message, const GatewayEntry& gateway,
                          const node::CommandOutcome& outcome) const;
    IngestAnswer evaluated(const Message& message, core::GatewayId gateway) const;
    void watch_clock(const Message& message, core::GatewayId gateway) const;
    void tell(core::GatewayId gateway, const std::string& code, Tamper what, const std::string& evidence) const;
    GatewayClock& clock(const std::string& gateway) const;  // under the lock
    IngestAnswer receipt(const Message& message) const;
    IngestAnswer problem(int status, std::string_view type, std::string_view detail) const;
    IngestAnswer out_of_order(std::string_view type, std::string_view detail, const GatewayEntry& gateway,
                              const std::string& code) const;

    Parts parts_;
    mutable std::mutex clocks_mutex_;
    mutable std::map<std::string, GatewayClock> clocks_;
};

core::supervision::CommitReadings commitment_of(const Message& message, core::GatewayId gateway, const BatchKey& key);

}  // namespace gzl::telemetry
