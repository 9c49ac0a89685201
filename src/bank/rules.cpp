#include "bank/rules.hpp"

#include <algorithm>

#include "base/rounding.hpp"

namespace gzl::bank {

namespace {

constexpr std::int64_t kWhole_ppm = 1'000'000;

// Wide: another party's numbers must not overflow ours.
Wide invoiced(const TradeSection& trade) {
    Wide total = 0;
    for (const PackagedInvoice& invoice : trade.invoices) total += invoice.amount.value();
    return total;
}

bool is_below(Wide trade, RatePpm line, Money amount) {
    return trade * kWhole_ppm < multiply(amount.value(), line.value());
}

bool is_among(const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

void check_product(const Rules& rules, const ApplicationPackage& application, Decision& decision) {
    if (!rules.products.empty() && !is_among(rules.products, application.product_code))
        decision.reasons.emplace_back("product_not_offered");
}

// Trade counts only when every check on it passed: half-proven trade is no trade.
void check_trade(const Rules& rules, const ApplicationPackage& application, Decision& decision) {
    if (!rules.min_trade.is_positive()) return;
    if (!application.trade) return decision.reasons.emplace_back("trade_not_disclosed"), void();
    const auto& checks = application.trade->checks;
    if (checks.empty() || !std::all_of(checks.begin(), checks.end(), [](const auto& check) { return check.passed; }))
        return decision.reasons.emplace_back("trade_not_verified"), void();
    if (is_below(invoiced(*application.trade), rules.min_trade, application.amount))
        decision.reasons.emplace_back("trade_share_too_small");
}

Money offered(const Rules& rules, const ApplicationPackage& application) {
    if (is_among(rules.without_goods, application.product_code)) return application.amount;
    return std::min(application.amount, share_of(*application.stock->value, rules.max_ltv, Rounding::down));
}

void check_collateral(const Rules& rules, const ApplicationPackage& application, Decision& decision) {
    if (is_among(rules.without_goods, application.product_code)) return;
    if (!application.stock) return decision.reasons.emplace_back("collateral_not_disclosed"), void();
    if (!application.stock->value || !application.stock->value->is_positive())
        return decision.reasons.emplace_back("collateral_not_valued"), void();
    const Money limit = offered(rules, application);
    if (!limit.is_positive() || limit < std::min(rules.min_offer, application.amount))
        decision.reasons.emplace_back("collateral_too_small");
}

// The bank's own line, or that of its product.
bool score_needs_review(const Rules& rules, const std::optional<ScoreSection>& score) {
    if (!score) return rules.review_score_below.has_value();
    return score->needs_review ||
           (rules.review_score_below && score->opinions.front().points < *rules.review_score_below);
}

void ask_for_review(const Rules& rules, const ApplicationPackage& application, Decision& decision) {
    if (application.amount > rules.review_above) decision.reasons.emplace_back("amount_needs_review");
    const Wide trade = application.trade ? invoiced(*application.trade) : 0;
    if (is_below(trade, rules.review_trade_below, application.amount))
        decision.reasons.emplace_back("trade_share_needs_review");
    if (score_needs_review(rules, application.score)) decision.reasons.emplace_back("score_needs_review");
}

}  // namespace

Decision decide(const Rules& rules, const ApplicationPackage& application) {
    Decision decision;
    check_product(rules, application, decision);
    if (application.amount > rules.max_amount) decision.reasons.emplace_back("amount_above_maximum");
    check_trade(rules, application, decision);
    check_collateral(rules, application, decision);
    if (!decision.reasons.empty()) return decision;

    ask_for_review(rules, application, decision);
    decision.verdict = decision.reasons.empty() ? Verdict::approved : Verdict::manual_review;
    if (decision.verdict == Verdict::approved)
        decision.offer = Offer{offered(rules, application), rules.rate, rules.tenor_days, {}};
    return decision;
}

NeedAnswer answer(const Rules& rules, const ListedNeed& need) {
    if (need.amount > rules.max_amount) return NeedAnswer::declined;
    return need.amount > rules.review_above ? NeedAnswer::claimed : NeedAnswer::quoted;
}

}  // namespace gzl::bank
