// The files of the web console, read once at the start: what was not found then cannot be asked for.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>

#include "api/http.hpp"

namespace gzl::api {

class StaticFiles {
  public:
    // Every regular file below the directory; symbolic links are left out. FILE.gz beside FILE is no file of its own
    // but what FILE is sent as to whoever accepts gzip.
    static Result<StaticFiles> load(const std::filesystem::path& directory);

    // Answers GET and HEAD of a known path ("/" is "/index.html"); 304 when the client has the same content. Empty for
    // everything else.
    std::optional<HttpResponse> serve(const HttpRequest& request) const;

    // The console's own addresses (/loans/loan-000001) are answered with its first page, to a browser that asks for a
    // page. Empty for anything else, or when there is no such page.
    std::optional<HttpResponse> serve_index(const HttpRequest& request) const;

  private:
    struct File {
        std::string content_type;
        std::string etag;
        std::string cache_control;
        std::string body;
        std::string gzipped;  // empty: there is none
    };

    std::optional<HttpResponse> answer(const std::string& path, const HttpRequest& request) const;

    std::unordered_map<std::string, File> files_;  // by request path
};

}  // namespace gzl::api
