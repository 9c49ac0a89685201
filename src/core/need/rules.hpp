// Rules that several commands and queries of the need module share.
#pragma once

#include "core/engine/event.hpp"
#include "core/need/state.hpp"
#include "core/party/access.hpp"

namespace gzl::core::need {

inline constexpr std::int64_t kLongestTenorDays = 3'660;

// P6: whose it is. Visits and needs are the enterprise's and the operator's; what banks see is the placement.
party::Parties parties_of(const Visit& visit);
party::Parties parties_of(const Need& need);
party::Parties parties_of(const NeedList& list);
party::Parties parties_of(const Placement& placement);

// P6: null when the object does not exist or the caller may not know of it.
const Visit* seen(const core::State& state, const Context& context, VisitId id);
const Need* seen(const core::State& state, const Context& context, NeedId id);
const NeedList* seen(const core::State& state, const Context& context, NeedListId id);
const Placement* seen(const core::State& state, const Context& context, PlacementId id);

bool is_operator(const core::State& state, const Context& context);

// The placement of a command that only its bank may give; a refusal for everybody else.
tl::expected<const Placement*, Refusal> placement_of_bank(const core::State& state, const Context& context,
                                                          PlacementId id);

// The need is neither placed nor withdrawn: the bank may still answer, late as it may be.
bool is_open(const Placement& placement);

// A3. `said` is what an answer says, as one text. `answered` is the decision that the reference already determines: no
// event again when it says the same, a refusal when it says something else or is empty; nothing when it is new.
std::string said(const std::vector<std::string>& parts);
std::optional<Decision> answered(const core::State& state, OrganisationId bank, const std::string& reference,
                                 const std::string& content);

// Applies what every answer has in common.
Placement& take_answer(core::State& state, PlacementId id, PlacementStatus status, const std::string& reference,
                       const std::string& content, Instant now);

// What a year of the money costs: rate + fee × 365 / tenor over the amount, rounded half up once.
RatePpm all_in(const Quote& quote);

// The bank stands by its quote on the day.
bool has_live_quote(const Placement& placement, Date day);

// No answer of the bank by the end of the list's last day to answer.
bool is_late(const core::State& state, const Placement& placement, Date today);

// To the bank, about how its placement ended.
Messages news(const core::State& state, PlacementId id);

}  // namespace gzl::core::need
