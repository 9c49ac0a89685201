// A zone of the books with one scale and every rule at its default.
#pragma once

#include <doctest/doctest.h>

#include "core/supervision/rule_settings.hpp"
#include "telemetry/rules/weight_limit.hpp"

namespace gzl::telemetry {

inline core::supervision::ZoneContext zone_context(std::int64_t book_kg, std::int64_t mpe_kg = 200) {
    core::supervision::ZoneContext zone;
    zone.book_kg = book_kg;
    zone.mpe_kg = mpe_kg;
    zone.scales = {core::DeviceId(1)};
    for (std::size_t rule = 0; rule < core::supervision::kAlertRules; ++rule)
        zone.settings[rule] = core::supervision::default_setting(static_cast<core::supervision::AlertRule>(rule));
    return zone;
}

inline core::supervision::RuleSetting& setting(core::supervision::ZoneContext& zone,
                                               core::supervision::AlertRule rule) {
    return zone.settings[static_cast<std::size_t>(rule)];
}

}  // namespace gzl::telemetry
