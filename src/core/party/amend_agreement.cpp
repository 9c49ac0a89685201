// A new version of a cooperation agreement, with the same bank and from today on at the earliest (P3, four eyes). What
// was agreed before holds until its first day, and for what is decided by then.
#include "core/engine/command.hpp"
#include "core/party/agreement_terms.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct AmendAgreement {
    AgreementId agreement;
    Agreement terms;
};
BOOST_DESCRIBE_STRUCT(AmendAgreement, (), (agreement, terms))

struct AgreementAmended {
    AgreementId agreement;  // the new version
    AgreementId amends;
    Agreement terms;
};
BOOST_DESCRIBE_STRUCT(AgreementAmended, (), (agreement, amends, terms))

Decision decide(const core::State& state, const AmendAgreement& command, const Context& context) {
    const Agreement* before = state.party.agreements.find(command.agreement);
    if (!before) return refuse(agreement_not_found);
    if (state.party.amended_by.contains(command.agreement)) return refuse(agreement_amended_already);
    if (command.terms.bank != before->bank) return refuse(agreement_of_other_bank);
    if (command.terms.valid_from < context.today()) return refuse(date_past);
    if (auto refusal = terms_refusal(state.party, command.terms)) return tl::make_unexpected(std::move(*refusal));

    return events(AgreementAmended{
        .agreement = state.party.agreements.next_id(), .amends = command.agreement, .terms = command.terms});
}

void apply(core::State& state, const AgreementAmended& event, const Context&) {
    state.party.agreements.add(event.agreement, event.terms);
    state.party.amended_by.emplace(event.amends, event.agreement);
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::AmendAgreement)
GZL_EVENT(gzl::core::party::AgreementAmended)
