#include "bank/inbound.hpp"

#include <spdlog/spdlog.h>

#include "api/http_message.hpp"
#include "evidence/digest.hpp"

namespace gzl::bank {

namespace {

constexpr std::int64_t kMsPerSecond = 1000;
constexpr std::size_t kMaxKey = 255;

// The platform's business date can be simulated, so it travels with each message.
std::optional<Date> business_date(const api::HttpRequest& request, std::int64_t now_ms) {
    const auto header = request.header("Gzl-Business-Date");
    return header ? Date::parse(*header) : Instant(now_ms).date();
}

}  // namespace

std::string digest_of(const api::HttpRequest& request) {
    return to_hex(evidence::sha256({bytes_of(request.path), bytes_of(std::string_view("\n")), bytes_of(request.body)}));
}

api::HttpResponse malformed(const JsonProblem& problem) {
    auto response = api::problem_response(400, problem.reason, "The message is malformed");
    if (problem.pointer.empty()) return response;
    response.body.pop_back();
    response.body.append(R"(,"pointer":)");
    write_json_text(response.body, problem.pointer);
    response.body.append("}");
    return response;
}

api::HttpResponse once(Database& database, const IdempotentMessage& message,
                       const std::function<api::HttpResponse()>& work) {
    Rows before = database.query("SELECT digest, status, answer FROM messages WHERE key = ?", message.key);
    if (before.next()) {
        if (before.text(0) != message.digest)
            return api::problem_response(409, "idempotency_key_reused",
                                         "This Idempotency-Key was used for another message");
        api::HttpResponse response;
        response.status = static_cast<int>(before.integer(1));
        response.body = before.text(2);
        return response;
    }
    auto response = work();
    if (response.status < 300)
        database.run("INSERT INTO messages VALUES(?, ?, ?, ?, ?, ?)", message.key, message.path, message.digest,
                     std::int64_t{response.status}, response.body, message.now_ms);
    return response;
}

api::HttpResponse Inbound::handle(const api::HttpRequest& request) {
    const std::int64_t now = options_.now_ms() / kMsPerSecond;
    const auto verified = api::verify_request(request, options_.platform_keys, {.now = now});
    if (!verified)
        return api::problem_response(401, api::name_of(verified.error()), "The message's signature is not accepted");

    api::HttpResponse response;
    switch (nonces_.remember(verified->keyid, verified->nonce, verified->valid_until, now)) {
        case api::NonceCache::Outcome::fresh:
            response = receive(request);
            break;
        case api::NonceCache::Outcome::replayed:
            response = api::problem_response(401, "nonce_replayed", "This signature was used before");
            break;
        case api::NonceCache::Outcome::full:
            response = api::problem_response(429, "too_many_messages", "Too many messages in a short time");
            break;
    }
    for (auto& header : api::sign_response(response, options_.identity, now, verified->nonce))
        response.headers.push_back(std::move(header));
    return response;
}

api::HttpResponse Inbound::receive(const api::HttpRequest& request) {
    if (request.method == "POST") {
        if (request.path == "/v1/applications") return take_message<ApplicationPackage>(request);
        if (request.path == "/v1/disbursements") return take_message<DisbursementInstruction>(request);
        if (request.path == "/v1/repayments") return take_message<CollectionInstruction>(request);
        if (request.path == "/v1/claims") return take_message<AdvanceInstruction>(request);
        if (request.path == "/v1/payouts") return take_message<PayoutInstruction>(request);
        if (request.path == "/v1/releases") return take_message<ReleaseNotice>(request);
        if (request.path == "/v1/alerts") return take_message<AlertNotice>(request);
        if (request.path == "/v1/coverage") return take_message<CoverageNotice>(request);
        if (request.path == "/v1/materials") return take_message<MaterialNotice>(request);
        if (request.path == "/v1/clocks") return take_message<ClockNotice>(request);
        if (request.path == "/v1/reports") return take_message<ReportNotice>(request);
        if (request.path == "/v1/margins") return take_message<MarginInstruction>(request);
        if (request.path == "/v1/notices") return take_message<NoticeRequest>(request);
        if (request.path == "/v1/takes") return take_message<TakeInstruction>(request);
        if (request.path == "/v1/needLists") return take_message<NeedListNotice>(request);
        if (request.path == "/v1/needs") return take_message<NeedNews>(request);
    }
    return api::problem_response(404, "not_found", "There is nothing here");
}

template <class Message>
api::HttpResponse Inbound::take_message(const api::HttpRequest& request) {
    const auto key = request.header("Idempotency-Key");
    if (!key || key->empty() || key->size() > kMaxKey)
        return api::problem_response(400, "idempotency_key_missing", "The header Idempotency-Key names the message");
    const std::int64_t now_ms = options_.now_ms();
    const auto date = business_date(request, now_ms);
    if (!date) return api::problem_response(400, "business_date_malformed", "Gzl-Business-Date must be YYYY-MM-DD");
    const auto message = read_message<Message>(request.body);
    if (!message) return malformed(message.error());

    Envelope envelope{*date, now_ms, digest_of(request), {}};
    auto response = options_.store->transact([&](Database& database) {
        envelope.behaviour = load_behaviour(database);
        return once(database, {std::string(*key), request.path, envelope.digest, now_ms},
                    [&] { return take(database, options_.desk, envelope, *message); });
    });
    if (response) return std::move(*response);
    spdlog::error("{} of {} was not taken: {}", request.path, *key, response.error().message);
    return api::problem_response(503, "store_unavailable", "The bank cannot keep messages now");
}

}  // namespace gzl::bank
