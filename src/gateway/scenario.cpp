#include "gateway/scenario.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <optional>
#include <sstream>

namespace gzl::gateway {

namespace {

constexpr std::array<std::string_view, 10> kNames{"silence",    "stuck",     "drift", "step",         "spike",
                                                  "clock_jump", "duplicate", "lost",  "out_of_order", "tamper"};

std::optional<std::chrono::milliseconds> duration_of(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0) return std::nullopt;
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    if (unit == "ms" || (unit.empty() && number == 0)) return std::chrono::milliseconds(number);
    if (unit == "s") return std::chrono::seconds(number);
    if (unit == "m") return std::chrono::minutes(number);
    if (unit == "h") return std::chrono::hours(number);
    return std::nullopt;
}

bool needs_size(FaultKind kind) {
    return kind == FaultKind::drift || kind == FaultKind::step || kind == FaultKind::spike ||
           kind == FaultKind::clock_jump || kind == FaultKind::tamper;
}

std::optional<FaultPlan> parse_line(const std::string& line) {
    std::istringstream words(line);
    std::string start, duration, kind, device, size, more;
    words >> start >> duration >> kind >> device >> size >> more;
    const auto from = duration_of(start);
    const auto lasts = duration_of(duration);
    const auto* const found = std::find(kNames.begin(), kNames.end(), kind);
    if (!from || !lasts || found == kNames.end() || device.empty() || !more.empty()) return std::nullopt;
    FaultPlan plan{*from, *lasts, static_cast<FaultKind>(found - kNames.begin()), device, 0};
    if (needs_size(plan.kind) == size.empty()) return std::nullopt;
    if (!size.empty()) {
        const auto [end, error] = std::from_chars(size.data(), size.data() + size.size(), plan.size);
        if (error != std::errc() || end != size.data() + size.size()) return std::nullopt;
    }
    return plan;
}

}  // namespace

std::string_view name_of(FaultKind kind) {
    return kNames[static_cast<std::size_t>(kind)];
}

Result<std::vector<FaultPlan>> parse_scenario(std::string_view text) {
    std::istringstream lines{std::string(text)};
    std::vector<FaultPlan> plans;
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        line = line.substr(0, line.find('#'));
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        auto plan = parse_line(line);
        if (!plan)
            return fault("line " + std::to_string(number) + " is not START DURATION FAULT DEVICE [SIZE]: " + line);
        plans.push_back(std::move(*plan));
    }
    return plans;
}

Result<std::vector<FaultPlan>> load_scenario(const std::string& file) {
    const std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) return fault("cannot read the scenario " + file);
    auto plans = parse_scenario(text.str());
    if (!plans) return fault(file + ": " + plans.error().message);
    return plans;
}

}  // namespace gzl::gateway
