#include "views/timeline.hpp"

namespace gzl::views {

void Timeline::add(std::uint64_t position, const core::Event& event) {
    struct Visit {
        Timeline& self;
        std::uint64_t position;
    } visit{*this, position};
    for_each_id(*event.kind().type, event.data(), &visit, [](void* raw, std::string_view prefix, std::uint64_t number) {
        const auto& [self, at] = *static_cast<Visit*>(raw);
        ByNumber& by_number = self.of_prefix(prefix);
        if (number >= by_number.size()) by_number.resize(number + 1);
        auto& list = by_number[number];
        if (list.empty() || list.back() != at) list.push_back(at);
    });
}

Timeline::ByNumber& Timeline::of_prefix(std::string_view prefix) {
    for (const auto& [text, by_number] : known_)
        if (text == prefix.data()) return *by_number;
    ByNumber& by_number = positions.try_emplace(std::string(prefix)).first->second;
    known_.emplace_back(prefix.data(), &by_number);
    return by_number;
}

const std::vector<std::uint64_t>& Timeline::of(std::string_view prefix, std::uint64_t number) const {
    static const std::vector<std::uint64_t> kNone;
    const auto found = positions.find(prefix);
    return found == positions.end() || number >= found->second.size() ? kNone : found->second[number];
}

}  // namespace gzl::views
