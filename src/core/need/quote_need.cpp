// A bank says on what terms it would lend (F3, 报价). A later quote takes the place of the one before, and of a
// decline.
#include "core/engine/command.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/product/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct QuoteNeed : Quote {
    PlacementId placement;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(QuoteNeed, (Quote), (placement, bank_reference))

struct NeedQuoted {
    PlacementId placement;
    Quote quote;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(NeedQuoted, (), (placement, quote, bank_reference))

namespace {

constexpr RatePpm kWhole{1'000'000};

std::string content_of(const NeedQuoted& event) {
    const Quote& quote = event.quote;
    std::vector<std::string> parts{"quoted",
                                   event.placement.text(),
                                   std::to_string(quote.amount.value()),
                                   std::to_string(quote.rate.value()),
                                   std::to_string(quote.fee.value()),
                                   std::to_string(quote.tenor_days),
                                   quote.product ? quote.product->text() : "",
                                   quote.valid_until.text()};
    parts.insert(parts.end(), quote.conditions.begin(), quote.conditions.end());
    return said(parts);
}

std::optional<Refusal> terms_not_sound(const Quote& quote, Money needed) {
    if (!quote.amount.is_positive()) return Refusal{&amount_not_positive, {}};
    if (quote.amount > needed) return refuse(quote_above_need, "needed", needed).value();
    if (quote.rate < RatePpm::zero() || quote.rate > kWhole) return Refusal{&quote_rate_invalid, {}};
    if (quote.fee < Money::zero() || quote.fee >= quote.amount) return Refusal{&quote_fee_invalid, {}};
    if (quote.tenor_days < 1 || quote.tenor_days > kLongestTenorDays) return Refusal{&need_tenor_invalid, {}};
    return std::nullopt;
}

// F4: an application for the product could not be granted on other terms.
std::optional<Refusal> outside_product(const core::State& state, const Quote& quote, OrganisationId bank) {
    if (!quote.product) return std::nullopt;
    const product::Product* product = state.product.products.find(*quote.product);
    if (!product || product->bank != bank) return Refusal{&product::product_not_found, {}};
    const bool inside = product->minimum <= quote.amount && quote.amount <= product->maximum &&
                        quote.rate <= product->rate && quote.tenor_days <= product->tenor_days;
    return inside ? std::nullopt : std::optional(Refusal{&quote_outside_product, {}});
}

}  // namespace

Decision decide(const core::State& state, const QuoteNeed& command, const Context& context) {
    const auto placement = placement_of_bank(state, context, command.placement);
    if (!placement) return tl::make_unexpected(placement.error());
    NeedQuoted event{command.placement, command, command.bank_reference};
    const OrganisationId bank = (*placement)->bank;
    if (auto already = answered(state, bank, command.bank_reference, content_of(event))) return std::move(*already);
    if (!is_open(**placement)) return refuse(placement_closed);
    const Need& need = state.need.needs.at((*placement)->need);
    if (auto refusal = terms_not_sound(command, need.amount)) return tl::make_unexpected(std::move(*refusal));
    if (auto refusal = outside_product(state, command, bank)) return tl::make_unexpected(std::move(*refusal));
    if (command.valid_until < context.today()) return refuse(party::date_past);

    return events(std::move(event));
}

void apply(core::State& state, const NeedQuoted& event, const Context& context) {
    Placement& placement = take_answer(state, event.placement, PlacementStatus::quoted, event.bank_reference,
                                       content_of(event), context.now);
    placement.quote = event.quote;
    placement.declined_because.clear();
}

}  // namespace gzl::core::need

GZL_COMMAND(gzl::core::need::QuoteNeed)
GZL_EVENT(gzl::core::need::NeedQuoted)
