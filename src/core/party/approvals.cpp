#include "core/party/approvals.hpp"

#include <algorithm>

#include "core/calendar/working_days.hpp"
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

Decision propose(const core::State& state, const CommandRow& row, Content content, const Context& context) {
    if (content.text.size() > kLongestContent) return refuse(approval_content_too_long);
    for (const ApprovalId id : state.party.pending_approvals)
        if (const Approval& other = state.party.approvals.at(id);
            other.content_hash == content.hash && other.organisation == context.actor.organisation)
            return refuse(approval_pending_already, "approval", id.text());

    const Date last = calendar::plus_working_days(state.calendar, context.today(), kApprovalWorkingDays);
    return events(ApprovalProposed{.approval = state.party.approvals.next_id(),
                                   .organisation = context.actor.organisation,
                                   .command = std::string(row.name()),
                                   .content = std::move(content.text),
                                   .content_hash = content.hash,
                                   .proposed_by = actor_text(context.actor),
                                   .expires = Instant::start_of(last.plus_days(1))});
}

void apply(core::State& state, const ApprovalProposed& event, const Context& context) {
    state.party.approvals.add(event.approval, {.organisation = event.organisation,
                                               .command = event.command,
                                               .content = event.content,
                                               .content_hash = event.content_hash,
                                               .proposed_by = event.proposed_by,
                                               .proposed_at = context.now,
                                               .expires = event.expires});
    state.party.pending_approvals.insert(event.approval);
}

void apply(core::State& state, const ApprovalGiven& event, const Context& context) {
    end_approval(state, event.approval, ApprovalStatus::approved, context);
    state.party.approvals.edit(event.approval).decided_by = event.approved_by;
}

void apply(core::State& state, const ApprovalExpired& event, const Context& context) {
    end_approval(state, event.approval, ApprovalStatus::expired, context);
}

// The log keeps the content; the state only as long as it waits.
void end_approval(core::State& state, ApprovalId id, ApprovalStatus status, const Context& context) {
    Approval& approval = state.party.approvals.edit(id);
    approval.status = status;
    approval.content.clear();
    approval.decided_at = context.now;
    state.party.pending_approvals.erase(id);
}

const Approval* approval_seen(const core::State& state, const Context& context, ApprovalId id) {
    const Approval* approval = state.party.approvals.find(id);
    return approval && sees(state.party, context, {.counterparty = approval->organisation}) ? approval : nullptr;
}

bool may_check(const core::State& state, const Context& context, const Approval& approval) {
    const CommandRow* row = catalog().command(approval.command);
    return approval.status == ApprovalStatus::pending && context.actor.kind == ActorKind::user &&
           acts_for(context, approval.organisation) && approval.proposed_by != actor_text(context.actor) && row &&
           row->checked_by && permits(state.party, context, *row->checked_by);
}

std::optional<Instant> next_approval_expiry(const core::State& state) {
    std::optional<Instant> first;
    for (const ApprovalId id : state.party.pending_approvals)
        if (const Instant expires = state.party.approvals.at(id).expires; !first || expires < *first) first = expires;
    return first;
}

void due_approval_expiries(const core::State& state, Instant now, EventList& events) {
    for (const ApprovalId id : state.party.pending_approvals)
        if (state.party.approvals.at(id).expires <= now) events.emplace_back(ApprovalExpired{id});
}

}  // namespace gzl::core::party

GZL_EVENT(gzl::core::party::ApprovalProposed)
GZL_EVENT(gzl::core::party::ApprovalGiven)
GZL_EVENT(gzl::core::party::ApprovalExpired)
