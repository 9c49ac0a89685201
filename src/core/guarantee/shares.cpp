#include "core/guarantee/shares.hpp"

#include "base/apportion.hpp"

namespace gzl::core::guarantee {

Parts apportion(Money amount, const Parts& weights) {
    const auto parts =
        gzl::apportion(amount.value(), {weights.fund.value(), weights.bank.value(), weights.guarantor.value()});
    return {Money(parts[0]), Money(parts[1]), Money(parts[2])};
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
