// R1: the weight on a floor scale steps down although no order explains it. A step is measured between settled
// plateaus. It is explained while an order over the zone is open, and by the books once they have less there.
#pragma once

#include <cstdint>
#include <optional>

#include "telemetry/rules/condition.hpp"

namespace gzl::telemetry {

// What the rule knows beside the settled value.
struct StepContext {
    std::int64_t limit_kg = 0;   // more than this is a step
    std::int64_t others_kg = 0;  // what the zone's other floor scales show
    std::int64_t book_kg = 0;    // what the books have in the zone
    bool order_open = false;
};

class WeightStepRule {
  public:
    // The next settled value, in the scale's own order. Cleared: the weight of the last alert is back.
    Change take(std::int64_t settled_kg, const StepContext& context);

    std::int64_t before_kg() const { return before_kg_; }  // of the last step: the plateau that it left

  private:
    std::optional<std::int64_t> plateau_;
    std::int64_t before_kg_ = 0;
    bool missed_ = false;
};

}  // namespace gzl::telemetry
