#include "core/report/goods.hpp"

#include <set>

#include "core/loan/rules.hpp"
#include "core/state.hpp"
#include "core/warehouse/freeze.hpp"

namespace gzl::core::report {

namespace {

ReportedLot reported_lot(const core::State& state, LotId id, RatePpm haircut, Date day) {
    const warehouse::Lot& lot = state.warehouse.lots.at(id);
    return {.lot = id,
            .warehouse = state.warehouse.warehouses.at(lot.warehouse).name,
            .zone = lot.zone,
            .bundle = lot.bundle,
            .grade = lot.grade,
            .specification = lot.specification,
            .origin = lot.origin,
            .weight = lot.weight,
            .mode = lot.mode,
            .status = lot.status,
            .frozen = warehouse::is_frozen(lot),
            .disputed = lot.dispute.has_value(),
            .missing = lot.missing_by.has_value(),
            .value = warehouse::value_of(state.warehouse, {id}, haircut, day)};
}

ReportedControl reported_control(const core::State& state, ControlId id, Date day) {
    const warehouse::ControlView view = warehouse::view_of(state.warehouse, id, state.warehouse.controls.at(id), day);
    return {.control = id,
            .supervisor = member(state, view.supervisor),
            .tripartite_agreement = view.tripartite_agreement,
            .handover = view.handover,
            .lien_waiver = view.lien_waiver,
            .registration_number = view.registration_number,
            .registration_expires = view.registration_expires,
            .control_start = view.control_start,
            .checks = view.checks,
            .holds = view.holds};
}

Valuation valuation(const core::State& state, const GoodsAsked& asked, Date day) {
    Valuation valuation{.day = day,
                        .haircut = asked.haircut,
                        .prices = {},
                        .weight = {},
                        .value = warehouse::value_of(state.warehouse, asked.lots, asked.haircut, day),
                        .exposure = asked.exposure,
                        .ltv = {}};
    std::set<std::string> grades;
    for (const LotId id : asked.lots) {
        const warehouse::Lot& lot = state.warehouse.lots.at(id);
        valuation.weight += lot.weight;
        grades.insert(lot.grade);
    }
    for (const std::string& grade : grades)
        if (const warehouse::ReferencePrice* price = warehouse::price_on(state.warehouse, grade, day))
            valuation.prices.push_back({grade, price->day, price->price, price->source});
    if (valuation.value) valuation.ltv = loan::ltv_of(asked.exposure, *valuation.value);
    return valuation;
}

}  // namespace

Member member(const core::State& state, OrganisationId organisation) {
    const party::Organisation& found = state.party.organisations.at(organisation);
    return {organisation, found.code, found.name};
}

ReportedGoods reported_goods(const core::State& state, const GoodsAsked& asked, Date day) {
    ReportedGoods goods;
    for (const LotId lot : asked.lots) goods.lots.push_back(reported_lot(state, lot, asked.haircut, day));
    if (asked.control) goods.control = reported_control(state, *asked.control, day);
    goods.valuation = valuation(state, asked, day);
    return goods;
}

}  // namespace gzl::core::report
