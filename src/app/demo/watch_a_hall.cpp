// Step 9: a hall grows hot and the alert comes after ten minutes of it (R5); its gateway falls silent (R6), is heard
// again, and its devices go out of service under a work order. And of step 3: signatures that must not count are an
// alert (R11).
#include <algorithm>
#include <chrono>
#include <thread>

#include "app/demo/failure.hpp"
#include "app/demo/journey.hpp"
#include "app/demo/reading.hpp"

namespace gzl::app {

namespace {

constexpr std::int64_t kMinute_ms = 60'000;
constexpr std::string_view kGateway = "gw-qingquan";

std::int64_t ms_between(const json::object& alert, std::string_view from, std::string_view to) {
    return *Instant::parse(text_in(alert, to)) - *Instant::parse(text_in(alert, from));
}

}  // namespace

// The one alert that is open; rules that watch time are told of it once a second.
std::string Journey::only_open_alert() {
    const auto until = std::chrono::steady_clock::now() + Stage::kPatience;
    while (true) {
        const json::array open =
            stage_.person("sun.officer").read("/v1/alerts?open=true").as_object().at("items").as_array();
        if (!open.empty()) {
            expect(open.size() == 1, "one alert stands: " + json::serialize(open));
            return text_in(open.front().as_object(), "alert");
        }
        expect(std::chrono::steady_clock::now() < until, "an alert is raised");
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

json::object Journey::close_alert(const std::string& alert, std::string_view cause) {
    const std::string path = "/v1/alerts/" + alert;
    stage_.person("sun.officer").command(path + ":resolve", {{"cause", cause}});
    stage_.person("li.checker").command(path + ":confirm", {});
    return stage_.person("sun.officer").read(path).as_object();
}

std::string Journey::judge_attempts() {
    const std::string alert = only_open_alert();
    const std::string path = "/v1/alerts/" + alert;
    stage_.person("sun.officer").command(path + ":intervene", {{"action", "电话核实双人签收"}});
    stage_.person("zhou.custodian")
        .command(path + ":checkIn", {{"device", "pda-01"}, {"lat_udeg", 36'480'500}, {"lon_udeg", 115'440'500}});
    return text_in(close_alert(alert, "误用他人终端,已教育;货物由两名在岗驻仓员签收"), "rule");
}

json::object Journey::watch_a_hall() {
    Person& officer = stage_.person("sun.officer");
    Person& custodian = stage_.person("he.qingquan");
    const json::value warehouses = officer.read("/v1/warehouses?page_size=200");
    const std::string warehouse = text_in(item_with(warehouses, "code", "GX-01"), "warehouse");
    const auto at_minute = [&, start = *Instant::parse("2026-04-03T02:00:00.000Z")](std::int64_t minute) {
        stage_.advance_to(start.plus_ms(minute * kMinute_ms));
    };
    // The gateway speaks every two minutes at least: three silent ones would be an alert of their own.
    std::int64_t spoken = 0;
    const auto measure = [&](std::int64_t until, std::string_view temperature) {
        constexpr std::int64_t kStep = 2;
        do {
            spoken = std::min(spoken + kStep, until);
            at_minute(spoken);
            stage_.send_readings(std::string(kGateway), {"temp-a1=" + std::string(temperature), "humid-a1=450"},
                                 stage_.now());
        } while (spoken < until);
    };
    const auto intervene = [&](const std::string& alert, std::string_view action) {
        officer.command("/v1/alerts/" + alert + ":intervene", {{"action", action}});
    };
    const auto check_in = [&](const std::string& alert) {
        custodian.command("/v1/alerts/" + alert + ":checkIn",
                          {{"device", "pda-11"}, {"lat_udeg", 36'500'500}, {"lon_udeg", 115'450'500}});
    };
    json::object band{
        {"on", true},          {"limit_mpe", 0},   {"limit_ppm", 0},           {"low", -50},
        {"high", 350},         {"hysteresis", 10}, {"debounce_ms", 600'000},   {"debounce_samples", 0},
        {"clear_ms", 300'000}, {"latched", false}, {"polygon", json::array()}, {"humidity_hysteresis", 30},
        {"dew_margin", 20},    {"opens_min", 0},   {"closes_min", 0}};
    stage_.person("li.checker")
        .command("/v1/warehouses/" + warehouse + "/alert-rules",
                 {{"zone", "A1"}, {"rule", "climate"}, {"setting", band}});
    json::object shown;
    measure(0, "215");
    measure(1, "362");
    measure(6, "365");
    expect(officer.read("/v1/alerts?open=true").as_object().at("items").as_array().empty(),
           "five minutes of heat are no alert yet");
    measure(11, "366");
    const std::string hot = only_open_alert();
    measure(13, "366");
    intervene(hot, "开启通风,移开热源");
    measure(19, "366");
    check_in(hot);
    measure(20, "300");
    measure(26, "298");
    const json::object cooled = close_alert(hot, "午间日照,通风后恢复");
    shown["climate"] = json::object{{"rule", cooled.at("rule")},
                                    {"class", cooled.at("alert_class")},
                                    {"measured_tenths", cooled.at("measured")},
                                    {"limit_tenths", cooled.at("expected")},
                                    {"returned_to_normal", cooled.contains("returned_at")},
                                    {"to_intervene_ms", ms_between(cooled, "raised_at", "intervened_at")},
                                    {"to_be_on_site_ms", ms_between(cooled, "raised_at", "on_site_at")}};

    at_minute(30);  // three intervals of a minute, and one more
    const std::string silent = only_open_alert();
    at_minute(32);
    intervene(silent, "联系场站检查网关电源");
    at_minute(38);
    check_in(silent);
    spoken = 38;
    measure(39, "297");
    const auto until = std::chrono::steady_clock::now() + Stage::kPatience;
    while (!officer.read("/v1/alerts/" + silent).as_object().contains("returned_at")) {
        expect(std::chrono::steady_clock::now() < until, "the gateway is heard again");
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    const json::object heard = close_alert(silent, "网关电源松动,已更换");
    const json::value devices = officer.read("/v1/warehouses/" + warehouse + "/devices?page_size=200");
    for (const std::string_view code : {"temp-a1", "humid-a1"})
        officer.command("/v1/devices/" + text_in(item_with(devices, "code", code), "device") + ":takeOutOfService",
                        {{"work_order", "GD-2026-0403 通信线路改造"}});
    shown["silence"] = json::object{{"rule", heard.at("rule")},
                                    {"originator", heard.at("originator")},
                                    {"silent_ms", heard.at("measured")},
                                    {"allowed_ms", heard.at("expected")},
                                    {"to_intervene_ms", ms_between(heard, "raised_at", "intervened_at")},
                                    {"to_be_on_site_ms", ms_between(heard, "raised_at", "on_site_at")},
                                    {"deadlines_missed", heard.at("missed")}};
    const json::object figures = officer.read("/v1/alert-figures?from=2026-02-27&to=2026-04-03").as_object();
    shown["alerts_so_far"] = figures.at("alerts");
    shown["within_5"] = figures.at("within_5");
    shown["within_15"] = figures.at("within_15");
    return shown;
}

}  // namespace gzl::app
