// A bank publishes its product (F1, F2, F7; four eyes), or the configuration does.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/product/events.hpp"
#include "core/product/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::product {

// What is left out is as usual (Product).
struct PublishProduct : Basics, Eligibility, Fees, Listing {
    std::optional<Plan> plan{};
    std::optional<RatePpm> overdue_premium{};
    std::optional<RatePpm> misuse_premium{};
    std::optional<std::int64_t> guarantee_period_months{};
    std::optional<std::int64_t> top_up_working_days{};
    std::optional<ReleaseMode> release_mode{};
    std::optional<RatePpm> margin{};
    std::optional<ReleaseValue> release_value{};
    std::optional<RatePpm> trade_share{};
    std::optional<RatePpm> tax_share{};
    std::optional<RatePpm> concentration_cap{};
    std::optional<std::int64_t> decide_working_days{};
    std::optional<std::int64_t> fund_working_days{};
    std::optional<std::int64_t> urgent_decide_working_days{};
    std::optional<std::int64_t> urgent_fund_working_days{};
};
BOOST_DESCRIBE_STRUCT(PublishProduct, (Basics, Eligibility, Fees, Listing),
                      (plan, overdue_premium, misuse_premium, guarantee_period_months, top_up_working_days,
                       release_mode, margin, release_value, trade_share, tax_share, concentration_cap,
                       decide_working_days, fund_working_days, urgent_decide_working_days, urgent_fund_working_days))

namespace {

constexpr RatePpm kWhole{1'000'000};
constexpr std::int64_t kLongestMonths = 120;
constexpr std::int64_t kLongestAgeMonths = 1'200;
constexpr std::int64_t kLongestTenorDays = 3'660;
constexpr std::int64_t kLongestWorkingDays = 250;
constexpr std::int64_t kLongestTimeoutS = 30 * 86'400;

bool is_bank(const core::State& state, OrganisationId organisation) {
    return party::is_admitted(state.party, organisation) &&
           state.party.organisations.at(organisation).has(party::Capacity::bank);
}

bool lines_in_order(const Basics& product) {  // F7
    return product.contract_ltv.is_positive() && product.contract_ltv < product.warning_ltv &&
           product.warning_ltv < product.close_out_ltv && product.close_out_ltv <= kWhole;
}

Product product_of(const PublishProduct& command) {
    Product product;
    static_cast<Basics&>(product) = command;
    static_cast<Eligibility&>(product) = command;
    static_cast<Fees&>(product) = command;
    static_cast<Listing&>(product) = command;
    const auto take = [](auto& term, const auto& given) { term = given.value_or(term); };
    take(product.plan, command.plan);
    take(product.overdue_premium, command.overdue_premium);
    take(product.misuse_premium, command.misuse_premium);
    take(product.guarantee_period_months, command.guarantee_period_months);
    take(product.top_up_working_days, command.top_up_working_days);
    take(product.release_mode, command.release_mode);
    take(product.margin, command.margin);
    take(product.release_value, command.release_value);
    take(product.trade_share, command.trade_share);
    take(product.tax_share, command.tax_share);
    take(product.concentration_cap, command.concentration_cap);
    take(product.decide_working_days, command.decide_working_days);
    take(product.fund_working_days, command.fund_working_days);
    take(product.urgent_decide_working_days, command.urgent_decide_working_days);
    take(product.urgent_fund_working_days, command.urgent_fund_working_days);
    return product;
}

// F5: money cannot be due before the decision, and urgent is not slower.
bool clocks_in_order(const Product& product) {
    return 0 <= product.urgent_decide_working_days &&
           product.urgent_decide_working_days <= product.urgent_fund_working_days &&
           product.decide_working_days <= product.fund_working_days &&
           product.urgent_decide_working_days <= product.decide_working_days &&
           product.urgent_fund_working_days <= product.fund_working_days &&
           product.fund_working_days <= kLongestWorkingDays;
}

bool is_share(RatePpm share) {
    return RatePpm::zero() <= share && share <= kWhole;
}

// L5: at most three times the rate in all.
bool premiums_in_order(const Product& terms) {
    const RatePpm most = kWhole + kWhole;
    return RatePpm::zero() <= terms.overdue_premium && terms.overdue_premium <= terms.misuse_premium &&
           terms.misuse_premium <= most;
}

// L3: only a principal that falls due at once can pay its interest with itself.
bool settles_with_plan(const Product& product) {
    return product.plan == Plan::bullet || product.plan == Plan::revolving ||
           product.settlement == Settlement::at_maturity;
}

std::optional<Refusal> terms_not_sound(const Product& terms) {
    if (!premiums_in_order(terms)) return Refusal{&product_premiums_out_of_order, {}};
    if (terms.guarantee_period_months < 0 || terms.guarantee_period_months > kLongestMonths)
        return Refusal{&product_period_invalid, {{"field", "guarantee_period_months"}}};
    if (terms.top_up_working_days < 1 || terms.top_up_working_days > kLongestMonths)
        return Refusal{&product_period_invalid, {{"field", "top_up_working_days"}}};
    if (!clocks_in_order(terms)) return Refusal{&product_clocks_out_of_order, {}};
    if (!terms.margin.is_positive() || terms.margin >= kWhole)
        return Refusal{&product_share_invalid, {{"field", "margin_ppm"}}};
    if (!is_share(terms.trade_share)) return Refusal{&product_share_invalid, {{"field", "trade_share_ppm"}}};
    if (!is_share(terms.tax_share)) return Refusal{&product_share_invalid, {{"field", "tax_share_ppm"}}};
    if (!is_share(terms.concentration_cap))
        return Refusal{&product_share_invalid, {{"field", "concentration_cap_ppm"}}};
    return std::nullopt;
}

bool has_empty(const std::optional<std::vector<std::string>>& list) {
    return list &&
           (list->empty() || std::any_of(list->begin(), list->end(), [](const auto& each) { return each.empty(); }));
}

std::optional<Refusal> conditions_not_sound(const PublishProduct& command) {
    const auto invalid = [](const Reason& reason, const char* field) { return Refusal{&reason, {{"field", field}}}; };
    if (has_empty(command.regions)) return invalid(product_list_empty, "regions");
    if (has_empty(command.industries)) return invalid(product_list_empty, "industries");
    if (has_empty(command.grades)) return invalid(product_list_empty, "grades");
    if (has_empty(command.materials)) return invalid(product_list_empty, "materials");
    if (command.least_output && command.most_output && *command.least_output > *command.most_output)
        return Refusal{&product_outputs_out_of_order, {}};
    if (command.least_age_months && (*command.least_age_months < 0 || *command.least_age_months > kLongestAgeMonths))
        return invalid(product_period_invalid, "least_age_months");
    if (command.guarantee_fee && !is_share(*command.guarantee_fee))
        return invalid(product_share_invalid, "guarantee_fee_ppm");
    if (command.handling_fee && !is_share(*command.handling_fee))
        return invalid(product_share_invalid, "handling_fee_ppm");
    if (command.registration_fee && *command.registration_fee < Money::zero())
        return Refusal{&product_fee_negative, {}};
    if (command.offered_from && command.offered_to && *command.offered_from > *command.offered_to)
        return Refusal{&product_dates_out_of_order, {}};
    return std::nullopt;
}

}  // namespace

Decision decide(const core::State& state, const PublishProduct& command, const Context& context) {
    if (context.actor.kind != ActorKind::system && !party::acts_for(context, command.bank))
        return refuse(party::not_own_party);
    if (command.code.empty()) return refuse(text_required, "field", "code");
    if (command.name.empty()) return refuse(text_required, "field", "name");
    if (state.product.product_by_code.contains(command.code)) return refuse(product_code_taken);
    if (!is_bank(state, command.bank)) return refuse(product_bank_not_admitted);
    if (command.rate < RatePpm::zero() || command.rate > kWhole) return refuse(product_rate_invalid);
    if (command.basis != 360 && command.basis != 365) return refuse(product_basis_invalid);
    if (command.tenor_days < 1 || command.tenor_days > kLongestTenorDays) return refuse(product_tenor_invalid);
    if (!command.minimum.is_positive() || command.minimum > command.maximum)
        return refuse(product_amounts_out_of_order);
    if (command.haircut < RatePpm::zero() || command.haircut >= kWhole) return refuse(product_haircut_invalid);
    if (!lines_in_order(command)) return refuse(product_lines_out_of_order);
    if (command.confirm_timeout_s < 1 || command.confirm_timeout_s > kLongestTimeoutS)
        return refuse(product_timeout_invalid);
    if (auto refusal = conditions_not_sound(command)) return tl::make_unexpected(std::move(*refusal));
    const Product product = product_of(command);
    if (!settles_with_plan(product)) return refuse(product_plan_needs_settlement);
    if (auto refusal = terms_not_sound(product)) return tl::make_unexpected(std::move(*refusal));

    return events(ProductPublished{product, state.product.products.next_id()});
}

void apply(core::State& state, const ProductPublished& event, const Context&) {
    state.product.products.add(event.product, event);
    state.product.product_by_code.emplace(event.code, event.product);
}

}  // namespace gzl::core::product

GZL_COMMAND(gzl::core::product::PublishProduct)
GZL_EVENT(gzl::core::product::ProductPublished)
