#include "api/platform/session_routes.hpp"

#include <boost/describe.hpp>

namespace gzl::api {

namespace {

struct SignIn {
    std::string login;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password))

struct SignedIn {
    core::UserId user;
    core::OrganisationId organisation;
    std::string csrf_token;  // to be sent as X-CSRF-Token with every change
};
BOOST_DESCRIBE_STRUCT(SignedIn, (), (user, organisation, csrf_token))

}  // namespace

void SessionRoutes::sign_in(const SharedRequest& request, Responder respond) {
    const Language language = language_of(*request);
    const auto input = from_json<SignIn>(request->body);
    if (!input) return respond(problem(input.error(), language));
    const LoginAttempt attempt{input->login, request->peer};
    if (const std::int64_t locked = services_.logins.locked_for_ms(attempt, wall_ms()); locked > 0) {
        HttpResponse answer = problem(sign_in_locked, language);
        answer.headers.push_back({"Retry-After", std::to_string((locked + 999) / 1000)});
        return respond(std::move(answer));
    }
    look<std::optional<Account>>(
        services_, std::move(respond), language,
        [login = input->login](const node::Memory& memory, Instant) -> std::optional<Account> {
            const auto& party = memory.state.party;
            const auto found = party.user_by_login.find(login);
            if (found == party.user_by_login.end() || !party.users.at(found->second).active) return std::nullopt;
            return Account{found->second, party.users.at(found->second).organisation};
        },
        [this, password = input->password, attempt, language](const std::optional<Account>& account,
                                                              const Responder& answer) {
            const bool posted = services_.background.post([this, password, attempt, account, language, answer] {
                check(password, attempt, account, language, answer);
            });
            if (!posted) answer(problem(unavailable, language));
        });
}

// On the background thread: Argon2id takes its time.
void SessionRoutes::check(const std::string& password, const LoginAttempt& attempt,
                          const std::optional<Account>& account, Language language, const Responder& respond) {
    const auto right = services_.credentials->verify(account ? account->user.text() : std::string(), password);
    if (!right) return respond(problem(unavailable, language));
    if (!account || !*right) {
        services_.logins.failed(attempt, wall_ms());
        return respond(problem(sign_in_failed, language));
    }
    services_.logins.succeeded(attempt);
    const NewSession session =
        services_.sessions.create(account->user.text() + " " + account->organisation.text(), wall_ms());
    HttpResponse answer = json_response(to_json(SignedIn{account->user, account->organisation, session.csrf}));
    answer.headers.push_back({"Set-Cookie", session_cookie(session.token, services_.cookies)});
    respond(std::move(answer));
}

std::vector<Route> SessionRoutes::routes() {
    return {{"GET /v1/session",
             [](const SharedRequest& request, const Caller& caller, const Responder& respond) {
                 if (caller.session.empty()) return respond(problem(route_not_found, language_of(*request)));
                 respond(json_response(to_json(SignedIn{caller.actor.user, caller.actor.organisation, caller.csrf})));
             }},
            {"DELETE /v1/session", [this](const SharedRequest&, const Caller& caller, const Responder& respond) {
                 services_.sessions.revoke(caller.session);
                 HttpResponse answer;
                 answer.status = 204;
                 answer.headers.push_back({"Set-Cookie", expired_session_cookie(services_.cookies)});
                 respond(std::move(answer));
             }}};
}

}  // namespace gzl::api
