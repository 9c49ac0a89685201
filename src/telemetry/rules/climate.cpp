#include "telemetry/rules/climate.hpp"

#include <algorithm>
#include <cmath>

namespace gzl::telemetry {

namespace {

constexpr double kTenths = 10.0;
constexpr double kDriest = 1;  // tenths of a per cent: the logarithm has no value at 0

bool colder(const std::pair<const std::string, std::int64_t>& left,
            const std::pair<const std::string, std::int64_t>& right) {
    return left.second < right.second;
}

}  // namespace

std::int64_t dew_point(std::int64_t temperature, std::int64_t humidity) {
    constexpr double kA = 17.62;
    constexpr double kB = 243.12;
    const double degrees = static_cast<double>(temperature) / kTenths;
    const double share = std::max(static_cast<double>(humidity), kDriest) / 1000.0;
    const double gamma = std::log(share) + kA * degrees / (kB + degrees);
    return std::llround(kTenths * kB * gamma / (kA - gamma));
}

Side side_of_band(std::int64_t value, std::optional<std::int64_t> low, std::optional<std::int64_t> high,
                  std::int64_t hysteresis) {
    if ((low && value < *low) || (high && value > *high)) return Side::met;
    const bool inside = (!low || value >= *low + hysteresis) && (!high || value <= *high - hysteresis);
    return inside ? Side::over : Side::between;
}

std::optional<Side> DewPointRule::side(const core::supervision::RuleSetting& setting) const {
    if (temperatures_.empty() || !humidity_ || setting.dew_margin <= 0) return std::nullopt;
    const std::int64_t margin = steel() - dew();
    if (margin < setting.dew_margin) return Side::met;
    return margin >= setting.dew_margin + setting.hysteresis ? Side::over : Side::between;
}

std::int64_t DewPointRule::steel() const {
    return std::min_element(temperatures_.begin(), temperatures_.end(), colder)->second;
}

std::int64_t DewPointRule::dew() const {
    return dew_point(std::max_element(temperatures_.begin(), temperatures_.end(), colder)->second, *humidity_);
}

}  // namespace gzl::telemetry
