// What has come of one device's own numbering (S2): gaps, late and repeated readings are marked, not lost.
#pragma once

#include <map>
#include <string>

#include <boost/describe.hpp>

#include "base/type.hpp"

namespace gzl::telemetry {

class DeviceSequences {
  public:
    std::string device;
    std::uint64_t first = 0;                           // sequence of the first reading that came
    std::uint64_t last = 0;                            // the greatest
    std::uint64_t readings = 0;                        // kept
    std::uint64_t late = 0;                            // of these: behind a younger one
    std::uint64_t duplicates = 0;                      // dropped: came before, and the same
    std::uint64_t conflicts = 0;                       // dropped and kept aside: came before, and differs
    std::map<std::uint64_t, std::uint64_t> missing{};  // first to last of each gap; at most kMostGaps, the youngest

    static constexpr std::size_t kMostGaps = 1'024;

    // Whether a reading of that sequence cannot have come yet; otherwise only what is stored can tell.
    bool is_surely_new(std::uint64_t sequence) const;
    void keep(std::uint64_t sequence);  // a new one
    std::uint64_t missing_count() const;
};
BOOST_DESCRIBE_STRUCT(DeviceSequences, (), (device, first, last, readings, late, duplicates, conflicts, missing))

}  // namespace gzl::telemetry
