// How fast each bank is, and how often too slow (F5). A bank sees itself, the operator and the government see all.
#include "core/engine/command.hpp"
#include "core/figures/service.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"

namespace gzl::core::figures {

struct GetServiceFigures {};
BOOST_DESCRIBE_STRUCT(GetServiceFigures, (), ())

struct BankService : ServiceFigures {
    OrganisationId bank;
    std::string bank_name;
};
BOOST_DESCRIBE_STRUCT(BankService, (ServiceFigures), (bank, bank_name))

struct ServiceFiguresView {
    std::vector<BankService> banks;
};
BOOST_DESCRIBE_STRUCT(ServiceFiguresView, (), (banks))

tl::expected<ServiceFiguresView, Refusal> answer(const core::State& state, const GetServiceFigures&,
                                                 const Context& context) {
    const bool all = party::has_capacity(state.party, context.actor.organisation, party::Capacity::government);
    ServiceFiguresView view;
    for (const OrganisationId bank : banks_of(state))
        if (all || party::sees(state.party, context, {.bank = bank}))
            view.banks.push_back(
                {service_figures(state, bank, context.today()), bank, state.party.organisations.at(bank).name});
    return view;
}

}  // namespace gzl::core::figures

GZL_QUERY(gzl::core::figures::GetServiceFigures, gzl::core::figures::ServiceFiguresView)
