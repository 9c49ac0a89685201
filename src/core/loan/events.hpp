// Facts about applications, facilities and loans.
#pragma once

#include "core/engine/event.hpp"
#include "core/loan/state.hpp"
#include "core/party/state.hpp"

namespace gzl::core::loan {

struct ApplicationSubmitted {
    ApplicationId application;
    OrganisationId enterprise;
    ProductId product;
    OrganisationId bank;
    Money amount;
    std::string purpose;
    VerificationId verification;
    ControlId control;
};
BOOST_DESCRIBE_STRUCT(ApplicationSubmitted, (),
                      (application, enterprise, product, bank, amount, purpose, verification, control))

// The scopes are those whose data went to the bank (P5).
struct ApplicationVerified {
    ApplicationId application;
    std::vector<party::Scope> scopes;
};
BOOST_DESCRIBE_STRUCT(ApplicationVerified, (), (application, scopes))

struct ApplicationApproved {
    ApplicationId application;
    Offer offer;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(ApplicationApproved, (), (application, offer, bank_reference))

struct ApplicationRefused {
    ApplicationId application;
    std::vector<std::string> reasons;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(ApplicationRefused, (), (application, reasons, bank_reference))

// `automatic`: the bank's system would have refused; C3 gives the applicant a person's review instead.
struct ManualReviewRequested {
    ApplicationId application;
    std::vector<std::string> reasons;
    bool automatic = false;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(ManualReviewRequested, (), (application, reasons, automatic, bank_reference))

struct ApplicationWithdrawn {
    ApplicationId application;
};
BOOST_DESCRIBE_STRUCT(ApplicationWithdrawn, (), (application))

struct FacilityOpened {
    FacilityId facility;
    ApplicationId application;
    Money limit;
    RatePpm rate;
    std::vector<LotId> lots;
    Date opened_on;
    Date expires_on;
};
BOOST_DESCRIBE_STRUCT(FacilityOpened, (), (facility, application, limit, rate, lots, opened_on, expires_on))

struct DrawdownInstructed {
    DrawdownId drawdown;
    FacilityId facility;
    Money amount;
    std::string payee;
    std::string purpose;
    Instant deadline;
};
BOOST_DESCRIBE_STRUCT(DrawdownInstructed, (), (drawdown, facility, amount, payee, purpose, deadline))

struct LoanOpened {
    LoanId loan;
    DrawdownId drawdown;
    FacilityId facility;
    Money amount;
    RatePpm rate;
    Date value_date;
    Date due_on;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(LoanOpened, (), (loan, drawdown, facility, amount, rate, value_date, due_on, reference))

struct DrawdownFailed {
    DrawdownId drawdown;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DrawdownFailed, (), (drawdown, reference, reason))

struct DrawdownTimedOut {
    DrawdownId drawdown;
};
BOOST_DESCRIBE_STRUCT(DrawdownTimedOut, (), (drawdown))

// Of the loans that stood over the night that begins on the date; interest is that night's.
struct DayClosed {
    Date date;
    std::int64_t loans_open = 0;
    Money outstanding{};
    Money interest{};
};
BOOST_DESCRIBE_STRUCT(DayClosed, (), (date, loans_open, outstanding, interest))

struct RepaymentRequested {
    RepaymentId repayment;
    LoanId loan;
    Money amount;
    Money interest;
    Money principal;
};
BOOST_DESCRIBE_STRUCT(RepaymentRequested, (), (repayment, loan, amount, interest, principal))

// The amount that the bank took is principal + interest + refund.
struct LoanRepaid {
    RepaymentId repayment;
    LoanId loan;
    Money principal;
    Money interest;
    Money refund;
    bool closes = false;
    Date value_date;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(LoanRepaid, (), (repayment, loan, principal, interest, refund, closes, value_date, reference))

struct RepaymentFailed {
    RepaymentId repayment;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RepaymentFailed, (), (repayment, reference, reason))

struct ReleaseRequested {
    FacilityId facility;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(ReleaseRequested, (), (facility, lots))

struct CollateralReleased {
    FacilityId facility;
    std::vector<LotId> lots;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(CollateralReleased, (), (facility, lots, reference))

struct FacilityClosed {
    FacilityId facility;
};
BOOST_DESCRIBE_STRUCT(FacilityClosed, (), (facility))

void apply(core::State& state, const ApplicationSubmitted& event, const Context& context);
void apply(core::State& state, const ApplicationVerified& event, const Context& context);
void apply(core::State& state, const ApplicationApproved& event, const Context& context);
void apply(core::State& state, const ApplicationRefused& event, const Context& context);
void apply(core::State& state, const ManualReviewRequested& event, const Context& context);
void apply(core::State& state, const ApplicationWithdrawn& event, const Context& context);
void apply(core::State& state, const FacilityOpened& event, const Context& context);
void apply(core::State& state, const DrawdownInstructed& event, const Context& context);
void apply(core::State& state, const LoanOpened& event, const Context& context);
void apply(core::State& state, const DrawdownFailed& event, const Context& context);
void apply(core::State& state, const DrawdownTimedOut& event, const Context& context);
void apply(core::State& state, const DayClosed& event, const Context& context);
void apply(core::State& state, const RepaymentRequested& event, const Context& context);
void apply(core::State& state, const LoanRepaid& event, const Context& context);
void apply(core::State& state, const RepaymentFailed& event, const Context& context);
void apply(core::State& state, const ReleaseRequested& event, const Context& context);
void apply(core::State& state, const CollateralReleased& event, const Context& context);
void apply(core::State& state, const FacilityClosed& event, const Context& context);

ledger::Transfers transfers(const core::State& state, const DrawdownInstructed& event);
ledger::Transfers transfers(const core::State& state, const LoanOpened& event);
ledger::Transfers transfers(const core::State& state, const DrawdownFailed& event);
ledger::Transfers transfers(const core::State& state, const DrawdownTimedOut& event);
ledger::Transfers transfers(const core::State& state, const LoanRepaid& event);

Messages messages(const core::State& state, const ApplicationVerified& event, const Context& context);
Messages messages(const core::State& state, const DrawdownInstructed& event, const Context& context);
Messages messages(const core::State& state, const RepaymentRequested& event, const Context& context);
Messages messages(const core::State& state, const ReleaseRequested& event, const Context& context);

}  // namespace gzl::core::loan
