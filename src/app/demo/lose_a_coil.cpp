// Step 8: a pledged coil is removed at night without an order (R1). Three settled readings later the alert stands, the
// goods are frozen and the bank knows; people come, the police get the case, the coil is back, and two pairs of eyes
// each close the alert and lift the freeze (S5, S6).
#include <chrono>

#include "app/demo/failure.hpp"
#include "app/demo/journey.hpp"
#include "app/demo/reading.hpp"

namespace gzl::app {

namespace {

constexpr std::int64_t kCoilKg = 260'000;
constexpr std::int64_t kSecond_ms = 1'000;
constexpr std::int64_t kMinute_ms = 60 * kSecond_ms;

json::object zone_of(const json::value& reconciliation, std::string_view name) {
    for (const json::value& zone : reconciliation.as_object().at("zones").as_array())
        if (zone.as_object().at("zone").as_string() == name) return zone.as_object();
    expect(false, "the warehouse has the zone " + std::string(name));
    return {};
}

std::int64_t ms_between(const json::object& alert, std::string_view from, std::string_view to) {
    return *Instant::parse(text_in(alert, to)) - *Instant::parse(text_in(alert, from));
}

}  // namespace

// Until it has settled: three readings, five seconds apart.
void Journey::weigh(std::int64_t weight_kg) {
    for (int reading = 0; reading < 3; ++reading) {
        stage_.advance_to(stage_.now().plus_ms(5 * kSecond_ms));
        stage_.send_readings("gw-central", {"scale-a1=" + std::to_string(weight_kg)}, stage_.now());
    }
}

json::object Journey::lose_a_coil() {
    Person& officer = stage_.person("sun.officer");
    const std::string reconciliation = "/v1/warehouses/" + warehouse_ + "/reconciliation";
    const std::int64_t book_kg = zone_of(officer.read(reconciliation), "A1").at("book_kg").as_int64();
    stage_.advance_to(*Instant::parse("2026-04-02T18:00:00.000Z"));  // two o'clock at night
    weigh(book_kg);
    expect(officer.read("/v1/alerts?open=true").as_object().at("items").as_array().empty(), "all is well so far");
    const auto removed = std::chrono::steady_clock::now();
    weigh(book_kg - kCoilKg);
    const json::array open = officer.read("/v1/alerts?open=true").as_object().at("items").as_array();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - removed;
    expect(open.size() == 1, "one alert stands: " + json::serialize(open));
    const std::string alert = text_in(open.front().as_object(), "alert");
    const json::object raised = officer.read("/v1/alerts/" + alert).as_object();
    json::object shown{{"book_kg", book_kg},
                       {"scale_kg", raised.at("measured")},
                       {"alert", alert},
                       {"rule", raised.at("rule")},
                       {"class", raised.at("alert_class")},
                       {"level", raised.at("level")},
                       {"frozen_lots", raised.at("lots").as_array().size()},
                       {"three_readings_to_alert_ms", took.count()}};
    shown["draws_refused"] = stage_.person("he.boss").refused(
        "/v1/facilities/" + default_->facility() + ":draw",
        {{"amount_fen", 100}, {"payee", "天津钢贸有限公司"}, {"purpose", "采购热轧卷"}}, "lot_frozen");
    answer_alert(alert, shown);
    weigh(book_kg);
    const std::string path = "/v1/alerts/" + alert;
    officer.command(path + ":resolve", {{"cause", "盗窃一卷,已追回并复位"}});
    shown["same_person_refused"] = officer.refused(path + ":confirm", {}, "checker_is_maker");
    Person& checker = stage_.person("li.checker");
    checker.command(path + ":confirm", {});
    officer.command(path + ":proposeUnfreeze", {{"reason", "钢卷已复位,账实相符"}});
    checker.command(path + ":approveUnfreeze", {});
    const json::object closed = officer.read(path).as_object();
    shown["status"] = closed.at("status");
    shown["returned_to_normal"] = closed.contains("returned_at");
    shown["case_number"] = closed.at("escalation").as_object().at("case_number");
    shown["to_intervene_ms"] = ms_between(closed, "raised_at", "intervened_at");
    shown["to_be_on_site_ms"] = ms_between(closed, "raised_at", "on_site_at");
    shown["deadlines_missed"] = closed.at("missed");
    shown["book_and_scale_agree"] = zone_of(officer.read(reconciliation), "A1").at("within");
    return shown;
}

void Journey::answer_alert(const std::string& alert, json::object& shown) {
    const std::string path = "/v1/alerts/" + alert;
    Person& officer = stage_.person("sun.officer");
    stage_.advance_to(stage_.now().plus_ms(2 * kMinute_ms + 30 * kSecond_ms));
    officer.command(path + ":intervene", {{"action", "封闭大门,通知驻仓员"}});
    stage_.advance_to(stage_.now().plus_ms(6 * kMinute_ms));
    Person& custodian = stage_.person("zhou.custodian");
    shown["far_away_refused"] = custodian.refused(
        path + ":checkIn", {{"device", "pda-01"}, {"lat_udeg", 36'490'000}, {"lon_udeg", 115'440'000}}, "outside_site");
    custodian.command(path + ":checkIn", {{"device", "pda-01"}, {"lat_udeg", 36'481'000}, {"lon_udeg", 115'440'000}});
    officer.command(path + ":escalate", {{"authority", "public_security"}});
    stage_.advance_to(*Instant::parse("2026-04-03T01:00:00.000Z"));
    officer.command(path + ":recordCaseNumber", {{"case_number", "冠公刑立〔2026〕31号"}});
    const auto until = std::chrono::steady_clock::now() + Stage::kPatience;
    json::array told;
    while (told.empty()) {
        expect(std::chrono::steady_clock::now() < until, "the bank's system is told of the alert");
        told = stage_.bank("GET", "/bank/status", {}).at("alerts").as_array();
    }
    shown["bank_was_told"] = told.front().as_object().at("alert");
}

}  // namespace gzl::app
