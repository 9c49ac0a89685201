#include "api/platform/journal.hpp"

#include <algorithm>

#include "api/platform/query_number.hpp"

namespace gzl::api {

namespace {

// An identifier among the segments of the path, or in the query, means one object: "/v1/loans/loan-000001".
bool names_an_object(const HttpRequest& request) {
    const std::string& path = request.path;
    for (std::size_t dash = path.find('-'); dash != std::string::npos; dash = path.find('-', dash + 1))
        if (dash + 1 < path.size() && path[dash + 1] >= '0' && path[dash + 1] <= '9') return true;
    return path == "/v1/timeline" || path == "/v1/proof" || path == "/v1/personal-content" ||
           path == "/v1/erasure-receipt";
}

bool is_kept(const HttpRequest& request, int status) {
    if (status >= 400) return true;
    return (request.method != "GET" && request.method != "HEAD") || names_an_object(request);
}

std::string_view between(std::string_view text, std::string_view before, char end) {
    const std::size_t at = text.find(before);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = text.substr(at + before.size());
    return rest.substr(0, rest.find(end));
}

AuditEntry entry_of(const HttpRequest& request, const HttpResponse& response) {
    AuditEntry entry;
    entry.at_ms = wall_ms();
    entry.peer = request.peer;
    entry.method = request.method;
    entry.target = request.target;
    entry.status = response.status;
    const std::string_view body = response.body;
    if (response.status >= 400) entry.reason = between(body.substr(0, 200), "urn:guanzhilian:reason:", '"');
    if (body.starts_with("{\"first\":") && !body.ends_with("[]}"))
        entry.first_fact = whole_number(between(body.substr(0, 40), "\"first\":", ','));
    return entry;
}

}  // namespace

Responder Journal::keeping(const SharedRequest& request, const Caller& caller, Responder respond) const {
    if (!sink_) return respond;
    return [sink = sink_, request, actor = caller.actor, respond = std::move(respond)](HttpResponse response) {
        if (is_kept(*request, response.status)) {
            AuditEntry entry = entry_of(*request, response);
            entry.who = core::actor_text(actor);
            entry.organisation = actor.organisation.text();
            sink(std::move(entry));
        }
        respond(std::move(response));
    };
}

// The login stands in the body beside the password: only the answer of a success tells who it was.
Responder Journal::of_sign_in(const SharedRequest& request, Responder respond) const {
    if (!sink_) return respond;
    return [sink = sink_, request, respond = std::move(respond)](HttpResponse response) {
        AuditEntry entry = entry_of(*request, response);
        if (response.status == 200) {
            entry.who = between(response.body, "\"user\":\"", '"');
            entry.organisation = between(response.body, "\"organisation\":\"", '"');
        }
        sink(std::move(entry));
        respond(std::move(response));
    };
}

}  // namespace gzl::api
