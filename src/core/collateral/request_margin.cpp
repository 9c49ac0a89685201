// The borrower pays cash margin for a facility (F6): the bank is told to take it from the borrower's account. Where
// orders are paid for (F8, F9), margin belongs to an order.
#include "core/collateral/events.hpp"
#include "core/collateral/messages.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rederive.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

struct RequestMargin {
    FacilityId facility;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(RequestMargin, (), (facility, amount))

Decision decide(const core::State& state, const RequestMargin& command, const Context& context) {
    const loan::Facility* facility = loan::seen(state, context, command.facility);
    if (!facility) return refuse(loan::facility_not_found);
    if (!party::acts_for(context, facility->enterprise)) return refuse(party::not_own_party);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (facility->status != loan::FacilityStatus::open) return refuse(loan::facility_not_open);
    if (loan::follows_orders(state, *facility)) return refuse(margin_follows_order);

    return events(MarginRequested{.margin = state.collateral.margins.next_id(),
                                  .facility = command.facility,
                                  .kind = MarginKind::deposit,
                                  .amount = command.amount,
                                  .payer = facility->enterprise});
}

void apply(core::State& state, const MarginRequested& event, const Context& context) {
    state.collateral.margins.add(event.margin, {.facility = event.facility,
                                                .kind = event.kind,
                                                .amount = event.amount,
                                                .payer = event.payer,
                                                .owner = event.owner,
                                                .loan = event.loan,
                                                .requested_at = context.now});
    state.collateral.open_margins.insert(event.margin);
}

Messages messages(const core::State& state, const MarginRequested& event, const Context& context) {
    const party::Organisation& payer = state.party.organisations.at(event.payer);
    MarginInstruction instruction{.margin = event.margin,
                                  .facility = event.facility,
                                  .kind = event.kind,
                                  .payer_code = payer.code,
                                  .payer_name = payer.name,
                                  .amount = event.amount,
                                  .loan = event.loan,
                                  .drawdown = std::nullopt,
                                  .expected = std::nullopt};
    if (event.loan) {
        instruction.drawdown = state.loan.loans.at(*event.loan).drawdown;
        instruction.expected = loan::derive(state, *event.loan, {.day = context.today(), .amount = event.amount}).own;
    }
    return {{state.loan.facilities.at(event.facility).bank, "/v1/margins", event.margin.text(),
             make_answer(std::move(instruction))}};
}

}  // namespace gzl::core::collateral

GZL_COMMAND(gzl::core::collateral::RequestMargin)
GZL_EVENT(gzl::core::collateral::MarginRequested)
