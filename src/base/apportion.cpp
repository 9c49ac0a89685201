#include "base/apportion.hpp"

#include <algorithm>
#include <numeric>

#include "base/rounding.hpp"

namespace gzl {

std::vector<std::int64_t> apportion(std::int64_t amount, const std::vector<std::int64_t>& weights) {
    const Wide whole = std::accumulate(weights.begin(), weights.end(), Wide{0});
    CHECK_THAT(amount >= 0 && (whole > 0 || amount == 0));
    std::vector<std::int64_t> parts(weights.size(), 0);
    if (whole == 0) return parts;
    std::vector<Wide> remainders;
    std::int64_t left = amount;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Wide exact = multiply(amount, weights[i]);
        parts[i] = divide(exact, whole, Rounding::down);
        remainders.push_back(exact % whole);
        left -= parts[i];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) ++parts[order.at(i)];
    return parts;
}

}  // namespace gzl
