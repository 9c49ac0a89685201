#include "core/guarantee/shares.hpp"

#include <array>

#include "base/rounding.hpp"

namespace gzl::core::guarantee {

namespace {

using Row = std::array<std::int64_t, 3>;

Row row_of(const Parts& parts) {
    return {parts.fund.value(), parts.bank.value(), parts.guarantor.value()};
}

// The first of the largest, so that a tie goes to the earlier party.
std::size_t largest(const std::array<Wide, 3>& remainders) {
    std::size_t at = 0;
    for (std::size_t i = 1; i < remainders.size(); ++i)
        if (remainders[i] > remainders[at]) at = i;
    return at;
}

}  // namespace

Parts apportion(Money amount, const Parts& weights) {
    const Row weight = row_of(weights);
    const Wide whole = Wide{weight[0]} + weight[1] + weight[2];
    CHECK_THAT(amount >= Money::zero() && (whole > 0 || amount == Money::zero()));
    if (whole == 0) return {};
    Row part{};
    std::array<Wide, 3> remainders{};
    std::int64_t left = amount.value();
    for (std::size_t i = 0; i < part.size(); ++i) {
        const Wide exact = multiply(amount.value(), weight[i]);
        part[i] = divide(exact, whole, Rounding::down);
        remainders[i] = exact % whole;
        left -= part[i];
    }
    for (; left > 0; --left) {
        const std::size_t next = largest(remainders);
        CHECK_THAT(remainders[next] > 0);
        ++part[next];
        remainders[next] = 0;
    }
    return {Money(part[0]), Money(part[1]), Money(part[2])};
}

Parts share_loss(Money loss, const Shares& shares, std::optional<Money> fund_room) {
    const Parts weights{Money(shares.fund.value()), Money(shares.bank.value()), Money(shares.guarantor.value())};
    const Parts agreed = apportion(loss, weights);
    if (!fund_room || agreed.fund <= *fund_room) return agreed;
    const Money rest = loss - *fund_room;
    Parts others{Money::zero(), weights.bank, weights.guarantor};
    if (others.total() == Money::zero()) others.guarantor = Money(1);
    return Parts{*fund_room, {}, {}} + apportion(rest, others);
}

}  // namespace gzl::core::guarantee
