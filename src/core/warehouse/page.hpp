// Pages of a list: rows in order of their identifier, at most page_size of them after `after`; `next` continues.
#pragma once

#include <algorithm>
#include <optional>

#include "core/engine/table.hpp"

namespace gzl::core::warehouse {

inline constexpr std::int64_t kPageSize = 100;
inline constexpr std::int64_t kLargestPage = 1000;

// Calls visit(id, row) for every matching row of the page; returns the identifier to continue after, if more match.
template <class IdType, class Row, class Matches, class Visit>
std::optional<IdType> each_of_page(const Table<IdType, Row>& table, std::optional<IdType> after,
                                   std::optional<std::int64_t> page_size, Matches matches, Visit visit) {
    std::int64_t room = std::clamp<std::int64_t>(page_size.value_or(kPageSize), 1, kLargestPage);
    std::optional<IdType> last;
    for (std::uint64_t number = after.value_or(IdType()).number() + 1; number <= table.size(); ++number) {
        const Row& row = table.at(IdType(number));
        if (!matches(row)) continue;
        if (room-- == 0) return last;
        last = IdType(number);
        visit(*last, row);
    }
    return std::nullopt;
}

}  // namespace gzl::core::warehouse
