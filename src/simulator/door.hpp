// The platform's door for signed requests of banks: signature, nonce, route, form, key, command – the parts of the
// server, without its sockets and threads.
#pragma once

#include "api/http_signature.hpp"
#include "api/nonce_cache.hpp"
#include "api/platform/router.hpp"
#include "core/engine/catalog.hpp"
#include "node/node.hpp"

namespace gzl::simulator {

class Door {
  public:
    using Run = std::function<node::CommandOutcome(node::Submission)>;
    explicit Door(api::SigningIdentity identity);

    api::HttpResponse handle(const api::HttpRequest& request, const core::State& state, Instant now, const Run& run);

  private:
    api::SigningIdentity identity_;
    api::Router router_;
    api::NonceCache nonces_;
};

}  // namespace gzl::simulator
