// Every product with what speaks against it (F2): all conditions, not the first. Those that fit come first, the
// cheapest before the dearer, then the quicker bank by its own clocks (F5). What a score says is told, and refuses
// nothing (C3). The rules are those by which an application or a drawdown would be refused today; whoever fits may
// still be refused by the bank.
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
#include "core/product/cost.hpp"
#include "core/product/eligibility.hpp"
#include "core/product/reasons.hpp"
#include "core/scoring/reasons.hpp"
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

struct Detail {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(Detail, (), (name, value))

struct Obstacle {
    std::string reason;  // permanent name
    std::string zh;
    std::string en;
    std::vector<Detail> details;  // what is asked, what is
    bool advisory = false;        // refuses nobody: the bank's staff decide (C3)
};
BOOST_DESCRIBE_STRUCT(Obstacle, (), (reason, zh, en, details, advisory))

struct ProductMatch {
    ProductId product;
    std::string name;
    product::ProductKind kind = product::ProductKind::revolving;
    OrganisationId bank;
    std::string bank_name;
    bool fits = false;
    std::vector<Obstacle> obstacles;
    Money amount;                         // that was looked at
    std::int64_t tenor_days = 0;          // likewise
    product::YearlyCost cost;             // of that amount for that time
    RatePpm all_in;                       // its sum
    std::optional<std::int64_t> to_fund;  // working days, of half of the bank's applications; absent: none yet
    std::int64_t promised_to_fund = 0;    // working days
};
BOOST_DESCRIBE_STRUCT(ProductMatch, (),
                      (product, name, kind, bank, bank_name, fits, obstacles, amount, tenor_days, cost, all_in, to_fund,
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

using Unmet = std::vector<Refusal>;

void add(Unmet& against, const Reason& reason) {
    against.push_back({&reason, {}});
}

void add(Unmet& against, Unmet more) {
    std::move(more.begin(), more.end(), std::back_inserter(against));
}

void look_at_terms(const Asked& asked, Unmet& against) {
    if (asked.amount < asked.product.minimum || asked.amount > asked.product.maximum)
        add(against, loan::amount_outside_product);
    if (!product::is_offered(asked.product, asked.today)) add(against, product::product_not_offered);
    if (asked.tenor_days && *asked.tenor_days > asked.product.tenor_days) add(against, tenor_above_product);
}

// P3, P5, G1, G5: what the bank, its agreement, its guarantee and the fund allow.
void look_at_bank(const Asked& asked, Unmet& against) {
    const core::State& state = asked.state;
    const OrganisationId bank = asked.product.bank;
    if (const auto refusal = party::not_active(state.party, {bank})) against.push_back(*refusal);
    const party::Agreement* agreement = party::agreement_of(state.party, bank, asked.today);
    if (!agreement) return add(against, party::agreement_not_in_force);
    if (agreement->guarantor == asked.enterprise) add(against, loan::borrower_is_guarantor);
    if (!loan::consents(state, asked.enterprise, bank, asked.today)) add(against, loan::consent_missing);
    if (state.loan.stopped_banks.contains(bank)) add(against, loan::fund_breaker_open);
    if (loan::exposure_of(state, bank) + asked.amount > agreement->exposure_cap)
        add(against, loan::exposure_cap_exceeded);
    if (state.ledger.available_of({ledger::AccountKind::guarantee_capacity, bank.number()}) < asked.amount)
        add(against, loan::guarantee_capacity_short);
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
        if (!product::unmet_by_goods(asked.state, control.lots, asked.product).empty()) {
            against = &product::grade_not_taken;
            continue;
        }
        const auto value = warehouse::value_of(asked.state.warehouse, control.lots, asked.product.haircut, asked.today);
        if (value && loan::cover(*value, asked.product.contract_ltv) >= asked.amount) return nullptr;
        against = value ? &loan::collateral_short : &loan::collateral_not_valued;
    }
    return against;
}

void look_at_business(const Asked& asked, Unmet& against) {
    const trade::Verification* verification = free_trade(asked);
    if (!verification) add(against, trade_not_verified);
    if (product::lends_on_goods(asked.product.kind)) {
        if (const Reason* reason = goods_against(asked)) add(against, *reason);
        return;
    }
    if (asked.product.kind != product::ProductKind::decored || !verification) return;
    const trade::ContractKind financed = asked.state.trade.contracts.at(verification->contract).kind;
    if (loan::decored_limit(asked.state, asked.enterprise, asked.product, financed, asked.today).limit < asked.amount)
        add(against, loan::decored_limit_exceeded);
}

Obstacle obstacle_of(const Refusal& refusal, bool advisory) {
    const Reason& reason = *refusal.reason;
    Obstacle obstacle{.reason = std::string(reason.name),
                      .zh = std::string(reason.zh),
                      .en = std::string(reason.en),
                      .details = {},
                      .advisory = advisory};
    for (const RefusalDetail& detail : refusal.details) obstacle.details.push_back({detail.name, detail.value});
    return obstacle;
}

ProductMatch match_of(const Asked& asked, ProductId id) {
    Unmet against;
    look_at_terms(asked, against);
    add(against, product::unmet_by_enterprise(asked.state, asked.enterprise, asked.product, asked.today));
    look_at_bank(asked, against);
    look_at_business(asked, against);
    const product::Product& product = asked.product;
    const std::int64_t tenor = std::min(asked.tenor_days.value_or(product.tenor_days), product.tenor_days);
    const product::YearlyCost cost = product::yearly_cost(product, asked.amount, tenor);
    const Reason* advice = product::reviewed_for_score(asked.state, asked.enterprise, product);
    ProductMatch match{.product = id,
                       .name = product.name,
                       .kind = product.kind,
                       .bank = product.bank,
                       .bank_name = asked.state.party.organisations.at(product.bank).name,
                       .fits = against.empty(),
                       .obstacles = {},
                       .amount = asked.amount,
                       .tenor_days = tenor,
                       .cost = cost,
                       .all_in = cost.all_in(),
                       .to_fund = figures::service_figures(asked.state, product.bank, asked.today).to_fund.p50_days,
                       .promised_to_fund = product.fund_working_days};
    for (const Refusal& refusal : against) match.obstacles.push_back(obstacle_of(refusal, false));
    if (advice) match.obstacles.push_back(obstacle_of({advice, {}}, true));
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
        return refuse(scoring::enterprise_not_found);
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
