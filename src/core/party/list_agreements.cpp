// Cooperation agreements with their versions (P3): of their bank, guarantor and fund; the operator sees all.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ListAgreements {
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListAgreements, (), (page_size, page_token))

struct AgreementView {
    AgreementId agreement;
    std::string bank_name;
    Agreement terms;
    std::optional<AgreementId> amended_by;
    bool in_force = false;  // today
};
BOOST_DESCRIBE_STRUCT(AgreementView, (), (agreement, bank_name, terms, amended_by, in_force))

struct AgreementList {
    std::vector<AgreementView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(AgreementList, (), (items, next_page_token))

tl::expected<AgreementList, Refusal> answer(const core::State& state, const ListAgreements& query,
                                            const Context& context) {
    const auto visible = [&](AgreementId, const Agreement& terms) {
        return sees(state.party, context, {.bank = terms.bank, .guarantor = terms.guarantor, .fund = terms.fund});
    };
    const auto view = [&](AgreementId id, const Agreement& terms) {
        const auto next = state.party.amended_by.find(id);
        return AgreementView{
            .agreement = id,
            .bank_name = state.party.organisations.at(terms.bank).name,
            .terms = terms,
            .amended_by = next == state.party.amended_by.end() ? std::nullopt : std::optional(next->second),
            .in_force = is_in_force(state.party, id, context.today())};
    };
    return list_page<AgreementList>(state.party.agreements, query, visible, view);
}

}  // namespace gzl::core::party

GZL_QUERY(gzl::core::party::ListAgreements, gzl::core::party::AgreementList)
