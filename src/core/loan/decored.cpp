#include "core/loan/decored.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/rounding.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"
#include "core/trade/rules.hpp"

namespace gzl::core::loan {

namespace {

struct Turnover {
    std::map<std::string, Money> by_partner;  // of the side that is financed
    Money taxed_sales{};
};

Turnover turnover_of(const core::State& state, OrganisationId enterprise, trade::ContractKind financed, Date day) {
    const Date before = day.plus_months(-12);
    std::set<InvoiceId> seen;
    Turnover sum;
    for (const trade::Verification& verification : state.trade.verifications) {
        if (verification.enterprise != enterprise || !verification.passed) continue;
        const trade::Contract& contract = state.trade.contracts.at(verification.contract);
        for (const InvoiceId id : verification.invoices) {
            const trade::Invoice& invoice = state.trade.invoices.at(id);
            if (invoice.issued_on <= before || invoice.issued_on > day || !seen.insert(id).second) continue;
            const Money net = trade::net_of(state.trade, invoice.number, invoice.amount);  // T2
            if (contract.kind == financed) sum.by_partner[contract.counterparty_code] += net;
            if (contract.kind == trade::ContractKind::sales && invoice.tax != Money::zero()) sum.taxed_sales += net;
        }
    }
    return sum;
}

Money other_exposure(const core::State& state, OrganisationId enterprise, std::optional<FacilityId> own) {
    Money sum;
    for (std::uint64_t number = 1; number <= state.loan.facilities.size(); ++number) {
        const Facility& facility = state.loan.facilities.at(FacilityId(number));
        if (facility.enterprise == enterprise && own != FacilityId(number)) sum += exposure_of(facility);
    }
    return sum;
}

}  // namespace

DecoredLimit decored_limit(const core::State& state, OrganisationId enterprise, const product::Product& product,
                           trade::ContractKind financed, Date day, std::optional<FacilityId> own) {
    const Turnover turnover = turnover_of(state, enterprise, financed, day);
    DecoredLimit result{.trade = {},
                        .counted_trade = {},
                        .taxed_sales = std::max(Money::zero(), turnover.taxed_sales),
                        .by_trade = {},
                        .by_sales = {},
                        .cap = product.maximum,
                        .other_exposure = other_exposure(state, enterprise, own),
                        .limit = {}};
    for (const auto& [partner, net] : turnover.by_partner) result.trade += std::max(Money::zero(), net);
    const Money most = share_of(result.trade, product.concentration_cap, Rounding::down);
    for (const auto& [partner, net] : turnover.by_partner)
        result.counted_trade += std::min(most, std::max(Money::zero(), net));
    result.by_trade = share_of(result.counted_trade, product.trade_share, Rounding::down);
    result.by_sales = share_of(result.taxed_sales, product.tax_share, Rounding::down);
    const Money least = std::min({result.by_trade, result.by_sales, result.cap});
    result.limit = std::max(Money::zero(), least - result.other_exposure);
    return result;
}

DecoredLimit decored_limit(const core::State& state, FacilityId facility, Date day) {
    const Facility& granted = state.loan.facilities.at(facility);
    const Application& application = state.loan.applications.at(granted.application);
    const trade::Verification& verification = state.trade.verifications.at(application.verification);
    return decored_limit(state, granted.enterprise, state.product.products.at(granted.product),
                         state.trade.contracts.at(verification.contract).kind, day, facility);
}

}  // namespace gzl::core::loan
