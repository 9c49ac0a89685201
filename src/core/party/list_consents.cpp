// Consents that the caller gave, or was given; the operator sees all (P5, P6).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ListConsents {
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListConsents, (), (page_size, page_token))

struct ConsentView {
    ConsentId consent;
    OrganisationId enterprise;
    std::string enterprise_name;
    OrganisationId bank;
    std::string bank_name;
    std::vector<Scope> scopes;
    std::string purpose;
    Date until;
    std::optional<Instant> withdrawn;
    bool live = false;
};
BOOST_DESCRIBE_STRUCT(ConsentView, (),
                      (consent, enterprise, enterprise_name, bank, bank_name, scopes, purpose, until, withdrawn, live))

struct ConsentList {
    std::vector<ConsentView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ConsentList, (), (items, next_page_token))

tl::expected<ConsentList, Refusal> answer(const core::State& state, const ListConsents& query, const Context& context) {
    const auto visible = [&](ConsentId, const Consent& consent) {
        return sees(state.party, context, {.enterprise = consent.enterprise, .bank = consent.bank});
    };
    const auto view = [&](ConsentId id, const Consent& consent) {
        return ConsentView{.consent = id,
                           .enterprise = consent.enterprise,
                           .enterprise_name = state.party.organisations.at(consent.enterprise).name,
                           .bank = consent.bank,
                           .bank_name = state.party.organisations.at(consent.bank).name,
                           .scopes = consent.scopes,
                           .purpose = consent.purpose,
                           .until = consent.until,
                           .withdrawn = consent.withdrawn,
                           .live = is_live(consent, context.today())};
    };
    return list_page<ConsentList>(state.party.consents, query, visible, view);
}

}  // namespace gzl::core::party

GZL_QUERY(gzl::core::party::ListConsents, gzl::core::party::ConsentList)
