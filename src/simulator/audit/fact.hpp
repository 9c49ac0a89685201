// What the auditor sees of the platform: records and messages as JSON. Nothing here knows the platform's own rules,
// types or state; the same figures are worked out a second time, in another way.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include <boost/json.hpp>

namespace gzl::simulator::audit {

class Failure : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// `what` is a true sentence about the platform, as it should be.
inline void require(bool holds, std::string_view what, std::string_view detail = {}) {
    if (!holds) throw Failure(std::string(what) + (detail.empty() ? "" : ": " + std::string(detail)));
}

struct Fact {
    std::uint64_t seq = 0;
    std::string at;  // 2026-03-01T01:00:00.000Z: the order of texts is the order of instants
    std::string by;
    std::string kind;
    boost::json::object data;

    std::string text(std::string_view name) const { return std::string(data.at(name).as_string()); }
    std::int64_t number(std::string_view name) const { return data.at(name).to_number<std::int64_t>(); }
    bool has(std::string_view name) const {
        const auto* found = data.if_contains(name);
        return found && !found->is_null();
    }
};

// The civil day in China of an instant, and days as numbers.
std::int64_t day_number(std::string_view date);       // "2026-03-01"
std::int64_t day_in_china(std::string_view instant);  // "2026-02-28T16:00:00.000Z" is a day later

}  // namespace gzl::simulator::audit
