#include "telemetry/rules/weight_step.hpp"

#include <algorithm>

#include "base/rounding.hpp"

namespace gzl::telemetry {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

// Everything that the books have in the zone is still there.
bool covers_books(std::int64_t value_kg, std::int64_t threshold_kg, const core::supervision::ScaleContext& context) {
    return value_kg + context.others_kg >= context.book_kg - threshold_kg;
}

}  // namespace

std::optional<std::int64_t> WeightStepRule::threshold_kg(const core::supervision::ScaleContext& context) {
    const std::int64_t by_error = context.weight_step.limit_mpe * context.mpe_kg;
    const std::int64_t by_piece =
        divide(multiply(context.lightest_pledged_kg, context.weight_step.limit_ppm), kMillion, Rounding::up);
    const std::int64_t threshold = std::max(by_error, by_piece);
    return context.mpe_kg > 0 && threshold > 0 ? std::optional(threshold) : std::nullopt;
}

std::optional<std::int64_t> WeightStepRule::settled(std::int64_t mpe_kg) const {
    if (count_ < last_.size()) return std::nullopt;
    auto sorted = last_;
    std::sort(sorted.begin(), sorted.end());
    return sorted.back() - sorted.front() <= mpe_kg ? std::optional(sorted[1]) : std::nullopt;
}

WeightStepRule::Outcome WeightStepRule::take(std::int64_t value_kg, const core::supervision::ScaleContext& context) {
    last_[count_++ % last_.size()] = value_kg;
    const auto threshold = threshold_kg(context);
    const auto now = settled(context.mpe_kg);
    if (!threshold || !now) return {};
    Outcome outcome;
    if (plateau_ && *now - *plateau_ < -*threshold && !context.order_open && !covers_books(*now, *threshold, context)) {
        outcome.step = WeightStep{*plateau_, *now};
        missed_ = *plateau_;
    } else if (missed_ && (*now >= *missed_ - *threshold || covers_books(*now, *threshold, context))) {
        outcome.returned = true;
        missed_.reset();
    }
    plateau_ = *now;
    return outcome;
}

}  // namespace gzl::telemetry
