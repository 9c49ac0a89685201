// For every object the positions of the facts that name it, in order: the timeline that a person reads.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/type.hpp"
#include "core/engine/event.hpp"

namespace gzl::views {

class Timeline {
  public:
    Timeline() = default;
    Timeline(Timeline&&) = default;
    Timeline& operator=(Timeline&&) = default;
    Timeline(const Timeline&) = delete;  // known_ points into positions
    Timeline& operator=(const Timeline&) = delete;

    void add(std::uint64_t position, const core::Event& event);

    // Positions of the facts that name this identifier, oldest first.
    const std::vector<std::uint64_t>& of(std::string_view prefix, std::uint64_t number) const;

    using ByNumber = std::vector<std::vector<std::uint64_t>>;
    std::map<std::string, ByNumber, std::less<>> positions;  // by prefix

  private:
    ByNumber& of_prefix(std::string_view prefix);

    // A prefix is one text of the program: its address finds its list without comparing texts.
    std::vector<std::pair<const char*, ByNumber*>> known_;
};

}  // namespace gzl::views
