// Seeded damage to encoded texts, for the robustness tests of decoders.
#pragma once

#include <algorithm>
#include <random>
#include <string>

namespace gzl::evidence::test {

// The text with one to three random edits: a bit flipped, a byte replaced, a stretch removed, doubled or moved.
inline std::string mutate(std::string text, std::mt19937_64& random) {
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    for (std::size_t edits = 1 + below(3); edits > 0 && !text.empty(); --edits) {
        const std::size_t at = below(text.size());
        const std::size_t length = 1 + below(std::min<std::size_t>(40, text.size() - at));
        switch (below(6)) {
            case 0:
                text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
                break;
            case 1:
                text[at] = static_cast<char>(random());
                break;
            case 2:
                text.erase(at, length);
                break;
            case 3:
                text.insert(at, text.substr(at, length));
                break;
            case 4:
                text.insert(below(text.size()), text.substr(at, length));
                break;
            case 5:
                text.resize(at);
                break;
        }
    }
    return text;
}

}  // namespace gzl::evidence::test
