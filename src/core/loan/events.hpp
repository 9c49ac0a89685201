// Facts about applications, facilities and loans.
#pragma once

#include "core/engine/event.hpp"
#include "core/loan/account.hpp"
#include "core/loan/settlement.hpp"
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
    std::optional<ControlId> control{};
    bool urgent = false;
};
BOOST_DESCRIBE_STRUCT(ApplicationSubmitted, (),
                      (application, enterprise, product, bank, amount, purpose, verification, control, urgent))

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

// F5: the bank waits for the applicant.
struct MaterialRequested {
    ApplicationId application;
    std::vector<std::string> items;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(MaterialRequested, (), (application, items, bank_reference))

struct MaterialProvided {
    ApplicationId application;
    std::string answer;
};
BOOST_DESCRIBE_STRUCT(MaterialProvided, (), (application, answer))

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
    std::optional<Date> due_on{};  // of the loan; absent: the day the facility expires
    std::optional<PrepaymentId> prepayment{};
    std::optional<ProcurementId> procurement{};
};
BOOST_DESCRIBE_STRUCT(DrawdownInstructed, (),
                      (drawdown, facility, amount, payee, purpose, deadline, due_on, prepayment, procurement))

// L8: neither the borrower nor the trading partner of the verified contract is paid. An alert, not a refusal.
struct FundUseDeviated {
    DrawdownId drawdown;
    std::string payee;
    std::string expected;
};
BOOST_DESCRIBE_STRUCT(FundUseDeviated, (), (drawdown, payee, expected))

struct LoanOpened {
    LoanId loan;
    DrawdownId drawdown;
    FacilityId facility;
    Money amount;
    RatePpm rate;
    Date value_date;
    Date due_on;
    std::string reference;
    std::vector<Date> instalments{};  // of the plans that have them
};
BOOST_DESCRIBE_STRUCT(LoanOpened, (),
                      (loan, drawdown, facility, amount, rate, value_date, due_on, reference, instalments))

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

// One bank's loans at the end of a day (L6): outstanding by class, and the interest and penalty earned, not received.
struct BankDay {
    OrganisationId bank;
    std::int64_t loans_open = 0;
    Money outstanding{};
    Money overdue{};
    Money normal{};
    Money special_mention{};
    Money substandard{};
    Money doubtful{};
    Money loss{};
    Money interest_receivable{};
};
BOOST_DESCRIBE_STRUCT(BankDay, (),
                      (bank, loans_open, outstanding, overdue, normal, special_mention, substandard, doubtful, loss,
                       interest_receivable))

// Of the loans that stood over the night that begins on the date; interest is that night's, penalty included.
struct DayClosed {
    Date date;
    std::int64_t loans_open = 0;
    Money outstanding{};
    Money interest{};
    std::vector<BankDay> banks{};
};
BOOST_DESCRIBE_STRUCT(DayClosed, (), (date, loans_open, outstanding, interest, banks))

struct RepaymentRequested {
    RepaymentId repayment;
    LoanId loan;
    Money amount;
    Money interest;
    Money principal;
    Money penalty{};
    Money costs{};
};
BOOST_DESCRIBE_STRUCT(RepaymentRequested, (), (repayment, loan, amount, interest, principal, penalty, costs))

// The amount that the bank took is costs + penalty + interest + principal + refund.
struct LoanRepaid {
    RepaymentId repayment;
    LoanId loan;
    Money principal;
    Money interest;
    Money refund;
    bool closes = false;
    Date value_date;
    std::string reference;
    Money penalty{};
    Money costs{};
    bool of_sale = false;  // F7: out of a sale of the pledge, whose fact keeps the reference
    Taken taken() const { return {costs, penalty, interest, principal, refund}; }
};
BOOST_DESCRIBE_STRUCT(LoanRepaid, (),
                      (repayment, loan, principal, interest, refund, closes, value_date, reference, penalty, costs,
                       of_sale))

// L5: what a fact with an earlier day changes of what was posted; the changes add to zero.
struct LoanRederived {
    LoanId loan;
    Date from;
    Taken change;
};
BOOST_DESCRIBE_STRUCT(LoanRederived, (), (loan, from, change))

struct CostCharged {
    LoanId loan;
    Money amount;
    std::string what;
    Date value_date;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(CostCharged, (), (loan, amount, what, value_date, reference))

struct RateChanged {
    LoanId loan;
    Date from;
    RatePpm rate;
    std::string reason;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(RateChanged, (), (loan, from, rate, reason, reference))

struct LoanExtended {
    LoanId loan;
    Date due_on;
    std::string reason;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(LoanExtended, (), (loan, due_on, reason, reference))

struct MisuseRecorded {
    LoanId loan;
    Money amount;
    Date from;
    std::string evidence;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(MisuseRecorded, (), (loan, amount, from, evidence, reference))

struct LoanDowngraded {
    LoanId loan;
    LoanClass loan_class = LoanClass::special_mention;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(LoanDowngraded, (), (loan, loan_class, reason))

struct LoanWrittenOff {
    LoanId loan;
    Owed owed;  // of it, costs and principal stand in the books; interest and penalty were never posted
    Date value_date;
    std::string reason;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(LoanWrittenOff, (), (loan, owed, value_date, reason, reference))

struct WriteOffRecovered {
    LoanId loan;
    Money amount;
    Date value_date;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(WriteOffRecovered, (), (loan, amount, value_date, reference))

struct RefundPaid {
    LoanId loan;
    Money amount;
    Date value_date;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(RefundPaid, (), (loan, amount, value_date, reference))

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
void apply(core::State& state, const MaterialRequested& event, const Context& context);
void apply(core::State& state, const MaterialProvided& event, const Context& context);
void apply(core::State& state, const ApplicationWithdrawn& event, const Context& context);
void apply(core::State& state, const FacilityOpened& event, const Context& context);
void apply(core::State& state, const DrawdownInstructed& event, const Context& context);
void apply(core::State& state, const LoanOpened& event, const Context& context);
void apply(core::State& state, const DrawdownFailed& event, const Context& context);
void apply(core::State& state, const DrawdownTimedOut& event, const Context& context);
void apply(core::State& state, const DayClosed& event, const Context& context);
void apply(core::State& state, const RepaymentRequested& event, const Context& context);
void apply(core::State& state, const LoanRepaid& event, const Context& context);
void apply(core::State& state, const FundUseDeviated& event, const Context& context);
void apply(core::State& state, const LoanRederived& event, const Context& context);
void apply(core::State& state, const CostCharged& event, const Context& context);
void apply(core::State& state, const RateChanged& event, const Context& context);
void apply(core::State& state, const LoanExtended& event, const Context& context);
void apply(core::State& state, const MisuseRecorded& event, const Context& context);
void apply(core::State& state, const LoanDowngraded& event, const Context& context);
void apply(core::State& state, const LoanWrittenOff& event, const Context& context);
void apply(core::State& state, const WriteOffRecovered& event, const Context& context);
void apply(core::State& state, const RefundPaid& event, const Context& context);
void apply(core::State& state, const RepaymentFailed& event, const Context& context);
void apply(core::State& state, const ReleaseRequested& event, const Context& context);
void apply(core::State& state, const CollateralReleased& event, const Context& context);
void apply(core::State& state, const FacilityClosed& event, const Context& context);

ledger::Transfers transfers(const core::State& state, const DrawdownInstructed& event);
ledger::Transfers transfers(const core::State& state, const LoanOpened& event);
ledger::Transfers transfers(const core::State& state, const DrawdownFailed& event);
ledger::Transfers transfers(const core::State& state, const DrawdownTimedOut& event);
ledger::Transfers transfers(const core::State& state, const DayClosed& event);
ledger::Transfers transfers(const core::State& state, const LoanRederived& event);
ledger::Transfers transfers(const core::State& state, const CostCharged& event);
ledger::Transfers transfers(const core::State& state, const LoanWrittenOff& event);
ledger::Transfers transfers(const core::State& state, const WriteOffRecovered& event);
ledger::Transfers transfers(const core::State& state, const LoanRepaid& event);
ledger::Transfers transfers(const core::State& state, const RefundPaid& event);

Messages messages(const core::State& state, const ApplicationVerified& event, const Context& context);
Messages messages(const core::State& state, const MaterialProvided& event, const Context& context);
Messages messages(const core::State& state, const DrawdownInstructed& event, const Context& context);
Messages messages(const core::State& state, const RepaymentRequested& event, const Context& context);
Messages messages(const core::State& state, const ReleaseRequested& event, const Context& context);

}  // namespace gzl::core::loan
