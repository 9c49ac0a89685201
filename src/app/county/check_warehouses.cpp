#include <algorithm>

#include "app/county/checks.hpp"
#include "core/supervision/state.hpp"

namespace gzl::app::county {

namespace {

void check_central(Findings& findings) {
    const auto warehouses = findings.entries().of("warehouse");
    const auto is_sound = [](const Entry* warehouse) { return warehouse->sound; };
    if (!std::all_of(warehouses.begin(), warehouses.end(), is_sound)) return;
    const auto is_central = [](const Entry* warehouse) { return warehouse->integer("central").value_or(0) != 0; };
    const auto count = std::count_if(warehouses.begin(), warehouses.end(), is_central);
    if (warehouses.empty() || count == 1) return;
    const auto last = std::find_if(warehouses.rbegin(), warehouses.rend(), is_central);
    const Entry& at = count == 0 ? *warehouses.front() : **last;
    findings.warn(at.place_of("central"), "central_warehouse_not_one",
                  {"应当恰有一个中心库,现有 " + std::to_string(count) + " 个",
                   "There should be exactly one central warehouse; there are " + std::to_string(count)},
                  {"请只在一个仓库写 central = true", "Write central = true for one warehouse only"});
}

bool has_scale(const Entries& entries, const Entry& gateway, const std::string& zone) {
    const auto devices = entries.of("device");
    return std::any_of(devices.begin(), devices.end(), [&](const Entry* device) {
        const auto of = device->integer("gateway");
        const auto kind = device->integer("kind");
        const auto where = device->text("zone");
        if (!of || !kind || !where) return true;  // reported already; it may be the one
        return *of == static_cast<std::int64_t>(gateway.number) && *where == zone &&
               *kind == static_cast<std::int64_t>(core::supervision::DeviceKind::floor_scale);
    });
}

// W5: without a scale in every zone the books cannot be reconciled with the sensors.
void check_supervised(Findings& findings, const Entry& warehouse) {
    if (warehouse.shadowed) return;
    std::vector<const Entry*> gateways;
    for (const Entry* gateway : findings.entries().of("gateway")) {
        const auto at = gateway->integer("warehouse");
        if (!at) return;
        if (*at == static_cast<std::int64_t>(warehouse.number)) gateways.push_back(gateway);
    }
    if (gateways.empty()) {
        findings.warn(warehouse.place, "warehouse_without_gateway",
                      {"仓库 " + warehouse.key + " 没有网关,无法监测",
                       "The warehouse " + warehouse.key + " has no gateway and cannot be watched"},
                      {"请补上 [[gateway]] 和 [[device]]", "Add a [[gateway]] and its [[device]] tables"});
        return;
    }
    for (const std::string& zone : warehouse.texts("zones").value_or(std::vector<std::string>())) {
        if (std::any_of(gateways.begin(), gateways.end(),
                        [&](const Entry* gateway) { return has_scale(findings.entries(), *gateway, zone); }))
            continue;
        findings.warn(warehouse.place_of("zones"), "zone_without_scale",
                      {"库区 " + zone + " 没有地磅,账实无法核对",
                       "The zone " + zone + " has no floor scale, so its stock cannot be reconciled"},
                      {"请为该库区补上 kind = \"floor_scale\" 的 [[device]]",
                       "Add a [[device]] of kind = \"floor_scale\" in this zone"});
    }
}

}  // namespace

void check_warehouses(Findings& findings) {
    check_central(findings);
    for (const Entry* warehouse : findings.entries().of("warehouse")) check_supervised(findings, *warehouse);
}

}  // namespace gzl::app::county
