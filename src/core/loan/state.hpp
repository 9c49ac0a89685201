// Applications, facilities, drawdowns, loans, repayments (domain.md §6 F4–F7, §7).
#pragma once

#include <set>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"
#include "core/loan/service_clock.hpp"
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
    VerificationId verification;         // T4
    std::optional<ControlId> control{};  // W6: names the lots offered as collateral, when it is goods that carry it
    ApplicationStatus status = ApplicationStatus::submitted;
    std::optional<Offer> offer{};
    std::vector<std::string> reasons{};  // of a refusal or a manual review
    std::string bank_reference{};        // of the bank's last answer
    Instant submitted_at;
    std::optional<FacilityId> facility{};           // once accepted
    bool urgent = false;                            // F5: asked for at once
    std::vector<std::string> material_requested{};  // by the bank, not provided yet
    std::optional<ServiceClock> decide_clock{};     // F5: once it is with the bank
    std::optional<ServiceClock> fund_clock{};
};
BOOST_DESCRIBE_STRUCT(Application, (),
                      (enterprise, product, bank, amount, purpose, verification, control, status, offer, reasons,
                       bank_reference, submitted_at, facility, urgent, material_requested, decide_clock, fund_clock))

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
    std::optional<ControlId> control{};
    std::vector<LotId> lots{};               // pledged now
    std::vector<LotId> release_requested{};  // of them: what the enterprise last asked to have back
    Money reserved{};                        // Σ instructed, unconfirmed drawdowns
    Money drawn{};                           // Σ outstanding principal of its loans
    Money margin{};                          // the borrower's cash margin with the bank (F6, F8)
    bool frozen = false;                     // no drawdown while it is
    std::string freeze_reason{};
    bool in_default = false;         // G3: one of its loans is overdue; nothing is drawn
    OrganisationId subrogated_to{};  // G3: the guarantor that has paid for it and has its pledge, until its claims are
                                     // settled and covered
    FacilityStatus status = FacilityStatus::open;
};
BOOST_DESCRIBE_STRUCT(Facility, (),
                      (application, enterprise, bank, product, limit, rate, opened_on, expires_on, control, lots,
                       release_requested, reserved, drawn, margin, frozen, freeze_reason, in_default, subrogated_to,
                       status))

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
    std::optional<Date> due_on{};
    std::optional<PrepaymentId> prepayment{};    // F8: the order that it pays
    std::optional<ProcurementId> procurement{};  // F9
    bool deviates = false;                       // L8: pays neither the borrower nor the verified trading partner
};
BOOST_DESCRIBE_STRUCT(Drawdown, (),
                      (facility, amount, payee, purpose, status, instructed_at, deadline, loan, failure, due_on,
                       prepayment, procurement, deviates))

enum class LoanStatus : std::uint8_t {
    open,
    repaid,
    advanced,  // the guarantor has paid it; its claim on the borrower lives on (G3)
    written_off,
};
BOOST_DESCRIBE_ENUM(LoanStatus, open, repaid, advanced, written_off)

// L6; the last three are non-performing.
enum class LoanClass : std::uint8_t { normal, special_mention, substandard, doubtful, loss };
BOOST_DESCRIBE_ENUM(LoanClass, normal, special_mention, substandard, doubtful, loss)

struct DatedRate {
    Date from;  // for the nights that begin on it and later
    RatePpm rate;
};
BOOST_DESCRIBE_STRUCT(DatedRate, (), (from, rate))

enum class MovementKind : std::uint8_t {
    repayment,  // the borrower's money: costs, penalty, interest, principal (L4)
    advance,    // the guarantor's money: penalty, interest, principal; costs stay owed
    cost,       // a cost of realising the claim, owed from then on
};
BOOST_DESCRIBE_ENUM(MovementKind, repayment, advance, cost)

// Money on its value date. Everything that a loan owes follows from its terms and its movements (account.hpp).
struct Movement {
    Date day;
    MovementKind kind = MovementKind::repayment;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(Movement, (), (day, kind, amount))

struct Misuse {
    Date from;
    Money amount;  // of the principal, used against the purpose (L5)
};
BOOST_DESCRIBE_STRUCT(Misuse, (), (from, amount))

// What money was taken up as, in the order of L4; `refund` is what the loan could not take.
struct Taken {
    Money costs{};
    Money penalty{};
    Money interest{};
    Money principal{};
    Money refund{};

    Money total() const { return costs + penalty + interest + principal + refund; }
    Taken& operator+=(const Taken& more);
    friend Taken operator-(const Taken& a, const Taken& b);
    friend bool operator==(const Taken&, const Taken&) = default;
};
BOOST_DESCRIBE_STRUCT(Taken, (), (costs, penalty, interest, principal, refund))

struct Loan {
    FacilityId facility;
    DrawdownId drawdown;
    OrganisationId enterprise;
    OrganisationId bank;
    Money amount;  // as paid out
    std::int64_t basis = 360;
    product::Settlement settlement = product::Settlement::with_principal;
    product::Plan plan = product::Plan::bullet;
    RatePpm overdue_premium{500'000};  // L5, on top of the rate
    RatePpm misuse_premium{1'000'000};
    Date opened_on;
    Date due_on;
    Date first_due_on;                          // as agreed at the opening, before any extension
    std::vector<Date> instalments{};            // of the plans that have them: the days on which something falls due
    std::vector<DatedRate> rates{};             // in order of day, the first from the opening
    std::vector<Movement> movements{};          // in order of value date
    std::vector<Misuse> misuses{};              // in order of day
    Taken posted{};                             // of all movements, as it stands in the books
    std::vector<RepaymentId> pending{};         // requested, not yet answered by the bank
    LoanClass class_floor = LoanClass::normal;  // by hand (L6)
    LoanStatus status = LoanStatus::open;
    Date ended_on{};                // of a loan written off: it accrues no longer
    Money written_off{};            // all that was owed then
    Money recovered{};              // of it, since
    OrganisationId exposed_fund{};  // P6: the risk fund that shares its loss

    // As it stands in the books.
    Money outstanding() const { return status == LoanStatus::written_off ? Money::zero() : amount - posted.principal; }
    RatePpm rate_on(Date day) const;
};
BOOST_DESCRIBE_STRUCT(Loan, (),
                      (facility, drawdown, enterprise, bank, amount, basis, settlement, plan, overdue_premium,
                       misuse_premium, opened_on, due_on, first_due_on, instalments, rates, movements, misuses, posted,
                       pending, class_floor, status, ended_on, written_off, recovered, exposed_fund))

enum class RepaymentStatus : std::uint8_t { requested, confirmed, failed };
BOOST_DESCRIBE_ENUM(RepaymentStatus, requested, confirmed, failed)

struct Repayment {
    LoanId loan;
    Money amount;
    RepaymentStatus status = RepaymentStatus::requested;
    Instant requested_at;
    Taken taken{};          // as expected when requested, then as confirmed
    std::string failure{};  // the bank's words
};
BOOST_DESCRIBE_STRUCT(Repayment, (), (loan, amount, status, requested_at, taken, failure))

// F5: when something is next due of a service clock.
struct ServiceDeadline {
    Instant at;
    ApplicationId application;
    ClockStage stage = ClockStage::decide;
    friend auto operator<=>(const ServiceDeadline&, const ServiceDeadline&) = default;
};
BOOST_DESCRIBE_STRUCT(ServiceDeadline, (), (at, application, stage))

struct State {
    Table<ApplicationId, Application> applications;
    Table<FacilityId, Facility> facilities;
    Table<DrawdownId, Drawdown> drawdowns;
    Table<LoanId, Loan> loans;
    Table<RepaymentId, Repayment> repayments;
    std::set<OrganisationId> stopped_banks;              // whose new drawdowns the risk fund has stopped (G5)
    std::map<std::string, std::string> bank_references;  // A3: "org-000005/DISB-77" → what it confirmed
    std::set<std::pair<Instant, DrawdownId>> timeouts;   // of instructed drawdowns
    std::set<ServiceDeadline> service_deadlines;
    Date closed_through;  // last closed business day; day 0: none yet
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (applications, facilities, drawdowns, loans, repayments, stopped_banks, bank_references, timeouts,
                       service_deadlines, closed_through))

}  // namespace gzl::core::loan
