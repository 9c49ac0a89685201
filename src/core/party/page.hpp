// Lists in pages: rows in the order of their identifiers; the token is the last identifier of the page before.
#pragma once

#include <optional>
#include <string>

#include "core/engine/table.hpp"
#include "core/party/reasons.hpp"

namespace gzl::core::party {

inline constexpr std::int64_t kDefaultPageSize = 50;
inline constexpr std::int64_t kMaxPageSize = 200;

// How many items the page may have, or the refusal of the size asked for.
inline tl::expected<std::size_t, Refusal> page_size_of(std::optional<std::int64_t> asked) {
    const std::int64_t size = asked.value_or(kDefaultPageSize);
    if (size < 1 || size > kMaxPageSize) return refuse(page_size_invalid);
    return static_cast<std::size_t>(size);
}

// Query has page_size and page_token, List has items and next_page_token; visible(id, row) and view(id, row).
template <class List, class IdType, class Row, class Query, class Visible, class View>
tl::expected<List, Refusal> list_page(const Table<IdType, Row>& table, const Query& query, Visible visible, View view) {
    const auto size = page_size_of(query.page_size);
    if (!size) return tl::make_unexpected(size.error());
    IdType last;
    if (query.page_token) {
        const auto given = IdType::parse(*query.page_token);
        if (!given || !table.find(*given)) return refuse(page_token_invalid);
        last = *given;
    }
    List list;
    for (std::uint64_t number = last.number() + 1; number <= table.size(); ++number) {
        const IdType id(number);
        if (!visible(id, table.at(id))) continue;
        if (list.items.size() == *size) {
            list.next_page_token = last.text();
            break;
        }
        list.items.push_back(view(id, table.at(id)));
        last = id;
    }
    return list;
}

}  // namespace gzl::core::party
