// POST /v1/telemetry:batch: gateways sign their messages themselves, so the route asks for no sign-in. Messages of
// different gateways are taken side by side.
#pragma once

#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "api/platform/services.hpp"
#include "telemetry/gateway_queue.hpp"
#include "telemetry/ingest.hpp"
#include "telemetry/reading_store.hpp"
#include "telemetry/rules/rule_watch.hpp"

namespace gzl::app {

struct ReadingsOptions {
    std::filesystem::path store;
    std::optional<std::int32_t>
        keep_days;  // whole days that readings are kept after the day of receipt; absent: for ever
};

class ReadingsRoute {
  public:
    static Result<std::unique_ptr<ReadingsRoute>> open(api::Services& services, const ReadingsOptions& options);

    api::Route route();

    // For readings that come by another way than HTTP (mqtt_readings.hpp). What concerns a gateway is done in its turn;
    // false: too much is waiting.
    bool in_turn(const std::string& gateway, telemetry::Urgency urgency, std::function<void()> work) {
        return queue_->post(gateway, urgency, std::move(work));
    }
    // In its gateway's turn. Blocks for the disk and the commit.
    telemetry::IngestAnswer take(std::string_view body);
    std::optional<std::uint64_t> next_of(const std::string& gateway);  // number of the message that is wanted next
    void died(const std::string& gateway) { rules_->died(gateway); }   // R6: its connection is gone

    // Lets time pass for the rules, on a thread of its own, until stopped.
    void watch();
    void stop();

    const telemetry::ReadingStore& store() const { return *store_; }
    const telemetry::Ingest& ingest() const { return *ingest_; }

  private:
    ReadingsRoute(api::Services& services, const ReadingsOptions& options) : services_(services), options_(options) {}

    std::optional<telemetry::GatewayEntry> resolve(const std::string& code);
    std::optional<evidence::PublicKey> public_key(const std::string& text);
    node::CommandOutcome commit(const core::supervision::CommitReadings& command, const core::Actor& actor);
    template <class Command>
    bool tell(const char* name, const Command& command);
    Result<void> retain();  // once a day

    api::Services& services_;
    const ReadingsOptions options_;
    node::SecureRandom random_;
    std::unique_ptr<telemetry::ReadingStore> store_;
    std::mutex keys_mutex_;
    std::map<std::string, evidence::PublicKey> keys_;  // by text: parsing one costs more than a look
    std::unique_ptr<telemetry::RuleWatch> rules_;
    std::unique_ptr<telemetry::Ingest> ingest_;
    std::atomic<std::int32_t> retained_on_ = 0;  // day since 1970
    std::unique_ptr<telemetry::GatewayQueue> queue_;
    std::jthread ticker_;
};

}  // namespace gzl::app
