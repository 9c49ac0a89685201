// Who is asking: a signed-in person by session cookie (and CSRF token for changes), or a machine by its request
// signature.
#pragma once

#include <shared_mutex>
#include <unordered_map>

#include "api/platform/services.hpp"

namespace gzl::api {

class Authenticator {
  public:
    explicit Authenticator(Services& services) : services_(services) {}

    // Calls `known` with the caller, or `respond` with 401/403/429/503. May continue on another thread.
    void authenticate(const SharedRequest& request, Responder respond,
                      std::function<void(const Caller&, Responder)> known);

  private:
    struct KnownKey {
        evidence::PublicKey key;
        core::Actor actor;
        Date valid_from;
        Date valid_to;
    };
    using Known = std::function<void(const Caller&, Responder)>;

    void by_session(const SharedRequest& request, const Responder& respond, const Known& known);
    void by_signature(const SharedRequest& request, Responder respond, Known known, bool may_load);
    void load_key(const std::string& name, const SharedRequest& request, Responder respond, Known known);
    std::optional<KnownKey> known_key(const std::string& name) const;

    Services& services_;
    mutable std::shared_mutex mutex_;
    std::unordered_map<std::string, KnownKey> keys_;  // facts never change, so neither do these
};

}  // namespace gzl::api
