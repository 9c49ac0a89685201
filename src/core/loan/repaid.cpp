#include "core/loan/repaid.hpp"

#include "core/loan/rederive.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

std::string collected(RepaymentId repayment, Money amount, Date value_date) {
    return said({"collected", repayment.text(), std::to_string(amount.value()), value_date.text()});
}

std::string collected(LoanId loan, Money amount, Date value_date) {
    return said({"collected unasked", loan.text(), std::to_string(amount.value()), value_date.text()});
}

EventList repaid(const core::State& state, const Collection& collection) {
    Derived derived = derive(state, collection.loan, {.day = collection.value_date, .amount = collection.amount});
    const bool was_open = state.loan.loans.at(collection.loan).status == LoanStatus::open;
    EventList facts;
    // First what frees room for it in the books: a closed loan takes nothing up before.
    if (derived.rest) facts.emplace_back(std::move(*derived.rest));
    facts.emplace_back(LoanRepaid{.repayment = collection.repayment,
                                  .loan = collection.loan,
                                  .principal = derived.own.principal,
                                  .interest = derived.own.interest,
                                  .refund = derived.own.refund,
                                  .closes = was_open && derived.closes,
                                  .value_date = collection.value_date,
                                  .reference = collection.reference,
                                  .penalty = derived.own.penalty,
                                  .costs = derived.own.costs,
                                  .of_sale = collection.of_sale});
    return facts;
}

void add_repaid(EventList& facts, const core::State& state, const Collection& collection) {
    for (Event& fact : repaid(state, collection)) facts.push_back(std::move(fact));
}

void apply(core::State& state, const LoanRepaid& event, const Context& context) {
    const Money amount = event.taken().total();
    const bool unasked = event.repayment == state.loan.repayments.next_id();
    if (unasked)
        state.loan.repayments.add(
            event.repayment,
            {.loan = event.loan, .amount = amount, .status = RepaymentStatus::confirmed, .requested_at = context.now});
    else
        end_request(state, event.repayment, RepaymentStatus::confirmed);
    state.loan.repayments.edit(event.repayment).taken = event.taken();
    post_movement(state, event.loan, {.day = event.value_date, .amount = amount}, event.taken());
    if (event.closes) state.loan.loans.edit(event.loan).status = LoanStatus::repaid;
    if (event.of_sale) return;
    keep_answer(state, state.loan.loans.at(event.loan).bank, event.reference,
                unasked ? collected(event.loan, amount, event.value_date)
                        : collected(event.repayment, amount, event.value_date));
}

ledger::Transfers transfers(const core::State& state, const LoanRepaid& event) {
    return settlement_transfers(state, event.loan, event.taken());
}

}  // namespace gzl::core::loan

GZL_EVENT(gzl::core::loan::LoanRepaid)
