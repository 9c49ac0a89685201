// What everybody may fetch of the log, without signing in (evidence.md): GET /log/checkpoint, /log/key,
// /log/consistency, and the tiles and entry bundles below /log/tile/.
#pragma once

#include "api/platform/services.hpp"

namespace gzl::api {

class LogRoutes {
  public:
    explicit LogRoutes(Services& services) : services_(services) {}

    // Empty when the path is not below /log/.
    std::optional<HttpResponse> answer(const HttpRequest& request) const;

  private:
    HttpResponse checkpoint(const HttpRequest& request) const;
    HttpResponse key() const;  // the log's verifier keys, one a line
    HttpResponse consistency(const HttpRequest& request) const;
    HttpResponse tile(const HttpRequest& request, std::string_view path) const;

    Services& services_;
};

}  // namespace gzl::api
