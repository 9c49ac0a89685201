// 产业融资需求清单 (F3): needs are shown to chosen banks, one list for each, and each bank gets a need once. No consent
// to a scope of data is asked for here: a list shows only what the enterprise itself has confirmed to be shown (P5).
// Its trade, stock or score a bank sees under a consent alone, as ever.
#include <algorithm>
#include <set>

#include "core/calendar/working_days.hpp"
#include "core/engine/command.hpp"
#include "core/need/messages.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct PublishNeeds {
    std::vector<NeedId> needs;
    std::vector<OrganisationId> banks;
    Date answer_by;
};
BOOST_DESCRIBE_STRUCT(PublishNeeds, (), (needs, banks, answer_by))

// Without the need's own identifier, which would hide the fact from the bank (P6): NeedPlaced ties the two together.
struct NewPlacement : ListedNeed {
    OrganisationId enterprise;
};
BOOST_DESCRIBE_STRUCT(NewPlacement, (ListedNeed), (enterprise))

struct NeedListPublished {
    NeedListId list;
    std::string number;
    OrganisationId bank;
    Date answer_by;
    std::vector<NewPlacement> items;
};
BOOST_DESCRIBE_STRUCT(NeedListPublished, (), (list, number, bank, answer_by, items))

struct NeedPlaced {
    NeedId need;
    std::vector<PlacementId> placements;  // one for each bank, in the order of the lists
};
BOOST_DESCRIBE_STRUCT(NeedPlaced, (), (need, placements))

namespace {

template <class Id>
std::optional<Refusal> twice(const std::vector<Id>& ids) {
    std::set<Id> seen;
    for (const Id id : ids)
        if (!seen.insert(id).second) return Refusal{&listed_twice, {{"id", id.text()}}};
    return std::nullopt;
}

bool is_with(const core::State& state, const Need& need, OrganisationId bank) {
    return std::any_of(need.placements.begin(), need.placements.end(),
                       [&](PlacementId id) { return state.need.placements.at(id).bank == bank; });
}

std::optional<Refusal> not_publishable(const core::State& state, NeedId id, const std::vector<OrganisationId>& banks) {
    const Need* need = state.need.needs.find(id);
    if (!need) return Refusal{&need_not_found, {{"need", id.text()}}};
    if (need->status != NeedStatus::confirmed && need->status != NeedStatus::published)
        return Refusal{&need_not_publishable, {{"need", id.text()}}};
    for (const OrganisationId bank : banks)
        if (is_with(state, *need, bank))
            return Refusal{&need_with_bank_already, {{"need", id.text()}, {"bank", bank.text()}}};
    return party::not_active(state.party, {need->enterprise});
}

// P3: a bank that the platform works with today.
std::optional<Refusal> not_partner(const core::State& state, OrganisationId bank, Date today) {
    const bool admitted =
        party::has_capacity(state.party, bank, party::Capacity::bank) && party::is_admitted(state.party, bank);
    if (!admitted) return Refusal{&party::bank_not_found, {{"bank", bank.text()}}};
    if (party::agreement_of(state.party, bank, today)) return std::nullopt;
    return Refusal{&party::agreement_not_in_force, {{"bank", bank.text()}}};
}

std::string number_of(std::int32_t year, std::int64_t count) {
    const std::string digits = std::to_string(count);
    return "XQ-" + std::to_string(year) + "-" + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

NewPlacement placement_of(const core::State& state, PlacementId id, NeedId need) {
    const Need& shown = state.need.needs.at(need);
    const party::Organisation& enterprise = state.party.organisations.at(shown.enterprise);
    return {{shown, id, enterprise.code, enterprise.name}, shown.enterprise};
}

// The lists by bank, then by need the placements that they made.
EventList facts_of(const core::State& state, const PublishNeeds& command, std::int32_t year) {
    const auto numbered = state.need.numbered.find(year);
    std::int64_t count = numbered == state.need.numbered.end() ? 0 : numbered->second;
    std::uint64_t list = state.need.lists.next_id().number();
    std::uint64_t placement = state.need.placements.next_id().number();
    EventList facts;
    std::vector<NeedPlaced> placed;
    placed.reserve(command.needs.size());
    for (const NeedId need : command.needs) placed.push_back({need, {}});
    for (const OrganisationId bank : command.banks) {
        NeedListPublished published{NeedListId(list++), number_of(year, ++count), bank, command.answer_by, {}};
        for (NeedPlaced& each : placed) {
            published.items.push_back(placement_of(state, PlacementId(placement), each.need));
            each.placements.emplace_back(placement++);
        }
        facts.emplace_back(std::move(published));
    }
    for (NeedPlaced& each : placed) facts.emplace_back(std::move(each));
    return facts;
}

}  // namespace

Decision decide(const core::State& state, const PublishNeeds& command, const Context& context) {
    const Date today = context.today();
    if (command.needs.empty()) return refuse(need_required);
    if (command.banks.empty()) return refuse(bank_required);
    if (auto refusal = twice(command.needs)) return tl::make_unexpected(std::move(*refusal));
    if (auto refusal = twice(command.banks)) return tl::make_unexpected(std::move(*refusal));
    if (command.answer_by < today) return refuse(party::date_past);
    if (!calendar::is_working_day(state.calendar, command.answer_by)) return refuse(answer_by_not_working_day);
    for (const OrganisationId bank : command.banks)
        if (auto refusal = not_partner(state, bank, today)) return tl::make_unexpected(std::move(*refusal));
    for (const NeedId need : command.needs)
        if (auto refusal = not_publishable(state, need, command.banks)) return tl::make_unexpected(std::move(*refusal));

    return facts_of(state, command, today.civil().year);
}

void apply(core::State& state, const NeedListPublished& event, const Context& context) {
    NeedList list{event.number, event.bank, context.today(), event.answer_by, {}};
    for (const NewPlacement& item : event.items) {
        list.placements.push_back(item.placement);
        state.need.placements.add(item.placement,
                                  {.list = event.list, .need = {}, .enterprise = item.enterprise, .bank = event.bank});
    }
    state.need.lists.add(event.list, std::move(list));
    ++state.need.numbered[context.today().civil().year];
}
Messages messages(const core::State&, const NeedListPublished& event, const Context&) {
    return {{event.bank, "/v1/needLists", event.list.text(),
             make_answer(
                 NeedListNotice{event.list, event.number, event.answer_by, {event.items.begin(), event.items.end()}})}};
}

void apply(core::State& state, const NeedPlaced& event, const Context&) {
    Need& need = state.need.needs.edit(event.need);
    need.status = NeedStatus::published;
    need.placements.insert(need.placements.end(), event.placements.begin(), event.placements.end());
    for (const PlacementId placement : event.placements) state.need.placements.edit(placement).need = event.need;
}

}  // namespace gzl::core::need

GZL_COMMAND(gzl::core::need::PublishNeeds)
GZL_EVENT(gzl::core::need::NeedListPublished)
GZL_EVENT(gzl::core::need::NeedPlaced)
