#include "api/platform/fact_routes.hpp"

#include <algorithm>

#include "api/log/log_publisher.hpp"
#include "api/platform/facts.hpp"
#include "api/platform/query_number.hpp"
#include "core/visibility.hpp"
#include "evidence/checkpoint.hpp"
#include "evidence/proof_file.hpp"

namespace gzl::api {

namespace {

constexpr std::uint64_t kLargestPage = 500;
constexpr std::uint64_t kDefaultPage = 100;
constexpr std::string_view kLeafKind = "fact";

}  // namespace

std::vector<Route> FactRoutes::routes() {
    return {
        {"GET /v1/facts", [this](const SharedRequest& r, const Caller& c, Responder a) { list(r, c, std::move(a)); }},
        {"GET /v1/timeline",
         [this](const SharedRequest& r, const Caller& c, Responder a) { timeline(r, c, std::move(a)); }},
        {"GET /v1/proof", [this](const SharedRequest& r, const Caller& c, Responder a) { proof(r, c, std::move(a)); }}};
}

// GET /v1/facts?from=<position>&page_size=<n>: facts from the position on, oldest first.
void FactRoutes::list(const SharedRequest& request, const Caller& caller, Responder respond) {
    const Language language = language_of(*request);
    const auto size = query_number(*request, "page_size", kDefaultPage);
    const auto from = query_number(*request, "from", 0);
    if (!size || !from) return respond(problem(JsonProblem{"wrong_type", size ? "/from" : "/page_size"}, language));
    const std::uint64_t durable = services_.node->durable_size();
    const std::uint64_t end = std::min(durable, *from + std::min(*size, kLargestPage));
    std::vector<std::uint64_t> positions;
    for (std::uint64_t position = *from; position < end; ++position) positions.push_back(position);
    const std::string tail =
        ",\"next_from\":" + std::to_string(std::max(*from, end)) + ",\"size\":" + std::to_string(durable);
    show(positions, tail, caller, language, std::move(respond));
}

// GET /v1/timeline?object=loan-000001: the newest facts that name the object, oldest first.
void FactRoutes::timeline(const SharedRequest& request, const Caller& caller, Responder respond) {
    const Language language = language_of(*request);
    std::string object;
    for (const auto& [key, text] : request->query)
        if (key == "object") object = text;
    const std::size_t dash = object.rfind('-');
    const std::string prefix = object.substr(0, dash);
    const auto number = dash == std::string::npos ? std::nullopt : parse_id(prefix, object);
    if (!number) return respond(problem(route_not_found, language));

    using Found = std::optional<std::vector<std::uint64_t>>;
    look<Found>(
        services_, std::move(respond), language,
        [prefix, number = *number, actor = caller.actor](const node::Memory& memory, Instant now) -> Found {
            if (!core::sees_object(memory.state, {now, actor}, prefix, number)) return std::nullopt;
            const auto& all = memory.timeline.of(prefix, number);
            const auto newest =
                all.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(all.size(), kLargestPage));
            return std::vector<std::uint64_t>(newest, all.end());
        },
        [this, caller, language](const Found& positions, const Responder& answer) {
            if (!positions) return answer(problem(route_not_found, language));
            const bool posted = services_.background.post(
                [this, positions, caller, language, answer] { show(*positions, "", caller, language, answer); });
            if (!posted) answer(problem(unavailable, language));
        });
}

// Reads the records, asks the writer's memory which of them the caller may see, and answers.
void FactRoutes::show(const std::vector<std::uint64_t>& positions, std::string tail, const Caller& caller,
                      Language language, Responder respond) {
    auto read = read_facts(services_.node->log(), positions);
    if (!read) return respond(problem(unavailable, language));
    const auto facts = std::make_shared<Facts>(std::move(*read));
    look_noting<std::vector<bool>>(
        services_, std::move(respond), language, caller.actor,
        [facts](const node::Memory& memory, const core::Context& context) {
            std::vector<bool> seen;
            for (const Fact& fact : *facts) seen.push_back(core::sees_fact(memory.state, context, fact.record.event));
            return seen;
        },
        [facts, tail = std::move(tail)](const std::vector<bool>& seen, const Responder& answer) {
            std::string body = "{\"items\":[";
            for (std::size_t i = 0; i < facts->size(); ++i) {
                if (!seen[i]) continue;
                if (body.back() != '[') body.push_back(',');
                append_fact(body, (*facts)[i]);
            }
            answer(json_response(body.append("]").append(tail).append("}")));
        });
}

// GET /v1/proof?position=<n>: the file that `gzl verify` checks offline.
void FactRoutes::proof(const SharedRequest& request, const Caller& caller, Responder respond) {
    const Language language = language_of(*request);
    const auto position = query_number(*request, "position", services_.node->durable_size());
    if (!position || *position >= services_.node->durable_size()) return respond(problem(route_not_found, language));
    auto read = read_facts(services_.node->log(), {*position});
    if (!read || read->size() != 1) return respond(problem(unavailable, language));
    const auto fact = std::make_shared<Fact>(std::move(read->front()));
    look_noting<bool>(
        services_, std::move(respond), language, caller.actor,
        [fact](const node::Memory& memory, const core::Context& context) {
            return core::sees_fact(memory.state, context, fact->record.event);
        },
        [this, fact, language](const bool& seen, const Responder& answer) {
            if (!seen) return answer(problem(route_not_found, language));
            if (!services_.publisher) return answer(problem(unavailable, language));
            services_.publisher->when_published(fact->stored.position, [this, fact, language,
                                                                        answer](const SharedPublished& published) {
                answer(published ? proof_response(fact->stored, *published, language) : problem(unavailable, language));
            });
        });
}

HttpResponse FactRoutes::proof_response(const eventlog::StoredRecord& stored, const Published& published,
                                        Language language) {
    const auto proof = record_proof(services_, stored, published);
    if (!proof) return problem(unavailable, language);
    HttpResponse answer = json_response(evidence::to_text(*proof));
    answer.headers.push_back(
        {"Content-Disposition", "attachment; filename=\"record-" + std::to_string(stored.position) + ".json\""});
    return answer;
}

std::optional<evidence::RecordProof> record_proof(const Services& services, const eventlog::StoredRecord& stored,
                                                  const Published& published) {
    auto path = services.node->inclusion(stored.position, published.head.size);
    if (!path) return std::nullopt;
    evidence::ProofFile file;
    file.index = stored.position;
    file.path = std::move(*path);
    file.checkpoint = published.note;
    return evidence::make_record_proof(stored.record, stored.salt, kLeafKind, file,
                                       services.log.signers.front().verifier());
}

}  // namespace gzl::api
