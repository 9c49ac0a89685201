#include "core/archive/register_document.hpp"

#include <algorithm>

#include "core/archive/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::archive {

struct DocumentRegistered {
    DocumentId document;
    OrganisationId organisation;
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    Hash hash{};
    std::string about;
    std::optional<std::string> material{};
    std::string by;
};
BOOST_DESCRIBE_STRUCT(DocumentRegistered, (),
                      (document, organisation, name, media_type, size, hash, about, material, by))

Decision decide(const core::State& state, const RegisterDocument& command, const Context& context) {
    const OrganisationId organisation = command.organisation.value_or(context.actor.organisation);
    const bool is_own = party::acts_for(context, organisation);
    if (!state.party.organisations.find(organisation) ||
        (!is_own &&
         !party::has_capacity(state.party, context.actor.organisation, party::Capacity::information_service)))
        return refuse(party::organisation_not_found);
    if (command.name.empty()) return refuse(text_required, "field", "name");
    if (std::find(kDocumentTypes.begin(), kDocumentTypes.end(), command.media_type) == kDocumentTypes.end())
        return refuse(document_type_not_taken);
    if (command.size < 1 || command.size > kLargestDocument)
        return refuse(document_size_not_taken, "most", std::to_string(kLargestDocument));

    return events(DocumentRegistered{.document = state.archive.documents.next_id(),
                                     .organisation = organisation,
                                     .name = command.name,
                                     .media_type = command.media_type,
                                     .size = command.size,
                                     .hash = command.hash,
                                     .about = command.about,
                                     .material = command.material,
                                     .by = actor_text(context.actor)});
}

void apply(core::State& state, const DocumentRegistered& event, const Context& context) {
    state.archive.documents.add(event.document, {.organisation = event.organisation,
                                                 .name = event.name,
                                                 .media_type = event.media_type,
                                                 .size = event.size,
                                                 .hash = event.hash,
                                                 .about = event.about,
                                                 .material = event.material,
                                                 .by = event.by,
                                                 .at = context.now});
}

}  // namespace gzl::core::archive

GZL_COMMAND(gzl::core::archive::RegisterDocument)
GZL_EVENT(gzl::core::archive::DocumentRegistered)
