#include "mqtt/envelope.hpp"

#include <algorithm>
#include <charconv>

#include "base/json.hpp"

namespace gzl::mqtt {

namespace {

// Takes `literal` off the front of `text`; false when it is not there.
bool take(std::string_view& text, std::string_view literal) {
    if (!text.starts_with(literal)) return false;
    text.remove_prefix(literal.size());
    return true;
}

template <class Integer>
bool take_number(std::string_view& text, Integer& number) {
    if (text.size() > 1 && text.front() == '0' && text[1] >= '0' && text[1] <= '9') return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

template <class Array>
bool take_hex(std::string_view& text, Array& bytes) {
    const std::size_t length = 2 * bytes.size();
    if (text.size() < length) return false;
    const auto decoded = from_hex(text.substr(0, length));
    if (!decoded) return false;
    std::copy(decoded->begin(), decoded->end(), bytes.begin());
    text.remove_prefix(length);
    return true;
}

}  // namespace

std::string to_text(const Answer& answer) {
    return "{\"status\":" + std::to_string(answer.status) + ",\"of\":\"" + to_hex(answer.of) +
           "\",\"body\":" + answer.body + "}";
}

std::optional<Answer> parse_answer(std::string_view text) {
    const std::string_view whole = text;
    Answer answer;
    if (!take(text, "{\"status\":") || !take_number(text, answer.status) || !take(text, ",\"of\":\"") ||
        !take_hex(text, answer.of) || !take(text, "\",\"body\":") || !text.ends_with("}"))
        return std::nullopt;
    text.remove_suffix(1);
    if (!text.starts_with('{') || !parse_json(text)) return std::nullopt;
    answer.body = text;
    return to_text(answer) == whole ? std::optional(std::move(answer)) : std::nullopt;
}

std::string to_text(const Life& life) {
    return "{\"boot\":\"" + to_hex(life.boot) + "\",\"connection\":" + std::to_string(life.connection) + "}";
}

std::optional<Life> parse_life(std::string_view text) {
    Life life;
    if (!take(text, "{\"boot\":\"") || !take_hex(text, life.boot) || !take(text, "\",\"connection\":") ||
        !take_number(text, life.connection) || text != "}")
        return std::nullopt;
    return life;
}

std::string resend_text(std::uint64_t from) {
    return "{\"resend_from\":" + std::to_string(from) + "}";
}

std::optional<std::uint64_t> parse_resend(std::string_view text) {
    std::uint64_t from = 0;
    if (!take(text, "{\"resend_from\":") || !take_number(text, from) || text != "}") return std::nullopt;
    return from;
}

}  // namespace gzl::mqtt
