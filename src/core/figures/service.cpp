#include "core/figures/service.hpp"

#include <algorithm>
#include <set>

#include "core/state.hpp"

namespace gzl::core::figures {

namespace {

class Stage {
  public:
    void count(const calendar::State& calendar, const loan::ServiceClock& clock, Date today) {
        if (clock.breached) ++figures_.breached;
        if (clock.end == loan::ClockEnd::running) ++figures_.running;
        if (clock.end != loan::ClockEnd::reached) return;
        ++figures_.reached;
        if (!clock.breached) ++figures_.in_time;
        days_.push_back(loan::elapsed(calendar, clock, today));
    }

    StageFigures figures() && {
        if (days_.empty()) return figures_;
        std::sort(days_.begin(), days_.end());
        const auto at_percent = [&](std::size_t percent) { return days_[(days_.size() * percent + 99) / 100 - 1]; };
        figures_.p50_days = at_percent(50);
        figures_.p90_days = at_percent(90);
        return figures_;
    }

  private:
    StageFigures figures_;
    std::vector<std::int64_t> days_;
};

}  // namespace

ServiceFigures service_figures(const core::State& state, std::optional<OrganisationId> bank, Date today) {
    Stage decide;
    Stage fund;
    for (const loan::Application& application : state.loan.applications) {
        if (bank && application.bank != *bank) continue;
        if (application.decide_clock) decide.count(state.calendar, *application.decide_clock, today);
        if (application.fund_clock) fund.count(state.calendar, *application.fund_clock, today);
    }
    return {std::move(decide).figures(), std::move(fund).figures()};
}

std::vector<OrganisationId> banks_of(const core::State& state) {
    std::set<OrganisationId> banks;
    for (const party::Agreement& agreement : state.party.agreements) banks.insert(agreement.bank);
    return {banks.begin(), banks.end()};
}

}  // namespace gzl::core::figures
