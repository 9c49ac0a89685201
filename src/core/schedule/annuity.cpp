#include "core/schedule/annuity.hpp"

#include "base/check.hpp"

namespace gzl::core::schedule {

namespace {

constexpr Wide kOne = Wide{1'000'000'000'000} * 1'000'000'000'000;  // 10^24

Wide discount_sum(const std::vector<Factor>& factors) {
    Wide discount = kOne;
    Wide sum = 0;
    for (const Factor& each : factors) {
        const Wide denominator = multiply(each.denominator, 1'000'000);
        const Wide grown = denominator + each.numerator;
        discount = (discount * denominator + grown - 1) / grown;
        sum += discount;
    }
    return sum;
}

}  // namespace

Money annuity(Money balance, const std::vector<Factor>& factors, Money multiple) {
    CHECK_THAT(!factors.empty() && multiple.is_positive());
    const Wide twice = Wide{2} * balance.value() * kOne / discount_sum(factors);  // in fen, rounded down
    const Wide multiples = (twice + multiple.value()) / (Wide{2} * multiple.value());
    return Money(static_cast<std::int64_t>(multiples * multiple.value()));
}

}  // namespace gzl::core::schedule
