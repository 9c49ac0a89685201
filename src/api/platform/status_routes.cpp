#include "api/platform/status_routes.hpp"

#include <boost/describe.hpp>

#include "core/party/access.hpp"

namespace gzl::api {

namespace {

struct Status {
    Instant now;
    Date business_date;
    std::uint64_t size = 0;  // facts
    Hash root{};             // of the Merkle tree over them
    std::string origin;      // of the log
    std::string log_key;     // verifier key
    bool demo_clock = false;
};
BOOST_DESCRIBE_STRUCT(Status, (), (now, business_date, size, root, origin, log_key, demo_clock))

struct PublishedKey {
    std::string keyid;
    std::string public_key;
    Instant signs_from;
};
BOOST_DESCRIBE_STRUCT(PublishedKey, (), (keyid, public_key, signs_from))

struct PublishedKeys {
    std::vector<PublishedKey> keys;
};
BOOST_DESCRIBE_STRUCT(PublishedKeys, (), (keys))

struct StateDigest {
    std::uint64_t size = 0;
    Hash digest{};
};
BOOST_DESCRIBE_STRUCT(StateDigest, (), (size, digest))

// Every day passed over is closed by a fact of its own, so a typing error must not close thousands of years.
constexpr std::int64_t kFarthestAdvance_ms = 400 * std::int64_t{86'400'000};

constexpr core::Reason clock_too_far{"clock_too_far", core::RefusalClass::business, "时钟一次最多前进400天",
                                     "The clock moves forward by at most 400 days at a time"};

struct AdvanceClock {
    Instant to;
};
BOOST_DESCRIBE_STRUCT(AdvanceClock, (), (to))

}  // namespace

HttpResponse StatusRoutes::health() const {
    return json_response(R"({"status":"running"})");
}

// Of messages to machines, and of answers to them: what partners accept, also before it signs.
HttpResponse StatusRoutes::keys() const {
    PublishedKeys all;
    for (const OwnKey& key : services_.own_keys.all())
        all.keys.push_back(
            {key.identity.keyid, key.identity.key.public_key().text(), Instant(key.signs_from_s * 1000)});
    return json_response(to_json(all));
}

void StatusRoutes::ready(const SharedRequest& request, Responder respond) {
    look<bool>(
        services_, std::move(respond), language_of(*request), [](const node::Memory&, Instant) { return true; },
        [](const bool&, const Responder& answer) { answer(json_response(R"({"status":"ready"})")); });
}

std::vector<Route> StatusRoutes::routes() {
    std::vector<Route> routes{
        {"GET /v1/status", [this](const SharedRequest& r, const Caller&, Responder a) { status(r, std::move(a)); }},
        {"GET /v1/digest",
         [this](const SharedRequest& r, const Caller& c, Responder a) { digest(r, c, std::move(a)); }}};
    if (services_.manual_clock)
        routes.push_back({"POST /v1/clock:advance", [this](const SharedRequest& r, const Caller& c, Responder a) {
                              advance(r, c, std::move(a));
                          }});
    return routes;
}

void StatusRoutes::status(const SharedRequest& request, Responder respond) {
    look<Instant>(
        services_, std::move(respond), language_of(*request), [](const node::Memory&, Instant now) { return now; },
        [this](const Instant& now, const Responder& answer) {
            const auto head = services_.node->tree_head();
            answer(json_response(
                to_json(Status{now, now.date(), head.size, head.root, services_.log.origin,
                               services_.log.signers.front().verifier().text(), services_.manual_clock != nullptr})));
        });
}

// For those who may read the books: the digest that a replay of the log must give.
void StatusRoutes::digest(const SharedRequest& request, const Caller& caller, Responder respond) {
    const Language language = language_of(*request);
    look<std::optional<StateDigest>>(
        services_, std::move(respond), language,
        [actor = caller.actor](const node::Memory& memory, Instant now) -> std::optional<StateDigest> {
            if (!core::party::permits(memory.state.party, {now, actor}, core::Permission::read_ledger))
                return std::nullopt;
            return StateDigest{memory.size, memory.digest()};
        },
        [language](const std::optional<StateDigest>& found, const Responder& answer) {
            answer(found ? json_response(to_json(*found)) : problem(core::permission_denied, language));
        });
}

// Demo only: moves the business clock; what becomes due by it is recorded before the answer.
void StatusRoutes::advance(const SharedRequest& request, const Caller& caller, Responder respond) {
    const Language language = language_of(*request);
    const auto input = from_json<AdvanceClock>(request->body);
    if (!input) return respond(problem(input.error(), language));
    look<bool>(
        services_, std::move(respond), language,
        [actor = caller.actor](const node::Memory& memory, Instant now) {
            return core::party::permits(memory.state.party, {now, actor}, core::Permission::read_ledger);
        },
        [this, to = input->to, request, language](const bool& permitted, const Responder& answer) {
            if (!permitted) return answer(problem(core::permission_denied, language));
            if (to - services_.clock->now() > kFarthestAdvance_ms) return answer(problem(clock_too_far, language));
            services_.manual_clock->move_to(to);
            services_.node->wake();
            status(request, answer);
        });
}

}  // namespace gzl::api
