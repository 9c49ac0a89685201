#include "core/trade/rules.hpp"

#include <algorithm>

#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/trade/reasons.hpp"

namespace gzl::core::trade {

bool sees_trade(const core::State& state, const Context& context, OrganisationId enterprise) {
    return party::sees(state.party, context, {.enterprise = enterprise, .scope = party::Scope::trade});
}

std::optional<OrganisationId> recording_enterprise(const core::State& state, const Context& context,
                                                   std::optional<OrganisationId> named) {
    const OrganisationId own = context.actor.organisation;
    const bool for_all = context.actor.kind == ActorKind::system ||
                         party::has_capacity(state.party, own, party::Capacity::information_service);
    const OrganisationId enterprise = named.value_or(own);
    if (!for_all && enterprise != own) return std::nullopt;
    if (!party::trades(state.party, enterprise)) return std::nullopt;
    return enterprise;
}

const Verification* passed_verification(const State& state, VerificationId verification, OrganisationId enterprise) {
    const Verification* found = state.verifications.find(verification);
    return found && found->enterprise == enterprise && found->passed ? found : nullptr;
}

Money net_of(const State& state, const std::string& number, Money amount) {
    const auto record = state.tax_records.find(number);
    if (record != state.tax_records.end() && record->second.invoice.cancelled) return Money::zero();
    const auto red = state.red_letters.find(number);
    return red == state.red_letters.end() ? amount : std::max(Money::zero(), amount + red->second);
}

bool invoices_unused(const State& state, const Verification& verification) {
    return std::none_of(verification.invoices.begin(), verification.invoices.end(),
                        [&](InvoiceId invoice) { return state.invoices.at(invoice).backs.has_value(); });
}

Money contract_capacity(const State& state, ContractId contract) {
    const Contract& found = state.contracts.at(contract);
    return found.amount - found.financed;
}

const Reason* financing_refusal(const State& state, VerificationId verification, OrganisationId enterprise,
                                Money amount) {
    const Verification* found = state.verifications.find(verification);
    if (!found || found->enterprise != enterprise) return &verification_not_found;
    if (!found->passed) return &verification_not_passed;
    if (!invoices_unused(state, *found)) return &invoice_in_use;
    for (const InvoiceId id : found->invoices)
        if (const Invoice& invoice = state.invoices.at(id);
            !net_of(state, invoice.number, invoice.amount).is_positive())
            return &invoice_cancelled;
    if (amount > contract_capacity(state, found->contract)) return &contract_capacity_exceeded;
    return nullptr;
}

void bind_invoices(State& state, VerificationId verification, ApplicationId application, Money amount) {
    const Verification& found = state.verifications.at(verification);
    CHECK_THAT(amount <= contract_capacity(state, found.contract));
    for (const InvoiceId id : found.invoices) {
        Invoice& invoice = state.invoices.edit(id);
        CHECK_THAT(!invoice.backs);
        invoice.backs = application;
    }
    state.contracts.edit(found.contract).financed += amount;
}

void free_invoices(State& state, VerificationId verification, ApplicationId application, Money amount) {
    const Verification& found = state.verifications.at(verification);
    for (const InvoiceId id : found.invoices) {
        Invoice& invoice = state.invoices.edit(id);
        CHECK_THAT(invoice.backs == application);
        invoice.backs.reset();
    }
    Contract& contract = state.contracts.edit(found.contract);
    CHECK_THAT(amount <= contract.financed);
    contract.financed -= amount;
}

}  // namespace gzl::core::trade
