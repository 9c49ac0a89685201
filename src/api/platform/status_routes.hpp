// What the platform says of itself: health, status, the digest of its state, and the demo's clock.
#pragma once

#include "api/platform/services.hpp"

namespace gzl::api {

class StatusRoutes {
  public:
    explicit StatusRoutes(Services& services) : services_(services) {}

    HttpResponse health() const;                                  // GET /healthz: the process runs
    HttpResponse keys() const;                                    // GET /platform/keys
    void ready(const SharedRequest& request, Responder respond);  // GET /readyz: the writer answers
    std::vector<Route> routes();

  private:
    void status(const SharedRequest& request, Responder respond);
    void digest(const SharedRequest& request, const Caller& caller, Responder respond);
    void advance(const SharedRequest& request, const Caller& caller, Responder respond);

    Services& services_;
};

}  // namespace gzl::api
