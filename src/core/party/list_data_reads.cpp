// Who read my data (P5): for the enterprise by whom and for the bank of whom; the operator sees all. Each single day is
// a DataRead fact of the enterprise's timeline.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reads.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ListDataReads {
    std::optional<OrganisationId> enterprise;
    std::optional<OrganisationId> bank;
};
BOOST_DESCRIBE_STRUCT(ListDataReads, (), (enterprise, bank))

struct DataReadView {
    OrganisationId enterprise;
    std::string enterprise_name;
    OrganisationId bank;
    std::string bank_name;
    Scope scope = Scope::trade;
    Date first;
    Date last;
    std::int64_t days = 0;
    std::string last_by_name;   // of the person, or of the machine's key
    bool consent_live = false;  // today, for this scope
};
BOOST_DESCRIBE_STRUCT(DataReadView, (),
                      (enterprise, enterprise_name, bank, bank_name, scope, first, last, days, last_by_name,
                       consent_live))

struct DataReadList {
    std::vector<DataReadView> items;
};
BOOST_DESCRIBE_STRUCT(DataReadList, (), (items))

namespace {

std::string name_of_reader(const State& state, const std::string& actor) {
    if (const auto user = UserId::parse(actor)) return state.users.at(*user).name;
    if (const auto key = KeyId::parse(actor)) return state.keys.at(*key).name;
    return actor;
}

}  // namespace

tl::expected<DataReadList, Refusal> answer(const core::State& state, const ListDataReads& query,
                                           const Context& context) {
    const State& party = state.party;
    DataReadList list;
    for (const auto& [read, days] : party.reads) {
        if (query.enterprise.value_or(read.enterprise) != read.enterprise) continue;
        if (query.bank.value_or(read.bank) != read.bank) continue;
        if (!sees(party, context, {.enterprise = read.enterprise, .bank = read.bank})) continue;
        list.items.push_back(
            {.enterprise = read.enterprise,
             .enterprise_name = party.organisations.at(read.enterprise).name,
             .bank = read.bank,
             .bank_name = party.organisations.at(read.bank).name,
             .scope = read.scope,
             .first = days.first,
             .last = days.last,
             .days = days.days,
             .last_by_name = name_of_reader(party, days.last_by),
             .consent_live = consents_to(party, read.enterprise, read.bank, read.scope, context.today())});
    }
    return list;
}

}  // namespace gzl::core::party

GZL_QUERY(gzl::core::party::ListDataReads, gzl::core::party::DataReadList)
