#include "core/law/rules.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace gzl::core::law {

const Rule* rule_on(std::string_view id, Date day) {
    for (const Rule& rule : all_rules())
        if (rule.id == id && rule.from <= day && (!rule.to || day <= *rule.to)) return &rule;
    return nullptr;
}

std::int64_t parameter(std::string_view id, std::string_view name, Date day) {
    const Rule* rule = rule_on(id, day);
    CHECK_THAT(rule != nullptr);
    const auto found = std::find_if(rule->parameters.begin(), rule->parameters.end(),
                                    [&](const Parameter& parameter) { return parameter.name == name; });
    CHECK_THAT(found != rule->parameters.end());
    return found->value;
}

}  // namespace gzl::core::law
