// The bank has paid out: the loan exists, the guarantee is in force (L1, G1). A confirmation after the time-out is
// refused with drawdown_not_open, so that the bank takes the money back: the locks are gone and nothing covers a loan.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct ConfirmDrawdown {
    DrawdownId drawdown;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmDrawdown, (), (drawdown, reference, value_date))

namespace {

// The days on which a plan has something due: each month from the opening, and the due date.
std::vector<Date> instalments_of(product::Plan plan, Date opened_on, Date due_on) {
    std::vector<Date> dates;
    if (plan == product::Plan::bullet || plan == product::Plan::revolving) return dates;
    for (int month = 1; opened_on.plus_months(month) < due_on; ++month) dates.push_back(opened_on.plus_months(month));
    dates.push_back(due_on);
    return dates;
}

std::string content_of(DrawdownId drawdown, Date value_date) {
    return said({"paid out", drawdown.text(), value_date.text()});
}

}  // namespace

Decision decide(const core::State& state, const ConfirmDrawdown& command, const Context& context) {
    const Drawdown* drawdown = seen(state, context, command.drawdown);
    if (!drawdown) return refuse(drawdown_not_found);
    const Facility& facility = state.loan.facilities.at(drawdown->facility);
    if (!party::acts_for(context, facility.bank)) return refuse(party::not_own_party);
    const std::string content = content_of(command.drawdown, command.value_date);
    if (auto already = answered(state, facility.bank, command.reference, content)) return std::move(*already);
    if (drawdown->status != DrawdownStatus::instructed) return refuse(drawdown_not_open);
    if (!is_value_date(command.value_date, drawdown->instructed_at, context)) return refuse(value_date_invalid);

    const Date due_on = drawdown->due_on.value_or(facility.expires_on);
    const product::Plan plan = state.product.products.at(facility.product).plan;
    return events(LoanOpened{.loan = state.loan.loans.next_id(),
                             .drawdown = command.drawdown,
                             .facility = drawdown->facility,
                             .amount = drawdown->amount,
                             .rate = facility.rate,
                             .value_date = command.value_date,
                             .due_on = due_on,
                             .reference = command.reference,
                             .instalments = instalments_of(plan, command.value_date, due_on)});
}

void apply(core::State& state, const LoanOpened& event, const Context& context) {
    unlock(state, event.drawdown, DrawdownStatus::confirmed);
    state.loan.drawdowns.edit(event.drawdown).loan = event.loan;
    Facility& facility = state.loan.facilities.edit(event.facility);
    facility.drawn += event.amount;
    const product::Product& product = state.product.products.at(facility.product);
    state.loan.loans.add(event.loan, {.facility = event.facility,
                                      .drawdown = event.drawdown,
                                      .enterprise = facility.enterprise,
                                      .bank = facility.bank,
                                      .amount = event.amount,
                                      .basis = product.basis,
                                      .settlement = product.settlement,
                                      .plan = product.plan,
                                      .overdue_premium = product.overdue_premium,
                                      .misuse_premium = product.misuse_premium,
                                      .opened_on = event.value_date,
                                      .due_on = event.due_on,
                                      .first_due_on = event.due_on,
                                      .instalments = event.instalments,
                                      .rates = {{event.value_date, event.rate}}});
    keep_answer(state, facility.bank, event.reference, content_of(event.drawdown, event.value_date));
    end_clock(state, facility.application, ClockStage::fund, ClockEnd::reached, context.today());
}

ledger::Transfers transfers(const core::State& state, const LoanOpened& event) {
    const std::uint64_t bank = state.loan.facilities.at(event.facility).bank.number();
    return {{.debit = {ledger::AccountKind::loan_principal, event.loan.number()},
             .credit = {ledger::AccountKind::bank_funding, bank},
             .amount = event.amount},
            guarantee_transfer(state, event.drawdown, ledger::Phase::post_pending)};
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::ConfirmDrawdown)
GZL_EVENT(gzl::core::loan::LoanOpened)
