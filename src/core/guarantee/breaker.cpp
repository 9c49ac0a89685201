#include "core/guarantee/breaker.hpp"

#include "base/rounding.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/terms.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr int kWindow_months = 12;

Breaker breaker_for(const CompensationRate& rate, const Terms& terms) {
    if (rate.passes(terms.breaker_stop)) return Breaker::open;
    return rate.passes(terms.breaker_warn) ? Breaker::warning : Breaker::closed;
}

}  // namespace

RatePpm CompensationRate::rate() const {
    const Wide whole = Wide{compensation.value()} + guaranteed.value();
    if (whole <= 0) return RatePpm::zero();
    return RatePpm(divide(multiply(compensation.value(), kMillion), whole, Rounding::up));
}

bool CompensationRate::passes(RatePpm line) const {
    return multiply(compensation.value(), kMillion) > (Wide{compensation.value()} + guaranteed.value()) * line.value();
}

bool is_compensation_of_today(const Claim& claim, Date today) {
    return (claim.status == ClaimStatus::advanced || claim.status == ClaimStatus::settled) &&
           claim.advanced_on > today.plus_months(-kWindow_months);
}

CompensationRate compensation_rate(const core::State& state, OrganisationId bank, Date today) {
    CompensationRate rate;
    rate.guaranteed = state.ledger.balance_of({ledger::AccountKind::guarantee_in_force, bank.number()});
    for (const Claim& claim : state.guarantee.claims)
        if (claim.bank == bank && is_compensation_of_today(claim, today)) rate.compensation += compensation_of(claim);
    return rate;
}

Breaker breaker_of(const core::State& state, OrganisationId bank) {
    const auto found = state.guarantee.breakers.find(bank);
    return found == state.guarantee.breakers.end() ? Breaker::closed : found->second;
}

void follow_breaker(const core::State& state, EventList& events, OrganisationId bank, const CompensationRate& change,
                    Date today) {
    const auto terms = terms_today(state, bank, today);
    if (!terms) return;
    CompensationRate rate = compensation_rate(state, bank, today);
    rate.compensation += change.compensation;
    rate.guaranteed += change.guaranteed;
    const Breaker follows = breaker_for(rate, *terms);
    if (follows == breaker_of(state, bank)) return;
    events.emplace_back(BreakerChanged{.bank = bank,
                                       .breaker = follows,
                                       .rate = rate.rate(),
                                       .compensation = rate.compensation,
                                       .guaranteed = rate.guaranteed});
}

void apply(core::State& state, const BreakerChanged& event, const Context&) {
    state.guarantee.breakers.insert_or_assign(event.bank, event.breaker);
    if (event.breaker == Breaker::open)
        state.loan.stopped_banks.insert(event.bank);
    else
        state.loan.stopped_banks.erase(event.bank);
}

}  // namespace gzl::core::guarantee

GZL_EVENT(gzl::core::guarantee::BreakerChanged)
