// The bank demands what the borrower did not pay (G2, G3): N days after the due date, within the guarantee period. A
// debt that is overdue for N days is demanded whole: what is not yet due falls due with it.
#include "core/calendar/working_days.hpp"
#include "core/engine/command.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct DemandGuarantee {
    LoanId loan;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(DemandGuarantee, (), (loan, reference))

namespace {

std::string content_of(LoanId loan) {
    return loan::said({"guarantee demanded", loan.text()});
}

const Claim* live_claim(const core::State& state, LoanId loan) {
    const auto found = state.guarantee.claim_of.find(loan);
    if (found == state.guarantee.claim_of.end()) return nullptr;
    const Claim& claim = state.guarantee.claims.at(found->second);
    return claim.status == ClaimStatus::withdrawn ? nullptr : &claim;
}

std::optional<Refusal> not_due(const core::State& state, const loan::Loan& loan, const Terms& terms, Date today) {
    const loan::Standing standing = loan::standing_of(state, loan, today);
    if (standing.days_overdue == 0) return Refusal{&loan_not_in_default, {}};
    if (const std::int64_t wait = terms.cure_days - standing.days_overdue; wait > 0)
        return refuse(demand_too_early, "from", today.plus_days(static_cast<std::int32_t>(wait)).text()).value();
    if (const Date last = guarantee_ends(state, loan); today > last)
        return refuse(guarantee_period_expired, "ended_on", last.text()).value();
    return std::nullopt;
}

}  // namespace

Decision decide(const core::State& state, const DemandGuarantee& command, const Context& context) {
    const loan::Loan* loan = loan::seen(state, context, command.loan);
    if (!loan) return refuse(loan::loan_not_found);
    if (!party::acts_for(context, loan->bank)) return refuse(party::not_own_party);
    if (auto already = loan::answered(state, loan->bank, command.reference, content_of(command.loan)))
        return std::move(*already);
    if (live_claim(state, command.loan)) return refuse(claim_exists);
    if (loan->status != loan::LoanStatus::open) return refuse(loan::loan_not_open);
    const Terms terms = terms_of_loan(state, *loan);
    if (terms.liability != party::Liability::joint) return refuse(liability_not_joint);
    const Date today = context.today();
    if (auto refusal = not_due(state, *loan, terms, today)) return tl::make_unexpected(std::move(*refusal));

    return events(GuaranteeDemanded{
        .claim = state.guarantee.claims.next_id(),
        .loan = command.loan,
        .agreement = agreement_of_loan(state, *loan),
        .debt = debt_of(state, command.loan, today),
        .advance_by = calendar::plus_working_days(state.calendar, today, static_cast<int>(terms.advance_working_days)),
        .reference = command.reference});
}

void apply(core::State& state, const GuaranteeDemanded& event, const Context& context) {
    const loan::Loan& loan = state.loan.loans.at(event.loan);
    const party::Agreement& agreement = state.party.agreements.at(event.agreement);
    state.guarantee.claims.add(event.claim, {.loan = event.loan,
                                             .facility = loan.facility,
                                             .enterprise = loan.enterprise,
                                             .bank = loan.bank,
                                             .guarantor = agreement.guarantor,
                                             .fund = agreement.fund,
                                             .agreement = event.agreement,
                                             .demanded_at = context.now,
                                             .advance_by = event.advance_by});
    state.guarantee.claim_of.insert_or_assign(event.loan, event.claim);
    loan::keep_answer(state, loan.bank, event.reference, content_of(event.loan));
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::DemandGuarantee)
GZL_EVENT(gzl::core::guarantee::GuaranteeDemanded)
