// The bank asks the applicant for what it needs to decide; until it is provided the bank's clocks wait (F5). Asked for
// again, the list is the new one.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct RequestMaterial {
    ApplicationId application;
    std::vector<std::string> items;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(RequestMaterial, (), (application, items, bank_reference))

namespace {

std::string content_of(ApplicationId application, const std::vector<std::string>& items) {
    std::vector<std::string> parts{"material", application.text()};
    parts.insert(parts.end(), items.begin(), items.end());
    return said(parts);
}

}  // namespace

Decision decide(const core::State& state, const RequestMaterial& command, const Context& context) {
    const Application* application = seen(state, context, command.application);
    if (!application) return refuse(application_not_found);
    if (!party::acts_for(context, application->bank)) return refuse(party::not_own_party);
    if (command.bank_reference.empty()) return refuse(text_required, "field", "bank_reference");
    if (command.items.empty() || std::ranges::any_of(command.items, &std::string::empty))
        return refuse(text_required, "field", "items");
    if (auto already =
            answered(state, application->bank, command.bank_reference, content_of(command.application, command.items)))
        return std::move(*already);
    if (!is_with_bank(*application)) return refuse(application_not_with_bank);
    return events(MaterialRequested{command.application, command.items, command.bank_reference});
}

void apply(core::State& state, const MaterialRequested& event, const Context& context) {
    Application& application = state.loan.applications.edit(event.application);
    application.material_requested = event.items;
    keep_answer(state, application.bank, event.bank_reference, content_of(event.application, event.items));
    for (const ClockStage stage : {ClockStage::decide, ClockStage::fund})
        pause_clock(state, event.application, stage, context.today());
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::RequestMaterial)
GZL_EVENT(gzl::core::loan::MaterialRequested)
