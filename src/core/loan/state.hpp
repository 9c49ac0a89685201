// Applications, facilities, drawdowns, loans, repayments (domain.md §6 F4–F7, §7).
#pragma once

#include <set>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"
#include "core/product/state.hpp"

namespace gzl::core::loan {

enum class ApplicationStatus : std::uint8_t {
    submitted,
    verified,  // and sent to the bank
    manual_review,
    approved,
    refused,
    accepted,  // facility open
    withdrawn,
};
BOOST_DESCRIBE_ENUM(ApplicationStatus, submitted, verified, manual_review, approved, refused, accepted, withdrawn)

struct Offer {
    Money limit;
    RatePpm rate;
    std::int64_t tenor_days = 0;
    std::vector<std::string> conditions;
};
BOOST_DESCRIBE_STRUCT(Offer, (), (limit, rate, tenor_days, conditions))

struct Application {
    OrganisationId enterprise;
    ProductId product;
    OrganisationId bank;
    Money amount;
    std::string purpose;
    VerificationId verification;  // T4
    ControlId control;            // W6: names the lots offered as collateral
    ApplicationStatus status = ApplicationStatus::submitted;
    std::optional<Offer> offer{};
    std::vector<std::string> reasons{};  // of a refusal or a manual review
    std::string bank_reference{};        // of the bank's last answer
    Instant submitted_at;
    std::optional<FacilityId> facility{};  // once accepted
};
BOOST_DESCRIBE_STRUCT(Application, (),
                      (enterprise, product, bank, amount, purpose, verification, control, status, offer, reasons,
                       bank_reference, submitted_at, facility))

enum class FacilityStatus : std::uint8_t { open, closed };
BOOST_DESCRIBE_ENUM(FacilityStatus, open, closed)

struct Facility {
    ApplicationId application;
    OrganisationId enterprise;
    OrganisationId bank;
    ProductId product;
    Money limit;
    RatePpm rate;
    Date opened_on;
    Date expires_on;  // no drawdown after it
    ControlId control;
    std::vector<LotId> lots;                 // pledged now
    std::vector<LotId> release_requested{};  // of them: what the enterprise last asked to have back
    Money reserved{};                        // Σ instructed, unconfirmed drawdowns
    Money drawn{};                           // Σ outstanding principal of its loans
    FacilityStatus status = FacilityStatus::open;
};
BOOST_DESCRIBE_STRUCT(Facility, (),
                      (application, enterprise, bank, product, limit, rate, opened_on, expires_on, control, lots,
                       release_requested, reserved, drawn, status))

enum class DrawdownStatus : std::uint8_t { instructed, confirmed, failed, timed_out };
BOOST_DESCRIBE_ENUM(DrawdownStatus, instructed, confirmed, failed, timed_out)

struct Drawdown {
    FacilityId facility;
    Money amount;
    std::string payee;
    std::string purpose;
    DrawdownStatus status = DrawdownStatus::instructed;
    Instant instructed_at;
    Instant deadline;
    std::optional<LoanId> loan{};
    std::string failure{};  // the bank's words
};
BOOST_DESCRIBE_STRUCT(Drawdown, (), (facility, amount, payee, purpose, status, instructed_at, deadline, loan, failure))

// The balance that stood over the nights from `from` until the next segment: what 积数 (L2) is summed over.
struct Segment {
    Date from;
    Money balance;
    RatePpm rate;
};
BOOST_DESCRIBE_STRUCT(Segment, (), (from, balance, rate))

enum class LoanStatus : std::uint8_t { open, repaid };
BOOST_DESCRIBE_ENUM(LoanStatus, open, repaid)

struct Loan {
    FacilityId facility;
    DrawdownId drawdown;
    OrganisationId enterprise;
    OrganisationId bank;
    Money amount;  // as paid out
    std::int64_t basis = 360;
    product::Settlement settlement = product::Settlement::with_principal;
    Date opened_on;
    Date due_on;
    std::vector<Segment> segments;  // the last one's balance is the outstanding principal
    Money interest_paid{};
    Date settled_to;              // not of with_principal: interest of the nights before it is paid or in interest_due
    Money interest_due{};         // settled, unpaid
    Money principal_requested{};  // Σ of repayments requested, not yet confirmed or failed
    Money interest_requested{};
    LoanStatus status = LoanStatus::open;

    Money outstanding() const { return segments.back().balance; }
};
BOOST_DESCRIBE_STRUCT(Loan, (),
                      (facility, drawdown, enterprise, bank, amount, basis, settlement, opened_on, due_on, segments,
                       interest_paid, settled_to, interest_due, principal_requested, interest_requested, status))

enum class RepaymentStatus : std::uint8_t { requested, confirmed, failed };
BOOST_DESCRIBE_ENUM(RepaymentStatus, requested, confirmed, failed)

struct Repayment {
    LoanId loan;
    Money amount;
    RepaymentStatus status = RepaymentStatus::requested;
    Instant requested_at;
    Money principal;  // as requested, then as confirmed
    Money interest;
    Money refund{};
    std::string failure{};  // the bank's words
};
BOOST_DESCRIBE_STRUCT(Repayment, (), (loan, amount, status, requested_at, principal, interest, refund, failure))

struct State {
    Table<ApplicationId, Application> applications;
    Table<FacilityId, Facility> facilities;
    Table<DrawdownId, Drawdown> drawdowns;
    Table<LoanId, Loan> loans;
    Table<RepaymentId, Repayment> repayments;
    std::map<std::string, std::string> bank_references;  // A3: "org-000005/DISB-77" → what it confirmed
    std::set<std::pair<Instant, DrawdownId>> timeouts;   // of instructed drawdowns
    Date closed_through;                                 // last closed business day; day 0: none yet
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (applications, facilities, drawdowns, loans, repayments, bank_references, timeouts,
                       closed_through))

}  // namespace gzl::core::loan
