// The borrower has margin taken up by a loan (F8): the bank moves it, in the order of L4.
#include "core/collateral/events.hpp"
#include "core/collateral/margin_rules.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/loan/account.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

struct RequestMarginUse {
    LoanId loan;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(RequestMarginUse, (), (loan, amount))

Decision decide(const core::State& state, const RequestMarginUse& command, const Context& context) {
    const loan::Loan* loan = loan::seen(state, context, command.loan);
    if (!loan) return refuse(loan::loan_not_found);
    if (!party::acts_for(context, loan->enterprise)) return refuse(party::not_own_party);
    if (loan->status != loan::LoanStatus::open) return refuse(loan::loan_not_open);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    const MarginOwner owner = owner_of(state, *loan);
    if (const Money most = available(state, loan->facility, owner); command.amount > most)
        return refuse(margin_short, "available", most);
    const Money payoff = loan::owed(state, *loan, context.today()).total();
    if (command.amount > payoff) return refuse(loan::repayment_exceeds_payoff, "payoff", payoff);

    return events(MarginRequested{.margin = state.collateral.margins.next_id(),
                                  .facility = loan->facility,
                                  .kind = MarginKind::use,
                                  .amount = command.amount,
                                  .payer = loan->enterprise,
                                  .owner = owner,
                                  .loan = command.loan});
}

}  // namespace gzl::core::collateral

GZL_COMMAND(gzl::core::collateral::RequestMarginUse)
