#include "core/loan/views.hpp"

#include "core/calendar/working_days.hpp"
#include "core/loan/account.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

namespace {

const std::string& name_in(const core::State& state, OrganisationId organisation) {
    return state.party.organisations.at(organisation).name;
}

std::optional<ServiceClockView> view_of(const core::State& state, const std::optional<ServiceClock>& clock,
                                        Date today) {
    if (!clock) return std::nullopt;
    const bool ended = clock->end != ClockEnd::running;
    return ServiceClockView{
        .started_on = clock->started_on,
        .allowed_working_days = clock->allowed,
        .elapsed_working_days = elapsed(state.calendar, *clock, today),
        .due_on = clock->due_on,
        .provisional = clock->due_on && calendar::is_provisional(state.calendar, clock->due_on->civil().year),
        .paused = !ended && clock->is_paused(),
        .breached = clock->breached,
        .end = clock->end,
        .ended_on = ended ? std::optional(clock->ended_on) : std::nullopt};
}

}  // namespace

ApplicationView view_of(const core::State& state, ApplicationId id, const Application& application, Date today) {
    return {.application = id,
            .enterprise = application.enterprise,
            .enterprise_name = name_in(state, application.enterprise),
            .product = application.product,
            .bank = application.bank,
            .bank_name = name_in(state, application.bank),
            .amount = application.amount,
            .purpose = application.purpose,
            .verification = application.verification,
            .control = application.control,
            .status = application.status,
            .offer = application.offer,
            .reasons = application.reasons,
            .submitted_at = application.submitted_at,
            .facility = application.facility,
            .urgent = application.urgent,
            .material_requested = application.material_requested,
            .decide_clock = view_of(state, application.decide_clock, today),
            .fund_clock = view_of(state, application.fund_clock, today)};
}

FacilityView view_of(const core::State& state, FacilityId id, const Facility& facility, Date today) {
    const auto value = value_of(state, facility, facility.lots, today);
    return {.facility = id,
            .application = facility.application,
            .enterprise = facility.enterprise,
            .enterprise_name = name_in(state, facility.enterprise),
            .bank = facility.bank,
            .bank_name = name_in(state, facility.bank),
            .product = facility.product,
            .limit = facility.limit,
            .rate = facility.rate,
            .opened_on = facility.opened_on,
            .expires_on = facility.expires_on,
            .control = facility.control,
            .lots = facility.lots,
            .release_requested = facility.release_requested,
            .reserved = facility.reserved,
            .drawn = facility.drawn,
            .margin = facility.margin,
            .frozen = facility.frozen || facility.in_default,
            .freeze_reason = facility.in_default && !facility.frozen ? "default" : facility.freeze_reason,
            .value = value,
            .ltv = value ? ltv_of(exposure_of(facility), *value) : std::nullopt,
            .drawable = drawable(state, facility, today),
            .status = facility.status};
}

DrawdownView view_of(DrawdownId id, const Drawdown& drawdown) {
    return {.drawdown = id,
            .facility = drawdown.facility,
            .amount = drawdown.amount,
            .payee = drawdown.payee,
            .purpose = drawdown.purpose,
            .status = drawdown.status,
            .instructed_at = drawdown.instructed_at,
            .deadline = drawdown.deadline,
            .loan = drawdown.loan,
            .failure = drawdown.failure,
            .deviates = drawdown.deviates};
}

LoanView view_of(const core::State& state, LoanId id, const Loan& loan, Date today) {
    const Owed due = owed(state, loan, today);
    const Standing standing = standing_of(state, loan, today);
    Money requested;
    for (const RepaymentId repayment : loan.pending) requested += state.loan.repayments.at(repayment).amount;
    return {.loan = id,
            .facility = loan.facility,
            .drawdown = loan.drawdown,
            .enterprise = loan.enterprise,
            .enterprise_name = name_in(state, loan.enterprise),
            .bank = loan.bank,
            .bank_name = name_in(state, loan.bank),
            .amount = loan.amount,
            .outstanding = loan.outstanding(),
            .rate = loan.rate_on(today),
            .basis = loan.basis,
            .settlement = loan.settlement,
            .opened_on = loan.opened_on,
            .due_on = loan.due_on,
            .plan = loan.plan,
            .instalments = loan.instalments,
            .as_of = today,
            .next_due = standing.next_due,
            .accrued = due.interest,
            .penalty = due.penalty,
            .costs = due.costs,
            .payoff = due.total(),
            .overdue_principal = standing.overdue_principal,
            .overdue_interest = standing.overdue_interest,
            .days_overdue = standing.days_overdue,
            .loan_class = standing.loan_class,
            .requested = requested,
            .interest_paid = loan.posted.interest,
            .penalty_paid = loan.posted.penalty,
            .refund_due = state.ledger.balance_of({ledger::AccountKind::refund_due, id.number()}),
            .written_off = loan.written_off,
            .recovered = loan.recovered,
            .status = loan.status};
}

RepaymentView view_of(RepaymentId id, const Repayment& repayment) {
    return {.repayment = id,
            .loan = repayment.loan,
            .amount = repayment.amount,
            .status = repayment.status,
            .requested_at = repayment.requested_at,
            .principal = repayment.taken.principal,
            .interest = repayment.taken.interest,
            .penalty = repayment.taken.penalty,
            .costs = repayment.taken.costs,
            .refund = repayment.taken.refund,
            .failure = repayment.failure};
}

}  // namespace gzl::core::loan
