#include "core/warehouse/state.hpp"

#include <algorithm>

#include "base/rounding.hpp"

namespace gzl::core::warehouse {

const ReferencePrice* price_on(const State& state, const std::string& grade, Date day) {
    const auto prices = state.prices.find(grade);
    if (prices == state.prices.end()) return nullptr;
    const auto after = std::upper_bound(prices->second.begin(), prices->second.end(), day,
                                        [](Date wanted, const ReferencePrice& price) { return wanted < price.day; });
    return after == prices->second.begin() ? nullptr : &*std::prev(after);
}

std::optional<Money> value_of(const State& state, const std::vector<LotId>& lots, RatePpm haircut, Date day) {
    constexpr std::int64_t kMillion = 1'000'000;
    constexpr std::int64_t kKilogramsPerTonne = 1000;
    CHECK_THAT(haircut.value() >= 0 && haircut.value() <= kMillion);
    Wide kg_times_price = 0;
    for (const LotId id : lots) {
        const Lot& lot = state.lots.at(id);
        if (lot.missing_by) continue;
        const ReferencePrice* reference = price_on(state, lot.grade, day);
        if (!reference) return std::nullopt;
        kg_times_price += multiply(lot.weight.value(), std::min(lot.cost, reference->price).value());
    }
    return Money(
        divide(kg_times_price * (kMillion - haircut.value()), multiply(kKilogramsPerTonne, kMillion), Rounding::down));
}

bool is_in_stock(const Lot& lot) {
    return lot.status == LotStatus::in_stock || lot.status == LotStatus::pledged;
}

bool is_in_processing(const State& state, const Lot& lot) {
    return lot.open_order && state.orders.at(*lot.open_order).kind == OrderKind::processing;
}

bool has_zone(const Warehouse& warehouse, const std::string& zone) {
    return std::find(warehouse.zones.begin(), warehouse.zones.end(), zone) != warehouse.zones.end();
}

Weight book_weight(const State& state, WarehouseId warehouse, const std::string& zone) {
    Weight sum;
    for (const Lot& lot : state.lots)
        if (lot.warehouse == warehouse && lot.zone == zone && is_in_stock(lot)) sum += lot.weight;
    return sum;
}

std::string bundle_key(WarehouseId warehouse, const std::string& bundle) {
    return warehouse.text() + "/" + bundle;
}

bool is_complete(const ControlEvidence& evidence) {
    return !evidence.tripartite_agreement.empty() && !evidence.lien_waiver.empty() &&
           !evidence.registration_number.empty();
}

std::optional<ControlId> live_control(const State& state, LotId lot, Date day) {
    const Lot& found = state.lots.at(lot);
    if (!found.control || !is_in_stock(found)) return std::nullopt;
    const ControlEvidence& evidence = state.controls.at(*found.control);
    return is_complete(evidence) && day <= evidence.registration_expires ? found.control : std::nullopt;
}

}  // namespace gzl::core::warehouse
