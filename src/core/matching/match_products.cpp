// Every product with what speaks against it (F2): all conditions, not the first. Those that fit come first, the
// cheapest before the dearer, then the quicker bank by its own clocks (F5). The rules are those by which an application
// or a drawdown would be refused today; whoever fits may still be refused by the bank.
#include <algorithm>
#include <tuple>

#include "core/engine/command.hpp"
#include "core/figures/service.hpp"
#include "core/loan/decored.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/matching/reasons.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/trade/rules.hpp"
#include "core/warehouse/pledge.hpp"

namespace gzl::core::matching {

struct MatchProducts {
    std::optional<OrganisationId> enterprise;  // the caller's own; the operator names one
    std::optional<Money> amount;               // absent: the product's least
    std::optional<std::int64_t> tenor_days;    // absent: any
};
BOOST_DESCRIBE_STRUCT(MatchProducts, (), (enterprise, amount, tenor_days))

struct Obstacle {
    std::string reason;  // permanent name
    std::string zh;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(Obstacle, (), (reason, zh, en))

struct ProductMatch {
    ProductId product;
    std::string name;
    product::ProductKind kind = product::ProductKind::revolving;
    OrganisationId bank;
    std::string bank_name;
    bool fits = false;
    std::vector<Obstacle> obstacles;
    Money amount;                         // that was looked at
    RatePpm all_in;                       // yearly cost of it; the products here charge no fee beside their rate
    std::optional<std::int64_t> to_fund;  // working days, of half of the bank's applications; absent: none yet
    std::int64_t promised_to_fund = 0;    // working days
};
BOOST_DESCRIBE_STRUCT(ProductMatch, (),
                      (product, name, kind, bank, bank_name, fits, obstacles, amount, all_in, to_fund,
                       promised_to_fund))

struct ProductMatches {
    std::vector<ProductMatch> items;
};
BOOST_DESCRIBE_STRUCT(ProductMatches, (), (items))

namespace {

struct Asked {
    const core::State& state;
    OrganisationId enterprise;
    const product::Product& product;
    Money amount;
    std::optional<std::int64_t> tenor_days;
    Date today;
};

using Reasons = std::vector<const Reason*>;

void look_at_terms(const Asked& asked, Reasons& against) {
    if (asked.amount < asked.product.minimum || asked.amount > asked.product.maximum)
        against.push_back(&loan::amount_outside_product);
    if (asked.tenor_days && *asked.tenor_days > asked.product.tenor_days) against.push_back(&tenor_above_product);
}

// P3, P5, G1, G5: what the bank, its agreement, its guarantee and the fund allow.
void look_at_bank(const Asked& asked, Reasons& against) {
    const core::State& state = asked.state;
    const OrganisationId bank = asked.product.bank;
    if (const auto refusal = party::not_active(state.party, {bank})) against.push_back(refusal->reason);
    const party::Agreement* agreement = party::agreement_of(state.party, bank, asked.today);
    if (!agreement) return against.push_back(&party::agreement_not_in_force);
    if (agreement->guarantor == asked.enterprise) against.push_back(&loan::borrower_is_guarantor);
    if (!loan::consents(state, asked.enterprise, bank, asked.today)) against.push_back(&loan::consent_missing);
    if (state.loan.stopped_banks.contains(bank)) against.push_back(&loan::fund_breaker_open);
    if (loan::exposure_of(state, bank) + asked.amount > agreement->exposure_cap)
        against.push_back(&loan::exposure_cap_exceeded);
    if (state.ledger.available_of({ledger::AccountKind::guarantee_capacity, bank.number()}) < asked.amount)
        against.push_back(&loan::guarantee_capacity_short);
}

// T3, T4. The verification that carries it, or none.
const trade::Verification* free_trade(const Asked& asked) {
    const auto& verifications = asked.state.trade.verifications;
    for (std::uint64_t number = 1; number <= verifications.size(); ++number)
        if (!trade::financing_refusal(asked.state.trade, VerificationId(number), asked.enterprise, asked.amount))
            return &verifications.at(VerificationId(number));
    return nullptr;
}

// F6: the best of the goods under control for the bank.
const Reason* goods_against(const Asked& asked) {
    const Reason* against = &goods_not_under_control;
    const auto& controls = asked.state.warehouse.controls;
    for (std::uint64_t number = 1; number <= controls.size(); ++number) {
        const warehouse::ControlEvidence& control = controls.at(ControlId(number));
        if (control.enterprise != asked.enterprise || control.bank != asked.product.bank) continue;
        if (warehouse::not_pledgeable(asked.state, control.lots, ControlId(number), asked.today)) continue;
        const auto value = warehouse::value_of(asked.state.warehouse, control.lots, asked.product.haircut, asked.today);
        if (value && loan::cover(*value, asked.product.contract_ltv) >= asked.amount) return nullptr;
        against = value ? &loan::collateral_short : &loan::collateral_not_valued;
    }
    return against;
}

void look_at_business(const Asked& asked, Reasons& against) {
    const trade::Verification* verification = free_trade(asked);
    if (!verification) against.push_back(&trade_not_verified);
    if (product::lends_on_goods(asked.product.kind)) {
        if (const Reason* reason = goods_against(asked)) against.push_back(reason);
        return;
    }
    if (asked.product.kind != product::ProductKind::decored || !verification) return;
    const trade::ContractKind financed = asked.state.trade.contracts.at(verification->contract).kind;
    if (loan::decored_limit(asked.state, asked.enterprise, asked.product, financed, asked.today).limit < asked.amount)
        against.push_back(&loan::decored_limit_exceeded);
}

ProductMatch match_of(const Asked& asked, ProductId id) {
    Reasons against;
    look_at_terms(asked, against);
    look_at_bank(asked, against);
    look_at_business(asked, against);
    const product::Product& product = asked.product;
    ProductMatch match{.product = id,
                       .name = product.name,
                       .kind = product.kind,
                       .bank = product.bank,
                       .bank_name = asked.state.party.organisations.at(product.bank).name,
                       .fits = against.empty(),
                       .obstacles = {},
                       .amount = asked.amount,
                       .all_in = product.rate,
                       .to_fund = figures::service_figures(asked.state, product.bank, asked.today).to_fund.p50_days,
                       .promised_to_fund = product.fund_working_days};
    for (const Reason* reason : against)
        match.obstacles.push_back({std::string(reason->name), std::string(reason->zh), std::string(reason->en)});
    return match;
}

bool goes_before(const ProductMatch& a, const ProductMatch& b) {
    const auto rank = [](const ProductMatch& match) {
        return std::tuple(!match.fits, match.all_in, match.to_fund.value_or(match.promised_to_fund), match.product);
    };
    return rank(a) < rank(b);
}

}  // namespace

tl::expected<ProductMatches, Refusal> answer(const core::State& state, const MatchProducts& query,
                                             const Context& context) {
    const OrganisationId enterprise = query.enterprise.value_or(context.actor.organisation);
    if (!party::trades(state.party, enterprise) ||
        !party::sees(state.party, context, {.enterprise = enterprise, .by_consent = false}))
        return refuse(enterprise_not_found);
    if (query.amount && !query.amount->is_positive()) return refuse(amount_not_positive);
    ProductMatches matches;
    for (std::uint64_t number = 1; number <= state.product.products.size(); ++number) {
        const product::Product& product = state.product.products.at(ProductId(number));
        matches.items.push_back(match_of({.state = state,
                                          .enterprise = enterprise,
                                          .product = product,
                                          .amount = query.amount.value_or(product.minimum),
                                          .tenor_days = query.tenor_days,
                                          .today = context.today()},
                                         ProductId(number)));
    }
    std::sort(matches.items.begin(), matches.items.end(), goes_before);
    return matches;
}

}  // namespace gzl::core::matching

GZL_QUERY(gzl::core::matching::MatchProducts, gzl::core::matching::ProductMatches)
