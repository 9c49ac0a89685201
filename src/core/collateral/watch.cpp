#include "core/collateral/watch.hpp"

#include <set>

#include "core/calendar/working_days.hpp"
#include "core/collateral/coverage.hpp"
#include "core/collateral/events.hpp"
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/events.hpp"

namespace gzl::core::collateral {

namespace {

const Watch* watch_of(const core::State& state, FacilityId id) {
    const auto found = state.collateral.watches.find(id);
    return found == state.collateral.watches.end() ? nullptr : &found->second;
}

Instant end_of(Date day) {
    return Instant::start_of(day.plus_days(1));
}

// What must be recorded of the facility now; nothing when all is as it was.
EventList follow(const core::State& state, FacilityId id, Date today) {
    const loan::Facility& facility = state.loan.facilities.at(id);
    const Watch* watch = watch_of(state, id);
    const auto coverage = coverage_of(state, facility, today);
    if (!coverage) return {};
    const Shown now = shown(*coverage);
    if (watch && now.cash == Money::zero()) return events(CoverRestored{id, now});
    EventList facts;
    if (!watch && coverage->line != Line::within) {
        const std::int64_t days = state.product.products.at(facility.product).top_up_working_days;
        facts.emplace_back(TopUpRequested{
            id, now, calendar::plus_working_days(state.calendar, today, static_cast<std::int32_t>(days))});
    }
    if (coverage->line == Line::close_out && !(watch && watch->close_out)) facts.emplace_back(CloseOutReached{id, now});
    if (watch && facts.empty() && !(watch->shown == now)) facts.emplace_back(TopUpChanged{id, now});
    return facts;
}

void mark(core::State& state, FacilityId id) {
    if (follow(state, id, state.now.date()).empty())
        state.collateral.to_follow.erase(id);
    else
        state.collateral.to_follow.insert(id);
}

// The facilities with pledged goods of the grade.
void note_price(core::State& state, const std::string& grade) {
    for (std::uint64_t number = 1; number <= state.loan.facilities.size(); ++number) {
        const FacilityId id(number);
        const loan::Facility& facility = state.loan.facilities.at(id);
        if (facility.status != loan::FacilityStatus::open) continue;
        for (const LotId lot : facility.lots) {
            if (state.warehouse.lots.at(lot).grade != grade) continue;
            mark(state, id);
            break;
        }
    }
}

// Of what an event names: pledged goods always, debts and margin only while somebody waits for them.
std::optional<FacilityId> concerned(const core::State& state, std::string_view prefix, std::uint64_t number) {
    if (prefix == LotTag::kPrefix) return state.warehouse.lots.at(LotId(number)).pledged_to;
    if (state.collateral.watches.empty()) return std::nullopt;
    if (prefix == FacilityTag::kPrefix) return FacilityId(number);
    if (prefix == LoanTag::kPrefix) return state.loan.loans.at(LoanId(number)).facility;
    if (prefix == DrawdownTag::kPrefix) return state.loan.drawdowns.at(DrawdownId(number)).facility;
    if (prefix == MarginTag::kPrefix) return state.collateral.margins.at(MarginId(number)).facility;
    return std::nullopt;
}

}  // namespace

void note_coverage(core::State& state, const Event& event) {
    if (const auto* price = event.get_if<warehouse::ReferencePricePublished>()) note_price(state, price->grade);
    struct Named {
        const core::State& state;
        std::set<FacilityId> facilities;
    } named{state, {}};
    for_each_id(*event.kind().type, event.data(), &named, [](void* raw, std::string_view prefix, std::uint64_t number) {
        auto& self = *static_cast<Named*>(raw);
        if (const auto facility = concerned(self.state, prefix, number)) self.facilities.insert(*facility);
    });
    for (const FacilityId id : named.facilities) mark(state, id);
}

std::optional<Instant> next_watch(const core::State& state) {
    if (!state.collateral.to_follow.empty()) return state.now;
    if (state.collateral.top_up_dates.empty()) return std::nullopt;
    return end_of(state.collateral.top_up_dates.begin()->first);
}

void due_watch(const core::State& state, Instant now, EventList& events) {
    std::set<FacilityId> restored;  // in time, though it is only noticed now
    for (const FacilityId id : state.collateral.to_follow)
        for (Event& fact : follow(state, id, now.date())) {
            if (fact.get_if<CoverRestored>()) restored.insert(id);
            events.push_back(std::move(fact));
        }
    for (const auto& [day, id] : state.collateral.top_up_dates) {
        if (end_of(day) > now) break;
        if (!restored.contains(id)) events.emplace_back(TopUpMissed{id, day});
    }
}

}  // namespace gzl::core::collateral
