#include "gateway/plant.hpp"

#include <filesystem>
#include <sstream>

#include <doctest/doctest.h>

namespace gzl::gateway {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

const Instant kNow = *Instant::parse("2026-03-02T01:00:00.000Z");

Plant plant_of(const std::string& scenario, const std::string& truth_file = "") {
    auto plans = parse_scenario(scenario);
    REQUIRE(plans);
    auto plant = Plant::make({.devices = {{"scale", DeviceModel::plain, 1'000, 0}, {"temp", DeviceModel::plain, 50, 0}},
                              .scenario = *plans,
                              .truth_file = truth_file});
    REQUIRE(plant);
    return std::move(*plant);
}

// The scale's samples, one a second.
std::vector<Sample> scale_over(Plant& plant, int count) {
    std::vector<Sample> found;
    for (int i = 0; i < count; ++i)
        for (Sample& each : plant.sample(seconds(i), kNow.plus_ms(i * std::int64_t{1000})))
            if (each.device == "scale") found.push_back(std::move(each));
    return found;
}

std::vector<std::int64_t> values(const std::vector<Sample>& samples) {
    std::vector<std::int64_t> list;
    for (const Sample& each : samples) list.push_back(each.value);
    return list;
}

}  // namespace

TEST_CASE("a scenario is a line for each fault, and a wrong line is named") {
    const auto plans = parse_scenario("# nothing\n\n10s 500ms step scale -260000  # a coil\n0 1h silence *\n");
    REQUIRE(plans);
    REQUIRE(plans->size() == 2);
    CHECK((*plans)[0].start == seconds(10));
    CHECK((*plans)[0].duration == milliseconds(500));
    CHECK((*plans)[0].kind == FaultKind::step);
    CHECK((*plans)[0].size == -260'000);
    CHECK((*plans)[1].concerns("anything"));
    for (const char* wrong :
         {"10 1s silence scale", "10s 1s silence", "10s 1s other scale", "10s 1s step scale", "10s 1s step scale x",
          "10s 1s silence scale 5", "10s 1s step scale 5 6", "-1s 1s lost a"}) {
        const auto refused = parse_scenario(std::string("0 1s lost a\n") + wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.find("line 2") != std::string::npos);
    }
}

TEST_CASE("each fault changes what a device says, from its start to its end, and of its device only") {
    struct Case {
        const char* scenario;
        std::vector<std::int64_t> values;
    };
    for (const auto& [scenario, wanted] : std::vector<Case>{
             {"0 0 spike temp 5", {1'000, 1'000, 1'000, 1'000}},
             {"1s 2s silence scale", {1'000, 1'000}},
             {"1s 2s spike scale 70", {1'000, 1'070, 1'070, 1'000}},
             {"1s 0 spike scale 70", {1'000, 1'070, 1'000, 1'000}},
             {"1s 2s drift scale 100", {1'000, 1'000, 1'050, 1'000}},
             {"1s 2s step * -300", {1'000, 700, 700, 1'000}},
             {"1s 0 step scale -300", {1'000, 700, 700, 700}},
             {"1s 0 step scale -300\n1s 1s stuck scale", {1'000, 1'000, 700, 700}},
         }) {
        CAPTURE(scenario);
        Plant plant = plant_of(scenario);
        CHECK(values(scale_over(plant, 4)) == wanted);
    }
}

TEST_CASE("faults of the way leave the value and say what becomes of it") {
    for (const auto& [name, fate] : {std::pair{"duplicate", Fate::twice},
                                     {"lost", Fate::lost},
                                     {"out_of_order", Fate::held},
                                     {"tamper", Fate::forged}}) {
        Plant plant = plant_of(std::string("1s 1s ") + name + " scale" + (fate == Fate::forged ? " 9" : ""));
        const auto samples = scale_over(plant, 3);
        CHECK(samples[0].fate == Fate::plain);
        CHECK(samples[1].fate == fate);
        CHECK(samples[1].value == 1'000);
        CHECK(samples[2].fate == Fate::plain);
        if (fate == Fate::forged) CHECK(samples[1].forged_value == 1'009);
    }
}

TEST_CASE("the clock jumps and comes back") {
    Plant plant = plant_of("1s 1s clock_jump * -60000");
    const auto samples = scale_over(plant, 3);
    CHECK(samples[0].at == kNow);
    CHECK(samples[1].at == kNow.plus_ms(1'000 - 60'000));
    CHECK(samples[2].at == kNow.plus_ms(2'000));
}

TEST_CASE("the truth tells of each fault when it begins and when it ends") {
    const auto file = (std::filesystem::temp_directory_path() / "gzl-plant-truth.csv").string();
    {
        Plant plant = plant_of("1s 1s step scale -300", file);
        scale_over(plant, 3);
    }
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    CHECK(text.str() ==
          "at,device,fault,detail\n"
          "2026-03-02T01:00:01.000Z,scale,step,begins size=-300\n"
          "2026-03-02T01:00:02.000Z,scale,step,ends\n");
    std::filesystem::remove(file);
}

}  // namespace gzl::gateway
