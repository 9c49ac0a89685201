// Facts of guarantee, loss sharing and recovery.
#pragma once

#include "core/engine/event.hpp"
#include "core/guarantee/state.hpp"

namespace gzl::core::guarantee {

// ---- default and demand (G2, G3)

// D + 1, by the clock. No drawdown of the facility while it lasts.
struct DefaultNoticed {
    LoanId loan;
    FacilityId facility;
    Date due_on;
    Money overdue_principal;
    Money overdue_interest;
};
BOOST_DESCRIBE_STRUCT(DefaultNoticed, (), (loan, facility, due_on, overdue_principal, overdue_interest))

struct DefaultCured {
    LoanId loan;
    FacilityId facility;
};
BOOST_DESCRIBE_STRUCT(DefaultCured, (), (loan, facility))

struct GuaranteeExpired {
    LoanId loan;
    Date ended_on;  // the last day on which the bank could have demanded
};
BOOST_DESCRIBE_STRUCT(GuaranteeExpired, (), (loan, ended_on))

// The day began with a look at every loan; what had to follow stands before it.
struct DefaultsReviewed {
    Date date;
};
BOOST_DESCRIBE_STRUCT(DefaultsReviewed, (), (date))

struct GuaranteeDemanded {
    ClaimId claim;
    LoanId loan;
    AgreementId agreement;
    Advance debt;  // on the day of the demand
    Date advance_by;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(GuaranteeDemanded, (), (claim, loan, agreement, debt, advance_by, reference))

struct DemandWithdrawn {
    ClaimId claim;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DemandWithdrawn, (), (claim, reason))

// ---- the advance (G3)

struct AdvanceProposed {
    ClaimId claim;
    Advance expected;  // the debt of the day
    std::string by;    // actor; maker ≠ checker (P4)
};
BOOST_DESCRIBE_STRUCT(AdvanceProposed, (), (claim, expected, by))

struct AdvanceApproved {
    ClaimId claim;
    Advance instructed;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(AdvanceApproved, (), (claim, instructed, by))

// The guarantor did not advance in time; by the clock.
struct AdvanceOverdue {
    ClaimId claim;
    Date advance_by;
};
BOOST_DESCRIBE_STRUCT(AdvanceOverdue, (), (claim, advance_by))

struct GuaranteeAdvanced {
    ClaimId claim;
    LoanId loan;
    Advance advance;
    Date value_date;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(GuaranteeAdvanced, (), (claim, loan, advance, value_date, reference))

struct AdvanceFailed {
    ClaimId claim;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AdvanceFailed, (), (claim, reference, reason))

// ---- the claim, the goods, the loss (G3, G4)

struct CashMarginApplied {
    ClaimId claim;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(CashMarginApplied, (), (claim, amount, reference, value_date))

// `position` as it is afterwards, once the loss is settled; so too below.
struct CollateralDisposed {
    ClaimId claim;
    Disposal disposal;
    Received money;
    Date received_on;
    std::string reference;
    Position position;
};
BOOST_DESCRIBE_STRUCT(CollateralDisposed, (), (claim, disposal, money, received_on, reference, position))

struct CollateralReturned {
    ClaimId claim;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(CollateralReturned, (), (claim, lots))

struct LossSettled {
    ClaimId claim;
    Position position;
    std::optional<Money> fund_room;
    std::string undisposed;
};
BOOST_DESCRIBE_STRUCT(LossSettled, (), (claim, position, fund_room, undisposed))

struct RecoveryRecorded {
    ClaimId claim;
    Received money;
    std::string from;
    Date received_on;
    std::string reference;
    Position position;
};
BOOST_DESCRIBE_STRUCT(RecoveryRecorded, (), (claim, money, from, received_on, reference, position))

struct RecoveryCorrected {
    ClaimId claim;
    std::int64_t receipt = 0;  // from 1, in order of recording
    Received money;            // instead of what was recorded
    std::string reason;
    Position position;
};
BOOST_DESCRIBE_STRUCT(RecoveryCorrected, (), (claim, receipt, money, reason, position))

// ---- true-up and what is paid out (G4, G5, G6)

struct PayoutProposed {
    PayoutId payout;
    ClaimId claim;
    Money amount;
    std::string by;  // actor; maker ≠ checker (P4)
};
BOOST_DESCRIBE_STRUCT(PayoutProposed, (), (payout, claim, amount, by))

struct PayoutApproved {
    PayoutId payout;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(PayoutApproved, (), (payout, by))

struct PayoutCancelled {
    PayoutId payout;
};
BOOST_DESCRIBE_STRUCT(PayoutCancelled, (), (payout))

struct PayoutConfirmed {
    PayoutId payout;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(PayoutConfirmed, (), (payout, reference, value_date))

struct PayoutFailed {
    PayoutId payout;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PayoutFailed, (), (payout, reference, reason))

struct BankSharePaid {
    ClaimId claim;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(BankSharePaid, (), (claim, amount, reference, value_date))

enum class Beneficiary : std::uint8_t { fund, bank };
BOOST_DESCRIBE_ENUM(Beneficiary, fund, bank)

// Their part of recoveries, out of the guarantor's sub-account.
struct DistributionPaid {
    ClaimId claim;
    Beneficiary to = Beneficiary::fund;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(DistributionPaid, (), (claim, to, amount, reference, value_date))

struct SurplusPaid {
    ClaimId claim;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(SurplusPaid, (), (claim, amount, reference, value_date))

// ---- margin, capacity, breaker (G1, G5)

struct MarginToppedUp {
    OrganisationId bank;
    OrganisationId guarantor;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(MarginToppedUp, (), (bank, guarantor, amount, reference, value_date))

struct GuaranteeLimitChanged {
    OrganisationId bank;
    Money margin;
    std::int64_t multiple = 0;
    Money guarantee_limit;
};
BOOST_DESCRIBE_STRUCT(GuaranteeLimitChanged, (), (bank, margin, multiple, guarantee_limit))

struct BreakerChanged {
    OrganisationId bank;
    Breaker breaker = Breaker::closed;
    RatePpm rate;
    Money compensation;
    Money guaranteed;
};
BOOST_DESCRIBE_STRUCT(BreakerChanged, (), (bank, breaker, rate, compensation, guaranteed))

void apply(core::State& state, const DefaultNoticed& event, const Context& context);
void apply(core::State& state, const DefaultCured& event, const Context& context);
void apply(core::State& state, const GuaranteeExpired& event, const Context& context);
void apply(core::State& state, const DefaultsReviewed& event, const Context& context);
void apply(core::State& state, const GuaranteeDemanded& event, const Context& context);
void apply(core::State& state, const DemandWithdrawn& event, const Context& context);
void apply(core::State& state, const AdvanceProposed& event, const Context& context);
void apply(core::State& state, const AdvanceApproved& event, const Context& context);
void apply(core::State& state, const AdvanceOverdue& event, const Context& context);
void apply(core::State& state, const GuaranteeAdvanced& event, const Context& context);
void apply(core::State& state, const AdvanceFailed& event, const Context& context);
void apply(core::State& state, const CashMarginApplied& event, const Context& context);
void apply(core::State& state, const CollateralDisposed& event, const Context& context);
void apply(core::State& state, const CollateralReturned& event, const Context& context);
void apply(core::State& state, const LossSettled& event, const Context& context);
void apply(core::State& state, const RecoveryRecorded& event, const Context& context);
void apply(core::State& state, const RecoveryCorrected& event, const Context& context);
void apply(core::State& state, const PayoutProposed& event, const Context& context);
void apply(core::State& state, const PayoutApproved& event, const Context& context);
void apply(core::State& state, const PayoutCancelled& event, const Context& context);
void apply(core::State& state, const PayoutConfirmed& event, const Context& context);
void apply(core::State& state, const PayoutFailed& event, const Context& context);
void apply(core::State& state, const BankSharePaid& event, const Context& context);
void apply(core::State& state, const DistributionPaid& event, const Context& context);
void apply(core::State& state, const SurplusPaid& event, const Context& context);
void apply(core::State& state, const MarginToppedUp& event, const Context& context);
void apply(core::State& state, const GuaranteeLimitChanged& event, const Context& context);
void apply(core::State& state, const BreakerChanged& event, const Context& context);

ledger::Transfers transfers(const core::State& state, const GuaranteeAdvanced& event);
ledger::Transfers transfers(const core::State& state, const CashMarginApplied& event);
ledger::Transfers transfers(const core::State& state, const CollateralDisposed& event);
ledger::Transfers transfers(const core::State& state, const LossSettled& event);
ledger::Transfers transfers(const core::State& state, const RecoveryRecorded& event);
ledger::Transfers transfers(const core::State& state, const RecoveryCorrected& event);
ledger::Transfers transfers(const core::State& state, const PayoutConfirmed& event);
ledger::Transfers transfers(const core::State& state, const BankSharePaid& event);
ledger::Transfers transfers(const core::State& state, const DistributionPaid& event);
ledger::Transfers transfers(const core::State& state, const SurplusPaid& event);
ledger::Transfers transfers(const core::State& state, const MarginToppedUp& event);
ledger::Transfers transfers(const core::State& state, const GuaranteeLimitChanged& event);

Messages messages(const core::State& state, const AdvanceApproved& event, const Context& context);
Messages messages(const core::State& state, const PayoutApproved& event, const Context& context);

}  // namespace gzl::core::guarantee
