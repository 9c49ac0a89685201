// From a claim to a loss, its shares, and what comes back later (G3, G4, G6, G7). Everything is derived from sums of
// facts, never from an earlier result: a corrected fact gives a corrected position, and the difference is posted.
#pragma once

#include "core/guarantee/shares.hpp"

namespace gzl::core::guarantee {

// Money received on a claim, and the costs of getting it.
struct Received {
    Money amount{};
    Money costs{};

    Money net() const { return amount - costs; }  // below zero when the costs were higher
    friend bool operator==(const Received&, const Received&) = default;
};
BOOST_DESCRIBE_STRUCT(Received, (), (amount, costs))

struct LossFacts {
    Money advanced{};     // principal and interest that the guarantor paid for the borrower
    Money cash_margin{};  // of the borrower, applied to it
    Received before{};    // until the loss was settled: disposals, payments of the borrower
    Received after{};     // since
    Shares shares{};
    std::optional<Money> fund_room{};  // at the settlement; none: the fund's share has no limit
};

// G7: loss = Σ (borne − recovered) + Σ recovered, whatever happens, because borne adds to the loss.
struct Position {
    Money loss{};       // G3: principal + interest − cash margin − (proceeds − costs), at least zero
    Money surplus{};    // due to the pledgor: what came in beyond the claim
    Parts borne{};      // of the loss (G4); adds to it
    Parts recovered{};  // of each one's part, by money that came in later, after its costs (G6)

    Parts net() const { return borne - recovered; }
    friend bool operator==(const Position&, const Position&) = default;
};
BOOST_DESCRIBE_STRUCT(Position, (), (loss, surplus, borne, recovered))

// advanced ≥ cash_margin ≥ 0; no amount or cost negative.
Position position_of(const LossFacts& facts);

}  // namespace gzl::core::guarantee
