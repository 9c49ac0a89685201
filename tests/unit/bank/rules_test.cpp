#include "bank/rules.hpp"

#include "unit/bank/bank_fixture.hpp"

using namespace gzl;
using namespace gzl::bank;

namespace {

using Reasons = std::vector<std::string>;

Decision decided(const ApplicationPackage& application) {
    return decide(test_rules(), application);
}

}  // namespace

TEST_CASE("the smaller of the amount asked for and the line on the value is offered") {
    auto application = test_application();
    const auto whole = decided(application);
    CHECK(whole.verdict == Verdict::approved);
    REQUIRE(whole.offer);
    CHECK(whole.offer->limit == Money(600'000'000));
    CHECK(whole.offer->rate == RatePpm(32'000));
    CHECK(whole.offer->tenor_days == 180);

    // ⌊0.7 × 857 142 855⌋ = ⌊599 999 998.5⌋
    application.stock->value = Money(857'142'855);
    CHECK(decided(application).offer->limit == Money(599'999'998));
}

TEST_CASE("every reason of a refusal is told") {
    auto application = test_application();
    application.product_code = "other";
    application.amount = Money(5'000'000'001);
    application.stock.reset();
    const auto decision = decided(application);
    CHECK(decision.verdict == Verdict::refused);
    CHECK_FALSE(decision.offer);
    CHECK(decision.reasons ==
          Reasons{"product_not_offered", "amount_above_maximum", "trade_share_too_small", "collateral_not_disclosed"});
}

TEST_CASE("between the two amount lines a person looks") {
    auto application = test_application();
    application.trade->invoices = {{"1", Money(5'000'000'000)}};
    application.stock->value = Money(8'000'000'000);
    application.amount = Money(2'000'000'000);
    CHECK(decided(application).verdict == Verdict::approved);
    application.amount = Money(2'000'000'001);
    CHECK(decided(application).verdict == Verdict::manual_review);
    CHECK(decided(application).reasons == Reasons{"amount_needs_review"});
    application.amount = Money(5'000'000'000);
    CHECK(decided(application).verdict == Verdict::manual_review);
    application.amount = Money(5'000'000'001);
    CHECK(decided(application).verdict == Verdict::refused);
}

TEST_CASE("between the two trade lines a person looks, to the fen") {
    auto application = test_application();
    const auto verdict = [&](std::int64_t invoiced_fen) {
        application.trade->invoices = {{"1", Money(invoiced_fen)}};
        return decided(application).verdict;
    };
    CHECK(verdict(480'000'000) == Verdict::approved);
    CHECK(verdict(479'999'999) == Verdict::manual_review);
    CHECK(verdict(300'000'000) == Verdict::manual_review);
    CHECK(verdict(299'999'999) == Verdict::refused);
    CHECK(decided(application).reasons == Reasons{"trade_share_too_small"});
}

TEST_CASE("a score below a line is looked at by a person, and refuses nobody alone (C3)") {
    auto rules = test_rules();
    auto application = test_application();
    application.score = ScoreSection{{{"champion", 480}, {"challenger", 700}}, false};
    CHECK(decide(rules, application).verdict == Verdict::approved);
    application.score->needs_review = true;  // the product's line
    CHECK(decide(rules, application).verdict == Verdict::manual_review);
    CHECK(decide(rules, application).reasons == Reasons{"score_needs_review"});

    rules.review_score_below = 481;  // the bank's own
    application.score->needs_review = false;
    CHECK(decide(rules, application).verdict == Verdict::manual_review);
    application.score->opinions.front().points = 481;
    CHECK(decide(rules, application).verdict == Verdict::approved);
    application.score.reset();
    CHECK(decide(rules, application).reasons == Reasons{"score_needs_review"});
}

TEST_CASE("red-letter invoices count against the trade") {
    auto application = test_application();
    application.trade->invoices.push_back({"2", Money(-600'000'000)});
    CHECK(decided(application).reasons == Reasons{"trade_share_too_small"});
}

TEST_CASE("trade that is not wholly verified is no trade") {
    auto application = test_application();
    application.trade->checks[1].passed = false;
    CHECK(decided(application).reasons == Reasons{"trade_not_verified"});
    application.trade->checks.clear();
    CHECK(decided(application).reasons == Reasons{"trade_not_verified"});
    application.trade.reset();
    CHECK(decided(application).reasons == Reasons{"trade_not_disclosed"});
}

TEST_CASE("collateral without a value, or with too little, is refused") {
    auto application = test_application();
    application.stock->value = Money(14'285'714);  // carries 9 999 999
    CHECK(decided(application).reasons == Reasons{"collateral_too_small"});
    application.stock->value = Money(14'285'715);  // carries 10 000 000
    CHECK(decided(application).offer->limit == Money(10'000'000));
    application.stock->value.reset();
    CHECK(decided(application).reasons == Reasons{"collateral_not_valued"});
}

TEST_CASE("another party's largest numbers overflow nothing") {
    auto application = test_application();
    application.trade->invoices.assign(10'000, {"1", Money(kMaxExactInteger)});
    application.stock->value = Money(kMaxExactInteger);
    CHECK(decided(application).verdict == Verdict::approved);
    application.amount = Money(kMaxExactInteger);
    CHECK(decided(application).verdict == Verdict::refused);
}
