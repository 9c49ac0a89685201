// R5: temperature or humidity out of the zone's band, or steel so cold that water settles on it.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/supervision/alert_rule.hpp"
#include "telemetry/rules/condition.hpp"

namespace gzl::telemetry {

// Dew point by Magnus' formula (a = 17.62, b = 243.12 °C), in tenths of a degree, to the nearest; temperature in tenths
// of a degree, humidity in tenths of a per cent, above 0.
std::int64_t dew_point(std::int64_t temperature, std::int64_t humidity);

// On which side of the band a value lies; a limit that is absent is none.
Side side_of_band(std::int64_t value, std::optional<std::int64_t> low, std::optional<std::int64_t> high,
                  std::int64_t hysteresis);

// The dew point of one zone against its steel. The air is the warmest thermometer, the steel the coldest.
class DewPointRule {
  public:
    void note_temperature(const std::string& device, std::int64_t value) { temperatures_[device] = value; }
    void note_humidity(std::int64_t value) { humidity_ = value; }

    // Nothing while thermometer or hygrometer have not spoken.
    std::optional<Side> side(const core::supervision::RuleSetting& setting) const;
    std::int64_t steel() const;
    std::int64_t dew() const;

  private:
    std::map<std::string, std::int64_t> temperatures_;
    std::optional<std::int64_t> humidity_;
};

}  // namespace gzl::telemetry
