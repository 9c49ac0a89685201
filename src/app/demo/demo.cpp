#include "app/demo/demo.hpp"

#include <csignal>
#include <cstdio>

#include "app/demo/failure.hpp"
#include "app/demo/journey.hpp"

namespace gzl::app {

namespace {

void print_step(std::FILE* out, const StepReport& report) {
    std::fprintf(out, "\n%d. %s  %s  (%.0f ms)\n", report.number, report.zh.c_str(), report.en.c_str(), report.took_ms);
    for (const auto& member : report.shown) {
        if (member.key() == "fact_list") continue;
        const std::string name(member.key());
        std::fprintf(out, "   %-34s %s\n", name.c_str(), json::serialize(member.value()).c_str());
    }
    if (const json::value* facts = report.shown.if_contains("fact_list")) {
        for (const json::value& fact : facts->as_array()) {
            const json::object& each = fact.as_object();
            std::fprintf(out, "   %5lld  %-24s %.16s…  %s\n", static_cast<long long>(each.at("position").as_int64()),
                         each.at("kind").as_string().c_str(), each.at("leaf").as_string().c_str(),
                         each.at("verdict").as_string().c_str());
        }
    }
    std::fflush(out);
}

json::object summary_of(const std::vector<StepReport>& reports) {
    json::array steps;
    double total_ms = 0;
    for (const StepReport& report : reports) {
        total_ms += report.took_ms;
        steps.push_back(json::object{{"step", report.number},
                                     {"zh", report.zh},
                                     {"en", report.en},
                                     {"took_ms", static_cast<std::int64_t>(report.took_ms)},
                                     {"shown", report.shown}});
    }
    return {{"ok", true}, {"took_ms", static_cast<std::int64_t>(total_ms)}, {"steps", std::move(steps)}};
}

// Until now Ctrl-C ended us at once and the children with us; from here on it is waited for, and they are stopped in
// order.
void stay_up(Stage& stage) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::printf("\n控制台 Console: %s\n", stage.url().c_str());
    std::printf(
        "登录 Sign in: wang.clerk / %s (运营方 operator), he.boss / %s (企业 enterprise), qian.bank / %s (银行 bank)\n",
        stage.password_of("wang.clerk").c_str(), stage.password_of("he.boss").c_str(),
        stage.password_of("qian.bank").c_str());
    std::printf("Ctrl-C 结束 ends it\n");
    std::fflush(stdout);
    int received = 0;
    sigwait(&signals, &received);
}

}  // namespace

int run_demo(const DemoOptions& options) {
    std::FILE* const progress = options.json ? stderr : stdout;
    try {
        Stage stage(options);
        Journey journey(stage, [progress](const StepReport& report) { print_step(progress, report); });
        const auto reports = journey.play();
        if (options.json) std::printf("%s\n", json::serialize(summary_of(reports)).c_str());
        std::fprintf(progress, "\n主流程全部通过 The main job went through: %zu steps\n", reports.size());
        std::fflush(stdout);
        if (!options.once) stay_up(stage);
        stage.stop();
        return 0;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "\ngzl demo: %s\nlogs: %s\n", failure.what(),
                     std::filesystem::absolute(options.data).c_str());
        return 1;
    }
}

}  // namespace gzl::app
