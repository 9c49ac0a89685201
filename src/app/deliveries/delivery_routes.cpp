#include "app/deliveries/delivery_routes.hpp"

#include <algorithm>

#include "api/platform/catalog_routes.hpp"
#include "api/platform/package_delivery.hpp"
#include "api/platform/query_number.hpp"
#include "app/deliveries/message_view.hpp"
#include "core/party/access.hpp"

namespace gzl::app {

namespace {

constexpr std::uint64_t kDefaultPage = 100;
constexpr std::uint64_t kLargestPage = 500;
constexpr const char* kReplayRoute = "POST /v1/deliveries/{delivery}:replay";

constexpr core::Reason delivery_not_found{"delivery_not_found", core::RefusalClass::not_found, "消息不存在",
                                          "There is no such message"};
constexpr core::Reason delivery_not_dead{"delivery_not_dead", core::RefusalClass::conflict, "该消息未被放弃,无需重发",
                                         "The message was not given up; it needs no replay"};

struct ReplayDelivery {
    std::uint64_t delivery = 0;
};
BOOST_DESCRIBE_STRUCT(ReplayDelivery, (), (delivery))

enum class DeliveryState { pending, done, dead };
BOOST_DESCRIBE_ENUM(DeliveryState, pending, done, dead)

struct DeliveryView {
    std::uint64_t delivery = 0;
    std::uint64_t position = 0;  // of the fact that made it
    std::string organisation;
    std::string path;
    std::string subject;
    DeliveryState state = DeliveryState::pending;
    std::uint32_t attempts = 0;
    Instant next_attempt_at;  // of a pending one
    std::string last_error;
};
BOOST_DESCRIBE_STRUCT(DeliveryView, (),
                      (delivery, position, organisation, path, subject, state, attempts, next_attempt_at, last_error))

struct Page {
    eventlog::OutboxQuery query;
    std::optional<JsonProblem> problem;
};

Page page_of(const api::HttpRequest& request) {
    Page page;
    const auto from = api::query_number(request, "from", 0);
    const auto size = api::query_number(request, "page_size", kDefaultPage);
    if (!from) page.problem = JsonProblem{"wrong_type", "/from"};
    if (!size || *size == 0) page.problem = JsonProblem{"wrong_type", "/page_size"};
    page.query.from = std::min<std::uint64_t>(from.value_or(0), INT64_MAX);
    page.query.limit = std::min(size.value_or(kDefaultPage), kLargestPage);
    for (const auto& [name, text] : request.query) {
        if (name != "state") continue;
        const auto& names = type_of<DeliveryState>().names;
        const auto found = std::find(names.begin(), names.end(), text);
        if (found == names.end())
            page.problem = JsonProblem{"unknown_value", "/state"};
        else
            page.query.state = static_cast<eventlog::OutboxState>(found - names.begin());
    }
    return page;
}

std::string tail_of(const eventlog::OutboxPage& page) {
    return "],\"next_from\":" + std::to_string(page.next_from) + ",\"is_last\":" + (page.is_last ? "true" : "false") +
           "}";
}

std::string delivery_text(const eventlog::OutboxEntry& entry) {
    const eventlog::OutboxRow& row = entry.row;
    return to_json(DeliveryView{row.id, row.id / kOutboxIdsPerPosition, row.target, row.kind, row.subject,
                                static_cast<DeliveryState>(entry.state), row.attempts, Instant(row.next_attempt_ms),
                                row.last_error});
}

}  // namespace

std::vector<api::Route> DeliveryRoutes::routes() {
    const auto route = [this](const char* pattern, auto member) {
        return api::Route{
            pattern, [this, member](const api::SharedRequest& request, const api::Caller& caller,
                                    api::Responder respond) { (this->*member)(request, caller, std::move(respond)); }};
    };
    return {route("GET /v1/events", &DeliveryRoutes::events),
            {"GET /v1/events/stream",
             [this](const api::SharedRequest& request, const api::Caller& caller, const api::Responder& respond) {
                 if (!caller.nonce.empty())
                     return respond(api::problem(api::stream_for_people, api::language_of(*request)));
                 stream_.open(request, caller, respond);
             }},
            route("GET /v1/deliveries", &DeliveryRoutes::deliveries),
            route(kReplayRoute, &DeliveryRoutes::replay)};
}

// Then on the background thread, which may read.
void DeliveryRoutes::look_as(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond,
                             Then then) {
    const api::Language language = api::language_of(*request);
    api::look<Seen>(
        services_, std::move(respond), language,
        [actor = caller.actor](const node::Memory& memory, Instant now) {
            const auto& party = memory.state.party;
            if (!core::party::permits(party, {now, actor}, core::Permission::read)) return Seen{View::none, now.date()};
            const bool is_operator =
                core::party::has_capacity(party, actor.organisation, core::party::Capacity::information_service) &&
                core::party::permits(party, {now, actor}, core::Permission::read_ledger);
            return Seen{is_operator ? View::all : View::own, now.date()};
        },
        [this, then = std::move(then), language](const Seen& seen, const api::Responder& answer) {
            if (seen.view == View::none) return answer(api::problem(core::permission_denied, language));
            if (!services_.background.post([then, seen, answer] { then(seen, answer); }))
                answer(api::problem(api::unavailable, language));
        });
}

void DeliveryRoutes::events(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond) {
    const api::Language language = api::language_of(*request);
    Page page = page_of(*request);
    if (page.problem) return respond(api::problem(*page.problem, language));
    page.query.target = caller.actor.organisation.text();
    look_as(request, caller, std::move(respond),
            [this, language, query = page.query](const Seen& seen, const api::Responder& answer) {
                const auto found = services_.node->log().outbox(query);
                if (!found) return answer(api::problem(api::unavailable, language));
                std::string body = "{\"business_date\":\"" + seen.business_date.text() + "\",\"items\":[";
                for (const eventlog::OutboxEntry& entry : found->entries) {
                    if (!is_for_a_machine(entry.row)) continue;
                    const auto message = api::body_to_send(services_, entry.row);
                    if (!message) return answer(api::problem(api::unavailable, language));
                    if (body.back() != '[') body.push_back(',');
                    append_message(body, entry.row, *message);
                }
                answer(api::json_response(body.append(tail_of(*found))));
            });
}

void DeliveryRoutes::deliveries(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond) {
    const api::Language language = api::language_of(*request);
    const Page page = page_of(*request);
    if (page.problem) return respond(api::problem(*page.problem, language));
    look_as(request, caller, std::move(respond),
            [this, language, query = page.query, own = caller.actor.organisation.text()](
                const Seen& seen, const api::Responder& answer) mutable {
                if (seen.view == View::own) query.target = own;
                const auto found = services_.node->log().outbox(query);
                if (!found) return answer(api::problem(api::unavailable, language));
                std::string body = "{\"items\":[";
                for (const eventlog::OutboxEntry& entry : found->entries) {
                    if (body.back() != '[') body.push_back(',');
                    body.append(delivery_text(entry));
                }
                answer(api::json_response(body.append(tail_of(*found))));
            });
}

// Repeated it is a conflict: then the message is on its way, or delivered.
void DeliveryRoutes::replay(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond) {
    const api::Language language = api::language_of(*request);
    ReplayDelivery wanted;
    if (auto problem = api::fill_query(kReplayRoute, *request, type_of<ReplayDelivery>(), &wanted))
        return respond(std::move(*problem));
    look_as(request, caller, std::move(respond),
            [this, language, id = wanted.delivery](const Seen& seen, const api::Responder& answer) {
                if (seen.view != View::all) return answer(api::problem(core::permission_denied, language));
                const auto found = services_.node->log().outbox({.from = id, .target = {}, .state = {}, .limit = 1});
                if (!found) return answer(api::problem(api::unavailable, language));
                if (found->entries.empty() || found->entries.front().row.id != id)
                    return answer(api::problem(delivery_not_found, language));
                eventlog::OutboxEntry entry = found->entries.front();
                if (entry.state != eventlog::OutboxState::dead)
                    return answer(api::problem(delivery_not_dead, language));
                entry.state = eventlog::OutboxState::pending;
                entry.row.attempts = 0;
                entry.row.next_attempt_ms = api::wall_ms();
                eventlog::OutboxUpdate update;
                update.id = id;
                update.next_attempt_ms = entry.row.next_attempt_ms;
                update.last_error = entry.row.last_error;
                services_.node->update_outbox(std::move(update));
                send_again_(entry.row);
                answer(api::json_response(delivery_text(entry)));
            });
}

}  // namespace gzl::app
