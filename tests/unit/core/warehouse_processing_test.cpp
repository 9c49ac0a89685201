// W4: random processings of random mothers, pledged or not. Nothing is lost but scrap and loss, not a fen of cost, and
// what was pledged before is pledged after.
#include <algorithm>
#include <numeric>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/guards/guards.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/execution.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/processing.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

namespace {

constexpr FacilityId kFacility{1};
constexpr ControlId kControl{1};
constexpr RatePpm kLoss{3'000};
constexpr RatePpm kScrap{20'000};

LotId add_lot(core::State& state, Weight weight, Price cost) {
    const LotId id = state.warehouse.lots.next_id();
    const std::string bundle = "B" + std::to_string(id.number());
    state.warehouse.lots.add(id, {.warehouse = WarehouseId(1),
                                  .bundle = bundle,
                                  .grade = "Q235B",
                                  .specification = "3.0×1500×C",
                                  .origin = "日照钢铁",
                                  .weight = weight,
                                  .owner = OrganisationId(6),
                                  .cost = cost,
                                  .status = LotStatus::in_stock,
                                  .zone = "A1",
                                  .control = kControl});
    state.warehouse.live_bundles.emplace(bundle_key(WarehouseId(1), bundle), id);
    state.warehouse.controls.edit(kControl).lots.push_back(id);
    return id;
}

// One warehouse with a slitting process; control evidence 1; facility 1 of a product on goods.
core::State county() {
    core::State state;
    state.warehouse.warehouses.add(WarehouseId(1),
                                   {.code = "W", .name = "W", .supervisor = OrganisationId(2), .zones = {"A1", "A2"}});
    state.warehouse.processes.emplace("slitting", Process{"分条", kLoss, kScrap, false});
    ControlEvidence control;
    control.bank = OrganisationId(5);
    state.warehouse.controls.add(kControl, control);
    product::Product product;
    product.kind = product::ProductKind::revolving;
    state.product.products.add(ProductId(1), product);
    loan::Facility facility;
    facility.product = ProductId(1);
    state.loan.facilities.add(kFacility, facility);
    return state;
}

void pledge(core::State& state, const std::vector<LotId>& lots) {
    pledge_lots(state, lots, kFacility);
    auto& pledged = state.loan.facilities.edit(kFacility).lots;
    pledged.insert(pledged.end(), lots.begin(), lots.end());
}

OrderId open(core::State& state, const std::vector<LotId>& lots) {
    const OrderId id = state.warehouse.orders.next_id();
    state.warehouse.orders.add(id, {.kind = OrderKind::processing,
                                    .warehouse = WarehouseId(1),
                                    .lots = lots,
                                    .zone = "A2",
                                    .process = "slitting"});
    for (const LotId lot : lots) state.warehouse.lots.edit(lot).open_order = id;
    return id;
}

Output output(std::string bundle, Weight weight) {
    return {std::move(bundle), "Q235B", "3.0×300×C", weight, WeighingMode::weighed, {}};
}

// A random cut of the input that the process allows.
ProcessingResult cut(const core::State& state, OrderId order) {
    const Weight input = input_of(state.warehouse, state.warehouse.orders.at(order));
    const auto up_to = [](Weight most) { return Weight(*rc::gen::inRange<std::int64_t>(0, most.value() + 1)); };
    ProcessingResult result{{}, up_to(allowance(input, kScrap)), up_to(allowance(input, kLoss))};
    Weight rest = input - result.scrap - result.loss;
    while (rest.is_positive()) {
        const bool last = result.outputs.size() == 7 || *rc::gen::inRange(0, 3) == 0;
        const Weight part = last ? rest : Weight(*rc::gen::inRange<std::int64_t>(1, rest.value() + 1));
        result.outputs.push_back(output("N" + order.text() + "-" + std::to_string(result.outputs.size()),
                                        std::min(part, Weight(10'000'000))));
        rest -= result.outputs.back().weight;
    }
    return result;
}

void execute(core::State& state, OrderId order) {
    EventList facts;
    add_execution(facts, state, order);
    RC_ASSERT(guards::processing_conserves_weight(state, facts));
    for (const Event& fact : facts) fact.kind().apply(state, fact.data(), {});
}

struct Sums {
    Weight weight{};
    Weight pledged{};
    Money cost{};
};

Sums sums(const core::State& state) {
    Sums sum;
    for (const Lot& lot : state.warehouse.lots) {
        if (!is_in_stock(lot)) continue;
        sum.weight += lot.weight;
        if (lot.pledged_to) sum.pledged += lot.weight;
        sum.cost += cost_of(lot);
    }
    return sum;
}

void check_lists(const core::State& state) {
    std::vector<LotId> pledged;
    std::vector<LotId> live;
    for (std::uint64_t number = 1; number <= state.warehouse.lots.size(); ++number) {
        const Lot& lot = state.warehouse.lots.at(LotId(number));
        if (lot.status == LotStatus::pledged) pledged.emplace_back(number);
        if (is_in_stock(lot)) live.emplace_back(number);
        for (const LotId child : lot.children) {
            const auto& mothers = state.warehouse.lots.at(child).mothers;
            RC_ASSERT(std::find(mothers.begin(), mothers.end(), LotId(number)) != mothers.end());
        }
    }
    auto of_facility = state.loan.facilities.at(kFacility).lots;
    std::sort(of_facility.begin(), of_facility.end());
    RC_ASSERT(of_facility == pledged);
    auto of_control = state.warehouse.controls.at(kControl).lots;
    std::sort(of_control.begin(), of_control.end());
    RC_ASSERT(of_control == live);
    RC_ASSERT(state.warehouse.live_bundles.size() == live.size());
    RC_ASSERT(state.warehouse.pledged_bundles.size() == pledged.size());
}

LotsProcessed processed(core::State& state, Weight scrap, Weight loss) {
    const OrderId order = open(state, {LotId(1)});
    state.warehouse.orders.edit(order).result =
        ProcessingResult{{output("N1", Weight(10'000) - scrap - loss)}, scrap, loss};
    EventList facts;
    add_execution(facts, state, order);
    return *facts.at(1).get_if<LotsProcessed>();
}

}  // namespace

TEST_CASE("W4: processing conserves weight, cost and pledge, whatever is made of what") {
    CHECK(rc::check([] {
        core::State state = county();
        std::vector<LotId> lots;
        lots.reserve(6);
        for (int i = 0; i < 6; ++i)
            lots.push_back(add_lot(state, Weight(*rc::gen::inRange<std::int64_t>(1, 300'001)),
                                   Price(*rc::gen::inRange<std::int64_t>(1, 1'000'000))));
        pledge(state, {lots[0], lots[1], lots[2]});
        for (int round = 0; round < 4; ++round) {
            const bool of_pledge = *rc::gen::inRange(0, 2) == 0;
            std::vector<LotId> mothers;
            for (std::uint64_t number = 1; number <= state.warehouse.lots.size() && mothers.size() < 3; ++number) {
                const Lot& lot = state.warehouse.lots.at(LotId(number));
                if (is_in_stock(lot) && lot.pledged_to.has_value() == of_pledge && *rc::gen::inRange(0, 2) == 0)
                    mothers.emplace_back(number);
            }
            if (mothers.empty()) continue;
            const Sums before = sums(state);
            const OrderId order = open(state, mothers);
            RC_ASSERT(not_openable_processing(state, state.warehouse.orders.at(order)) == nullptr);
            const ProcessingResult result = cut(state, order);
            RC_ASSERT(!misfit(state, state.warehouse.orders.at(order), result));
            state.warehouse.orders.edit(order).result = result;
            execute(state, order);
            const Sums after = sums(state);
            const Weight gone = result.scrap + result.loss;
            RC_ASSERT(after.weight == before.weight - gone);
            RC_ASSERT(after.pledged == before.pledged - (of_pledge ? gone : Weight::zero()));
            RC_ASSERT(after.cost == before.cost);
            check_lists(state);
        }
    }));
}

TEST_CASE("W4: the guard knows a processing that loses weight, cost or pledge") {
    core::State state = county();
    add_lot(state, Weight(10'000), Price(400'000));
    pledge(state, {LotId(1)});
    const LotsProcessed good = processed(state, Weight(200), Weight(30));
    const auto holds = [&](const LotsProcessed& fact) {
        return guards::processing_conserves_weight(state, events(LotsProcessed(fact)));
    };
    CHECK(holds(good));
    LotsProcessed bad = good;
    bad.children[0].weight += Weight(1);
    CHECK_FALSE(holds(bad));
    bad = good;
    bad.children[0].cost_total -= Money(1);
    CHECK_FALSE(holds(bad));
    bad = good;
    bad.pledged_to.reset();
    CHECK_FALSE(holds(bad));
    bad = good;
    bad.control.reset();
    CHECK_FALSE(holds(bad));
    bad = good;
    bad.owner = OrganisationId(7);
    CHECK_FALSE(holds(bad));
    bad = good;
    bad.children[0].weight -= Weight(1);  // 31 kg of 10 000 are 0.31 %
    bad.loss += Weight(1);
    CHECK_FALSE(holds(bad));
    bad = good;
    bad.children[0].weight -= Weight(1);
    bad.scrap += Weight(1);
    CHECK_FALSE(holds(bad));
}

TEST_CASE("R12: a child of pledged goods takes no bundle number that is pledged elsewhere") {
    core::State state = county();
    add_lot(state, Weight(10'000), Price(400'000));
    pledge(state, {LotId(1)});
    const OrderId order = open(state, {LotId(1)});
    state.warehouse.pledged_bundles.emplace("X1", LotId(9));  // at another warehouse
    const ProcessingResult result{{output("X1", Weight(10'000))}, {}, {}};
    CHECK(misfit(state, state.warehouse.orders.at(order), result)->reason == &bundle_pledged_elsewhere);
    const ProcessingResult own{{output("B1", Weight(10'000))}, {}, {}};
    CHECK_FALSE(misfit(state, state.warehouse.orders.at(order), own));
}

}  // namespace gzl::core::warehouse
