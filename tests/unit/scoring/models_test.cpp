#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "scoring/model.hpp"
#include "scoring/reasons.hpp"
#include "unit/scoring/tables.hpp"

namespace gzl::scoring {

namespace {

struct County {
    Table table;
    Prepared prepared;

    explicit County(int rows)
        : table(*read_table(county_csv(rows), {})),
          prepared(*prepare(table, {.target = "bad", .bad_value = "", .id = "firm", .left_out = {}})) {}
    const Sample& sample() const { return prepared.sample; }
};

std::size_t feature_named(const Sample& sample, const std::string& name) {
    for (std::size_t i = 0; i < sample.features.size(); ++i)
        if (sample.column(i).name == name) return i;
    return sample.features.size();
}

}  // namespace

TEST_CASE("C2: 600 points are odds of 30:1 and 20 more double them") {
    CHECK(points_of(std::log(1.0 / 30)) == doctest::Approx(600));
    CHECK(points_of(std::log(1.0 / 60)) == doctest::Approx(620));
    CHECK(probability_of(600) == doctest::Approx(1.0 / 31));
    CHECK(probability_of(580) == doctest::Approx(1.0 / 16));
}

TEST_CASE("a column without a value, and one with a single value, are left out and said") {
    const County county(400);
    CHECK(county.sample().features.size() == 3);
    CHECK(county.prepared.notes == std::vector<std::string>{"empty is left out: it has no value",
                                                            "same is left out: it is the same in every row"});
}

TEST_CASE("bins of numbers rise or fall; missing values and levels have bins of their own") {
    const County county(2000);
    const BinnedFeature risk = bin_feature(county.sample(), feature_named(county.sample(), "risk"));
    REQUIRE(risk.bins.size() > 2);
    for (std::size_t i = 1; i < risk.bins.size(); ++i) {
        CHECK(risk.bins[i].woe > risk.bins[i - 1].woe);
        CHECK(risk.bins[i].rows >= 0.02 * 1800);
    }
    CHECK(risk.missing.rows > 0);
    std::int64_t rows = risk.missing.rows;
    for (const Bin& bin : risk.bins) rows += bin.rows;
    CHECK(rows == 2000);
    const BinnedFeature kind = bin_feature(county.sample(), feature_named(county.sample(), "kind"));
    CHECK(kind.bins.size() == 3);
    CHECK(bin_at(kind, bin_of(kind, std::string("c"))).woe > 0);
    CHECK(bin_of(kind, std::string("never seen")) == kind.bins.size());
    CHECK(bin_of(risk, kMissing) == risk.bins.size());
}

TEST_CASE("both models find what the rule put in, say probabilities that hold, and are kept word by word") {
    const County county(3000);
    const Model model = train_model(county.sample(), {.data = "", .target = "bad", .bad_value = "1", .protocol = ""},
                                    {.name = "test", .version = "1", .seed = 3, .folds = 3, .threads = 1});
    CHECK(model.validation.scorecard_auc > 0.65);
    CHECK(model.validation.trees_auc > 0.65);
    CHECK(model.validation.scorecard.calibration_error < 0.05);
    CHECK(model.validation.trees.calibration_error < 0.05);

    const auto again = model_of(text_of(model));
    REQUIRE(again);
    for (std::size_t row = 0; row < 50; ++row) {
        CHECK(score_rows(again->scorecard, county.table, {row}) == score_rows(model.scorecard, county.table, {row}));
        const auto inputs = inputs_of(model.trees, county.table, row);
        CHECK(log_odds(again->trees, inputs) == log_odds(model.trees, inputs));
        // the contributions add up to what the trees moved from their mean
        double moved = 0;
        for (const double each : contributions(model.trees, inputs)) moved += each;
        double means = model.trees.base;
        for (const std::int32_t root : model.trees.roots)
            means += model.trees.nodes[static_cast<std::size_t>(root)].mean;
        CHECK(model.trees.slope * means + model.trees.shift + moved ==
              doctest::Approx(log_odds(model.trees, inputs)).epsilon(1e-4));
    }
    CHECK(text_of(train_model(county.sample(), {.data = "", .target = "bad", .bad_value = "1", .protocol = ""},
                              {.name = "test", .version = "1", .seed = 3, .folds = 3, .threads = 2})) ==
          text_of(model));
}

TEST_CASE("the flat trees say what XGBoost says, of missing values too") {
    const County county(1500);
    for (const bool monotone : {false, true}) {
        Original original;
        const Forest forest = grow(county.sample(), {.depth = 6, .rounds = 80, .monotone = monotone}, &original);
        CHECK(forest.roots.size() == 80);
        for (std::size_t row = 0; row < 200; ++row) {
            const auto inputs = inputs_of(forest, county.table, row);
            CHECK(Walker(forest).log_odds(inputs) == log_odds(forest, inputs));
            CHECK(log_odds_after(forest, inputs, forest.roots.size()) ==
                  doctest::Approx(original(inputs)).epsilon(1e-4));
        }
        CHECK(std::isfinite(log_odds(forest, std::vector<float>(forest.inputs.size(), std::nanf("")))));
    }
}

TEST_CASE("C2: reasons name what took points away") {
    const auto table = read_table("firm,risk,noise,kind,empty,same,bad\nx,99,500,c,,x,0\ny,0,500,a,,x,0\n", {});
    const County county(3000);
    const Model model = train_model(county.sample(), {.data = "", .target = "bad", .bad_value = "1", .protocol = ""},
                                    {.name = "test", .version = "1", .seed = 3, .folds = 0, .threads = 1});
    const auto reasons = reasons_of_card(model, *table, 0);
    REQUIRE(reasons.size() >= 2);
    CHECK(reasons.size() <= kReasons);
    CHECK(reasons.front().weight >= reasons.back().weight);
    CHECK(std::any_of(reasons.begin(), reasons.end(), [](const auto& each) { return each.feature == "kind"; }));
    CHECK(reasons_of_card(model, *table, 1).empty());
    CHECK_FALSE(reasons_of_trees(model, *table, 0).empty());
    CHECK(grade_of(0.0005) == "AAA");
    CHECK(grade_of(0.5) == "D");
}

TEST_CASE("a damaged model is refused, not walked") {
    CHECK(model_of("{").error().message.starts_with("the model is no JSON"));
    CHECK(model_of("{\"format\":\"x\"}").error().message.starts_with("the file is no model"));
    const County county(400);
    Model model = train_model(county.sample(), {.data = "", .target = "bad", .bad_value = "1", .protocol = ""},
                              {.name = "test", .version = "1", .seed = 3, .folds = 0, .threads = 1});
    REQUIRE_FALSE(model.trees.nodes.empty());
    auto inner = std::find_if(model.trees.nodes.begin(), model.trees.nodes.end(),
                              [](const TreeNode& node) { return node.input >= 0; });
    REQUIRE(inner != model.trees.nodes.end());
    inner->left = 0;  // a walk would not end
    CHECK(model_of(text_of(model)).error().message == "the model's trees are damaged");
}

TEST_CASE("a feature that gives the answer away is found; chance is not taken for it") {
    std::string text = "tells,level,rare,noise,bad\n";
    for (int i = 0; i < 1000; ++i) {
        const bool bad = i % 30 == 0;
        text += std::to_string(bad ? 1000 + i : i) + "," + (bad ? "closed" : "open") + "," +
                (i % 40 == 1 ? "few" : "many") + "," + std::to_string(i * 7919 % 1000) + "," + (bad ? "1" : "0") + "\n";
    }
    const auto table = read_table(text, {});
    const auto prepared = prepare(*table, {.target = "bad", .bad_value = "", .id = "", .left_out = {}});
    REQUIRE(prepared);
    const auto leaks = find_leaks(prepared->sample);
    REQUIRE(leaks.size() == 2);
    CHECK(leaks[0].feature == "tells");
    CHECK(leaks[1].feature == "level");
}

TEST_CASE("targets and identifiers that cannot be") {
    const auto refusal = [](const char* text, const Question& question) {
        const auto table = read_table(text, {});
        const auto prepared = prepare(*table, question);
        return prepared ? std::string() : prepared.error().message;
    };
    CHECK(refusal("a,b\n1,0\n2,0\n", {.target = "b", .bad_value = "", .id = "", .left_out = {}}) ==
          "the target b is 0 in every row; there is nothing to learn from one answer");
    CHECK(refusal("a,b\n1,0\n2,\n", {.target = "b", .bad_value = "", .id = "", .left_out = {}}) ==
          "data row 2: the target b is missing");
    CHECK(refusal("a,b\n1,0\n2,1\n3,2\n", {.target = "b", .bad_value = "", .id = "", .left_out = {}})
              .starts_with("the target b has more than two values"));
    CHECK(refusal("a,b\n1,1\n2,2\n", {.target = "b", .bad_value = "", .id = "", .left_out = {}}) ==
          "which value of b is a default, 1 or 2? Say --bad 2");
    CHECK(refusal("a,b,c\nx,0,1\nx,1,2\n", {.target = "b", .bad_value = "", .id = "a", .left_out = {}}) ==
          "data row 2: the identifier x stands in data row 1 already");
    CHECK(refusal("a,b\n1,0\n1,1\n", {.target = "b", .bad_value = "", .id = "", .left_out = {}}) ==
          "no column is left to learn from");
}

}  // namespace gzl::scoring
