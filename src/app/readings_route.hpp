// POST /v1/telemetry:batch: gateways sign their messages themselves, so the route asks for no sign-in.
#pragma once

#include <filesystem>
#include <memory>
#include <thread>

#include "api/platform/services.hpp"
#include "telemetry/ingest.hpp"
#include "telemetry/reading_store.hpp"
#include "telemetry/rules/rule_watch.hpp"

namespace gzl::app {

class ReadingsRoute {
  public:
    static Result<std::unique_ptr<ReadingsRoute>> open(api::Services& services, const std::filesystem::path& store);

    api::Route route();

    // Lets time pass for the rules, on a thread of its own, until stopped.
    void watch();
    void stop();

  private:
    explicit ReadingsRoute(api::Services& services) : services_(services) {}

    std::optional<telemetry::GatewayEntry> resolve(const std::string& code);
    node::CommandOutcome commit(const core::supervision::CommitReadings& command, const core::Actor& actor);
    template <class Command>
    bool tell(const char* name, const Command& command);

    api::Services& services_;
    node::SecureRandom random_;
    std::unique_ptr<telemetry::ReadingStore> store_;
    std::unique_ptr<telemetry::RuleWatch> rules_;
    std::unique_ptr<telemetry::Ingest> ingest_;
    std::jthread ticker_;
};

}  // namespace gzl::app
