// The applicant provides what its bank asked for, and the bank's clocks go on (F5). Files are documents about the
// application.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/messages.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct ProvideMaterial {
    ApplicationId application;
    std::string answer;  // to all that was asked for
};
BOOST_DESCRIBE_STRUCT(ProvideMaterial, (), (application, answer))

Decision decide(const core::State& state, const ProvideMaterial& command, const Context& context) {
    const Application* application = seen(state, context, command.application);
    if (!application) return refuse(application_not_found);
    if (!party::acts_for(context, application->enterprise)) return refuse(party::not_own_party);
    if (!is_with_bank(*application)) return refuse(application_not_with_bank);
    if (application->material_requested.empty()) return refuse(material_not_requested);
    if (command.answer.empty()) return refuse(text_required, "field", "answer");
    return events(MaterialProvided{command.application, command.answer});
}

void apply(core::State& state, const MaterialProvided& event, const Context& context) {
    state.loan.applications.edit(event.application).material_requested.clear();
    for (const ClockStage stage : {ClockStage::decide, ClockStage::fund})
        resume_clock(state, event.application, stage, context.today());
}

Messages messages(const core::State& state, const MaterialProvided& event, const Context&) {
    return {{state.loan.applications.at(event.application).bank, "/v1/materials", event.application.text(),
             make_answer(MaterialNotice{event.application, event.answer})}};
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::ProvideMaterial)
GZL_EVENT(gzl::core::loan::MaterialProvided)
