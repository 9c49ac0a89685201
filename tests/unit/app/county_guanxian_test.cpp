// The county that is shipped, and what becomes of it when its bytes are damaged.
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <unistd.h>

#include <doctest/doctest.h>

#include "app/county/check_command.hpp"
#include "base/json.hpp"
#include "unit/app/county_sample.hpp"

using namespace gzl;
using namespace gzl::app::county;

namespace {

const std::filesystem::path kGuanxian = GZL_SOURCE_DIR "/deploy/counties/guanxian.toml";

std::string text_of_file(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("the shipped county has no mistake and passes the dry run") {
    const CountyFile county = load_county(kGuanxian, {.only_check = true});
    INFO(listed(county.problems));
    CHECK(!county.has_errors());
    REQUIRE(county.problems.size() == 1);
    CHECK(county.problems[0].reason == "key_files_not_read");
    CHECK(county.key_files.size() == 14);
    CHECK(county.key_files.front() == "laishang-core.pub");
    CHECK(county.established->date().text() == "2026-02-27");
}

TEST_CASE("with the public key files there is not even a warning") {
    const auto folder = std::filesystem::temp_directory_path() / ("guanxian-keys-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    for (const std::string& file : load_county(kGuanxian, {.only_check = true}).key_files)
        std::ofstream(folder / file) << "ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n";
    const CountyFile county = load_county(kGuanxian, {.keys = folder});
    CHECK_MESSAGE(county.problems.empty(), listed(county.problems));
    std::filesystem::remove_all(folder);
}

TEST_CASE("damaged bytes are named as mistakes or make no difference; nothing breaks") {
    const std::string sound = text_of_file(kGuanxian);
    std::mt19937 random(20260227);
    for (int round = 0; round < 400; ++round) {
        std::string text = sound.substr(0, random() % 4 == 0 ? random() % sound.size() : sound.size());
        const auto changes = 1 + random() % 4;
        for (unsigned i = 0; i < changes && !text.empty(); ++i) {
            const std::size_t at = random() % text.size();
            switch (random() % 3) {
                case 0:
                    text[at] = static_cast<char>(random() % 256);
                    break;
                case 1:
                    text.erase(at, 1 + random() % 8);
                    break;
                default:
                    text.insert(at, text.substr(random() % text.size(), random() % 40));
            }
        }
        const CountyFile county = read_county(text, {.only_check = true});
        for (const Problem& problem : county.problems) {
            CHECK(problem.place.line >= 1);
            CHECK(!problem.reason.empty());
        }
    }
}

TEST_CASE("gzl county check prints place, line and advice, and tells by its exit code") {
    const auto path = std::filesystem::temp_directory_path() / ("county-" + std::to_string(::getpid()) + ".toml");
    const Changed sample = changed("settlement = \"with_principal\"", "settlement = \"weekly\"");
    std::ofstream(path) << sample.text;
    const std::string place = path.string() + ":" + std::to_string(sample.line) + ":14: ";

    std::ostringstream english;
    CHECK(check_county({.file = path, .lang = "en"}, english) == 1);
    CHECK(english.str() == place + "error: settlement cannot be \"weekly\" [unknown_value]\n    " +
                               std::to_string(sample.line) +
                               " | settlement = \"weekly\"\n"
                               "    -> Known: with_principal, monthly_20, at_maturity\n"
                               "样县: 19 configuration commands, 1 errors, 0 warnings\n");
    std::ostringstream chinese;
    CHECK(check_county({.file = path, .lang = "zh"}, chinese) == 1);
    CHECK(chinese.str().starts_with(place + "错误: settlement 不能为 \"weekly\""));

    std::ostringstream machine;
    CHECK(check_county({.file = path, .json = true}, machine) == 1);
    const auto document = parse_json(machine.str());
    REQUIRE(document);
    CHECK(document->at("errors").as_int64() == 1);
    CHECK(document->at("problems").at(0).at("reason").as_string() == "unknown_value");
    CHECK(document->at("problems").at(0).at("line").as_int64() == sample.line);
    std::filesystem::remove(path);

    std::ostringstream shipped;
    CHECK(check_county({.file = kGuanxian, .lang = "en"}, shipped) == 0);
}
