// The applicant withdraws, until it has accepted an offer (F4).
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct WithdrawApplication {
    ApplicationId application;
};
BOOST_DESCRIBE_STRUCT(WithdrawApplication, (), (application))

Decision decide(const core::State& state, const WithdrawApplication& command, const Context& context) {
    const Application* application = seen(state, context, command.application);
    if (!application) return refuse(application_not_found);
    if (!party::acts_for(context, application->enterprise)) return refuse(party::not_own_party);
    switch (application->status) {
        case ApplicationStatus::submitted:
        case ApplicationStatus::verified:
        case ApplicationStatus::manual_review:
        case ApplicationStatus::approved:
            return events(ApplicationWithdrawn{command.application});
        case ApplicationStatus::refused:
        case ApplicationStatus::accepted:
        case ApplicationStatus::withdrawn:
            break;
    }
    return refuse(application_not_withdrawable);
}

void apply(core::State& state, const ApplicationWithdrawn& event, const Context& context) {
    state.loan.applications.edit(event.application).status = ApplicationStatus::withdrawn;
    release_invoices(state, event.application);
    for (const ClockStage stage : {ClockStage::decide, ClockStage::fund})
        end_clock(state, event.application, stage, ClockEnd::abandoned, context.today());
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::WithdrawApplication)
GZL_EVENT(gzl::core::loan::ApplicationWithdrawn)
