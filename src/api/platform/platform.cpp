#include "api/platform/platform.hpp"

#include "api/log/log_routes.hpp"
#include "api/platform/account_routes.hpp"
#include "api/platform/authenticator.hpp"
#include "api/platform/catalog_routes.hpp"
#include "api/platform/fact_routes.hpp"
#include "api/platform/journal.hpp"
#include "api/platform/router.hpp"
#include "api/platform/session_routes.hpp"
#include "api/platform/status_routes.hpp"

namespace gzl::api {

struct Platform::Impl {
    Impl(Services& given, std::optional<StaticFiles> static_files, std::vector<Route> open_routes,
         const std::vector<Route>& signed_in, std::span<const DescribedRoute> described)
        : services(given),
          rates(given.rates),
          journal(given.audit),
          open(std::move(open_routes)),
          files(std::move(static_files)),
          authenticator(given),
          catalog(given),
          sessions(given),
          accounts(given),
          facts(given),
          log(given),
          status(given),
          openapi(openapi_document(described)) {
        for (auto& routes : {sessions.routes(), accounts.routes(), facts.routes(), status.routes(), signed_in})
            fixed.insert(fixed.end(), routes.begin(), routes.end());
        const auto& rows = core::catalog();
        std::size_t route = 0;
        for (const auto& row : rows.commands()) {
            if (!row.route.empty()) router.add(row.route, route);
            ++route;
        }
        for (const auto& row : rows.queries()) router.add(row.route, route++);
        for (const Route& each : fixed) router.add(each.pattern, route++);
    }

    void handle(HttpRequest received, Responder respond) {
        const auto request = std::make_shared<const HttpRequest>(std::move(received));
        if (answer_stranger(request, respond)) return;
        authenticator.authenticate(
            request, std::move(respond), [this, request](const Caller& caller, Responder answer) {
                if (!caller.nonce.empty()) answer = signing(std::move(answer), caller.nonce);
                const std::int64_t wait_ms = rates.wait_ms(core::actor_text(caller.actor), wall_ms());
                if (wait_ms > 0) return answer(slow_down(wait_ms, language_of(*request)));
                dispatch(request, caller, journal.keeping(request, caller, std::move(answer)));
            });
    }

    // What needs no sign-in. Everything else of the interface is 401 for a stranger, whether it exists or not.
    bool answer_stranger(const SharedRequest& request, Responder& respond) {
        const std::string& path = request->path;
        if (path == "/v1/session" && request->method == "POST")
            return sessions.sign_in(request, journal.of_sign_in(request, std::move(respond))), true;
        for (const Route& route : open)
            if (route.pattern == request->method + " " + path)
                return route.handle(request, {}, std::move(respond)), true;
        if (path.starts_with("/v1/")) return false;
        if (request->method != "GET" && request->method != "HEAD") {
            respond(problem(method_not_allowed, language_of(*request)));
            return true;
        }
        if (path == "/healthz") return respond(status.health()), true;
        if (path == "/readyz") return status.ready(request, std::move(respond)), true;
        if (path == "/openapi.json") return respond(json_response(openapi)), true;
        if (path == "/platform/keys") return respond(status.keys()), true;
        if (auto of_log = log.answer(*request)) return respond(std::move(*of_log)), true;
        auto file = files ? files->serve(*request) : std::nullopt;
        if (!file && files) file = files->serve_index(*request);
        respond(file ? std::move(*file) : problem(route_not_found, language_of(*request)));
        return true;
    }

    void dispatch(const SharedRequest& request, const Caller& caller, Responder respond) {
        if (caller.must_change_password && request->path != "/v1/session" && request->path != "/v1/password:change")
            return respond(problem(password_change_required, language_of(*request)));
        RouteMatch match;
        Router::Miss miss{};
        if (!router.find(request->method, request->path, match, miss)) {
            const bool other_method = miss == Router::Miss::other_method;
            return respond(other_method ? problem(method_not_allowed, language_of(*request))
                                        : problem(route_not_found, language_of(*request)));
        }
        const auto& rows = core::catalog();
        std::size_t route = match.route;
        if (route < rows.commands().size())
            return catalog.send(rows.commands()[route], match, request, caller, std::move(respond));
        route -= rows.commands().size();
        if (route < rows.queries().size())
            return catalog.ask(rows.queries()[route], match, request, caller, std::move(respond));
        fixed[route - rows.queries().size()].handle(request, caller, std::move(respond));
    }

    Responder signing(Responder respond, const std::string& nonce) {
        if (services.own_keys.empty()) return respond;
        return [this, respond = std::move(respond), nonce](HttpResponse response) {
            const std::int64_t now_s = wall_ms() / 1000;
            for (auto& header : sign_response(response, services.own_keys.at(now_s), now_s, nonce))
                response.headers.push_back(std::move(header));
            respond(std::move(response));
        };
    }

    static HttpResponse slow_down(std::int64_t wait_ms, Language language) {
        HttpResponse answer = problem(rate_exceeded, language);
        answer.headers.push_back({"Retry-After", std::to_string((wait_ms + 999) / 1'000)});
        return answer;
    }

    Services& services;
    RateLimiter rates;
    Journal journal;
    const std::vector<Route> open;
    std::optional<StaticFiles> files;
    Authenticator authenticator;
    CatalogRoutes catalog;
    SessionRoutes sessions;
    AccountRoutes accounts;
    FactRoutes facts;
    LogRoutes log;
    StatusRoutes status;
    const std::string openapi;
    std::vector<Route> fixed;
    Router router;
};

Platform::Platform(Services& services, std::optional<StaticFiles> files, std::vector<Route> open,
                   const std::vector<Route>& signed_in, std::span<const DescribedRoute> described)
    : impl_(std::make_unique<Impl>(services, std::move(files), std::move(open), signed_in, described)) {}
Platform::~Platform() = default;

HttpHandler Platform::handler() {
    return [impl = impl_.get()](HttpRequest request, Responder respond) {
        impl->handle(std::move(request), std::move(respond));
    };
}

}  // namespace gzl::api
