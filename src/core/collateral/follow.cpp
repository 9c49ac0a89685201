// What the facts of the lines change (F7), and what the bank is told.
#include "core/collateral/events.hpp"
#include "core/collateral/messages.hpp"
#include "core/engine/command.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

namespace {

Watch& watch_at(core::State& state, FacilityId facility) {
    return state.collateral.watches.at(facility);
}

void freeze(core::State& state, FacilityId id, const char* reason) {
    loan::Facility& facility = state.loan.facilities.edit(id);
    facility.frozen = true;
    facility.freeze_reason = reason;
}

void take_up(core::State& state, FacilityId facility, const Shown& shown) {
    watch_at(state, facility).shown = shown;
    state.collateral.to_follow.erase(facility);
}

Messages to_bank(const core::State& state, FacilityId facility, CoverageNews news, const Shown& shown,
                 std::optional<Date> top_up_by) {
    const loan::Facility& found = state.loan.facilities.at(facility);
    return {{found.bank, "/v1/coverage", facility.text(),
             make_answer(CoverageNotice{.facility = facility,
                                        .enterprise_code = state.party.organisations.at(found.enterprise).code,
                                        .news = news,
                                        .coverage = shown,
                                        .top_up_by = top_up_by})}};
}

std::optional<Date> top_up_by(const core::State& state, FacilityId facility) {
    const auto watch = state.collateral.watches.find(facility);
    return watch == state.collateral.watches.end() ? std::nullopt : std::optional(watch->second.top_up_by);
}

}  // namespace

void apply(core::State& state, const TopUpRequested& event, const Context& context) {
    state.collateral.watches.emplace(
        event.facility, Watch{.since = context.today(), .top_up_by = event.top_up_by, .shown = event.coverage});
    state.collateral.top_up_dates.emplace(event.top_up_by, event.facility);
    state.collateral.to_follow.erase(event.facility);
}

void apply(core::State& state, const TopUpChanged& event, const Context&) {
    take_up(state, event.facility, event.coverage);
}

void apply(core::State& state, const TopUpMissed& event, const Context&) {
    Watch& watch = watch_at(state, event.facility);
    watch.missed = true;
    state.collateral.top_up_dates.erase({watch.top_up_by, event.facility});
    if (!watch.close_out) freeze(state, event.facility, "top_up_missed");
}

void apply(core::State& state, const CloseOutReached& event, const Context&) {
    watch_at(state, event.facility).close_out = true;
    freeze(state, event.facility, "close_out_line");
    take_up(state, event.facility, event.coverage);
}

void apply(core::State& state, const CoverRestored& event, const Context&) {
    state.collateral.top_up_dates.erase({watch_at(state, event.facility).top_up_by, event.facility});
    state.collateral.watches.erase(event.facility);
    state.collateral.to_follow.erase(event.facility);
    loan::Facility& facility = state.loan.facilities.edit(event.facility);
    facility.frozen = false;
    facility.freeze_reason.clear();
}

Messages messages(const core::State& state, const TopUpRequested& event, const Context&) {
    return to_bank(state, event.facility, CoverageNews::top_up_requested, event.coverage, event.top_up_by);
}

Messages messages(const core::State& state, const TopUpMissed& event, const Context&) {
    return to_bank(state, event.facility, CoverageNews::top_up_missed,
                   state.collateral.watches.at(event.facility).shown, event.top_up_by);
}

Messages messages(const core::State& state, const CloseOutReached& event, const Context&) {
    return to_bank(state, event.facility, CoverageNews::close_out_reached, event.coverage,
                   top_up_by(state, event.facility));
}

Messages messages(const core::State& state, const CoverRestored& event, const Context&) {
    return to_bank(state, event.facility, CoverageNews::cover_restored, event.coverage, std::nullopt);
}

}  // namespace gzl::core::collateral

GZL_EVENT(gzl::core::collateral::TopUpRequested)
GZL_EVENT(gzl::core::collateral::TopUpChanged)
GZL_EVENT(gzl::core::collateral::TopUpMissed)
GZL_EVENT(gzl::core::collateral::CloseOutReached)
GZL_EVENT(gzl::core::collateral::CoverRestored)
