// The bank could not collect: the loan stands as it was.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct FailRepayment {
    RepaymentId repayment;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FailRepayment, (), (repayment, reference, reason))

namespace {

std::string content_of(RepaymentId repayment, const std::string& reason) {
    return said({"not collected", repayment.text(), reason});
}

}  // namespace

Decision decide(const core::State& state, const FailRepayment& command, const Context& context) {
    const Repayment* repayment = seen(state, context, command.repayment);
    if (!repayment) return refuse(repayment_not_found);
    const OrganisationId bank = state.loan.loans.at(repayment->loan).bank;
    if (!party::acts_for(context, bank)) return refuse(party::not_own_party);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    const std::string content = content_of(command.repayment, command.reason);
    if (auto already = answered(state, bank, command.reference, content)) return std::move(*already);
    if (repayment->status != RepaymentStatus::requested) return refuse(repayment_not_open);

    return events(RepaymentFailed{command.repayment, command.reference, command.reason});
}

void apply(core::State& state, const RepaymentFailed& event, const Context&) {
    end_request(state, event.repayment, RepaymentStatus::failed);
    Repayment& repayment = state.loan.repayments.edit(event.repayment);
    repayment.taken = {};
    repayment.failure = event.reason;
    keep_answer(state, state.loan.loans.at(repayment.loan).bank, event.reference,
                content_of(event.repayment, event.reason));
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::FailRepayment)
GZL_EVENT(gzl::core::loan::RepaymentFailed)
