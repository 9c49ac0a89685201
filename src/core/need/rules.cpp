#include "core/need/rules.hpp"

#include "core/need/events.hpp"
#include "core/need/messages.hpp"
#include "core/need/reasons.hpp"
#include "core/party/reasons.hpp"
#include "core/product/cost.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

namespace {

template <class Row>
const Row* seen_by(const core::State& state, const Context& context, const Row* row) {
    return row && party::sees(state.party, context, parties_of(*row)) ? row : nullptr;
}

std::string reference_key(OrganisationId bank, const std::string& reference) {
    return bank.text() + "/" + reference;
}

}  // namespace

party::Parties parties_of(const Visit& visit) {
    return {.enterprise = visit.enterprise, .by_consent = false};
}
party::Parties parties_of(const Need& need) {
    return {.enterprise = need.enterprise, .by_consent = false};
}
party::Parties parties_of(const NeedList& list) {
    return {.bank = list.bank};
}
party::Parties parties_of(const Placement& placement) {
    return {.enterprise = placement.enterprise, .bank = placement.bank};
}

const Visit* seen(const core::State& state, const Context& context, VisitId id) {
    return seen_by(state, context, state.need.visits.find(id));
}
const Need* seen(const core::State& state, const Context& context, NeedId id) {
    return seen_by(state, context, state.need.needs.find(id));
}
const NeedList* seen(const core::State& state, const Context& context, NeedListId id) {
    return seen_by(state, context, state.need.lists.find(id));
}
const Placement* seen(const core::State& state, const Context& context, PlacementId id) {
    return seen_by(state, context, state.need.placements.find(id));
}

bool is_operator(const core::State& state, const Context& context) {
    return party::has_capacity(state.party, context.actor.organisation, party::Capacity::information_service);
}

tl::expected<const Placement*, Refusal> placement_of_bank(const core::State& state, const Context& context,
                                                          PlacementId id) {
    const Placement* placement = seen(state, context, id);
    if (!placement) return refuse(placement_not_found);
    if (!party::acts_for(context, placement->bank)) return refuse(party::not_own_party);
    return placement;
}

bool is_open(const Placement& placement) {
    return placement.status < PlacementStatus::chosen;
}

std::string said(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text.append(text.empty() ? "" : "\n").append(part);
    return text;
}

std::optional<Decision> answered(const core::State& state, OrganisationId bank, const std::string& reference,
                                 const std::string& content) {
    if (reference.empty()) return refuse(text_required, "field", "bank_reference");
    const auto found = state.need.bank_references.find(reference_key(bank, reference));
    if (found == state.need.bank_references.end()) return std::nullopt;
    if (found->second != content) return refuse(need_reference_used, "reference", reference);
    return EventList{};
}

Placement& take_answer(core::State& state, PlacementId id, PlacementStatus status, const std::string& reference,
                       const std::string& content, Instant now) {
    Placement& placement = state.need.placements.edit(id);
    CHECK_THAT(state.need.bank_references.emplace(reference_key(placement.bank, reference), content).second);
    placement.status = status;
    if (!placement.answered_at) placement.answered_at = now;
    return placement;
}

RatePpm all_in(const Quote& quote) {
    return quote.rate + product::per_year(quote.fee, quote.amount, quote.tenor_days);
}

bool has_live_quote(const Placement& placement, Date day) {
    return placement.status == PlacementStatus::quoted && day <= placement.quote->valid_until;
}

bool is_late(const core::State& state, const Placement& placement, Date today) {
    const Date answer_by = state.need.lists.at(placement.list).answer_by;
    if (placement.answered_at) return placement.answered_at->date() > answer_by;
    return is_open(placement) && today > answer_by;
}

Messages news(const core::State& state, PlacementId id) {
    const Placement& placement = state.need.placements.at(id);
    return {{placement.bank, "/v1/needs", id.text(), make_answer(NeedNews{id, placement.status})}};
}

void apply(core::State& state, const PlacementClosed& event, const Context&) {
    state.need.placements.edit(event.placement).status = event.status;
}
Messages messages(const core::State& state, const PlacementClosed& event, const Context&) {
    return news(state, event.placement);
}

}  // namespace gzl::core::need

GZL_EVENT(gzl::core::need::PlacementClosed)
