#include "app/personal/personal_routes.hpp"

#include "api/platform/catalog_routes.hpp"
#include "base/json.hpp"
#include "core/archive/events.hpp"
#include "core/archive/reasons.hpp"
#include "core/archive/register_personal_data.hpp"
#include "core/party/access.hpp"
#include "evidence/digest.hpp"
#include "evidence/erasure_receipt.hpp"
#include "node/random.hpp"

namespace gzl::app {

namespace {

using core::archive::DataStatus;
using core::archive::PersonalData;

struct NewPersonalData {
    core::OrganisationId organisation;
    std::string subject;
    std::string purpose;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(NewPersonalData, (), (organisation, subject, purpose, text))

struct Content {
    core::PersonalDataId data;
    std::string text;
    std::string salt;  // 32 hexadecimal digits
};
BOOST_DESCRIBE_STRUCT(Content, (), (data, text, salt))

constexpr JsonLimits kLimits{.text_bytes = 64 << 10};

Salt new_salt() {
    node::SecureRandom random;
    Salt salt{};
    random.fill(salt);
    return salt;
}

// The operator's two people, and whose business it is.
bool may_read(const core::State& state, const core::Context& context, const PersonalData& data) {
    using enum core::Permission;
    if (!core::party::permits(state.party, context, read)) return false;  // inactive, suspended
    return context.actor.organisation == data.organisation ||
           core::party::permits(state.party, context, personal_keep) ||
           core::party::permits(state.party, context, personal_erase);
}

struct Found {
    core::PersonalDataId id;
    PersonalData data;
    std::uint64_t first_fact = 0;
    std::uint64_t last_fact = 0;
};

// ?data=personal-000001, when the caller may read it.
std::optional<Found> find(api::Services& services, const api::HttpRequest& request, const core::Actor& actor) {
    std::optional<core::PersonalDataId> id;
    for (const auto& [key, value] : request.query)
        if (key == "data") id = core::PersonalDataId::parse(value);
    if (!id) return std::nullopt;
    using Looked = std::optional<Found>;
    return api::look_and_wait<Looked>(services,
                                      [id = *id, actor](const node::Memory& memory, Instant now) -> Looked {
                                          const PersonalData* data = memory.state.archive.personal.find(id);
                                          if (!data || !may_read(memory.state, {now, actor}, *data))
                                              return std::nullopt;
                                          const auto& facts =
                                              memory.timeline.of(core::PersonalDataTag::kPrefix, id.number());
                                          return Found{id, *data, facts.front(), facts.back()};
                                      })
        .value_or(std::nullopt);
}

}  // namespace

Result<void> PersonalRoutes::sweep() {
    using Kept = std::set<Hash>;
    const auto kept = api::look_and_wait<Kept>(services_, [](const node::Memory& memory, Instant) {
        Kept commitments;
        for (const PersonalData& data : memory.state.archive.personal)
            if (data.status != DataStatus::erased) commitments.insert(data.commitment);
        return commitments;
    });
    return kept ? store_.sweep(*kept) : fault("the node stops");
}

Result<void> PersonalRoutes::destroy(const eventlog::OutboxRow& row) {
    const auto erased = from_json<core::archive::PersonalDataErased>(row.payload);
    if (!erased) return fault("the message of an erasure is malformed");
    return store_.destroy(erased->commitment);
}

// Of a refused command: nobody else's fact may stand on it.
void PersonalRoutes::release(const Hash& commitment) {
    const auto is_known = api::look_and_wait<bool>(services_, [commitment](const node::Memory& memory, Instant) {
        return memory.state.archive.by_commitment.contains(commitment);
    });
    if (is_known == false) static_cast<void>(store_.destroy(commitment));  // otherwise the next start sweeps
}

// The text is on disk before its fact is; a refusal takes it away again.
void PersonalRoutes::take(const api::HttpRequest& request, const api::Caller& caller, const std::string& key,
                          const api::Responder& respond) {
    const api::Language language = api::language_of(request);
    auto given = from_json<NewPersonalData>(request.body, kLimits);
    if (!given) return respond(api::problem(given.error(), language));
    if (given->text.empty()) return respond(api::problem(core::text_required, language));
    const Hash asked = evidence::sha256({bytes_of(core::actor_text(caller.actor)), bytes_of(" "), bytes_of(key)});
    const auto commitment = store_.keep(asked, given->text, new_salt);
    if (!commitment) return respond(api::problem(api::unavailable, language));
    services_.node->submit({core::catalog().command("RegisterPersonalData"),
                            std::make_shared<core::archive::RegisterPersonalData>(core::archive::RegisterPersonalData{
                                given->organisation, given->subject, given->purpose, *commitment}),
                            caller.actor, key,
                            [this, respond, language, commitment = *commitment](const node::CommandOutcome& outcome) {
                                const bool refused = std::holds_alternative<core::Refusal>(outcome);
                                if (refused) services_.background.post([this, commitment] { release(commitment); });
                                respond(api::command_response(outcome, language));
                            }});
}

void PersonalRoutes::content(const api::HttpRequest& request, const api::Caller& caller,
                             const api::Responder& respond) {
    const auto found = find(services_, request, caller.actor);
    const auto kept =
        found && found->data.status != DataStatus::erased ? store_.find(found->data.commitment) : std::nullopt;
    if (!kept) return respond(api::problem(core::archive::personal_data_not_found, api::language_of(request)));
    respond(api::json_response(to_json(Content{found->id, kept->text, to_hex(kept->salt)})));
}

void PersonalRoutes::receipt(const api::HttpRequest& request, const api::Caller& caller,
                             const api::Responder& respond) {
    const api::Language language = api::language_of(request);
    const auto found = find(services_, request, caller.actor);
    if (!found || found->data.status != DataStatus::erased)
        return respond(api::problem(core::archive::personal_data_not_found, language));
    // Nobody is told before it is so.
    if (!store_.destroy(found->data.commitment)) return respond(api::problem(api::unavailable, language));
    const auto text = evidence::sign_erasure_receipt({.origin = services_.log.origin,
                                                      .data = found->id.text(),
                                                      .commitment = found->data.commitment,
                                                      .registered = found->first_fact,
                                                      .erased = found->last_fact},
                                                     services_.log.signers);
    if (!text) return respond(api::problem(api::unavailable, language));
    api::HttpResponse answer = api::json_response(*text);
    answer.headers.push_back({"Content-Disposition", "attachment; filename=\"erasure-" + found->id.text() + ".json\""});
    respond(std::move(answer));
}

std::vector<api::Route> PersonalRoutes::routes() {
    using Handle = void (PersonalRoutes::*)(const api::HttpRequest&, const api::Caller&, const api::Responder&);
    const auto in_background = [this](Handle handle) {
        return [this, handle](const api::SharedRequest& request, const api::Caller& caller,
                              const api::Responder& respond) {
            const bool posted = services_.background.post(
                [this, handle, request, caller, respond] { (this->*handle)(*request, caller, respond); });
            if (!posted) respond(api::problem(api::unavailable, api::language_of(*request)));
        };
    };
    return {{"POST /v1/personal-data",
             [this](const api::SharedRequest& request, const api::Caller& caller, const api::Responder& respond) {
                 const api::Language language = api::language_of(*request);
                 const auto key = api::idempotency_key(*request);
                 if (!key) return respond(api::problem(api::idempotency_key_missing, language));
                 const bool posted = services_.background.post(
                     [this, request, caller, respond, key = *key] { take(*request, caller, key, respond); });
                 if (!posted) respond(api::problem(api::unavailable, language));
             }},
            {"GET /v1/personal-content", in_background(&PersonalRoutes::content)},
            {"GET /v1/erasure-receipt", in_background(&PersonalRoutes::receipt)}};
}

}  // namespace gzl::app
