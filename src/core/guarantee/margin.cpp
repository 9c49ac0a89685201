#include "core/guarantee/margin.hpp"

#include <algorithm>

#include "base/rounding.hpp"
#include "core/guarantee/terms.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

using enum ledger::AccountKind;

Money margin_of(const core::State& state, OrganisationId bank) {
    return state.ledger.balance_of({guarantor_margin, bank.number()});
}

void follow_margin(const core::State& state, EventList& events, OrganisationId bank, Money change, Date today) {
    const auto terms = terms_today(state, bank, today);
    if (!terms) return;  // nothing new is guaranteed without an agreement; the next one brings its multiple
    const Money margin = margin_of(state, bank) + change;
    const Wide limit = std::min<Wide>(multiply(margin.value(), terms->multiple), kMaxExactInteger);
    const Money follows(divide(limit, 1, Rounding::down));
    if (follows == state.ledger.balance_of({guarantee_limit, bank.number()})) return;
    events.emplace_back(
        GuaranteeLimitChanged{.bank = bank, .margin = margin, .multiple = terms->multiple, .guarantee_limit = follows});
}

void apply(core::State&, const GuaranteeLimitChanged&, const Context&) {}

ledger::Transfers transfers(const core::State& state, const GuaranteeLimitChanged& event) {
    const ledger::AccountKey limit{guarantee_limit, event.bank.number()};
    const ledger::AccountKey capacity{guarantee_capacity, event.bank.number()};
    const Money change = event.guarantee_limit - state.ledger.balance_of(limit);
    if (change.is_positive()) return {{.debit = limit, .credit = capacity, .amount = change}};
    if (change < Money::zero()) return {{.debit = capacity, .credit = limit, .amount = Money::zero() - change}};
    return {};
}

}  // namespace gzl::core::guarantee

GZL_EVENT(gzl::core::guarantee::GuaranteeLimitChanged)
