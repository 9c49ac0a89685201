// Identifiers: a number in memory, text such as "loan-000007" everywhere else. The tag names the prefix and keeps two
// kinds of identifier from being mixed up. Numbers start at 1; 0 is "none".
#pragma once

#include <charconv>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gzl {

std::string id_text(std::string_view prefix, std::uint64_t number);
std::optional<std::uint64_t> parse_id(std::string_view prefix, std::string_view text);  // canonical form only

template <class Tag>
class Id {
  public:
    static constexpr std::string_view kPrefix = Tag::kPrefix;

    constexpr Id() = default;
    constexpr explicit Id(std::uint64_t number) : number_(number) {}

    static std::optional<Id> parse(std::string_view text) {
        const auto number = parse_id(kPrefix, text);
        return number ? std::optional(Id(*number)) : std::nullopt;
    }

    constexpr std::uint64_t number() const { return number_; }
    constexpr bool is_set() const { return number_ != 0; }
    std::string text() const { return id_text(kPrefix, number_); }
    friend constexpr auto operator<=>(Id, Id) = default;

  private:
    std::uint64_t number_ = 0;
};

}  // namespace gzl
