// Carries outbox rows to other parties' machines: a signed HTTP request to the endpoint in the party's agreement, and a
// signed answer back. Safe to repeat: the Idempotency-Key names the row.
#pragma once

#include "api/platform/services.hpp"
#include "eventlog/event_log.hpp"

namespace gzl::api {

class Messenger {
  public:
    explicit Messenger(Services& services) : services_(services) {}

    // Blocks; a fault means "try again later".
    Result<void> send(const eventlog::OutboxRow& row);

    // Whether the organisation has a machine that can be told: an agreement in force names where it is.
    Result<bool> reaches(const std::string& organisation);

  private:
    struct Target {
        std::string endpoint;
        Date business_date;
        std::vector<std::pair<std::string, evidence::PublicKey>> keys;  // by name: they sign the answers
    };
    Result<Target> target_of(const std::string& organisation);

    Services& services_;
};

}  // namespace gzl::api
