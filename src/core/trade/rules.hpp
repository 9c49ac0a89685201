// What other modules may rely on: who may see and record trade, what a financing may stand on (T3, T4).
#pragma once

#include "core/engine/refusal.hpp"
#include "core/trade/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::trade {

// P5, P6: the enterprise itself, the operator, a bank with its live consent of scope trade.
bool sees_trade(const core::State& state, const Context& context, OrganisationId enterprise);

// For which enterprise the caller records documents: an enterprise for itself, the operator for the one it names.
std::optional<OrganisationId> recording_enterprise(const core::State& state, const Context& context,
                                                   std::optional<OrganisationId> named);

// The verification when it exists, is this enterprise's, and passed; null otherwise.
const Verification* passed_verification(const State& state, VerificationId verification, OrganisationId enterprise);

// T2: what red letters and cancellation leave of an invoice of this amount; zero: nothing stands behind it any more.
Money net_of(const State& state, const std::string& number, Money amount);

// T3: no invoice of the verification backs a live financing.
bool invoices_unused(const State& state, const Verification& verification);

// T3: what of the contract amount no live financing uses.
Money contract_capacity(const State& state, ContractId contract);

// Why this enterprise may not finance the amount on this verification now; null when it may.
const Reason* financing_refusal(const State& state, VerificationId verification, OrganisationId enterprise,
                                Money amount);

// For apply: the financing takes the verification's invoices and `amount` of its contract, or gives them back.
void bind_invoices(State& state, VerificationId verification, ApplicationId application, Money amount);
void free_invoices(State& state, VerificationId verification, ApplicationId application, Money amount);

}  // namespace gzl::core::trade
