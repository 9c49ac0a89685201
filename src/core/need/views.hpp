// Visits, needs, lists and placements as queries show them.
#pragma once

#include "core/engine/event.hpp"
#include "core/need/state.hpp"

namespace gzl::core::need {

struct VisitView : Visit {
    VisitId visit;
    std::string enterprise_name;
};
BOOST_DESCRIBE_STRUCT(VisitView, (Visit), (visit, enterprise_name))

struct QuoteView : Quote {
    RatePpm all_in;     // what a year of the money costs, fee and all
    bool live = false;  // may be chosen today
};
BOOST_DESCRIBE_STRUCT(QuoteView, (Quote), (all_in, live))

struct PlacementView : Terms {
    PlacementId placement;
    std::optional<NeedId> need;      // to the enterprise and the operator
    std::optional<NeedListId> list;  // to the bank and the operator
    std::string list_number;
    Date answer_by;
    OrganisationId enterprise;
    std::string enterprise_code;
    std::string enterprise_name;
    OrganisationId bank;
    std::string bank_name;
    PlacementStatus status = PlacementStatus::placed;
    std::optional<Instant> answered_at;
    bool late = false;
    std::string contact;
    std::optional<QuoteView> quote;
    std::string declined_because;
};
BOOST_DESCRIBE_STRUCT(PlacementView, (Terms),
                      (placement, need, list, list_number, answer_by, enterprise, enterprise_code, enterprise_name,
                       bank, bank_name, status, answered_at, late, contact, quote, declined_because))

struct NeedView : Terms {
    NeedId need;
    OrganisationId enterprise;
    std::string enterprise_name;
    std::optional<VisitId> visit;
    OrganisationId recorded_by;
    NeedStatus status = NeedStatus::recorded;
    std::string withdrawn_because;
    std::vector<PlacementView> placements;  // live quotes first, the cheapest and then the largest first
};
BOOST_DESCRIBE_STRUCT(NeedView, (Terms),
                      (need, enterprise, enterprise_name, visit, recorded_by, status, withdrawn_because, placements))

struct NeedListView {
    NeedListId list;
    std::string number;
    OrganisationId bank;
    std::string bank_name;
    Date published_on;
    Date answer_by;
    std::vector<PlacementView> placements;
};
BOOST_DESCRIBE_STRUCT(NeedListView, (), (list, number, bank, bank_name, published_on, answer_by, placements))

VisitView view_of(const core::State& state, VisitId id, const Visit& visit);
PlacementView view_of(const core::State& state, const Context& context, PlacementId id);
NeedView view_of(const core::State& state, const Context& context, NeedId id, const Need& need);
NeedListView view_of(const core::State& state, const Context& context, NeedListId id, const NeedList& list);

}  // namespace gzl::core::need
