// For every object the positions of the facts that name it, in order: the timeline that a person reads.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/type.hpp"
#include "core/engine/event.hpp"

namespace gzl::views {

class Timeline {
  public:
    void add(std::uint64_t position, const core::Event& event);

    // Positions of the facts that name this identifier, oldest first.
    const std::vector<std::uint64_t>& of(std::string_view prefix, std::uint64_t number) const;

    std::map<std::string, std::vector<std::vector<std::uint64_t>>, std::less<>> positions;  // by prefix, by number
};

}  // namespace gzl::views
