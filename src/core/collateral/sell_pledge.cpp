// At the close-out line the bank has pledged goods sold (F7): by agreement, auction or sale, never by forfeiture. What
// is left of the proceeds after costs repays the facility's loans, the oldest first, each in the order of L4; what none
// of them can take is due to the pledgor. The buyer takes the goods out with two signatures (W3).
#include "core/collateral/events.hpp"
#include "core/collateral/goods.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/loan/account.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/repaid.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::collateral {

struct SellPledge {
    FacilityId facility;
    DisposalMethod method = DisposalMethod::auction;
    std::vector<LotId> lots;
    std::string buyer;
    Money proceeds;
    Money costs;
    Date received_on;
    std::string reference;  // the bank's, of the money received
};
BOOST_DESCRIBE_STRUCT(SellPledge, (), (facility, method, lots, buyer, proceeds, costs, received_on, reference))

namespace {

PledgeSold fact_of(const SellPledge& command) {
    return {.facility = command.facility,
            .disposal = {command.method, command.lots, command.buyer},
            .proceeds = command.proceeds,
            .costs = command.costs,
            .received_on = command.received_on,
            .reference = command.reference};
}

std::string content_of(const PledgeSold& sale) {
    std::vector<std::string> parts{"sold",
                                   sale.facility.text(),
                                   sale.disposal.buyer,
                                   std::to_string(sale.proceeds.value()),
                                   std::to_string(sale.costs.value()),
                                   sale.received_on.text()};
    for (const LotId lot : sale.disposal.lots) parts.push_back(lot.text());
    return loan::said(parts);
}

std::vector<LoanId> open_loans(const core::State& state, FacilityId facility) {
    std::vector<LoanId> loans;
    for (std::uint64_t number = 1; number <= state.loan.loans.size(); ++number) {
        const loan::Loan& loan = state.loan.loans.at(LoanId(number));
        if (loan.facility == facility && loan.status == loan::LoanStatus::open) loans.emplace_back(number);
    }
    return loans;
}

std::optional<Refusal> not_sellable(const core::State& state, const loan::Facility& facility, const SellPledge& command,
                                    const Context& context) {
    const auto watch = state.collateral.watches.find(command.facility);
    if (watch == state.collateral.watches.end() || !watch->second.close_out) return Refusal{&close_out_not_reached, {}};
    if (command.method == DisposalMethod::forfeiture) return Refusal{&forfeiture_forbidden, {}};
    if (command.buyer.empty()) return Refusal{&text_required, {{"field", "buyer"}}};
    if (command.lots.empty()) return Refusal{&warehouse::lots_required, {}};
    if (!loan::without(facility.lots, command.lots)) return Refusal{&loan::lot_not_in_facility, {}};
    if (!command.proceeds.is_positive()) return Refusal{&amount_not_positive, {}};
    if (command.costs < Money::zero() || command.costs > command.proceeds) return Refusal{&costs_above_proceeds, {}};
    if (command.received_on < watch->second.since || command.received_on > context.today())
        return Refusal{&loan::value_date_invalid, {}};
    return std::nullopt;
}

// Each loan takes what it owes, the last one all the rest.
void add_repayments(EventList& facts, const core::State& state, const PledgeSold& sale,
                    const std::vector<LoanId>& loans) {
    Money rest = sale.proceeds - sale.costs;
    std::uint64_t repayment = state.loan.repayments.next_id().number();
    for (const LoanId id : loans) {
        const Money owed = loan::owed(state, state.loan.loans.at(id), sale.received_on).total();
        const Money part = id == loans.back() ? rest : std::min(rest, owed);
        if (!part.is_positive()) continue;
        loan::add_repaid(facts, state,
                         {.repayment = RepaymentId(repayment++),
                          .loan = id,
                          .amount = part,
                          .value_date = sale.received_on,
                          .reference = sale.reference,
                          .of_sale = true});
        rest -= part;
    }
}

}  // namespace

Decision decide(const core::State& state, const SellPledge& command, const Context& context) {
    const loan::Facility* facility = loan::seen(state, context, command.facility);
    if (!facility) return refuse(loan::facility_not_found);
    if (!party::acts_for(context, facility->bank)) return refuse(party::not_own_party);
    const PledgeSold sale = fact_of(command);
    if (auto already = loan::answered(state, facility->bank, command.reference, content_of(sale)))
        return std::move(*already);
    if (auto refusal = not_sellable(state, *facility, command, context))
        return tl::make_unexpected(std::move(*refusal));
    const std::vector<LoanId> loans = open_loans(state, command.facility);
    if (loans.empty()) return refuse(nothing_owed);

    EventList facts = events(PledgeSold(sale));
    add_repayments(facts, state, sale, loans);
    return facts;
}

void apply(core::State& state, const PledgeSold& event, const Context&) {
    let_go(state, event.facility, event.disposal.lots);
    warehouse::sell_lots(state, event.disposal.lots, event.disposal.buyer);
    loan::keep_answer(state, state.loan.facilities.at(event.facility).bank, event.reference, content_of(event));
}

}  // namespace gzl::core::collateral

GZL_COMMAND(gzl::core::collateral::SellPledge)
GZL_EVENT(gzl::core::collateral::PledgeSold)
