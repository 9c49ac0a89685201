// R1 on both sides of its limits.
#include "telemetry/rules/weight_step.hpp"

#include "telemetry/rules/plateau.hpp"
#include "unit/telemetry/zone_context.hpp"

using namespace gzl;
using namespace gzl::telemetry;

namespace {

constexpr std::int64_t kMpe = 200;

// Ten coils of 26 t under pledge: half a coil is the limit.
StepContext context() {
    return {.limit_kg = 13'000, .others_kg = 0, .book_kg = 260'000, .order_open = false};
}

struct Scale {
    Plateau plateau;
    WeightStepRule rule;

    // What the rule says of the last of the readings.
    Change feed(std::initializer_list<std::int64_t> values, const StepContext& where = context()) {
        Change last = Change::none;
        for (const std::int64_t value : values) {
            const auto settled = plateau.take(value, kMpe);
            last = settled ? rule.take(*settled, where) : Change::none;
        }
        return last;
    }
};

Scale full() {
    Scale scale;
    scale.feed({260'000, 260'100, 259'950});
    return scale;
}

}  // namespace

TEST_CASE("the limit is three errors or half the lightest pledged piece, whichever is more") {
    auto zone = zone_context(260'000);
    zone.lightest_pledged_kg = 26'000;
    CHECK(weight_limit_kg(zone, 200) == 13'000);
    zone.lightest_pledged_kg = 1'001;
    CHECK(weight_limit_kg(zone, 200) == 600);  // 501 is less
    zone.lightest_pledged_kg = 1'203;
    CHECK(weight_limit_kg(zone, 200) == 602);  // 601.5, rounded up
    zone.lightest_pledged_kg = 0;
    CHECK(weight_limit_kg(zone, 200) == 600);
    CHECK(weight_limit_kg(zone, 0) == std::nullopt);  // an error that nobody stated measures nothing
}

TEST_CASE("a coil that leaves without an order is found with the third settled reading") {
    Scale scale = full();
    CHECK(scale.feed({234'000}) == Change::none);
    CHECK(scale.feed({234'100}) == Change::none);
    CHECK(scale.feed({233'950}) == Change::raised);
    CHECK(scale.rule.before_kg() == 260'000);
    CHECK(scale.feed({234'000, 234'000, 234'000}) == Change::none);  // once
}

TEST_CASE("a step on the limit is none, one kilogram more is one") {
    CHECK(full().feed({247'000, 247'000, 247'000}) == Change::none);
    CHECK(full().feed({246'999, 246'999, 246'999}) == Change::raised);
}

TEST_CASE("what has not settled is no plateau: a crane swings, a truck stands on the scale") {
    Scale scale = full();
    CHECK(scale.feed({234'000, 236'000, 234'000, 236'000, 234'000}) == Change::none);
    CHECK(scale.feed({260'000, 260'000, 260'000}) == Change::none);
    CHECK(full().feed({234'000, 234'200, 234'100}) == Change::raised);  // 200 kg apart: within the error
    CHECK(full().feed({234'000, 234'201, 234'100}) == Change::none);
}

TEST_CASE("an open order explains a step, and so do books that have less already") {
    Scale working = full();
    StepContext open = context();
    open.order_open = true;
    CHECK(working.feed({234'000, 234'000, 234'000}, open) == Change::none);
    CHECK(working.feed({234'000, 234'000, 234'000}) == Change::none);  // the order was executed: no step any more
    Scale executed = full();
    StepContext less = context();
    less.book_kg = 234'000;
    CHECK(executed.feed({234'000, 234'000, 234'000}, less) == Change::none);
    CHECK(executed.feed({208'000, 208'000, 208'000}, less) == Change::raised);  // one more than the order said
}

TEST_CASE("the zone's other scales carry their part of the books") {
    Scale scale;
    StepContext half = context();
    half.others_kg = 130'000;
    scale.feed({130'000, 130'000, 130'000}, half);
    CHECK(scale.feed({104'000, 104'000, 104'000}, half) == Change::raised);
    Scale moved;  // to the other scale of the zone
    moved.feed({130'000, 130'000, 130'000}, half);
    half.others_kg = 156'000;
    CHECK(moved.feed({104'000, 104'000, 104'000}, half) == Change::none);
}

TEST_CASE("the weight comes back: the condition is met no longer") {
    Scale scale = full();
    scale.feed({234'000, 234'000, 234'000});
    CHECK(scale.feed({240'000, 240'000, 240'000}) == Change::none);
    CHECK(scale.feed({259'900, 259'900, 259'900}) == Change::cleared);
    CHECK(scale.feed({259'900}) == Change::none);
}

TEST_CASE("more weight is no step down") {
    CHECK(full().feed({286'000, 286'000, 286'000}) == Change::none);
}
