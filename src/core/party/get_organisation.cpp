// One organisation, as the caller may see it (P6).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/party/view.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct GetOrganisation {
    OrganisationId organisation;
};
BOOST_DESCRIBE_STRUCT(GetOrganisation, (), (organisation))

tl::expected<OrganisationView, Refusal> answer(const core::State& state, const GetOrganisation& query,
                                               const Context& context) {
    const Organisation* found = state.party.organisations.find(query.organisation);
    if (!found || !sees_organisation(state.party, context, query.organisation)) return refuse(organisation_not_found);
    return view_of(query.organisation, *found);
}

}  // namespace gzl::core::party

GZL_QUERY(gzl::core::party::GetOrganisation, gzl::core::party::OrganisationView)
