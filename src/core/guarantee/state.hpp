// Guarantee, loss sharing, recovery (domain.md §8).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/collateral/state.hpp"
#include "core/engine/context.hpp"
#include "core/engine/table.hpp"
#include "core/guarantee/recovery.hpp"

namespace gzl::core::guarantee {

// G3. A loan whose debtor did not pay; noticed on the day after, until it is cured or the loan ends.
struct Default {
    Date due_on;  // the oldest unpaid due
    Date noticed_on;
};
BOOST_DESCRIBE_STRUCT(Default, (), (due_on, noticed_on))

enum class ClaimStatus : std::uint8_t {
    demanded,    // by the bank
    proposed,    // the guarantor's maker has prepared the advance
    instructed,  // its checker has approved; the bank is told to debit the margin
    advanced,    // paid; the guarantor has the bank's claim and pledge
    settled,     // the net loss is fixed and shared; what comes later is recovery
    withdrawn,   // the demand, by the bank
};
BOOST_DESCRIBE_ENUM(ClaimStatus, demanded, proposed, instructed, advanced, settled, withdrawn)

using collateral::Disposal;
using collateral::DisposalMethod;

// Money received on a claim, by the bank's reference.
struct Receipt {
    Received money;  // as last corrected
    Date received_on;
    std::string reference;
    std::string from;
    bool after_settlement = false;  // then it is a recovery (G6)
    std::optional<Disposal> disposal{};
    std::vector<std::string> corrections{};  // why, in order
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (money, received_on, reference, from, after_settlement, disposal, corrections))

// What the guarantor paid the bank for the borrower. Costs of the claim stay between bank and borrower.
struct Advance {
    Money principal{};
    Money interest{};
    Money penalty{};

    Money total() const { return principal + interest + penalty; }
    friend bool operator==(const Advance&, const Advance&) = default;
};
BOOST_DESCRIBE_STRUCT(Advance, (), (principal, interest, penalty))

struct Claim {
    LoanId loan;
    FacilityId facility;
    OrganisationId enterprise;
    OrganisationId bank;
    OrganisationId guarantor;
    OrganisationId fund;
    AgreementId agreement;  // whose terms hold (terms.hpp)
    ClaimStatus status = ClaimStatus::demanded;
    Instant demanded_at;
    Date advance_by;            // G3: the last day for the advance
    bool late = false;          // it passed without
    std::string proposed_by{};  // actor; maker ≠ checker (P4)
    std::string approved_by{};
    Instant approved_at{};
    Money instructed{};
    std::int64_t attempts = 0;  // to have the bank debit the margin
    std::string failure{};      // the bank's words, when it could not debit
    Advance advance{};
    Date advanced_on{};
    Money cash_margin{};  // of the borrower, applied
    std::vector<Receipt> receipts{};
    std::optional<Money> fund_room{};  // what the fund could pay when the loss was settled; absent: it queues
    Date settled_on{};
    std::string undisposed{};  // why goods were left when the loss was settled
    Position position{};       // once settled
    Parts paid{};              // true-ups that fund and bank have paid to the guarantor, less what they got back
    Money surplus_paid{};      // to the pledgor
};
BOOST_DESCRIBE_STRUCT(Claim, (),
                      (loan, facility, enterprise, bank, guarantor, fund, agreement, status, demanded_at, advance_by,
                       late, proposed_by, approved_by, approved_at, instructed, attempts, failure, advance, advanced_on,
                       cash_margin, receipts, fund_room, settled_on, undisposed, position, paid, surplus_paid))

enum class PayoutStatus : std::uint8_t { proposed, instructed, confirmed, failed, cancelled };
BOOST_DESCRIBE_ENUM(PayoutStatus, proposed, instructed, confirmed, failed, cancelled)

// Money of the fund to the guarantor: its share of a loss.
struct Payout {
    ClaimId claim;
    Money amount;
    Date proposed_on;
    PayoutStatus status = PayoutStatus::proposed;
    std::string proposed_by;
    std::string approved_by{};
    Instant approved_at{};
    std::string failure{};  // the bank's words
};
BOOST_DESCRIBE_STRUCT(Payout, (), (claim, amount, proposed_on, status, proposed_by, approved_by, approved_at, failure))

// G5, of one bank.
enum class Breaker : std::uint8_t { closed, warning, open };
BOOST_DESCRIBE_ENUM(Breaker, closed, warning, open)

struct State {
    Table<ClaimId, Claim> claims;
    std::map<LoanId, ClaimId> claim_of;  // the latest of a loan
    Table<PayoutId, Payout> payouts;
    std::map<LoanId, Default> defaults;
    std::set<LoanId> cured;                                // of defaults: paid since the last look
    std::set<LoanId> expired;                              // loans whose guarantee period has run out (G2)
    std::map<OrganisationId, Breaker> breakers;            // by bank; absent: closed
    std::map<OrganisationId, std::int64_t> late_advances;  // by guarantor
    Date reviewed;                                         // the last day that began with a review
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (claims, claim_of, payouts, defaults, cured, expired, breakers, late_advances, reviewed))

}  // namespace gzl::core::guarantee
