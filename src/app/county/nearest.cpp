#include "app/county/nearest.hpp"

#include <algorithm>
#include <numeric>

namespace gzl::app::county {

namespace {

// Letters to insert, remove or replace (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string nearest(std::string_view mistyped, const std::vector<std::string>& known) {
    constexpr std::size_t kLongestName = 64;
    if (mistyped.size() > kLongestName) return {};
    std::string best;
    std::size_t fewest = std::max<std::size_t>(1, mistyped.size() / 3) + 1;
    for (const std::string& name : known) {
        const std::size_t changes = distance(mistyped, name);
        if (changes >= fewest) continue;
        fewest = changes;
        best = name;
    }
    return best;
}

}  // namespace gzl::app::county
