// An enterprise lets a bank see data of the named scopes until a date (P5).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct GrantConsent {
    OrganisationId bank;
    std::vector<Scope> scopes;
    std::string purpose;
    Date until;  // inclusive
};
BOOST_DESCRIBE_STRUCT(GrantConsent, (), (bank, scopes, purpose, until))

Decision decide(const core::State& state, const GrantConsent& command, const Context& context) {
    const OrganisationId enterprise = context.actor.organisation;
    if (!trades(state.party, enterprise)) return refuse(not_an_enterprise);
    if (!has_capacity(state.party, command.bank, Capacity::bank) || !is_admitted(state.party, command.bank))
        return refuse(bank_not_found);
    if (command.scopes.empty()) return refuse(scope_required);
    if (command.purpose.empty()) return refuse(text_required, "field", "purpose");
    if (command.until < context.today()) return refuse(date_past);

    return events(ConsentGranted{.consent = state.party.consents.next_id(),
                                 .enterprise = enterprise,
                                 .bank = command.bank,
                                 .scopes = command.scopes,
                                 .purpose = command.purpose,
                                 .until = command.until});
}

void apply(core::State& state, const ConsentGranted& event, const Context&) {
    state.party.consents.add(event.consent, {.enterprise = event.enterprise,
                                             .bank = event.bank,
                                             .scopes = event.scopes,
                                             .purpose = event.purpose,
                                             .until = event.until,
                                             .withdrawn = std::nullopt});
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::GrantConsent)
GZL_EVENT(gzl::core::party::ConsentGranted)
