// An enterprise applies for a bank's product (F4): real trade (T4), consent (P5) and, where the product lends on goods,
// goods under control (W6) that carry the amount (F6). The invoices back this financing from now on (T3).
#include "core/engine/command.hpp"
#include "core/loan/decored.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/product/eligibility.hpp"
#include "core/product/reasons.hpp"
#include "core/state.hpp"
#include "core/trade/rules.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::loan {

struct SubmitApplication {
    ProductId product;
    Money amount;
    std::string purpose;
    VerificationId verification;
    std::optional<ControlId> control;  // of products that lend on goods
    std::optional<bool> urgent;        // F5
};
BOOST_DESCRIBE_STRUCT(SubmitApplication, (), (product, amount, purpose, verification, control, urgent))

namespace {

tl::unexpected<Refusal> outside(const product::Product& product) {
    return tl::make_unexpected(Refusal{&amount_outside_product,
                                       {{"minimum_fen", std::to_string(product.minimum.value())},
                                        {"maximum_fen", std::to_string(product.maximum.value())}}});
}

// F6: of a product that lends on trade alone.
std::optional<Refusal> not_carried_by_trade(const core::State& state, const SubmitApplication& command,
                                            const product::Product& product, const Context& context) {
    const trade::Verification& verification = state.trade.verifications.at(command.verification);
    const trade::ContractKind financed = state.trade.contracts.at(verification.contract).kind;
    const Money limit = decored_limit(state, context.actor.organisation, product, financed, context.today()).limit;
    if (command.amount <= limit) return std::nullopt;
    return refuse(decored_limit_exceeded, "limit", limit).value();
}

// W6, R12, F6: the goods are under control for this bank and carry the amount. The other products lend before there are
// goods, or on trade alone.
std::optional<Refusal> not_covered(const core::State& state, const SubmitApplication& command,
                                   const product::Product& product, const Context& context) {
    if (product.kind == product::ProductKind::decored)
        if (auto refusal = not_carried_by_trade(state, command, product, context)) return refusal;
    if (!product::lends_on_goods(product.kind))
        return command.control ? std::optional(Refusal{&control_not_expected, {}}) : std::nullopt;
    if (!command.control) return Refusal{&control_required, {}};
    const warehouse::ControlEvidence* control = state.warehouse.controls.find(*command.control);
    if (!control || control->enterprise != context.actor.organisation || control->bank != product.bank)
        return Refusal{&warehouse::control_not_found, {}};
    const Date today = context.today();
    if (const Reason* reason = warehouse::not_pledgeable(state, control->lots, *command.control, today))
        return Refusal{reason, {}};
    if (auto unmet = product::unmet_by_goods(state, control->lots, product); !unmet.empty())
        return std::move(unmet.front());
    const auto value = warehouse::value_of(state.warehouse, control->lots, product.haircut, today);
    if (!value) return Refusal{&collateral_not_valued, {}};
    const Shortfall missing = shortfall(command.amount, *value, product.contract_ltv);
    if (missing == Shortfall{}) return std::nullopt;
    return refuse_short(collateral_short, missing).value();
}

}  // namespace

Decision decide(const core::State& state, const SubmitApplication& command, const Context& context) {
    const OrganisationId enterprise = context.actor.organisation;
    const product::Product* product = state.product.products.find(command.product);
    if (!product) return refuse(product::product_not_found);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.purpose.empty()) return refuse(text_required, "field", "purpose");
    if (!product::is_offered(*product, context.today())) return refuse(product::product_not_offered);
    if (command.amount < product->minimum || command.amount > product->maximum) return outside(*product);
    if (auto unmet = product::unmet_by_enterprise(state, enterprise, *product, context.today()); !unmet.empty())
        return tl::make_unexpected(std::move(unmet.front()));
    if (auto refusal = party::not_active(state.party, {product->bank})) return tl::make_unexpected(std::move(*refusal));
    const party::Agreement* agreement = party::agreement_of(state.party, product->bank, context.today());
    if (!agreement) return refuse(party::agreement_not_in_force);
    if (agreement->guarantor == enterprise) return refuse(borrower_is_guarantor);
    if (const Reason* reason = trade::financing_refusal(state.trade, command.verification, enterprise, command.amount))
        return refuse(*reason);
    if (!consents(state, enterprise, product->bank, context.today())) return refuse(consent_missing);
    if (auto refusal = not_covered(state, command, *product, context)) return tl::make_unexpected(std::move(*refusal));

    return events(ApplicationSubmitted{.application = state.loan.applications.next_id(),
                                       .enterprise = enterprise,
                                       .product = command.product,
                                       .bank = product->bank,
                                       .amount = command.amount,
                                       .purpose = command.purpose,
                                       .verification = command.verification,
                                       .control = command.control,
                                       .urgent = command.urgent.value_or(false)});
}

void apply(core::State& state, const ApplicationSubmitted& event, const Context& context) {
    state.loan.applications.add(event.application, {.enterprise = event.enterprise,
                                                    .product = event.product,
                                                    .bank = event.bank,
                                                    .amount = event.amount,
                                                    .purpose = event.purpose,
                                                    .verification = event.verification,
                                                    .control = event.control,
                                                    .submitted_at = context.now,
                                                    .urgent = event.urgent});
    trade::bind_invoices(state.trade, event.verification, event.application, event.amount);
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::SubmitApplication)
GZL_EVENT(gzl::core::loan::ApplicationSubmitted)
