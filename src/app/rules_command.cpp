#include "app/rules_command.hpp"

#include <chrono>
#include <cstdio>

#include "base/json.hpp"
#include "core/law/views.hpp"

namespace gzl::app {

namespace {

Date today() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return Instant(std::chrono::duration_cast<std::chrono::milliseconds>(now).count()).date();
}

std::string period_of(const core::law::RuleView& rule) {
    if (!rule.from) return "----------";
    return rule.from->text() + (rule.until ? ".." + rule.until->text() : "..");
}

void print(const core::law::RuleView& rule, bool english) {
    const bool announced = rule.status == core::law::RuleStatus::announced;
    const char* mark = announced ? (english ? "  (announced)" : "  (已预告)") : "";
    std::printf("%s  %s  %s%s\n    %s\n    %s\n", rule.id.c_str(), rule.serves.c_str(), period_of(rule).c_str(), mark,
                rule.source.c_str(), english ? rule.en.c_str() : rule.zh.c_str());
}

}  // namespace

int run_rules_list(const RulesOptions& options) {
    const auto on = options.on.empty() ? std::optional(today()) : Date::parse(options.on);
    if (!on) {
        std::fprintf(stderr, "gzl rules: --on wants a date such as 2026-03-01, not '%s'\n", options.on.c_str());
        return 2;
    }
    const auto rules = core::law::rules_on(*on);
    if (options.json) {
        std::printf("%s\n", to_json(rules).c_str());
        return 0;
    }
    for (const auto& rule : rules) print(rule, options.lang == "en");
    return 0;
}

}  // namespace gzl::app
