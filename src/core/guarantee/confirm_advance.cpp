// The bank has debited the guarantor's margin (G3): the loan is settled as of the value date, 100 % of its principal
// and interest, and the guarantor has the bank's claim on the borrower and its pledge. A value date that lies back
// re-derives what the loan's later movements were taken up as (L5).
#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/margin.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rederive.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/settlement.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ConfirmAdvance {
    ClaimId claim;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmAdvance, (), (claim, amount, reference, value_date))

namespace {

std::string content_of(ClaimId claim, Money amount, Date value_date) {
    return loan::said({"advanced", claim.text(), std::to_string(amount.value()), value_date.text()});
}

loan::Taken taken_of(const Advance& advance) {
    return {.penalty = advance.penalty, .interest = advance.interest, .principal = advance.principal};
}

Claim after(Claim claim, const GuaranteeAdvanced& event) {
    claim.status = ClaimStatus::advanced;
    claim.advance = event.advance;
    claim.advanced_on = event.value_date;
    return claim;
}

}  // namespace

Decision decide(const core::State& state, const ConfirmAdvance& command, const Context& context) {
    const auto found = claim_of(state, context, command.claim, &Claim::bank);
    if (!found) return tl::make_unexpected(found.error());
    const Claim& claim = **found;
    const std::string content = content_of(command.claim, command.amount, command.value_date);
    if (auto already = loan::answered(state, claim.bank, command.reference, content)) return std::move(*already);
    if (claim.status != ClaimStatus::instructed) return refuse(advance_not_instructed);
    if (!loan::is_value_date(command.value_date, claim.approved_at, context)) return refuse(loan::value_date_invalid);
    if (state.loan.loans.at(claim.loan).status != loan::LoanStatus::open) return refuse(loan::loan_not_open);
    const Advance debt = debt_of(state, claim.loan, command.value_date);
    if (command.amount != debt.total()) return refuse(advance_not_the_debt, "debt", debt.total());
    if (const Money margin = margin_of(state, claim.bank); command.amount > margin)
        return refuse(guarantor_margin_short, "margin", margin);

    const GuaranteeAdvanced fact{.claim = command.claim,
                                 .loan = claim.loan,
                                 .advance = debt,
                                 .value_date = command.value_date,
                                 .reference = command.reference};
    auto derived = loan::derive(
        state, claim.loan, {.day = command.value_date, .kind = loan::MovementKind::advance, .amount = command.amount});
    EventList facts = loan::with_rederived(fact, std::move(derived.rest));
    add_followers(state, facts, claim, after(claim, fact), context.today(), Money::zero() - debt.principal);
    return facts;
}

void apply(core::State& state, const GuaranteeAdvanced& event, const Context&) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim = after(std::move(claim), event);
    loan::settle_by_guarantor(state, event.loan, taken_of(event.advance), event.value_date);
    follow_subrogation(state, claim.facility);
    if (exposes_fund(state, claim)) state.loan.loans.edit(event.loan).exposed_fund = claim.fund;
    loan::keep_answer(state, claim.bank, event.reference,
                      content_of(event.claim, event.advance.total(), event.value_date));
}

ledger::Transfers transfers(const core::State& state, const GuaranteeAdvanced& event) {
    const Claim& claim = state.guarantee.claims.at(event.claim);
    ledger::Transfers posted = loan::settlement_transfers(state, event.loan, taken_of(event.advance));
    const ledger::Transfers own = postings(event.claim, claim, after(claim, event));
    posted.insert(posted.end(), own.begin(), own.end());
    return posted;
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ConfirmAdvance)
GZL_EVENT(gzl::core::guarantee::GuaranteeAdvanced)
