// The cooperation agreement with a bank (P3): who guarantees, which fund shares losses and how (G1, G4).
#include "core/engine/command.hpp"
#include "core/party/agreement_terms.hpp"
#include "core/party/events.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct SignAgreement {
    Agreement terms;
};
BOOST_DESCRIBE_STRUCT(SignAgreement, (), (terms))

Decision decide(const core::State& state, const SignAgreement& command, const Context&) {
    if (auto refusal = terms_refusal(state.party, command.terms)) return tl::make_unexpected(std::move(*refusal));

    return events(AgreementSigned{.agreement = state.party.agreements.next_id(), .terms = command.terms});
}

void apply(core::State& state, const AgreementSigned& event, const Context&) {
    state.party.agreements.add(event.agreement, event.terms);
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::SignAgreement)
GZL_EVENT(gzl::core::party::AgreementSigned)
