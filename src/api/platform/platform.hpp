// The platform's HTTP interface: authentication, then the catalogue's routes and the few fixed ones.
#pragma once

#include <memory>

#include "api/platform/openapi.hpp"
#include "api/platform/services.hpp"
#include "api/static_files.hpp"

namespace gzl::api {

class Platform {
  public:
    // The services must outlive the platform. Routes of other layers: the messages of `open` prove themselves (gateways
    // sign theirs) and need no sign-in; those of `signed_in` have a caller. `described` are in the OpenAPI document.
    Platform(Services& services, std::optional<StaticFiles> files, std::vector<Route> open,
             const std::vector<Route>& signed_in = {}, std::span<const DescribedRoute> described = {});
    ~Platform();

    HttpHandler handler();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::api
