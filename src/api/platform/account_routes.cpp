#include "api/platform/account_routes.hpp"

#include <boost/describe.hpp>

#include "api/password_rules.hpp"
#include "api/platform/catalog_routes.hpp"
#include "api/platform/second_factor.hpp"
#include "api/totp.hpp"
#include "core/party/reset_access.hpp"

namespace gzl::api {

namespace {

constexpr std::string_view kIssuer = "冠之链";

constexpr core::Reason second_factor_enrolled{"second_factor_enrolled", core::RefusalClass::conflict,
                                              "已启用动态验证码", "A second factor is in use already"};
constexpr core::Reason second_factor_not_begun{"second_factor_not_begun", core::RefusalClass::conflict,
                                               "没有待确认的动态验证码", "There is no second factor to confirm"};
constexpr core::Reason password_is_old{"password_is_old", core::RefusalClass::business, "新密码不能与当前密码相同",
                                       "The new password must be another one"};
constexpr core::Reason code_wrong{"code_wrong", core::RefusalClass::business, "验证码不正确", "The code is not right"};
constexpr core::Reason session_not_found{"session_not_found", core::RefusalClass::not_found, "未找到该会话",
                                         "No such session"};

struct ChangePassword {
    std::string current;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (current, password))

struct EnrolSecondFactor {
    std::string password;
};
BOOST_DESCRIBE_STRUCT(EnrolSecondFactor, (), (password))

struct Enrolment {
    std::string secret;  // base32, to be typed in
    std::string uri;     // for a QR code
};
BOOST_DESCRIBE_STRUCT(Enrolment, (), (secret, uri))

struct ConfirmSecondFactor {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(ConfirmSecondFactor, (), (code))

struct RecoveryCodes {
    std::vector<std::string> recovery_codes;  // shown this once
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (recovery_codes))

struct RemoveSecondFactor {
    std::string password;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(RemoveSecondFactor, (), (password, code))

struct SecondFactorView {
    bool enrolled = false;
    std::int64_t recovery_codes_left = 0;
};
BOOST_DESCRIBE_STRUCT(SecondFactorView, (), (enrolled, recovery_codes_left))

struct SessionView {
    std::string session;
    Instant created;
    Instant last_seen;
    bool current = false;
};
BOOST_DESCRIBE_STRUCT(SessionView, (), (session, created, last_seen, current))

struct SessionList {
    std::vector<SessionView> items;
};
BOOST_DESCRIBE_STRUCT(SessionList, (), (items))

struct RevokeSession {
    std::optional<std::string> session;  // absent: every other one
};
BOOST_DESCRIBE_STRUCT(RevokeSession, (), (session))

struct SetPassword {
    core::UserId user;
    std::optional<std::string> password;
};
BOOST_DESCRIBE_STRUCT(SetPassword, (), (user, password))

HttpResponse done() {
    HttpResponse answer;
    answer.status = 204;
    return answer;
}

std::string owner_of(const Caller& caller) {
    return session_owner(caller.actor.user, caller.actor.organisation);
}

}  // namespace

std::vector<Route> AccountRoutes::routes() {
    using Handler = HttpResponse (AccountRoutes::*)(const SharedRequest&, const Caller&);
    const auto slow = [this](Handler handler) -> RouteHandler {
        return [this, handler](const SharedRequest& request, const Caller& caller, const Responder& respond) {
            if (caller.session.empty()) return respond(problem(route_not_found, language_of(*request)));
            on_background(request, respond,
                          [this, handler, request, caller] { return (this->*handler)(request, caller); });
        };
    };
    const auto resetting = [this](std::string_view what) -> RouteHandler {
        return [this, what](const SharedRequest& request, const Caller& caller, Responder respond) {
            reset(what, request, caller, std::move(respond));
        };
    };
    return {
        {"POST /v1/password:change", slow(&AccountRoutes::change_password)},
        {"GET /v1/second-factor", slow(&AccountRoutes::second_factor)},
        {"POST /v1/second-factor:enrol", slow(&AccountRoutes::enrol)},
        {"POST /v1/second-factor:confirm", slow(&AccountRoutes::confirm)},
        {"POST /v1/second-factor:remove", slow(&AccountRoutes::remove)},
        {"GET /v1/sessions",
         [this](const SharedRequest& request, const Caller& caller, const Responder& respond) {
             respond(caller.session.empty() ? problem(route_not_found, language_of(*request)) : list_sessions(caller));
         }},
        {"POST /v1/sessions:revoke",
         [this](const SharedRequest& request, const Caller& caller, const Responder& respond) {
             respond(caller.session.empty() ? problem(route_not_found, language_of(*request))
                                            : revoke_session(request, caller));
         }},
        {"POST /v1/users/{user}:setPassword", resetting("password")},
        {"POST /v1/users/{user}:resetSecondFactor", resetting("second_factor")},
        {"POST /v1/users/{user}:revokeSessions", resetting("sessions")}};
}

void AccountRoutes::on_background(const SharedRequest& request, const Responder& respond, Work work) {
    const bool posted = services_.background.post([respond, work = std::move(work)] { respond(work()); });
    if (!posted) respond(problem(unavailable, language_of(*request)));
}

// The password again, and a code where one is asked for; guesses are counted as at the sign-in.
std::optional<HttpResponse> AccountRoutes::wrong_proof(const SharedRequest& request, const Caller& caller,
                                                       const std::string& password, const std::string* code) {
    const Language language = language_of(*request);
    const std::string user = caller.actor.user.text();
    const LoginAttempt attempt{user, request->peer};
    if (services_.logins.locked_for_ms(attempt, wall_ms()) > 0) return problem(sign_in_locked, language);
    const auto right = services_.credentials->verify(user, password);
    if (!right) return problem(unavailable, language);
    auto second = Result<FactorOutcome>(FactorOutcome::none);
    if (*right && code) second = second_factor_of(*services_.credentials, user, *code);
    if (!second) return problem(unavailable, language);
    if (*right && (*second == FactorOutcome::none || *second == FactorOutcome::right)) {
        services_.logins.succeeded(attempt);
        return std::nullopt;
    }
    services_.logins.failed(attempt, wall_ms());
    return problem(password_wrong, language);
}

std::optional<std::string> AccountRoutes::login_of(core::UserId user) {
    return look_and_wait<std::string>(services_, [user](const node::Memory& memory, Instant) {
        const auto* found = memory.state.party.users.find(user);
        return found ? found->login : std::string();
    });
}

HttpResponse AccountRoutes::change_password(const SharedRequest& request, const Caller& caller) {
    const Language language = language_of(*request);
    const auto input = from_json<ChangePassword>(request->body);
    if (!input) return problem(input.error(), language);
    if (auto wrong = wrong_proof(request, caller, input->current, nullptr)) return std::move(*wrong);
    const auto login = login_of(caller.actor.user);
    if (!login) return problem(unavailable, language);
    if (const auto* reason = password_refusal(input->password, *login)) return problem(*reason, language);
    if (input->password == input->current) return problem(password_is_old, language);
    if (!services_.credentials->set(caller.actor.user.text(), input->password, wall_ms()))
        return problem(unavailable, language);
    services_.sessions.revoke_others(owner_of(caller), caller.session);
    services_.sessions.password_changed(caller.session);
    return done();
}

HttpResponse AccountRoutes::enrol(const SharedRequest& request, const Caller& caller) {
    const Language language = language_of(*request);
    const auto input = from_json<EnrolSecondFactor>(request->body);
    if (!input) return problem(input.error(), language);
    if (auto wrong = wrong_proof(request, caller, input->password, nullptr)) return std::move(*wrong);
    const std::string user = caller.actor.user.text();
    const auto present = services_.credentials->second_factor(user);
    const auto login = login_of(caller.actor.user);
    if (!present || !login) return problem(unavailable, language);
    if (*present && (*present)->confirmed) return problem(second_factor_enrolled, language);
    const Bytes secret = new_totp_secret();
    if (!services_.credentials->begin_second_factor(user, secret)) return problem(unavailable, language);
    return json_response(to_json(Enrolment{to_base32(secret), otpauth_uri(kIssuer, *login, secret)}));
}

// The first code shows that the app has the secret; from now on every sign-in asks for one.
HttpResponse AccountRoutes::confirm(const SharedRequest& request, const Caller& caller) {
    const Language language = language_of(*request);
    const auto input = from_json<ConfirmSecondFactor>(request->body);
    if (!input) return problem(input.error(), language);
    const std::string user = caller.actor.user.text();
    const auto begun = services_.credentials->second_factor(user);
    if (!begun) return problem(unavailable, language);
    if (!*begun) return problem(second_factor_not_begun, language);
    if ((*begun)->confirmed) return problem(second_factor_enrolled, language);
    const std::int64_t step = totp_match((*begun)->secret, input->code, wall_ms(), (*begun)->last_step);
    if (step == 0) return problem(code_wrong, language);
    RecoveryCodes codes{new_recovery_codes()};
    std::vector<std::string> hashes;
    for (const std::string& code : codes.recovery_codes) hashes.push_back(recovery_hash(user, code));
    if (!services_.credentials->confirm_second_factor(user, step, hashes)) return problem(unavailable, language);
    return json_response(to_json(codes));
}

HttpResponse AccountRoutes::remove(const SharedRequest& request, const Caller& caller) {
    const Language language = language_of(*request);
    const auto input = from_json<RemoveSecondFactor>(request->body);
    if (!input) return problem(input.error(), language);
    if (auto wrong = wrong_proof(request, caller, input->password, &input->code)) return std::move(*wrong);
    if (!services_.credentials->remove_second_factor(caller.actor.user.text())) return problem(unavailable, language);
    return done();
}

HttpResponse AccountRoutes::second_factor(const SharedRequest& request, const Caller& caller) {
    const std::string user = caller.actor.user.text();
    const auto factor = services_.credentials->second_factor(user);
    const auto left = services_.credentials->recovery_left(user);
    if (!factor || !left) return problem(unavailable, language_of(*request));
    return json_response(to_json(SecondFactorView{*factor && (*factor)->confirmed, *left}));
}

HttpResponse AccountRoutes::list_sessions(const Caller& caller) const {
    SessionList list;
    const std::string current = Sessions::id_of(caller.session);
    for (const ListedSession& each : services_.sessions.list(owner_of(caller), wall_ms()))
        list.items.push_back({each.id, Instant(each.created), Instant(each.last_seen), each.id == current});
    return json_response(to_json(list));
}

HttpResponse AccountRoutes::revoke_session(const SharedRequest& request, const Caller& caller) {
    const Language language = language_of(*request);
    const auto input = from_json<RevokeSession>(request->body.empty() ? "{}" : request->body);
    if (!input) return problem(input.error(), language);
    if (!input->session)
        services_.sessions.revoke_others(owner_of(caller), caller.session);
    else if (!services_.sessions.revoke_id(owner_of(caller), *input->session))
        return problem(session_not_found, language);
    return done();
}

// The administrator: first the core says whether and records it, then the secret is replaced.
void AccountRoutes::reset(std::string_view what, const SharedRequest& request, const Caller& caller,
                          Responder respond) {
    const Language language = language_of(*request);
    const auto key = idempotency_key(*request);
    if (!key) return respond(problem(idempotency_key_missing, language));
    const auto body = parse_json(request->body.empty() ? std::string_view("{}") : std::string_view(request->body));
    if (!body) return respond(problem(body.error(), language));
    const std::size_t begin = std::string_view("/v1/users/").size();
    const auto user = core::UserId::parse(request->path.substr(begin, request->path.rfind(':') - begin));
    if (!user) return respond(problem(route_not_found, language));
    SetPassword input;
    if (auto read = read_json(*body, type_of<SetPassword>(), &input, {}, {"user"}); !read)
        return respond(problem(read.error(), language));
    input.user = *user;
    if (what == "password" && !input.password)
        return respond(problem(JsonProblem{"missing_field", "/password"}, language));
    if (what != "password" && input.password)
        return respond(problem(JsonProblem{"unknown_field", "/password"}, language));

    const auto kind = what == "password"        ? core::party::AccessReset::password
                      : what == "second_factor" ? core::party::AccessReset::second_factor
                                                : core::party::AccessReset::sessions;
    on_background(request, respond, [this, input, kind, key = *key, actor = caller.actor, language]() -> HttpResponse {
        const auto login = login_of(input.user);
        if (!login) return problem(unavailable, language);
        if (const auto* reason = input.password ? password_refusal(*input.password, *login) : nullptr)
            return problem(*reason, language);
        const auto outcome = node::submit_and_wait(
            *services_.node, {core::catalog().command("ResetAccess"),
                              std::make_shared<core::party::ResetAccess>(core::party::ResetAccess{input.user, kind}),
                              actor,
                              key,
                              {}});
        if (!std::holds_alternative<node::Accepted>(outcome)) return command_response(outcome, language);
        const std::string text = input.user.text();
        if (input.password && !services_.credentials->set(text, *input.password, wall_ms(), PasswordBy::administrator))
            return problem(unavailable, language);
        if (kind == core::party::AccessReset::second_factor && !services_.credentials->remove_second_factor(text))
            return problem(unavailable, language);
        const auto organisation =
            look_and_wait<core::OrganisationId>(services_, [user = input.user](const node::Memory& memory, Instant) {
                return memory.state.party.users.at(user).organisation;
            });
        if (!organisation) return problem(unavailable, language);
        services_.sessions.revoke_all(session_owner(input.user, *organisation));
        return command_response(outcome, language);
    });
}

}  // namespace gzl::api
