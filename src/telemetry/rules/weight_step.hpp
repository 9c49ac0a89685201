// R1: the weight on a floor scale steps down although no order explains it. A step is measured between settled
// plateaus: three readings within the scale's error. It is explained while an order over the zone is open, and by the
// books once they have less there.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/supervision/scale_context.hpp"

namespace gzl::telemetry {

struct WeightStep {
    std::int64_t before_kg = 0;  // the plateau that it left
    std::int64_t after_kg = 0;
    friend bool operator==(const WeightStep&, const WeightStep&) = default;
};

class WeightStepRule {
  public:
    struct Outcome {
        std::optional<WeightStep> step{};  // unexplained: an alert
        bool returned = false;             // the weight of the last alert is back
    };

    // The next reading, in the scale's own order.
    Outcome take(std::int64_t value_kg, const core::supervision::ScaleContext& context);

    // −max(3 MPE, 0.5 × the lightest pledged piece), by the zone's setting; nothing when neither is known.
    static std::optional<std::int64_t> threshold_kg(const core::supervision::ScaleContext& context);

  private:
    std::optional<std::int64_t> settled(std::int64_t mpe_kg) const;

    std::array<std::int64_t, 3> last_{};
    std::size_t count_ = 0;
    std::optional<std::int64_t> plateau_;
    std::optional<std::int64_t> missed_;  // what stood there before the last alert
};

}  // namespace gzl::telemetry
