// How this bank decides on an application without a person: whole numbers only, the same answer every time.
#pragma once

#include "bank/messages.hpp"

namespace gzl::bank {

// A score refuses nobody alone: below its line a person looks (C3). Between the two amount lines, and between the two
// trade lines, a person must look.
struct Rules {
    std::vector<std::string> products;         // codes; empty: every product
    std::vector<std::string> without_goods{};  // codes of those that lend before there are goods, or on trade alone
    Money max_amount;                          // above: refused
    Money review_above;                        // above: manual review
    RatePpm min_trade;                         // verified trade over amount; below: refused
    RatePpm review_trade_below;                // below: manual review
    RatePpm max_ltv;                           // of the collateral's value: what is offered at most
    Money min_offer;                           // a smaller offer is a refusal
    RatePpm rate;                              // per year
    std::int64_t tenor_days = 0;
    std::optional<std::int64_t> review_score_below{};  // points: below, or without a score, manual review
};

struct Decision {
    Verdict verdict = Verdict::refused;
    std::optional<Offer> offer;        // of an approval
    std::vector<std::string> reasons;  // of a refusal or a manual review, all that apply
};
Decision decide(const Rules& rules, const ApplicationPackage& application);

enum class NeedAnswer {
    quoted,    // on the rules' own terms
    claimed,   // a person must look
    declined,  // above the maximum
};
BOOST_DESCRIBE_ENUM(NeedAnswer, quoted, claimed, declined)
NeedAnswer answer(const Rules& rules, const ListedNeed& need);

}  // namespace gzl::bank
