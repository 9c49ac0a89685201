#include "evidence/leaf.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "evidence/digest.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

constexpr std::string_view kBeforeKind = R"({"v":1,"kind":")";
constexpr std::string_view kBeforeSeq = R"(","seq":)";
constexpr std::string_view kBeforeCommitment = R"(,"commitment":")";
constexpr std::string_view kAfterCommitment = R"("})";

}  // namespace

Hash commitment(const Salt& salt, std::string_view record) {
    return sha256({salt, bytes_of(record)});
}

bool is_leaf_kind(std::string_view kind) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return !kind.empty() && kind.size() <= 32 && std::ranges::all_of(kind, allowed);
}

std::string leaf_entry(std::string_view kind, std::uint64_t seq, const Hash& commitment) {
    CHECK_THAT(is_leaf_kind(kind));
    std::string text;
    text.reserve(160);
    text.append(kBeforeKind).append(kind).append(kBeforeSeq).append(std::to_string(seq)).append(kBeforeCommitment);
    return text.append(to_hex(commitment)).append(kAfterCommitment);
}

Result<LeafEntry> parse_leaf_entry(std::string_view text) {
    const auto malformed = [] { return fault("a leaf entry is the canonical {v, kind, seq, commitment}"); };
    std::string_view rest = text;
    if (!take_prefix(rest, kBeforeKind)) return malformed();
    const std::string_view kind = rest.substr(0, rest.find('"'));
    rest.remove_prefix(kind.size());
    if (!is_leaf_kind(kind) || !take_prefix(rest, kBeforeSeq)) return malformed();
    const std::string_view number = rest.substr(0, rest.find(','));
    rest.remove_prefix(number.size());
    const auto seq = parse_decimal(number);
    if (!seq || !take_prefix(rest, kBeforeCommitment)) return malformed();
    const auto bytes = from_hex(rest.substr(0, 64));
    const auto hash = bytes ? hash_of(*bytes) : std::nullopt;
    if (!hash || leaf_entry(kind, *seq, *hash) != text) return malformed();
    return LeafEntry{std::string(kind), *seq, *hash};
}

}  // namespace gzl::evidence
