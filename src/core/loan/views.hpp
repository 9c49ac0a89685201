// Applications, facilities, drawdowns, loans and repayments as queries show them.
#pragma once

#include "core/engine/event.hpp"
#include "core/loan/state.hpp"

namespace gzl::core::loan {

// F5
struct ServiceClockView {
    Date started_on;
    std::int64_t allowed_working_days = 0;
    std::int64_t elapsed_working_days = 0;
    std::optional<Date> due_on;  // absent while it waits for the applicant
    bool provisional = false;    // of the year of due_on no holidays are published
    bool paused = false;
    bool breached = false;
    ClockEnd end = ClockEnd::running;
    std::optional<Date> ended_on;
};
BOOST_DESCRIBE_STRUCT(ServiceClockView, (),
                      (started_on, allowed_working_days, elapsed_working_days, due_on, provisional, paused, breached,
                       end, ended_on))

struct ApplicationView {
    ApplicationId application;
    OrganisationId enterprise;
    std::string enterprise_name;
    ProductId product;
    OrganisationId bank;
    std::string bank_name;
    Money amount;
    std::string purpose;
    VerificationId verification;
    std::optional<ControlId> control;
    ApplicationStatus status = ApplicationStatus::submitted;
    std::optional<Offer> offer;
    std::vector<std::string> reasons;
    Instant submitted_at;
    std::optional<FacilityId> facility;
    bool urgent = false;
    std::vector<std::string> material_requested;
    std::optional<ServiceClockView> decide_clock;
    std::optional<ServiceClockView> fund_clock;
};
BOOST_DESCRIBE_STRUCT(ApplicationView, (),
                      (application, enterprise, enterprise_name, product, bank, bank_name, amount, purpose,
                       verification, control, status, offer, reasons, submitted_at, facility, urgent,
                       material_requested, decide_clock, fund_clock))

struct FacilityView {
    FacilityId facility;
    ApplicationId application;
    OrganisationId enterprise;
    std::string enterprise_name;
    OrganisationId bank;
    std::string bank_name;
    ProductId product;
    Money limit;
    RatePpm rate;
    Date opened_on;
    Date expires_on;
    std::optional<ControlId> control;
    std::vector<LotId> lots;
    std::vector<LotId> release_requested;
    Money reserved;
    Money drawn;
    Money margin;  // the borrower's cash with the bank
    bool frozen = false;
    std::string freeze_reason;
    std::optional<Money> value;  // W7; absent when a grade has no price
    std::optional<RatePpm> ltv;  // drawn and reserved over value, rounded up
    Money drawable;
    FacilityStatus status = FacilityStatus::open;
};
BOOST_DESCRIBE_STRUCT(FacilityView, (),
                      (facility, application, enterprise, enterprise_name, bank, bank_name, product, limit, rate,
                       opened_on, expires_on, control, lots, release_requested, reserved, drawn, margin, frozen,
                       freeze_reason, value, ltv, drawable, status))

struct DrawdownView {
    DrawdownId drawdown;
    FacilityId facility;
    Money amount;
    std::string payee;
    std::string purpose;
    DrawdownStatus status = DrawdownStatus::instructed;
    Instant instructed_at;
    Instant deadline;
    std::optional<LoanId> loan;
    std::string failure;
    bool deviates = false;  // L8
};
BOOST_DESCRIBE_STRUCT(DrawdownView, (),
                      (drawdown, facility, amount, payee, purpose, status, instructed_at, deadline, loan, failure,
                       deviates))

struct LoanView {
    LoanId loan;
    FacilityId facility;
    DrawdownId drawdown;
    OrganisationId enterprise;
    std::string enterprise_name;
    OrganisationId bank;
    std::string bank_name;
    Money amount;
    Money outstanding;
    RatePpm rate;
    std::int64_t basis = 360;
    product::Settlement settlement = product::Settlement::with_principal;
    Date opened_on;
    Date due_on;
    product::Plan plan = product::Plan::bullet;
    std::vector<Date> instalments;
    Date as_of;  // of what follows
    std::optional<Date> next_due;
    Money accrued;  // interest owed, not yet paid
    Money penalty;  // L5
    Money costs;
    Money payoff;  // all of it with the outstanding principal
    Money overdue_principal;
    Money overdue_interest;
    std::int64_t days_overdue = 0;
    LoanClass loan_class = LoanClass::normal;  // L6
    Money requested;                           // of it: in repayments that the bank has not answered
    Money interest_paid;                       // so far
    Money penalty_paid;
    Money refund_due;  // what the bank collected above the payoff
    Money written_off;
    Money recovered;  // of it, since
    LoanStatus status = LoanStatus::open;
};
BOOST_DESCRIBE_STRUCT(LoanView, (),
                      (loan, facility, drawdown, enterprise, enterprise_name, bank, bank_name, amount, outstanding,
                       rate, basis, settlement, opened_on, due_on, plan, instalments, as_of, next_due, accrued, penalty,
                       costs, payoff, overdue_principal, overdue_interest, days_overdue, loan_class, requested,
                       interest_paid, penalty_paid, refund_due, written_off, recovered, status))

struct RepaymentView {
    RepaymentId repayment;
    LoanId loan;
    Money amount;
    RepaymentStatus status = RepaymentStatus::requested;
    Instant requested_at;
    Money principal;
    Money interest;
    Money penalty;
    Money costs;
    Money refund;
    std::string failure;
};
BOOST_DESCRIBE_STRUCT(RepaymentView, (),
                      (repayment, loan, amount, status, requested_at, principal, interest, penalty, costs, refund,
                       failure))

ApplicationView view_of(const core::State& state, ApplicationId id, const Application& application, Date today);
FacilityView view_of(const core::State& state, FacilityId id, const Facility& facility, Date today);
DrawdownView view_of(DrawdownId id, const Drawdown& drawdown);
LoanView view_of(const core::State& state, LoanId id, const Loan& loan, Date today);
RepaymentView view_of(RepaymentId id, const Repayment& repayment);

}  // namespace gzl::core::loan
