#include "views/timeline.hpp"

namespace gzl::views {

void Timeline::add(std::uint64_t position, const core::Event& event) {
    struct Visit {
        Timeline& self;
        std::uint64_t position;
    } visit{*this, position};
    for_each_id(*event.kind().type, event.data(), &visit, [](void* raw, std::string_view prefix, std::uint64_t number) {
        const auto& [self, at] = *static_cast<Visit*>(raw);
        auto found = self.positions.find(prefix);
        if (found == self.positions.end()) found = self.positions.emplace(prefix, 0).first;
        auto& by_number = found->second;
        if (number >= by_number.size()) by_number.resize(number + 1);
        auto& list = by_number[number];
        if (list.empty() || list.back() != at) list.push_back(at);
    });
}

const std::vector<std::uint64_t>& Timeline::of(std::string_view prefix, std::uint64_t number) const {
    static const std::vector<std::uint64_t> kNone;
    const auto found = positions.find(prefix);
    return found == positions.end() || number >= found->second.size() ? kNone : found->second[number];
}

}  // namespace gzl::views
