// The bank's confirmations of money that moves on a settled claim without an instruction of the platform: its own
// share, the parts of recoveries, the pledgor's surplus. One form for all of them.
#pragma once

#include "core/guarantee/rules.hpp"

namespace gzl::core::guarantee {

struct MoneyMove {
    ClaimId claim;
    Money amount;
    std::string reference;
    Date value_date;
};

// What the bank says with it (A3).
std::string content_of(std::string_view what, const MoneyMove& move);

// The claim, when the bank may confirm such a move now; otherwise the decision that is already made: a refusal, or
// nothing because the same was confirmed before. `due` tells the most that may move.
tl::expected<const Claim*, Decision> claim_to_move(const core::State& state, const Context& context,
                                                   const MoneyMove& move, std::string_view what,
                                                   Money (*due)(const Claim&));

}  // namespace gzl::core::guarantee
