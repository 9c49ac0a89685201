#include "api/platform/session_routes.hpp"

#include <boost/describe.hpp>

#include "api/platform/second_factor.hpp"

namespace gzl::api {

namespace {

struct SignIn {
    std::string login;
    std::string password;
    std::optional<std::string> code;  // of the authenticator app, or a recovery code
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password, code))

struct SignedIn {
    core::UserId user;
    core::OrganisationId organisation;
    std::string csrf_token;  // to be sent as X-CSRF-Token with every change
    bool password_change_required = false;
};
BOOST_DESCRIBE_STRUCT(SignedIn, (), (user, organisation, csrf_token, password_change_required))

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
            if (found == party.user_by_login.end()) return std::nullopt;
            const auto& user = party.users.at(found->second);
            if (!user.active || !core::party::is_admitted(party, user.organisation)) return std::nullopt;
            return Account{found->second, user.organisation};
        },
        [this, proof = Proof{input->password, input->code.value_or("")}, attempt, language](
            const std::optional<Account>& account, const Responder& answer) {
            const bool posted = services_.background.post([this, proof, attempt, account, language, answer] {
                check(proof, attempt, account, language, answer);
            });
            if (!posted) answer(problem(unavailable, language));
        });
}

// On the background thread: Argon2id takes its time.
void SessionRoutes::check(const Proof& proof, const LoginAttempt& attempt, const std::optional<Account>& account,
                          Language language, const Responder& respond) {
    const std::string user = account ? account->user.text() : std::string();
    const auto right = services_.credentials->verify(user, proof.password);
    if (!right) return respond(problem(unavailable, language));
    if (!account || !*right) {
        services_.logins.failed(attempt, wall_ms());
        return respond(problem(sign_in_failed, language));
    }
    const auto second = second_factor_of(*services_.credentials, user, proof.code);
    if (!second) return respond(problem(unavailable, language));
    if (*second == FactorOutcome::missing) return respond(problem(second_factor_required, language));
    if (*second == FactorOutcome::wrong) {
        services_.logins.failed(attempt, wall_ms());
        return respond(problem(sign_in_failed, language));
    }
    const auto must_change = services_.credentials->must_change(user);
    if (!must_change) return respond(problem(unavailable, language));
    services_.logins.succeeded(attempt);
    const NewSession session =
        services_.sessions.create(session_owner(account->user, account->organisation), wall_ms(), *must_change);
    HttpResponse answer =
        json_response(to_json(SignedIn{account->user, account->organisation, session.csrf, *must_change}));
    answer.headers.push_back({"Set-Cookie", session_cookie(session.token, services_.cookies)});
    respond(std::move(answer));
}

std::vector<Route> SessionRoutes::routes() {
    return {{"GET /v1/session",
             [](const SharedRequest& request, const Caller& caller, const Responder& respond) {
                 if (caller.session.empty()) return respond(problem(route_not_found, language_of(*request)));
                 respond(json_response(to_json(SignedIn{caller.actor.user, caller.actor.organisation, caller.csrf,
                                                        caller.must_change_password})));
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
