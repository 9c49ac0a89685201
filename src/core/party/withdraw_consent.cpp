// The enterprise withdraws its consent, in effect at once (P5).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct WithdrawConsent {
    ConsentId consent;
};
BOOST_DESCRIBE_STRUCT(WithdrawConsent, (), (consent))

Decision decide(const core::State& state, const WithdrawConsent& command, const Context& context) {
    const Consent* consent = state.party.consents.find(command.consent);
    if (!consent || !sees(state.party, context, {.enterprise = consent->enterprise, .bank = consent->bank}))
        return refuse(consent_not_found);
    if (!acts_for(context, consent->enterprise)) return refuse(not_own_party);
    if (consent->withdrawn) return refuse(consent_already_withdrawn);

    return events(ConsentWithdrawn{command.consent});
}

void apply(core::State& state, const ConsentWithdrawn& event, const Context& context) {
    state.party.consents.edit(event.consent).withdrawn = context.now;
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::WithdrawConsent)
GZL_EVENT(gzl::core::party::ConsentWithdrawn)
