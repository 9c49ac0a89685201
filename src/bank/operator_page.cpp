#include "bank/operator_page.hpp"

#include "api/http_message.hpp"
#include "bank/accounts.hpp"
#include "bank/operator_file.hpp"
#include "bank/outbox.hpp"
#include "bank/status.hpp"
#include "evidence/digest.hpp"

namespace gzl::bank {

struct Deposit {
    std::string enterprise_code;
    std::optional<bool> margin;  // into the guarantor's margin instead of the account of a customer
    Money amount;
};
BOOST_DESCRIBE_STRUCT(Deposit, (), (enterprise_code, margin, amount))

static const char* fault_of(const Deposit& deposit) {
    return fault_of(DisbursementInstruction{"d", "f", deposit.enterprise_code, deposit.amount, "", "", {}});
}

namespace {

struct Replay {
    std::int64_t id = 0;
};
BOOST_DESCRIBE_STRUCT(Replay, (), (id))

struct PersonsDecision {
    std::string application;
    Verdict decision = Verdict::refused;
    std::optional<Offer> offer;
    std::vector<std::string> reasons;
};
BOOST_DESCRIBE_STRUCT(PersonsDecision, (), (application, decision, offer, reasons))

struct DepositBooked {
    std::string reference;
    Money balance;
};
BOOST_DESCRIBE_STRUCT(DepositBooked, (), (reference, balance))

bool is_loopback(std::string_view peer) {
    return peer.starts_with("127.") || peer == "::1" || peer.starts_with("::ffff:127.");
}

template <class T>
api::HttpResponse ok(const T& value) {
    api::HttpResponse response;
    response.body = to_json(value);
    return response;
}

api::HttpResponse unauthorized() {
    auto response = api::problem_response(401, "token_missing", "The operator's token is needed");
    response.headers.push_back({"WWW-Authenticate", "Bearer"});
    return response;
}

}  // namespace

api::HttpResponse OperatorPage::handle(const api::HttpRequest& request) {
    if (!is_loopback(request.peer))
        return api::problem_response(403, "not_this_machine", "Only from the bank's own machine");
    if (auto page = operator_file(request)) return std::move(*page);
    if (!is_operator(request)) return unauthorized();
    auto response = answer(request);
    if (response) return std::move(*response);
    return api::problem_response(503, "store_unavailable", "The bank's database cannot be used now");
}

bool OperatorPage::is_operator(const api::HttpRequest& request) const {
    constexpr std::string_view kScheme = "Bearer ";
    const auto header = request.header("Authorization");
    if (!header || !header->starts_with(kScheme)) return false;
    // Digests are compared, so that the time tells nothing about the token.
    return evidence::sha256(bytes_of(header->substr(kScheme.size()))) == evidence::sha256(bytes_of(options_.token));
}

Result<api::HttpResponse> OperatorPage::answer(const api::HttpRequest& request) {
    if (request.method == "GET" && request.path == "/bank/status")
        return options_.store->transact(
            [&](Database& database) { return ok(read_status(database, options_.bank_name)); });
    if (request.method == "POST" && request.path == "/bank/behaviour") return set_behaviour(request);
    if (request.method == "POST" && request.path == "/bank/deposits") return take_deposit(request);
    if (request.method == "POST" && request.path == "/bank/queue:replay") return replay(request);
    if (request.method == "POST" && request.path == "/bank/decisions") return decide(request);
    return api::problem_response(404, "not_found", "There is nothing here");
}

Result<api::HttpResponse> OperatorPage::set_behaviour(const api::HttpRequest& request) {
    const auto behaviour = from_json<Behaviour>(request.body);
    if (!behaviour) return malformed(behaviour.error());
    const std::int64_t delay_ms = behaviour->delay_ms.value_or(0);
    if (delay_ms < 0 || delay_ms > kMaxDelay_ms) return malformed({"out_of_range", "/delay_ms"});
    return options_.store->transact([&](Database& database) {
        save_behaviour(database, *behaviour);
        return ok(*behaviour);
    });
}

Result<api::HttpResponse> OperatorPage::replay(const api::HttpRequest& request) {
    const auto wanted = from_json<Replay>(request.body);
    if (!wanted) return malformed(wanted.error());
    return options_.store->transact([&](Database& database) {
        if (!send_again(database, wanted->id, options_.now_ms()))
            return api::problem_response(404, "no_refused_message", "The platform refused no such message");
        return ok(*wanted);
    });
}

// What a person of the bank says to an application that its rules left to a person.
Result<api::HttpResponse> OperatorPage::decide(const api::HttpRequest& request) {
    const auto decision = from_json<PersonsDecision>(request.body);
    if (!decision) return malformed(decision.error());
    if (decision->decision == Verdict::manual_review) return malformed({"unknown_value", "/decision"});
    if ((decision->decision == Verdict::approved) != decision->offer.has_value())
        return malformed({"missing_field", "/offer"});
    return options_.store->transact([&](Database& database) -> api::HttpResponse {
        Rows rows = database.query(
            "SELECT 1 FROM instructions WHERE subject = ? AND kind = 'application' AND outcome = 'manual_review'",
            decision->application);
        if (!rows.next())
            return api::problem_response(404, "no_application_in_review", "No such application waits for a person");
        const std::string reference = next_reference(database, options_.reference_prefix, "A");
        database.run("UPDATE instructions SET outcome = ?, detail = 'by a person', reference = ? WHERE subject = ?",
                     type_of<Verdict>().names[static_cast<std::size_t>(decision->decision)], reference,
                     decision->application);
        const DecisionMessage message{decision->decision, decision->offer, decision->reasons, false, reference};
        enqueue(database, {decision->application, "/v1/applications/" + decision->application + ":decide",
                           to_json(message), reference, options_.now_ms()});
        return ok(message);
    });
}

Result<api::HttpResponse> OperatorPage::take_deposit(const api::HttpRequest& request) {
    const auto deposit = read_message<Deposit>(request.body);
    if (!deposit) return malformed(deposit.error());
    const std::int64_t now_ms = options_.now_ms();
    const auto book = [&](Database& database) -> api::HttpResponse {
        const std::string reference = next_reference(database, options_.reference_prefix, "M");
        const Account customer = deposit->margin.value_or(false) ? guarantor_margin(deposit->enterprise_code)
                                                                 : customer_account(deposit->enterprise_code);
        const Posting posting =
            post(database,
                 {.cause = "deposit " + reference,
                  .reference = reference,
                  .value_date = Instant(now_ms).date(),
                  .text = "money received",
                  .lines = {{treasury(), Side::debit, deposit->amount}, {customer, Side::credit, deposit->amount}}});
        if (posting != Posting::booked)
            return api::problem_response(422, "account_limit_exceeded", "The account cannot hold so much");
        return ok(DepositBooked{reference, balance_of(database, customer)});
    };
    const auto key = request.header("Idempotency-Key");
    return options_.store->transact([&](Database& database) {
        if (!key) return book(database);
        return once(database, {"deposit " + std::string(*key), request.path, digest_of(request), now_ms},
                    [&] { return book(database); });
    });
}

}  // namespace gzl::bank
