// The organisations that the caller may see (P6).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/page.hpp"
#include "core/party/view.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ListOrganisations {
    std::optional<Capacity> capacity;
    std::optional<AdmissionStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListOrganisations, (), (capacity, status, page_size, page_token))

struct OrganisationList {
    std::vector<OrganisationView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(OrganisationList, (), (items, next_page_token))

tl::expected<OrganisationList, Refusal> answer(const core::State& state, const ListOrganisations& query,
                                               const Context& context) {
    const auto visible = [&](OrganisationId id, const Organisation& organisation) {
        return (!query.capacity || organisation.has(*query.capacity)) &&
               (!query.status || organisation.status == *query.status) && sees_organisation(state.party, context, id);
    };
    return list_page<OrganisationList>(state.party.organisations, query, visible, view_of);
}

}  // namespace gzl::core::party

GZL_QUERY(gzl::core::party::ListOrganisations, gzl::core::party::OrganisationList)
