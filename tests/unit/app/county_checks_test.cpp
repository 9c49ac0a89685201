#include <doctest/doctest.h>

#include "unit/app/county_sample.hpp"

using namespace gzl;
using namespace gzl::app::county;

namespace {

Problem only_problem(std::string_view from, std::string_view to, std::string_view reason, std::int64_t below = 0,
                     Severity severity = Severity::error) {
    const Changed sample = changed(from, to);
    const CountyFile county = read_county(sample.text);
    INFO(listed(county.problems));
    REQUIRE(county.problems.size() == 1);
    CHECK(county.problems[0].reason == reason);
    CHECK(county.problems[0].place.line == sample.line + below);
    CHECK(county.problems[0].severity == severity);
    return county.problems[0];
}

}  // namespace

TEST_CASE("P1: a credit code that fails its check, unless evidence is named") {
    only_problem("91371525MA0000015M", "91371525MA0000015N", "credit_code_invalid");
    const Changed overridden =
        changed("code = \"91371525MA0000015M\"", "code = \"OLD-1\"\ncode_override = \"营业执照\"");
    CHECK(read_county(overridden.text).problems.empty());
}

TEST_CASE("roles suit capacities") {
    only_problem("roles = [\"operator_clerk\"]", "roles = [\"bank_officer\"]", "role_not_fitting");
    only_problem("roles = [\"operator_clerk\"]", "roles = [\"gateway\"]", "role_not_fitting");
}

TEST_CASE("G4: shares add to the whole") {
    only_problem("bank_share = \"49%\"", "bank_share = \"48%\"", "shares_not_whole", -1);
}

TEST_CASE("G1: the guarantee multiple") {
    only_problem("guarantee_multiple = 5", "guarantee_multiple = 21", "guarantee_multiple_out_of_range");
}

TEST_CASE("P3: an agreement's parties have their capacities") {
    only_problem("guarantor = \"guarantor\"", "guarantor = \"bureau\"", "capacity_missing");
}

TEST_CASE("dates in order") {
    const CountyFile county = read_county(changed("[[agreement]]",
                                                  "[[machine_key]]\norganisation = \"bank\"\n"
                                                  "name = \"core\"\nroles = [\"bank_system\"]\n"
                                                  "public_key = "
                                                  "\"ed25519:11qYAYKxCrfVS/"
                                                  "7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\n"
                                                  "valid_from = 2026-01-02\nvalid_to = 2026-01-01\n"
                                                  "[[agreement]]")
                                              .text);
    REQUIRE(county.problems.size() == 1);
    CHECK(county.problems[0].reason == "dates_out_of_order");
}

TEST_CASE("an endpoint is a web address") {
    only_problem("http://127.0.0.1:8401", "127.0.0.1:8401", "endpoint_malformed");
}

TEST_CASE("G1: a bank without margin is a warning") {
    only_problem("[[margin]]\nbank = \"bank\"\namount = \"200_000_000.00\"\n", "", "margin_missing", -13,
                 Severity::warning);
}

TEST_CASE("W3: two custodians of the supervisor on duty together") {
    const CountyFile one = read_county(changed("custodian = \"wu.custodian\"", "custodian = \"zhou.custodian\"").text);
    REQUIRE(one.problems.size() == 2);
    CHECK(one.problems[0].reason == "two_custodians_required");
    CHECK(one.problems[0].place.line == changed("[[warehouse]]", "").line);
    CHECK(one.problems[1].reason == "duty_overlaps");  // the core's own rule, in the dry run
    only_problem("custodian = \"wu.custodian\"", "custodian = \"wang.clerk\"", "custodian_not_found");
}

TEST_CASE("F7: lines in order") {
    only_problem("warning_ltv = \"75%\"", "warning_ltv = \"69%\"", "product_lines_out_of_order", -1);
}

TEST_CASE("P3: a product's bank has an agreement in force") {
    const Changed sample = changed("exposure_cap = \"500_000_000.00\"\nscopes = [\"trade\"]\nvalid_from = 2026-01-01",
                                   "exposure_cap = \"500_000_000.00\"\nscopes = [\"trade\"]\nvalid_from = 2026-03-01");
    const CountyFile county = read_county(sample.text);
    INFO(listed(county.problems));
    REQUIRE(county.problems.size() == 2);
    CHECK(county.problems[0].reason == "agreement_not_in_force");
    CHECK(county.problems[1].reason == "product_without_agreement");
}

TEST_CASE("a product above the exposure cap is a warning") {
    only_problem("maximum = \"50_000_000.00\"", "maximum = \"500_000_000.01\"", "maximum_above_exposure_cap", 0,
                 Severity::warning);
}

TEST_CASE("W7: every grade has a reference price, every price a grade") {
    only_problem("grades = [\"Q235B\"]", "grades = [\"Q235B\", \"SPCC\"]", "grade_without_price", -4);
    const CountyFile county = read_county(changed("grade = \"Q235B\"", "grade = \"Q253B\"").text);
    REQUIRE(county.problems.size() == 2);
    CHECK(county.problems[0].reason == "grade_without_price");
    CHECK(county.problems[1].reason == "grade_unknown");
}

TEST_CASE("the information service and the guarantor as one legal person: a warning") {
    only_problem("capacities = [\"information_service\"]", "capacities = [\"information_service\", \"guarantor\"]",
                 "operator_is_guarantor", 0, Severity::warning);
}

TEST_CASE("the same county before 银发〔2025〕77号 came into force: no warning") {
    const auto found =
        changed("capacities = [\"information_service\"]", "capacities = [\"information_service\", \"guarantor\"]");
    const auto warned = [&](const char* now) {
        const CountyFile county = read_county(found.text, {.now = Instant::parse(now)});
        return std::any_of(county.problems.begin(), county.problems.end(),
                           [](const Problem& problem) { return problem.reason == "operator_is_guarantor"; });
    };
    CHECK(warned("2025-06-14T16:00:00.000Z"));
    CHECK_FALSE(warned("2025-06-14T15:59:59.000Z"));
}

TEST_CASE("exactly one central warehouse, else a warning") {
    only_problem("central = true", "central = false", "central_warehouse_not_one", 0, Severity::warning);
}

TEST_CASE("a warehouse that cannot be watched is a warning") {
    only_problem("zones = [\"A1\"]", "zones = [\"A1\", \"A2\"]", "zone_without_scale", 0, Severity::warning);
}

TEST_CASE("the dry run reports the core's refusals at the field") {
    only_problem("login = \"wang.clerk\"", "login = \"Wang\"", "login_malformed");
    only_problem("calibrated_on = 2026-02-01", "calibrated_on = 2026-02-28", "calibration_in_future");
    only_problem("day = 2026-02-27", "day = 2026-02-28", "price_day_in_future");
    only_problem("basis = 360", "basis = 361", "product_basis_invalid");
    only_problem("name = \"周\"", "name = \"\"", "text_required");
}

TEST_CASE("the dry run goes on past a refused table, and its own dependants do not add to the list") {
    std::string text = changed("91371525MA0000023G", "91371525MA0000015M").text;  // the supervisor's code is taken
    text.replace(text.find("basis = 360"), 11, "basis = 361");
    const CountyFile county = read_county(text);
    INFO(listed(county.problems));
    REQUIRE(county.problems.size() == 2);
    CHECK(county.problems[0].reason == "credit_code_taken");
    CHECK(county.problems[1].reason == "product_basis_invalid");
}

TEST_CASE("when the commands are sent decides what is past") {
    CountyOptions late;
    late.now = Instant::parse("2027-03-01T00:00:00.000Z");
    const CountyFile county = read_county(kSampleCounty, late);
    REQUIRE(county.problems.size() == 2);
    CHECK(county.problems[0].reason == "duty_in_the_past");
}
