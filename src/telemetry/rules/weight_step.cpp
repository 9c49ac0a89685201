#include "telemetry/rules/weight_step.hpp"

namespace gzl::telemetry {

Change WeightStepRule::take(std::int64_t settled_kg, const StepContext& context) {
    // Everything that the books have in the zone is still there.
    const bool covers_books = settled_kg + context.others_kg >= context.book_kg - context.limit_kg;
    Change change = Change::none;
    if (plateau_ && *plateau_ - settled_kg > context.limit_kg && !context.order_open && !covers_books) {
        change = Change::raised;
        before_kg_ = *plateau_;
        missed_ = true;
    } else if (missed_ && (settled_kg >= before_kg_ - context.limit_kg || covers_books)) {
        change = Change::cleared;
        missed_ = false;
    }
    plateau_ = settled_kg;
    return change;
}

}  // namespace gzl::telemetry
