// Real-trade verification 贸易真实性核验 (T4): the platform computes what the documents say; the verifier attests
// logistics and payment, each with evidence. Passed only when every item passed.
#include <algorithm>
#include <deque>
#include <set>

#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/trade/checks.hpp"
#include "core/trade/events.hpp"
#include "core/trade/reasons.hpp"
#include "core/trade/rules.hpp"

namespace gzl::core::trade {

struct Attestation {
    Check check = Check::logistics;  // logistics or payment
    bool passed = false;
    std::string evidence;
};
BOOST_DESCRIBE_STRUCT(Attestation, (), (check, passed, evidence))

struct VerifyTrade {
    ContractId contract;
    std::vector<InvoiceId> invoices;
    std::vector<Attestation> attestations;  // one of each kind
};
BOOST_DESCRIBE_STRUCT(VerifyTrade, (), (contract, invoices, attestations))

namespace {

bool is_complete(const std::vector<Attestation>& attestations) {
    std::set<Check> attested;
    for (const Attestation& attestation : attestations)
        if (attestation.evidence.empty() || !attested.insert(attestation.check).second) return false;
    return attested == std::set{Check::logistics, Check::payment};
}

}  // namespace

Decision decide(const core::State& state, const VerifyTrade& command, const Context& context) {
    const Contract* contract = state.trade.contracts.find(command.contract);
    if (!contract || !sees_trade(state, context, contract->enterprise)) return refuse(contract_not_found);
    if (command.invoices.empty()) return refuse(invoice_required);
    std::deque<Invoice> netted;  // T2
    std::vector<const Invoice*> invoices;
    std::set<InvoiceId> listed;
    for (const InvoiceId id : command.invoices) {
        const Invoice* invoice = state.trade.invoices.find(id);
        if (!invoice) return refuse(invoice_not_found);
        if (invoice->contract != command.contract) return refuse(invoice_of_other_contract);
        if (!listed.insert(id).second) return refuse(invoice_listed_twice);
        if (invoice->backs) return refuse(invoice_in_use);
        netted.push_back(*invoice);
        netted.back().amount = net_of(state.trade, invoice->number, invoice->amount);
        if (!netted.back().amount.is_positive()) return refuse(invoice_cancelled, "number", invoice->number);
        invoices.push_back(&netted.back());
    }
    if (!is_complete(command.attestations)) return refuse(attestations_incomplete);

    const std::string& code = state.party.organisations.at(contract->enterprise).code;
    std::vector<CheckResult> results = compute_checks(*contract, code, invoices);
    for (const Attestation& attestation : command.attestations)
        results.push_back({attestation.check, attestation.passed, false, attestation.evidence});
    const bool passed = std::all_of(results.begin(), results.end(), [](const CheckResult& r) { return r.passed; });
    return events(TradeVerified{.verification = state.trade.verifications.next_id(),
                                .enterprise = contract->enterprise,
                                .contract = command.contract,
                                .invoices = command.invoices,
                                .results = std::move(results),
                                .passed = passed,
                                .verifier = actor_text(context.actor)});
}

void apply(core::State& state, const TradeVerified& event, const Context& context) {
    state.trade.verifications.add(event.verification, {.enterprise = event.enterprise,
                                                       .contract = event.contract,
                                                       .invoices = event.invoices,
                                                       .results = event.results,
                                                       .passed = event.passed,
                                                       .verifier = event.verifier,
                                                       .at = context.now});
}

}  // namespace gzl::core::trade

GZL_COMMAND(gzl::core::trade::VerifyTrade)
GZL_EVENT(gzl::core::trade::TradeVerified)
