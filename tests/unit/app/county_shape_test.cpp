#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <doctest/doctest.h>

#include "unit/app/county_sample.hpp"

using namespace gzl;
using namespace gzl::app::county;

namespace {

// Exactly one mistake, with this name, `below` lines under the place of the change.
Problem only_problem(std::string_view from, std::string_view to, std::string_view reason, std::int64_t below = 0) {
    const Changed sample = changed(from, to);
    const CountyFile county = read_county(sample.text);
    INFO(listed(county.problems));
    REQUIRE(county.problems.size() == 1);
    CHECK(county.problems[0].reason == reason);
    CHECK(county.problems[0].place.line == sample.line + below);
    CHECK(!county.problems[0].message.zh.empty());
    CHECK(!county.problems[0].advice.zh.empty());
    return county.problems[0];
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a county without a mistake becomes commands in order, with references resolved") {
    const CountyFile county = read_county(kSampleCounty);
    CHECK_MESSAGE(county.problems.empty(), listed(county.problems));
    CHECK(county.name == "样县");
    CHECK(county.established->text() == "2026-02-27T00:00:00.000Z");
    REQUIRE(county.commands.size() == 19);
    CHECK(county.commands.front().row->name() == "RegisterOrganisation");
    CHECK(county.commands.front().idempotency_key == "county/1");
    CHECK(county.commands.back().row->name() == "PublishProduct");
    CHECK(county.commands.back().idempotency_key == "county/19");
    CHECK(county.commands[5].place.line == 32);
}

TEST_CASE("syntax: the line is named") {
    only_problem("roles = [\"gateway\"]", "roles = [\"gateway\"", "toml_syntax", 1);
}

TEST_CASE("syntax: input that breaks what the TOML library takes for granted") {
    only_problem("basis = 360", "basis = 360。", "toml_syntax");
    only_problem("scopes = [\"trade\"]", "scopes = [\"trade\"、\"stock\"]", "toml_syntax");
    only_problem("calibrated_on = 2026-02-01", "calibrated_on = 2026-02-01Tx8:00:00", "toml_syntax");
}

TEST_CASE("unknown table, with the nearest name") {
    const Problem problem = only_problem("[[fund_contribution]]", "[[fund_contribtion]]", "unknown_table");
    CHECK(contains(problem.advice.en, "Did you mean fund_contribution?"));
}

TEST_CASE("unknown key, with the nearest name") {
    const CountyFile county = read_county(changed("tenor_days", "tenor_day").text);
    REQUIRE(county.problems.size() == 2);  // and the key that is missing now
    CHECK(county.problems[0].reason == "missing_field");
    CHECK(county.problems[1].reason == "unknown_field");
    CHECK(contains(county.problems[1].advice.en, "Did you mean tenor_days?"));
    CHECK(contains(county.problems[1].advice.zh, "是否应为 tenor_days?"));
}

TEST_CASE("missing key: the line of its table, both spellings") {
    const Problem problem = only_problem("maximum = \"50_000_000.00\"\n", "", "missing_field", -10);
    CHECK(contains(problem.advice.en, "Add maximum or maximum_fen"));
}

TEST_CASE("the same amount given twice") {
    only_problem("minimum = \"100_000.00\"", "minimum = \"100_000.00\"\nminimum_fen = 10", "given_twice", 1);
}

TEST_CASE("wrong types") {
    only_problem("name = \"钢贸贷\"", "name = 1", "wrong_type");
    only_problem("basis = 360", "basis = \"360\"", "wrong_type");
    only_problem("central = true", "central = 1", "wrong_type");
    only_problem("calibrated_on = 2026-02-01", "calibrated_on = \"2026-02-01\"", "wrong_type");
    only_problem("zones = [\"A1\"]", "zones = \"A1\"", "wrong_type");
    only_problem("established = 2026-02-27T08:00:00", "established = 2026-02-27", "wrong_type");
}

TEST_CASE("out of range") {
    only_problem("tenor_days = 365", "tenor_days = -1", "out_of_range");
    only_problem("tenor_days = 365", "tenor_days = 9007199254740992", "out_of_range");
    only_problem("calibrated_on = 2026-02-01", "calibrated_on = 1969-12-31", "out_of_range");
}

TEST_CASE("an amount that cannot be read exactly") {
    const Problem problem = only_problem("amount = \"200_000_000.00\"", "amount = \"2.005\"", "malformed_amount");
    CHECK(contains(problem.advice.en, "200000000.00"));
    only_problem("rate = \"3.2%\"", "rate = 3.2", "malformed_amount");
}

TEST_CASE("unknown enumeration value lists the allowed ones") {
    const Problem problem = only_problem("settlement = \"with_principal\"", "settlement = \"weekly\"", "unknown_value");
    CHECK(contains(problem.advice.en, "with_principal, monthly_20, at_maturity"));
}

TEST_CASE("unknown reference lists the known keys") {
    const Problem problem =
        only_problem("fund = \"bureau\"\namount", "fund = \"ministry\"\namount", "unknown_reference");
    CHECK(contains(problem.advice.en, "operator, supervision, guarantor, bureau, bank"));
    const Problem near =
        only_problem("supervisor = \"supervision\"", "supervisor = \"supervison\"", "unknown_reference");
    CHECK(contains(near.advice.en, "Did you mean supervision?"));
    only_problem("machine_key = \"gw-a\"", "machine_key = \"gw-b\"", "unknown_reference");
}

TEST_CASE("duplicate key names the first line") {
    const Problem problem = only_problem("[[reference_price]]",
                                         "[[warehouse]]\nkey = \"central\"\ncode = \"W2\"\nname = \"另库\"\n"
                                         "supervisor = \"supervision\"\nzones = [\"A1\"]\n[[reference_price]]",
                                         "duplicate_key", 1);
    CHECK(contains(problem.message.en, "line " + std::to_string(changed("[[warehouse]]", "").line)));
}

TEST_CASE("instants are Asia/Shanghai unless they say otherwise") {
    const CountyFile county = read_county(changed("2026-02-27T08:00:00", "2026-02-27T08:00:00+09:00").text);
    CHECK(county.established->text() == "2026-02-26T23:00:00.000Z");
}

TEST_CASE("the bank's endpoint can be given from outside") {
    CountyOptions options;
    options.endpoint_override = "gopher://nowhere";
    const CountyFile county = read_county(kSampleCounty, options);
    REQUIRE(county.problems.size() == 1);
    CHECK(county.problems[0].reason == "endpoint_malformed");
}

TEST_CASE("public keys from files") {
    const std::string inline_key = "public_key = \"ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"";
    const Changed sample = changed(inline_key, "public_key_file = \"a.pub\"");
    const auto reason = [&](const CountyOptions& options) -> std::string {
        const CountyFile county = read_county(sample.text, options);
        if (county.problems.empty()) return "";
        CHECK(county.problems[0].place.line >= 45);
        return county.problems[0].reason + (county.has_errors() ? "!" : "");
    };
    const auto folder = std::filesystem::temp_directory_path() / ("county-keys-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    CHECK(reason({}) == "key_files_not_read!");
    CHECK(reason({.only_check = true}) == "key_files_not_read");
    CHECK(reason({.keys = folder}) == "key_file_unreadable!");
    std::ofstream(folder / "a.pub") << "ed25519:AAAA\n";
    CHECK(reason({.keys = folder}) == "public_key_malformed!");
    std::ofstream(folder / "a.pub") << "ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n";
    CHECK(reason({.keys = folder}) == "");
    std::filesystem::remove_all(folder);
    CHECK(read_county(sample.text, {.only_check = true}).key_files == std::vector<std::string>{"a.pub"});
    only_problem(inline_key, "public_key = \"ed25519:AAAA\"", "public_key_malformed");
}

TEST_CASE("a file that is not there") {
    const CountyFile county = load_county("/nowhere/county.toml");
    REQUIRE(county.problems.size() == 1);
    CHECK(county.problems[0].reason == "file_unreadable");
}
