// Who bears what of a loss, in whole fen (G4, G5). Pure arithmetic: no state, no clock.
#pragma once

#include <optional>

#include <boost/describe.hpp>

#include "base/quantity.hpp"

namespace gzl::core::guarantee {

// The three who share a loss, always in this order: it settles ties.
struct Parts {
    Money fund{};
    Money bank{};
    Money guarantor{};

    Money total() const { return fund + bank + guarantor; }
    friend Parts operator+(Parts a, const Parts& b) {
        return {a.fund + b.fund, a.bank + b.bank, a.guarantor + b.guarantor};
    }
    friend Parts operator-(Parts a, const Parts& b) {
        return {a.fund - b.fund, a.bank - b.bank, a.guarantor - b.guarantor};
    }
    friend bool operator==(const Parts&, const Parts&) = default;
};
BOOST_DESCRIBE_STRUCT(Parts, (), (fund, bank, guarantor))

// As agreed; they add to one whole.
struct Shares {
    RatePpm fund{300'000};
    RatePpm bank{490'000};
    RatePpm guarantor{210'000};
};
BOOST_DESCRIBE_STRUCT(Shares, (), (fund, bank, guarantor))

// The amount in proportion to the weights, by largest remainder: everybody has the whole fen of the exact quota, and
// the fen left over go to the largest remainders, ties in the order fund, bank, guarantor. Σ parts = amount; each part
// is less than one fen off its quota. amount ≥ 0, no weight negative, and some weight above zero unless the amount is
// zero.
Parts apportion(Money amount, const Parts& weights);

// G4. A loss among the three. `fund_room` is the most that the fund may pay of it, none for no limit: what the fund
// cannot pay falls to the bank and the guarantor in the proportion of their own shares (G5), and to the guarantor,
// which has advanced everything, when neither agreed to a share.
Parts share_loss(Money loss, const Shares& shares, std::optional<Money> fund_room);

}  // namespace gzl::core::guarantee
