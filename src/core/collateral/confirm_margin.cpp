// The bank has moved margin: in, back to who paid it, or to a loan that takes it up in the order of L4.
#include "core/collateral/events.hpp"
#include "core/collateral/margin_rules.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/repaid.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

struct ConfirmMargin {
    MarginId margin;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmMargin, (), (margin, reference, value_date))

namespace {

// Of a use it is the repayment that the bank's answer names.
std::string content_of(MarginId id, const Margin& margin, Date value_date) {
    if (margin.kind == MarginKind::use) return loan::collected(*margin.loan, margin.amount, value_date);
    return loan::said({"margin moved", id.text(), value_date.text()});
}

}  // namespace

Decision decide(const core::State& state, const ConfirmMargin& command, const Context& context) {
    const Margin* margin = seen(state, context, command.margin);
    if (!margin) return refuse(margin_not_found);
    const OrganisationId bank = state.loan.facilities.at(margin->facility).bank;
    if (!party::acts_for(context, bank)) return refuse(party::not_own_party);
    const std::string content = content_of(command.margin, *margin, command.value_date);
    if (auto already = loan::answered(state, bank, command.reference, content)) return std::move(*already);
    if (margin->status != MarginStatus::requested) return refuse(margin_not_open);
    if (!loan::is_value_date(command.value_date, margin->requested_at, context))
        return refuse(loan::value_date_invalid);
    const Money there = held(state, margin->facility, margin->owner);
    if (margin->kind != MarginKind::deposit && margin->amount > there) return refuse(margin_short, "available", there);

    EventList facts = events(MarginConfirmed{command.margin, command.reference, command.value_date});
    if (margin->kind == MarginKind::use)
        loan::add_repaid(facts, state,
                         {.repayment = state.loan.repayments.next_id(),
                          .loan = *margin->loan,
                          .amount = margin->amount,
                          .value_date = command.value_date,
                          .reference = command.reference});
    return facts;
}

void apply(core::State& state, const MarginConfirmed& event, const Context&) {
    Margin& margin = state.collateral.margins.edit(event.margin);
    margin.status = MarginStatus::confirmed;
    state.collateral.open_margins.erase(event.margin);
    if (margin.kind != MarginKind::use)
        loan::keep_answer(state, state.loan.facilities.at(margin.facility).bank, event.reference,
                          content_of(event.margin, margin, event.value_date));
    move_margin(state, margin.facility, margin.kind, margin.owner, margin.amount);
}

ledger::Transfers transfers(const core::State& state, const MarginConfirmed& event) {
    const Margin& margin = state.collateral.margins.at(event.margin);
    return {margin_transfer(state, margin.facility, margin.kind, margin.amount)};
}

}  // namespace gzl::core::collateral

GZL_COMMAND(gzl::core::collateral::ConfirmMargin)
GZL_EVENT(gzl::core::collateral::MarginConfirmed)
