#include "core/need/views.hpp"

#include <algorithm>
#include <tuple>

#include "core/need/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

namespace {

std::vector<PlacementView> views_of(const core::State& state, const Context& context,
                                    const std::vector<PlacementId>& placements) {
    std::vector<PlacementView> views;
    views.reserve(placements.size());
    for (const PlacementId id : placements) views.push_back(view_of(state, context, id));
    return views;
}

// What the enterprise would take first; once it has chosen, what it took.
auto rank_of(const PlacementView& view) {
    if (!view.quote) return std::tuple(2, RatePpm(), Money(), view.placement);
    return std::tuple(view.quote->live || view.status == PlacementStatus::chosen ? 0 : 1, view.quote->all_in,
                      Money::zero() - view.quote->amount, view.placement);
}

}  // namespace

VisitView view_of(const core::State& state, VisitId id, const Visit& visit) {
    return {visit, id, state.party.organisations.at(visit.enterprise).name};
}

PlacementView view_of(const core::State& state, const Context& context, PlacementId id) {
    const Placement& placement = state.need.placements.at(id);
    const NeedList& list = state.need.lists.at(placement.list);
    const party::Organisation& enterprise = state.party.organisations.at(placement.enterprise);
    PlacementView view;
    static_cast<Terms&>(view) = state.need.needs.at(placement.need);
    view.placement = id;
    if (seen(state, context, placement.need)) view.need = placement.need;
    if (seen(state, context, placement.list)) view.list = placement.list;
    view.list_number = list.number;
    view.answer_by = list.answer_by;
    view.enterprise = placement.enterprise;
    view.enterprise_code = enterprise.code;
    view.enterprise_name = enterprise.name;
    view.bank = placement.bank;
    view.bank_name = state.party.organisations.at(placement.bank).name;
    view.status = placement.status;
    view.answered_at = placement.answered_at;
    view.late = is_late(state, placement, context.today());
    view.contact = placement.contact;
    if (placement.quote)
        view.quote = QuoteView{*placement.quote, all_in(*placement.quote), has_live_quote(placement, context.today())};
    view.declined_because = placement.declined_because;
    return view;
}

NeedView view_of(const core::State& state, const Context& context, NeedId id, const Need& need) {
    NeedView view;
    static_cast<Terms&>(view) = need;
    view.need = id;
    view.enterprise = need.enterprise;
    view.enterprise_name = state.party.organisations.at(need.enterprise).name;
    view.visit = need.visit;
    view.recorded_by = need.recorded_by;
    view.status = need.status;
    view.withdrawn_because = need.withdrawn_because;
    view.placements = views_of(state, context, need.placements);
    std::sort(view.placements.begin(), view.placements.end(),
              [](const PlacementView& a, const PlacementView& b) { return rank_of(a) < rank_of(b); });
    return view;
}

NeedListView view_of(const core::State& state, const Context& context, NeedListId id, const NeedList& list) {
    return {id,
            list.number,
            list.bank,
            state.party.organisations.at(list.bank).name,
            list.published_on,
            list.answer_by,
            views_of(state, context, list.placements)};
}

}  // namespace gzl::core::need
