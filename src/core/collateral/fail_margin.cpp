// The bank could not move margin: everything stands as it was.
#include "core/collateral/events.hpp"
#include "core/collateral/margin_rules.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

struct FailMargin {
    MarginId margin;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FailMargin, (), (margin, reference, reason))

namespace {

std::string content_of(MarginId margin, const std::string& reason) {
    return loan::said({"margin not moved", margin.text(), reason});
}

}  // namespace

Decision decide(const core::State& state, const FailMargin& command, const Context& context) {
    const Margin* margin = seen(state, context, command.margin);
    if (!margin) return refuse(margin_not_found);
    const OrganisationId bank = state.loan.facilities.at(margin->facility).bank;
    if (!party::acts_for(context, bank)) return refuse(party::not_own_party);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    const std::string content = content_of(command.margin, command.reason);
    if (auto already = loan::answered(state, bank, command.reference, content)) return std::move(*already);
    if (margin->status != MarginStatus::requested) return refuse(margin_not_open);

    return events(MarginFailed{command.margin, command.reference, command.reason});
}

void apply(core::State& state, const MarginFailed& event, const Context&) {
    Margin& margin = state.collateral.margins.edit(event.margin);
    margin.status = MarginStatus::failed;
    margin.failure = event.reason;
    state.collateral.open_margins.erase(event.margin);
    loan::keep_answer(state, state.loan.facilities.at(margin.facility).bank, event.reference,
                      content_of(event.margin, event.reason));
}

}  // namespace gzl::core::collateral

GZL_COMMAND(gzl::core::collateral::FailMargin)
GZL_EVENT(gzl::core::collateral::MarginFailed)
