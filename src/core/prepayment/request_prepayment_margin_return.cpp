// What is left of an order's margin comes back: the order was given up, or its loan is repaid.
#include "core/collateral/margin_rules.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/prepayment/reasons.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::prepayment {

struct RequestPrepaymentMarginReturn {
    PrepaymentId prepayment;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(RequestPrepaymentMarginReturn, (), (prepayment, amount))

Decision decide(const core::State& state, const RequestPrepaymentMarginReturn& command, const Context& context) {
    const Prepayment* order = seen(state, context, command.prepayment);
    if (!order) return refuse(prepayment_not_found);
    if (!party::acts_for(context, order->enterprise)) return refuse(party::not_own_party);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    const loan::Loan* loan = loan_of(state, *order);
    const bool repaid = loan && loan->status == loan::LoanStatus::repaid;
    if (order->status != PrepaymentStatus::cancelled && !repaid) return refuse(order_still_runs);
    const collateral::MarginOwner owner = owner_of(command.prepayment);
    if (const Money most = collateral::available(state, order->facility, owner); command.amount > most)
        return refuse(collateral::margin_short, "available", most);

    return events(collateral::MarginRequested{.margin = state.collateral.margins.next_id(),
                                              .facility = order->facility,
                                              .kind = collateral::MarginKind::give_back,
                                              .amount = command.amount,
                                              .payer = order->enterprise,
                                              .owner = owner,
                                              .loan = std::nullopt});
}

}  // namespace gzl::core::prepayment

GZL_COMMAND(gzl::core::prepayment::RequestPrepaymentMarginReturn)
