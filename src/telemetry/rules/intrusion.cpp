#include "telemetry/rules/intrusion.hpp"

namespace gzl::telemetry {

bool is_expected(const core::supervision::WatchContext& context, const core::supervision::ZoneContext& zone,
                 Instant at) {
    if (zone.order_open || context.staffed) return true;
    const auto& setting = zone.setting(core::supervision::AlertRule::intrusion);
    const std::int64_t minute = (at - Instant::start_of(at.date())) / 60'000;
    return context.working_day && setting.opens_min <= minute && minute < setting.closes_min;
}

}  // namespace gzl::telemetry
