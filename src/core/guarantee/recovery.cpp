#include "core/guarantee/recovery.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace gzl::core::guarantee {

namespace {

Money at_least_zero(Money amount) {
    return std::max(Money::zero(), amount);
}

}  // namespace

Position position_of(const LossFacts& facts) {
    CHECK_THAT(facts.cash_margin >= Money::zero() && facts.cash_margin <= facts.advanced);
    Position position;
    const Money open = facts.advanced - facts.cash_margin - facts.before.net();
    position.loss = at_least_zero(open);
    position.borne = share_loss(position.loss, facts.shares, facts.fund_room);
    // G6: costs first; what is left belongs to those who bore the loss, up to the loss.
    const Money came_back = at_least_zero(facts.after.net());
    const Money recovered = std::min(came_back, position.loss);
    position.recovered = apportion(recovered, position.borne);
    position.surplus = at_least_zero(Money::zero() - open) + (came_back - recovered);
    return position;
}

}  // namespace gzl::core::guarantee
