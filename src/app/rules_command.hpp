// `gzl rules list`: the rules of law that the platform obeys on a day.
#pragma once

#include <string>

namespace gzl::app {

struct RulesOptions {
    std::string on;           // a date; empty: today
    std::string lang = "zh";  // or "en"
    bool json = false;
};

int run_rules_list(const RulesOptions& options);

}  // namespace gzl::app
