// The applicant accepts the bank's offer: the goods, if the product lends on goods, are pledged and the facility opens,
// in one fact (L1, W6).
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"

namespace gzl::core::loan {

struct AcceptOffer {
    ApplicationId application;
};
BOOST_DESCRIBE_STRUCT(AcceptOffer, (), (application))

namespace {

std::vector<LotId> offered_lots(const core::State& state, const Application& application) {
    return application.control ? state.warehouse.controls.at(*application.control).lots : std::vector<LotId>{};
}

}  // namespace

Decision decide(const core::State& state, const AcceptOffer& command, const Context& context) {
    const Application* application = seen(state, context, command.application);
    if (!application) return refuse(application_not_found);
    if (!party::acts_for(context, application->enterprise)) return refuse(party::not_own_party);
    if (application->status != ApplicationStatus::approved) return refuse(application_not_approved);
    if (auto refusal = party::not_active(state.party, {application->bank}))
        return tl::make_unexpected(std::move(*refusal));
    const Date today = context.today();
    if (!party::agreement_of(state.party, application->bank, today)) return refuse(party::agreement_not_in_force);
    if (!consents(state, application->enterprise, application->bank, today)) return refuse(consent_missing);
    if (const Reason* reason = goods_not_pledgeable(state, *application, today)) return refuse(*reason);

    const Offer& offer = *application->offer;
    return events(FacilityOpened{.facility = state.loan.facilities.next_id(),
                                 .application = command.application,
                                 .limit = offer.limit,
                                 .rate = offer.rate,
                                 .lots = offered_lots(state, *application),
                                 .opened_on = today,
                                 .expires_on = today.plus_days(static_cast<std::int32_t>(offer.tenor_days))});
}

void apply(core::State& state, const FacilityOpened& event, const Context&) {
    Application& application = state.loan.applications.edit(event.application);
    application.status = ApplicationStatus::accepted;
    application.facility = event.facility;
    state.loan.facilities.add(event.facility, {.application = event.application,
                                               .enterprise = application.enterprise,
                                               .bank = application.bank,
                                               .product = application.product,
                                               .limit = event.limit,
                                               .rate = event.rate,
                                               .opened_on = event.opened_on,
                                               .expires_on = event.expires_on,
                                               .control = application.control,
                                               .lots = event.lots});
    warehouse::pledge_lots(state, event.lots, event.facility);
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::AcceptOffer)
GZL_EVENT(gzl::core::loan::FacilityOpened)
