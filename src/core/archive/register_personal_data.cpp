// Personal data is kept beside the log (E8): the fact holds the commitment alone. The edge keeps text and salt before
// it asks for this.
#include "core/archive/register_personal_data.hpp"

#include "core/archive/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::archive {

struct PersonalDataRegistered {
    PersonalDataId data;
    OrganisationId organisation;
    std::string subject;
    std::string purpose;
    Hash commitment{};
};
BOOST_DESCRIBE_STRUCT(PersonalDataRegistered, (), (data, organisation, subject, purpose, commitment))

Decision decide(const core::State& state, const RegisterPersonalData& command, const Context&) {
    if (!state.party.organisations.find(command.organisation)) return refuse(party::organisation_not_found);
    if (command.subject.empty()) return refuse(text_required, "field", "subject");
    if (command.purpose.empty()) return refuse(text_required, "field", "purpose");
    if (state.archive.by_commitment.contains(command.commitment)) return refuse(personal_data_known);

    return events(PersonalDataRegistered{.data = state.archive.personal.next_id(),
                                         .organisation = command.organisation,
                                         .subject = command.subject,
                                         .purpose = command.purpose,
                                         .commitment = command.commitment});
}

void apply(core::State& state, const PersonalDataRegistered& event, const Context&) {
    state.archive.personal.add(event.data, {.organisation = event.organisation,
                                            .subject = event.subject,
                                            .purpose = event.purpose,
                                            .commitment = event.commitment});
    state.archive.by_commitment.emplace(event.commitment, event.data);
}

}  // namespace gzl::core::archive

GZL_COMMAND(gzl::core::archive::RegisterPersonalData)
GZL_EVENT(gzl::core::archive::PersonalDataRegistered)
