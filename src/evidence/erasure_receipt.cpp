#include "evidence/erasure_receipt.hpp"

#include <algorithm>
#include <optional>

#include "evidence/flat_json_text.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

constexpr std::string_view kFormat = "guanzhilian-erasure@v1";
constexpr std::string_view kTitle = "guanzhilian erasure/v1";
constexpr std::size_t kMaxBytes = 64 << 10;
constexpr std::size_t kMembers = 3;

std::string statement_of(const Erasure& erasure) {
    return std::string(kTitle) + "\n" + erasure.origin + "\ndata " + erasure.data + "\ncommitment " +
           to_hex(erasure.commitment) + "\nregistered " + std::to_string(erasure.registered) + "\nerased " +
           std::to_string(erasure.erased) + "\n";
}

std::optional<std::string_view> take_value(std::string_view& rest, std::string_view name) {
    auto line = take_line(rest);
    return line && take_prefix(*line, name) ? line : std::nullopt;
}

std::optional<std::uint64_t> take_number(std::string_view& rest, std::string_view name) {
    const auto value = take_value(rest, name);
    return value ? parse_decimal(*value) : std::nullopt;
}

std::optional<Erasure> parse_statement(std::string_view text) {
    std::string_view rest = text;
    const auto title = take_line(rest);
    const auto origin = take_line(rest);
    const auto data = take_value(rest, "data ");
    const auto commitment = take_value(rest, "commitment ");
    const auto registered = take_number(rest, "registered ");
    const auto erased = take_number(rest, "erased ");
    if (title != kTitle || !origin || !data || !commitment || !registered || !erased) return std::nullopt;
    Erasure erasure{std::string(*origin), std::string(*data), {}, *registered, *erased};
    if (!read_hex(std::string(*commitment), erasure.commitment) || statement_of(erasure) != text) return std::nullopt;
    return erasure;
}

}  // namespace

Result<std::string> sign_erasure_receipt(const Erasure& erasure, std::span<const NoteSigner> signers) {
    const auto statement = try_sign_note(statement_of(erasure), signers);
    if (!statement) return tl::make_unexpected(statement.error());
    return "{\"format\":" + json_string(kFormat) + ",\"statement\":" + json_string(*statement) +
           ",\"log\":" + json_string(signers.front().verifier().text()) + "}\n";
}

bool is_erasure_receipt(std::string_view text) {
    const auto json = parse_flat_json(text, kMaxBytes);
    const auto* format = json ? member<std::string>(*json, "format") : nullptr;
    return format && *format == kFormat;
}

Verified<Erasure> open_erasure_receipt(std::string_view text, std::span<const Verifier> trusted) {
    const auto json = parse_flat_json(text, kMaxBytes);
    const auto* format = json ? member<std::string>(*json, "format") : nullptr;
    const auto* statement = json ? member<std::string>(*json, "statement") : nullptr;
    const auto* log = json ? member<std::string>(*json, "log") : nullptr;
    if (!format || *format != kFormat || !statement || !log || json->size() != kMembers || !Verifier::parse(*log))
        return tl::make_unexpected(Verdict::malformed);
    const auto opened = open_note(*statement, trusted);
    if (!opened) return tl::make_unexpected(opened.error());
    auto erasure = parse_statement(opened->text);
    if (!erasure) return tl::make_unexpected(Verdict::malformed);
    const auto names = [](const Verifier& signer) { return signer.name(); };
    if (!std::ranges::count(opened->signers, erasure->origin, names)) return tl::make_unexpected(Verdict::other_log);
    return std::move(*erasure);
}

}  // namespace gzl::evidence
