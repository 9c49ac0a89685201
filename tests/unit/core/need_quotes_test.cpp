// F3: what quotes cost, in which order they stand, and what banks are told.
#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/json.hpp"
#include "base/rounding.hpp"
#include "core/need/rules.hpp"
#include "core/need/views.hpp"
#include "unit/core/loan_county.hpp"

namespace gzl::core::need {

namespace {

using loan::County;
using loan::kBank;
using loan::kEnterprise;

constexpr OrganisationId kSystem{};

Quote quote_of(std::int64_t amount, std::int64_t rate, std::int64_t fee, std::int64_t tenor_days) {
    return {.amount = Money(amount),
            .rate = RatePpm(rate),
            .fee = Money(fee),
            .tenor_days = tenor_days,
            .valid_until = loan::kFirstDay};
}

Quote any_quote() {
    const auto amount = *rc::gen::inRange<std::int64_t>(1, kMaxExactInteger);
    return quote_of(amount, *rc::gen::inRange<std::int64_t>(0, 1'000'001), *rc::gen::inRange<std::int64_t>(0, amount),
                    *rc::gen::inRange<std::int64_t>(1, kLongestTenorDays + 1));
}

// A list with this need alone, to the one bank.
std::string list_of(std::string_view need) {
    return R"({"needs":[")" + std::string(need) + R"("],"banks":["org-000002"],"answer_by":"2026-03-06"})";
}

constexpr auto kNeed =
    R"({"kind":"revolving","amount_fen":600000000,"tenor_days":180,"purpose":"采购","collateral":"热轧卷",)"
    R"("wanted_by":"2026-04-01","enterprise":"org-000003"})";
constexpr auto kQuote = R"({"amount_fen":600000000,"rate_ppm":32000,"fee_fen":0,"tenor_days":180,"conditions":[],)"
                        R"("valid_until":"2026-03-31","placement":"placement-000001","bank_reference":"QUO-1"})";

// What the bank is told: path, subject, body.
std::vector<std::string> told(const County& county, const Decision& decision) {
    REQUIRE(decision);
    std::vector<std::string> all;
    for (const Event& event : *decision) {
        if (!event.kind().messages) continue;
        for (const Message& message : event.kind().messages(county.state(), event.data(), county.context(kSystem))) {
            CHECK(message.target == kBank);
            std::string body;
            write_json(body, *message.body.type, message.body.value.get());
            all.push_back(message.path + " " + message.subject + " " + body);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("all-in cost: rate and fee over a year, rounded half up once") {
    CHECK(all_in(quote_of(600'000'000, 32'000, 0, 180)) == RatePpm(32'000));
    CHECK(all_in(quote_of(600'000'000, 32'000, 1'200'000, 180)) == RatePpm(36'056));  // 2 000 × 365 / 180 = 4 055.56
    CHECK(all_in(quote_of(600'000'000, 32'000, 10'800, 180)) == RatePpm(32'037));     // 36.5
    CHECK(all_in(quote_of(600'000'000, 32'000, 10'799, 180)) == RatePpm(32'036));
    CHECK(all_in(quote_of(100'000'000, 0, 1'000'000, 365)) == RatePpm(10'000));  // 1 % for a year is 1 %
}

TEST_CASE("all-in cost is exact to half a ppm and never falls when rate or fee rise") {
    CHECK(rc::check([] {
        const Quote quote = any_quote();
        const Wide per_fee = Wide{1'000'000} * 365;
        const Wide unit = multiply(quote.amount.value(), quote.tenor_days);
        const Wide off = (all_in(quote) - quote.rate).value() * unit - quote.fee.value() * per_fee;
        RC_ASSERT(2 * off <= unit && -unit < 2 * off);
        Quote dearer = quote;
        dearer.rate += RatePpm(1);
        RC_ASSERT(all_in(dearer) > all_in(quote));
        dearer = quote;
        dearer.fee += Money(1);
        RC_ASSERT(dearer.fee >= dearer.amount || all_in(dearer) >= all_in(quote));
    }));
}

TEST_CASE("placements stand by what they cost: live quotes, then expired ones, then those without") {
    CHECK(rc::check([] {
        County county;
        core::State& state = county.edit();
        Need need{};
        need.enterprise = kEnterprise;
        need.amount = Money(kMaxExactInteger);
        state.need.lists.add(NeedListId(1), {"XQ-2026-000001", kBank, loan::kFirstDay, loan::kFirstDay, {}});
        const auto count = *rc::gen::inRange<std::uint64_t>(0, 12);
        for (std::uint64_t i = 1; i <= count; ++i) {
            Placement placement{.list = NeedListId(1), .need = NeedId(1), .enterprise = kEnterprise, .bank = kBank};
            if (*rc::gen::inRange(0, 3) > 0) {
                placement.status = PlacementStatus::quoted;
                placement.quote = quote_of(*rc::gen::inRange(1, 4), *rc::gen::inRange(0, 3), 0, 1);
                placement.quote->valid_until = loan::kFirstDay.plus_days(*rc::gen::inRange(-1, 1));
            }
            state.need.placements.add(PlacementId(i), placement);
            need.placements.push_back(PlacementId(i));
        }
        state.need.needs.add(NeedId(1), need);

        const auto placements = view_of(state, county.context(kEnterprise), NeedId(1), need).placements;
        RC_ASSERT(placements.size() == count);
        RC_ASSERT(std::is_sorted(placements.begin(), placements.end(), [](const auto& a, const auto& b) {
            const auto place = [](const PlacementView& view) { return !view.quote ? 2 : view.quote->live ? 0 : 1; };
            if (place(a) != place(b)) return place(a) < place(b);
            if (!a.quote) return a.placement < b.placement;
            if (a.quote->all_in != b.quote->all_in) return a.quote->all_in < b.quote->all_in;
            if (a.quote->amount != b.quote->amount) return a.quote->amount > b.quote->amount;
            return a.placement < b.placement;
        }));
    }));
}

TEST_CASE("P6: a list tells the bank what the enterprise wants, and names no need") {
    County county;
    REQUIRE(county.send(kEnterprise, "RecordNeed", kNeed));
    CHECK(told(county, county.send(kSystem, "PublishNeeds", list_of("need-000001"))) ==
          std::vector<std::string>{
              "/v1/needLists needlist-000001 "
              R"({"list":"needlist-000001","number":"XQ-2026-000001","answer_by":"2026-03-06","items":[)"
              R"({"kind":"revolving","amount_fen":600000000,"tenor_days":180,"purpose":"采购","collateral":"热轧卷",)"
              R"("wanted_by":"2026-04-01","placement":"placement-000001","enterprise_code":"enterprise",)"
              R"("enterprise_name":"enterprise"}]})"});
}

TEST_CASE("the bank is told when its quote is chosen, and when the need is withdrawn") {
    County county;
    REQUIRE(county.send(kEnterprise, "RecordNeed", kNeed));
    REQUIRE(county.send(kSystem, "PublishNeeds", list_of("need-000001")));
    CHECK(told(county, county.send(kBank, "QuoteNeed", kQuote)).empty());
    CHECK(told(county, county.send(kEnterprise, "ChooseQuote", R"({"placement":"placement-000001"})")) ==
          std::vector<std::string>{R"(/v1/needs placement-000001 {"placement":"placement-000001","status":"chosen"})"});

    REQUIRE(county.send(kEnterprise, "RecordNeed", kNeed));
    REQUIRE(county.send(kSystem, "PublishNeeds", list_of("need-000002")));
    CHECK(told(county, county.send(kEnterprise, "WithdrawNeed", R"({"need":"need-000002","reason":"自筹"})")) ==
          std::vector<std::string>{
              R"(/v1/needs placement-000002 {"placement":"placement-000002","status":"withdrawn"})"});
}

}  // namespace gzl::core::need
