#include "app/readings/reading_queries.hpp"

#include "api/log/log_publisher.hpp"
#include "api/platform/catalog_routes.hpp"
#include "api/platform/fact_routes.hpp"
#include "api/platform/facts.hpp"
#include "base/json.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::app {

namespace {

using core::supervision::device_not_found;
using core::supervision::gateway_not_found;

constexpr std::int64_t kDay_ms = 86'400'000;
constexpr std::int64_t kDefaultLimit = 1'000;
constexpr std::int64_t kMostItems = 10'000;
constexpr std::int64_t kLongestStep_s = 366 * kDay_ms / 1'000;

struct ProveReading {
    core::DeviceId device;
    std::uint64_t sequence = 0;
    std::optional<std::string> format;
};
BOOST_DESCRIBE_STRUCT(ProveReading, (), (device, sequence, format))

// The refusal that the catalogue's query of this name would give for the sake of the asker alone.
std::optional<core::Refusal> refusal(const core::State& state, const core::Context& context, std::string_view query,
                                     const core::Reason& not_found) {
    if (!core::party::permits(state.party, context, core::catalog().query(query)->permission))
        return core::Refusal{&core::permission_denied, {}};
    if (!core::party::sees(state.party, context, {.stock = true})) return core::Refusal{&not_found, {}};
    return std::nullopt;
}

// What is wrong with the numbers of the question.
std::optional<JsonProblem> problem_in(const ListReadings& query, const ReadingList& list) {
    const auto is_outside = [](const std::optional<std::int64_t>& value, std::int64_t most) {
        return value && (*value < 1 || *value > most);
    };
    if (is_outside(query.limit, kMostItems)) return JsonProblem{"out_of_range", "/limit"};
    if (list.to <= list.from) return JsonProblem{"out_of_range", "/to"};
    if (is_outside(query.step_s, kLongestStep_s)) return JsonProblem{"out_of_range", "/step_s"};
    if (query.step_s && (list.to - list.from) / (*query.step_s * 1'000) > kMostItems)
        return JsonProblem{"out_of_range", "/step_s"};
    return std::nullopt;
}

Result<void> fill(ReadingList& list, const telemetry::ReadingStore& store, const std::string& gateway,
                  const std::string& device, const ListReadings& query) {
    const auto limit = static_cast<std::size_t>(query.limit.value_or(kDefaultLimit));
    if (query.step_s) {
        auto steps = store.series(gateway, device, {list.from, list.to, *query.step_s * 1'000}, limit + 1);
        if (!steps) return tl::make_unexpected(steps.error());
        list.steps = std::move(*steps);
    } else {
        for (const telemetry::StoredReading& each : store.readings(gateway, device, list.from, list.to, limit + 1))
            list.readings.push_back(
                {each.reading.sequence, each.reading.at, each.reading.value, each.received_at, each.batch});
    }
    list.is_complete = list.readings.size() <= limit && list.steps.size() <= limit;
    if (list.readings.size() > limit) list.readings.pop_back();
    if (list.steps.size() > limit) list.steps.pop_back();
    return {};
}

DeviceReception view_of(const telemetry::DeviceSequences& device) {
    return {.device = device.device,
            .first_sequence = device.first,
            .last_sequence = device.last,
            .readings = device.readings,
            .late = device.late,
            .duplicates = device.duplicates,
            .conflicts = device.conflicts,
            .gaps = device.missing.size(),
            .missing = device.missing_count()};
}

std::string file_name(core::DeviceId device, std::uint64_t sequence) {
    return "reading-" + device.text() + "-" + std::to_string(sequence);
}

}  // namespace

std::vector<api::Route> ReadingQueries::routes() {
    const auto route = [this](std::string_view pattern, void (ReadingQueries::*handle)(const Asked&)) {
        return api::Route{std::string(pattern), [this, handle](const api::SharedRequest& request,
                                                               const api::Caller& caller, api::Responder respond) {
                              (this->*handle)({request, caller.actor, std::move(respond), api::language_of(*request)});
                          }};
    };
    return {route(kListReadings, &ReadingQueries::list), route(kGetReception, &ReadingQueries::reception),
            route(kProveReading, &ReadingQueries::prove)};
}

// The store is asked on a thread that may wait for the disk.
void ReadingQueries::later(const Asked& asked, std::function<void()> work) {
    if (!background_.post(std::move(work))) asked.respond(api::problem(api::unavailable, asked.language));
}

void ReadingQueries::with_device(const Asked& asked, core::DeviceId device,
                                 std::function<void(const FoundDevice&)> go_on) {
    using Found = tl::expected<FoundDevice, core::Refusal>;
    api::look<Found>(
        services_, asked.respond, asked.language,
        [device, actor = asked.actor](const node::Memory& memory, Instant now) -> Found {
            const auto& state = memory.state.supervision;
            if (auto refused = refusal(memory.state, {now, actor}, "ListDevices", device_not_found))
                return tl::make_unexpected(std::move(*refused));
            const core::supervision::Device* found = state.devices.find(device);
            if (!found) return tl::make_unexpected(core::Refusal{&device_not_found, {}});
            return FoundDevice{device, found->code, found->gateway, state.gateways.at(found->gateway).code};
        },
        [this, asked, go_on = std::move(go_on)](const Found& found, const api::Responder& respond) {
            if (!found) return respond(api::problem(found.error(), asked.language));
            later(asked, [go_on, device = *found] { go_on(device); });
        });
}

void ReadingQueries::list(const Asked& asked) {
    ListReadings query;
    if (auto wrong = api::fill_query(kListReadings, *asked.request, type_of<ListReadings>(), &query))
        return asked.respond(std::move(*wrong));
    const Instant to = query.to.value_or(services_.clock->now());
    const ReadingList empty{query.device, query.from.value_or(to.plus_ms(-kDay_ms)), to, {}, {}};
    if (const auto problem = problem_in(query, empty)) return asked.respond(api::problem(*problem, asked.language));
    with_device(asked, query.device, [this, asked, query, empty](const FoundDevice& device) {
        ReadingList list = empty;
        const auto filled = fill(list, readings_.store(), device.gateway_code, device.code, query);
        asked.respond(filled ? api::json_response(to_json(list)) : api::problem(api::unavailable, asked.language));
    });
}

void ReadingQueries::reception(const Asked& asked) {
    GetReception query;
    if (auto wrong = api::fill_query(kGetReception, *asked.request, type_of<GetReception>(), &query))
        return asked.respond(std::move(*wrong));
    using Found = tl::expected<std::string, core::Refusal>;  // the gateway's code
    api::look<Found>(
        services_, asked.respond, asked.language,
        [query, actor = asked.actor](const node::Memory& memory, Instant now) -> Found {
            if (auto refused = refusal(memory.state, {now, actor}, "GetGateway", gateway_not_found))
                return tl::make_unexpected(std::move(*refused));
            const auto* found = memory.state.supervision.gateways.find(query.gateway);
            if (!found) return tl::make_unexpected(core::Refusal{&gateway_not_found, {}});
            return found->code;
        },
        [this, asked, query](const Found& code, const api::Responder& respond) {
            if (!code) return respond(api::problem(code.error(), asked.language));
            later(asked, [this, asked, query, code = *code] {
                const auto devices = readings_.store().devices(code);
                if (!devices) return asked.respond(api::problem(api::unavailable, asked.language));
                const auto clock = readings_.ingest().clock_of(code);
                Reception reception{query.gateway, clock.state, clock.skew_ms, {}};
                for (const auto& device : *devices) reception.devices.push_back(view_of(device));
                asked.respond(api::json_response(to_json(reception)));
            });
        });
}

// GET …/proof: the file that `gzl verify` checks offline.
void ReadingQueries::prove(const Asked& asked) {
    ProveReading query;
    if (auto wrong = api::fill_query(kProveReading, *asked.request, type_of<ProveReading>(), &query))
        return asked.respond(std::move(*wrong));
    const auto format = api::proof_format(*asked.request);
    if (!format) return asked.respond(api::problem(format.error(), asked.language));
    with_device(asked, query.device, [this, asked, query, format = *format](const FoundDevice& device) {
        prove(device, query.sequence, format, asked);
    });
}

void ReadingQueries::prove(const FoundDevice& device, std::uint64_t sequence, api::ProofFormat format,
                           const Asked& asked) {
    const auto absent = [&] { asked.respond(api::problem(api::route_not_found, asked.language)); };
    const auto found = readings_.store().reading(device.gateway_code, device.code, sequence);
    const auto batch = found ? readings_.store().batch(device.gateway_code, found->batch) : std::nullopt;
    const auto message = batch ? telemetry::parse_message(batch->text) : fault("the store has it no longer");
    if (!message) return absent();
    const auto fact = committed(device.gateway, found->batch);
    if (!fact || !services_.publisher) return asked.respond(api::problem(api::unavailable, asked.language));
    const std::size_t count = message->content.readings.size();
    const auto proof = std::make_shared<evidence::ReadingProof>(evidence::ReadingProof{
        std::string(message->reading_text(found->position)), telemetry::reading_salt(batch->key, found->position),
        found->position, count, telemetry::batch_tree(batch->key, *message).inclusion_proof(found->position, count),
        evidence::RecordProof{}});
    services_.publisher->when_published(
        fact->position, [this, asked, proof, format, fact = *fact,
                         name = file_name(device.id, sequence)](const api::SharedPublished& published) {
            auto record = published ? api::record_proof(services_, fact, *published) : std::nullopt;
            if (!record) return asked.respond(api::problem(api::unavailable, asked.language));
            proof->record = std::move(*record);
            asked.respond(api::proof_download(*proof, format, name));
        });
}

// Of the facts that name the gateway all but a few are its commitments, one for each message in order: the one that is
// wanted stands at most as many places after its own number as there are others.
std::optional<eventlog::StoredRecord> ReadingQueries::committed(core::GatewayId gateway, std::uint64_t message) {
    using Positions = std::vector<std::uint64_t>;
    const auto positions = api::look_and_wait<Positions>(services_, [&](const node::Memory& memory, Instant) {
        const Positions& all = memory.timeline.of("gateway", gateway.number());
        const std::uint64_t messages = memory.state.supervision.gateways.at(gateway).last_sequence;
        const std::uint64_t begin = std::min<std::uint64_t>(message - 1, all.size());
        const std::uint64_t end = std::min<std::uint64_t>(message + (all.size() - messages), all.size());
        return Positions(all.begin() + static_cast<std::ptrdiff_t>(begin),
                         all.begin() + static_cast<std::ptrdiff_t>(end));
    });
    if (!positions) return std::nullopt;
    auto facts = api::read_facts(services_.node->log(), *positions);
    if (!facts) return std::nullopt;
    for (api::Fact& fact : *facts) {
        const auto* event = fact.record.event.get_if<core::supervision::ReadingsCommitted>();
        if (event && event->gateway == gateway && event->sequence == message) return std::move(fact.stored);
    }
    return std::nullopt;
}

}  // namespace gzl::app
