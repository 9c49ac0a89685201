// Personal data over HTTP (E8). Text and salt never stand in a fact; they are kept and destroyed here.
//   POST /v1/personal-data               {organisation, subject, purpose, text}: keeps the text, then its fact
//   GET  /v1/personal-content?data=…     {text, salt}, to whoever sees the data and while it is kept
//   GET  /v1/erasure-receipt?data=…      the signed receipt of an erasure (evidence/erasure_receipt.hpp)
#pragma once

#include <string>
#include <vector>

#include "api/platform/services.hpp"
#include "app/personal/personal_store.hpp"
#include "eventlog/event_log.hpp"

namespace gzl::app {

inline constexpr std::string_view kDestroyPath = "personal-data:destroy";  // of the message to the node itself

class PersonalRoutes {
  public:
    PersonalRoutes(api::Services& services, PersonalStore& store) : services_(services), store_(store) {}

    // Before anything is served: what lies in the store without a fact, or after its erasure, is destroyed.
    Result<void> sweep();
    std::vector<api::Route> routes();
    Result<void> destroy(const eventlog::OutboxRow& row);  // of kDestroyPath

  private:
    void take(const api::HttpRequest& request, const api::Caller& caller, const std::string& key,
              const api::Responder& respond);
    void release(const Hash& commitment);
    void content(const api::HttpRequest& request, const api::Caller& caller, const api::Responder& respond);
    void receipt(const api::HttpRequest& request, const api::Caller& caller, const api::Responder& respond);

    api::Services& services_;
    PersonalStore& store_;
};

}  // namespace gzl::app
