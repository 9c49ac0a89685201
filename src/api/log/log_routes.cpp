#include "api/log/log_routes.hpp"

#include "api/log/log_publisher.hpp"
#include "api/platform/query_number.hpp"

namespace gzl::api {

namespace {

constexpr const char* kPlainText = "text/plain; charset=utf-8";

}  // namespace

std::optional<HttpResponse> LogRoutes::answer(const HttpRequest& request) const {
    std::string_view path = request.path;
    if (!path.starts_with("/log/")) return std::nullopt;
    path.remove_prefix(5);
    if (path == "checkpoint") return checkpoint(request);
    if (path == "key") return key();
    if (path == "consistency") return consistency(request);
    return tile(request, path);
}

HttpResponse LogRoutes::checkpoint(const HttpRequest& request) const {
    const auto newest = services_.publisher ? services_.publisher->newest() : nullptr;
    if (!newest) return problem(unavailable, language_of(request));
    HttpResponse answer;
    answer.content_type = kPlainText;
    answer.body = newest->note;
    answer.headers.push_back({"Cache-Control", "max-age=2"});
    return answer;
}

HttpResponse LogRoutes::key() const {
    HttpResponse answer;
    answer.content_type = kPlainText;
    for (const evidence::NoteSigner& signer : services_.log.signers)
        answer.body.append(signer.verifier().text()).append("\n");
    return answer;
}

// GET /log/consistency?from=M&to=N
HttpResponse LogRoutes::consistency(const HttpRequest& request) const {
    const std::uint64_t size = services_.node->durable_size();
    const auto from = query_number(request, "from", 0);
    const auto to = query_number(request, "to", size);
    const auto path = from && to ? services_.node->consistency(*from, *to) : std::nullopt;
    if (!path) return problem(route_not_found, language_of(request));
    std::string body = "{\"from\":" + std::to_string(*from) + ",\"to\":" + std::to_string(*to) + ",\"proof\":[";
    for (const Hash& hash : *path) {
        if (body.back() != '[') body.push_back(',');
        body.append("\"").append(to_base64(hash)).append("\"");
    }
    return json_response(body.append("]}"));
}

HttpResponse LogRoutes::tile(const HttpRequest& request, std::string_view path) const {
    const auto name = evidence::parse_tile_path(path);
    auto bytes =
        name && services_.publisher ? services_.publisher->read(*name) : Result<std::string>(fault("no such tile"));
    if (!bytes) return problem(route_not_found, language_of(request));
    HttpResponse answer;
    answer.content_type = "application/octet-stream";
    answer.body = std::move(*bytes);
    answer.headers.push_back({"Cache-Control", "public, max-age=31536000, immutable"});
    return answer;
}

}  // namespace gzl::api
