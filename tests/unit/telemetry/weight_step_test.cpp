// R1 on both sides of its limits.
#include "telemetry/rules/weight_step.hpp"

#include <doctest/doctest.h>

#include "core/supervision/rule_settings.hpp"

using namespace gzl;
using namespace gzl::telemetry;

namespace {

using core::supervision::ScaleContext;

// Ten coils of 26 t under pledge on a scale with an error of 200 kg.
ScaleContext context() {
    ScaleContext context;
    context.mpe_kg = 200;
    context.book_kg = 260'000;
    context.lightest_pledged_kg = 26'000;
    context.weight_step = core::supervision::default_setting(core::supervision::AlertRule::weight_step);
    return context;
}

// The outcome of the last of the readings.
WeightStepRule::Outcome feed(WeightStepRule& rule, std::initializer_list<std::int64_t> values,
                             const ScaleContext& where = context()) {
    WeightStepRule::Outcome last;
    for (const std::int64_t value : values) last = rule.take(value, where);
    return last;
}

WeightStepRule full() {
    WeightStepRule rule;
    feed(rule, {260'000, 260'100, 259'950});
    return rule;
}

}  // namespace

TEST_CASE("the limit is three errors or half the lightest pledged piece, whichever is more") {
    ScaleContext where = context();
    CHECK(WeightStepRule::threshold_kg(where) == 13'000);
    where.lightest_pledged_kg = 1'001;
    CHECK(WeightStepRule::threshold_kg(where) == 600);  // 501 is less
    where.lightest_pledged_kg = 1'203;
    CHECK(WeightStepRule::threshold_kg(where) == 602);  // 601.5, rounded up
    where.lightest_pledged_kg = 0;
    CHECK(WeightStepRule::threshold_kg(where) == 600);
    where.mpe_kg = 0;  // an error that nobody stated measures nothing
    CHECK(WeightStepRule::threshold_kg(where) == std::nullopt);
}

TEST_CASE("a coil that leaves without an order is found with the third settled reading") {
    WeightStepRule rule = full();
    CHECK(!feed(rule, {234'000}).step);
    CHECK(!feed(rule, {234'100}).step);
    CHECK(feed(rule, {233'950}).step == WeightStep{260'000, 234'000});
    CHECK(!feed(rule, {234'000, 234'000, 234'000}).step);  // once
}

TEST_CASE("a step on the limit is none, one kilogram more is one") {
    WeightStepRule at = full();
    CHECK(!feed(at, {247'000, 247'000, 247'000}).step);
    WeightStepRule beyond = full();
    CHECK(feed(beyond, {246'999, 246'999, 246'999}).step == WeightStep{260'000, 246'999});
}

TEST_CASE("what has not settled is no plateau: a crane swings, a truck stands on the scale") {
    WeightStepRule rule = full();
    CHECK(!feed(rule, {234'000, 236'000, 234'000, 236'000, 234'000}).step);
    CHECK(!feed(rule, {260'000, 260'000, 260'000}).step);
    WeightStepRule within = full();
    CHECK(feed(within, {234'000, 234'200, 234'100}).step);  // 200 kg apart: within the error
    WeightStepRule outside = full();
    CHECK(!feed(outside, {234'000, 234'201, 234'100}).step);
}

TEST_CASE("an open order explains a step, and so do books that have less already") {
    WeightStepRule working = full();
    ScaleContext open = context();
    open.order_open = true;
    CHECK(!feed(working, {234'000, 234'000, 234'000}, open).step);
    CHECK(!feed(working, {234'000, 234'000, 234'000}).step);  // the order was executed: no step any more
    WeightStepRule executed = full();
    ScaleContext less = context();
    less.book_kg = 234'000;
    CHECK(!feed(executed, {234'000, 234'000, 234'000}, less).step);
    CHECK(feed(executed, {208'000, 208'000, 208'000}, less).step);  // one more than the order said
}

TEST_CASE("the zone's other scales carry their part of the books") {
    WeightStepRule rule;
    ScaleContext half = context();
    half.others_kg = 130'000;
    feed(rule, {130'000, 130'000, 130'000}, half);
    CHECK(feed(rule, {104'000, 104'000, 104'000}, half).step == WeightStep{130'000, 104'000});
    WeightStepRule moved;  // to the other scale of the zone
    feed(moved, {130'000, 130'000, 130'000}, half);
    half.others_kg = 156'000;
    CHECK(!feed(moved, {104'000, 104'000, 104'000}, half).step);
}

TEST_CASE("the weight comes back: the condition is met no longer") {
    WeightStepRule rule = full();
    feed(rule, {234'000, 234'000, 234'000});
    CHECK(!feed(rule, {240'000, 240'000, 240'000}).returned);
    CHECK(feed(rule, {259'900, 259'900, 259'900}).returned);
    CHECK(!feed(rule, {259'900}).returned);
}

TEST_CASE("more weight is no step down") {
    WeightStepRule rule = full();
    CHECK(!feed(rule, {286'000, 286'000, 286'000}).step);
}
