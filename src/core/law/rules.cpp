#include "core/law/rules.hpp"

#include <algorithm>
#include <map>

#include "base/check.hpp"

namespace gzl::core::law {

namespace {

const Parameter* parameter_of(const Rule& rule, std::string_view name) {
    const auto found = std::find_if(rule.parameters.begin(), rule.parameters.end(),
                                    [&](const Parameter& each) { return each.name == name; });
    return found == rule.parameters.end() ? nullptr : &*found;
}

std::map<std::string_view, std::span<const Rule>> by_id() {
    std::map<std::string_view, std::span<const Rule>> versions;
    const auto all = rules();
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(first, all.end(), [&](const Rule& rule) { return rule.id != first->id; });
        versions.emplace(first->id, std::span(first, last));
        first = last;
    }
    return versions;
}

// value / 10^digits without trailing zeros: 50 000 at 4 digits is "5".
std::string decimal(std::int64_t value, int digits) {
    std::int64_t whole = 1;
    for (int i = 0; i < digits; ++i) whole *= 10;
    std::string text = std::to_string(value / whole);
    if (value % whole == 0) return text;
    std::string rest = std::to_string(value % whole);
    rest.insert(0, static_cast<std::size_t>(digits) - rest.size(), '0');
    while (rest.back() == '0') rest.pop_back();
    return text + "." + rest;
}

std::string shown(const Parameter& parameter) {
    if (parameter.unit == Unit::ppm) return decimal(parameter.value, 4) + "%";
    if (parameter.unit == Unit::fen) return decimal(parameter.value, 2);
    return std::to_string(parameter.value);
}

}  // namespace

const Rule* rule_on(std::string_view id, Date on) {
    static const std::map<std::string_view, std::span<const Rule>> versions = by_id();
    const auto found = versions.find(id);
    if (found == versions.end()) return nullptr;
    const auto rule =
        std::find_if(found->second.begin(), found->second.end(), [&](const Rule& each) { return each.in_force(on); });
    return rule == found->second.end() ? nullptr : &*rule;
}

std::optional<std::int64_t> find_parameter(std::string_view rule, std::string_view name, Date on) {
    const Rule* found = rule_on(rule, on);
    const Parameter* parameter = found ? parameter_of(*found, name) : nullptr;
    return parameter ? std::optional(parameter->value) : std::nullopt;
}

std::int64_t parameter(std::string_view rule, std::string_view name, Date on) {
    const auto found = find_parameter(rule, name, on);
    CHECK_THAT(found.has_value());
    return *found;
}

std::string text_of(const Rule& rule, Tongue tongue) {
    std::string_view rest = tongue == Tongue::zh ? rule.zh : rule.en;
    std::string text;
    for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        const auto close = rest.find('}', open);
        CHECK_THAT(close != std::string_view::npos);
        const Parameter* parameter = parameter_of(rule, rest.substr(open + 1, close - open - 1));
        CHECK_THAT(parameter != nullptr);
        text.append(rest.substr(0, open)).append(shown(*parameter));
        rest.remove_prefix(close + 1);
    }
    return text.append(rest);
}

}  // namespace gzl::core::law
