// The operator's verifier stands by an application and sends it to the bank (F4). Only what the enterprise's live
// consent covers goes along, and the fact says what that was (P5).
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/package.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct VerifyApplication {
    ApplicationId application;
};
BOOST_DESCRIBE_STRUCT(VerifyApplication, (), (application))

Decision decide(const core::State& state, const VerifyApplication& command, const Context& context) {
    const Application* application = seen(state, context, command.application);
    if (!application) return refuse(application_not_found);
    if (application->status != ApplicationStatus::submitted) return refuse(application_not_submitted);
    if (auto refusal = party::not_active(state.party, {application->enterprise, application->bank}))
        return tl::make_unexpected(std::move(*refusal));
    const Date today = context.today();
    if (const Reason* reason = goods_not_pledgeable(state, *application, today)) return refuse(*reason);
    std::vector<party::Scope> scopes;
    for (const party::Scope scope : {party::Scope::trade, party::Scope::stock})
        if (party::consents_to(state.party, application->enterprise, application->bank, scope, today))
            scopes.push_back(scope);
    if (scopes.empty()) return refuse(consent_missing);
    if (scoring::latest_of(state.scoring, application->enterprise) &&
        party::consents_to(state.party, application->enterprise, application->bank, party::Scope::score, today))
        scopes.push_back(party::Scope::score);

    return events(ApplicationVerified{command.application, std::move(scopes)});
}

void apply(core::State& state, const ApplicationVerified& event, const Context& context) {
    state.loan.applications.edit(event.application).status = ApplicationStatus::verified;
    start_clocks(state, event.application, context.today());
}

Messages messages(const core::State& state, const ApplicationVerified& event, const Context& context) {
    return {{state.loan.applications.at(event.application).bank, "/v1/applications", event.application.text(),
             make_answer(package_of(state, event.application, event.scopes, context.today()))}};
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::VerifyApplication)
GZL_EVENT(gzl::core::loan::ApplicationVerified)
