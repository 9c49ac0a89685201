// The enterprise takes one bank's quote (F3): its need is placed, and every bank that holds it is told. The loan itself
// is applied for as always (F4).
#include "core/engine/command.hpp"
#include "core/need/events.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct ChooseQuote {
    PlacementId placement;
};
BOOST_DESCRIBE_STRUCT(ChooseQuote, (), (placement))

struct QuoteChosen {
    PlacementId placement;
    Quote quote;
};
BOOST_DESCRIBE_STRUCT(QuoteChosen, (), (placement, quote))

Decision decide(const core::State& state, const ChooseQuote& command, const Context& context) {
    const Placement* placement = seen(state, context, command.placement);
    if (!placement) return refuse(placement_not_found);
    if (!party::acts_for(context, placement->enterprise)) return refuse(party::not_own_party);
    if (!is_open(*placement)) return refuse(need_closed);
    if (placement->status != PlacementStatus::quoted) return refuse(quote_missing);
    if (!has_live_quote(*placement, context.today())) return refuse(quote_expired);
    if (auto refusal = party::not_active(state.party, {placement->bank}))
        return tl::make_unexpected(std::move(*refusal));

    EventList facts = events(QuoteChosen{command.placement, *placement->quote});
    for (const PlacementId other : state.need.needs.at(placement->need).placements)
        if (other != command.placement) facts.emplace_back(PlacementClosed{other, PlacementStatus::placed_elsewhere});
    return facts;
}

void apply(core::State& state, const QuoteChosen& event, const Context&) {
    Placement& placement = state.need.placements.edit(event.placement);
    placement.status = PlacementStatus::chosen;
    state.need.needs.edit(placement.need).status = NeedStatus::placed;
}
Messages messages(const core::State& state, const QuoteChosen& event, const Context&) {
    return news(state, event.placement);
}

}  // namespace gzl::core::need

GZL_COMMAND(gzl::core::need::ChooseQuote)
GZL_EVENT(gzl::core::need::QuoteChosen)
