// The platform's HTTP interface: authentication, then the catalogue's routes and the few fixed ones.
#pragma once

#include <memory>

#include "api/platform/services.hpp"
#include "api/static_files.hpp"

namespace gzl::api {

class Platform {
  public:
    // The services must outlive the platform. `open` are routes of other layers whose messages prove themselves
    // (gateways sign theirs): they need no sign-in.
    Platform(Services& services, std::optional<StaticFiles> files, std::vector<Route> open);
    ~Platform();

    HttpHandler handler();
    std::string signed_checkpoint();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::api
