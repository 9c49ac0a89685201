// Floating pledge (动态质押): the borrower takes goods out, with others in their place or without, as long as what is
// then there carries what is owed at the contract LTV (F6). No moment exists at which it does not.
#include "core/collateral/events.hpp"
#include "core/collateral/goods.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/side_states.hpp"

namespace gzl::core::collateral {

struct ExchangeGoods {
    FacilityId facility;
    std::vector<LotId> out;
    std::optional<ControlId> control;  // names the lots that come
};
BOOST_DESCRIBE_STRUCT(ExchangeGoods, (), (facility, out, control))

namespace {

const Reason* not_floating(const core::State& state, FacilityId id, const loan::Facility& facility) {
    const product::Product& product = state.product.products.at(facility.product);
    if (product.release_mode != product::ReleaseMode::floating_pledge) return &pledge_not_floating;
    if (facility.in_default) return &facility_in_default;
    if (state.collateral.watches.contains(id)) return &facility_under_watch;
    return nullptr;
}

}  // namespace

Decision decide(const core::State& state, const ExchangeGoods& command, const Context& context) {
    const loan::Facility* facility = loan::seen(state, context, command.facility);
    if (!facility) return refuse(loan::facility_not_found);
    if (const Reason* reason = not_pledgor(state, context, *facility)) return refuse(*reason);
    if (const Reason* reason = not_floating(state, command.facility, *facility)) return refuse(*reason);
    if (command.out.empty()) return refuse(warehouse::lots_required);
    auto lots = loan::without(facility->lots, command.out);
    if (!lots) return refuse(loan::lot_not_in_facility);
    for (const LotId lot : command.out)
        if (const Reason* reason = warehouse::held_back(state.warehouse.lots.at(lot)))
            return refuse(*reason, "lot", lot.text());
    GoodsExchanged fact{
        .facility = command.facility, .out = command.out, .in = {}, .control = command.control, .value = {}};
    if (command.control) {
        const auto control = pledgeable(state, *facility, *command.control, context.today());
        if (!control) return refuse(*control.error());
        fact.in = (*control)->lots;
        lots->insert(lots->end(), fact.in.begin(), fact.in.end());
    }
    const auto value = loan::value_of(state, *facility, *lots, context.today());
    if (!value) return refuse(loan::collateral_not_valued);
    const RatePpm line = state.product.products.at(facility->product).contract_ltv;
    const loan::Shortfall missing = loan::shortfall(loan::exposure_on_goods(*facility), *value, line);
    if (missing != loan::Shortfall{}) return loan::refuse_short(loan::release_uncovers_debt, missing);

    fact.value = *value;
    return events(std::move(fact));
}

void apply(core::State& state, const GoodsExchanged& event, const Context&) {
    if (event.control) take_in(state, event.facility, event.in, *event.control);
    let_go(state, event.facility, event.out);
}

}  // namespace gzl::core::collateral

GZL_COMMAND(gzl::core::collateral::ExchangeGoods)
GZL_EVENT(gzl::core::collateral::GoodsExchanged)
