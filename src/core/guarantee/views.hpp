// How claims are shown.
#pragma once

#include "core/guarantee/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::guarantee {

struct ReceiptView {
    std::int64_t receipt = 0;  // its number, by which it is corrected
    Money amount;
    Money costs;
    Date received_on;
    std::string reference;
    std::string from;
    bool recovery = false;  // after the loss was settled
    std::optional<Disposal> disposal;
    std::vector<std::string> corrections;
};
BOOST_DESCRIBE_STRUCT(ReceiptView, (),
                      (receipt, amount, costs, received_on, reference, from, recovery, disposal, corrections))

struct PayoutView {
    PayoutId payout;
    Money amount;
    PayoutStatus status = PayoutStatus::proposed;
    std::string proposed_by;
    std::string approved_by;
    std::string failure;
};
BOOST_DESCRIBE_STRUCT(PayoutView, (), (payout, amount, status, proposed_by, approved_by, failure))

struct ClaimView {
    ClaimId claim;
    LoanId loan;
    FacilityId facility;
    OrganisationId enterprise;
    std::string enterprise_name;
    OrganisationId bank;
    std::string bank_name;
    OrganisationId guarantor;
    OrganisationId fund;
    AgreementId agreement;
    ClaimStatus status = ClaimStatus::demanded;
    Instant demanded_at;
    Date advance_by;
    bool late = false;
    std::string proposed_by;
    std::string approved_by;
    std::string failure;
    Advance advance;
    std::optional<Date> advanced_on;
    Money cash_margin;
    std::vector<ReceiptView> receipts;
    Money uncovered;  // of the advance: what has not come back
    std::optional<Date> settled_on;
    std::string undisposed;
    Position position;        // G7: borne adds to the loss; net of recoveries it adds to uncovered
    Parts net;                // what each bears now
    Money true_up_from_fund;  // what the fund still owes the guarantor; negative: it is owed a part of recoveries
    Money true_up_from_bank;
    bool fund_queues = false;  // what the fund owes waits for money (G5)
    Money surplus_due;         // to the pledgor
    std::vector<PayoutView> payouts;
};
BOOST_DESCRIBE_STRUCT(ClaimView, (),
                      (claim, loan, facility, enterprise, enterprise_name, bank, bank_name, guarantor, fund, agreement,
                       status, demanded_at, advance_by, late, proposed_by, approved_by, failure, advance, advanced_on,
                       cash_margin, receipts, uncovered, settled_on, undisposed, position, net, true_up_from_fund,
                       true_up_from_bank, fund_queues, surplus_due, payouts))

ClaimView view_of(const core::State& state, ClaimId id, const Claim& claim);

}  // namespace gzl::core::guarantee
