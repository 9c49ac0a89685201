#include "api/structured_fields.hpp"

#include <algorithm>

namespace gzl::api {

namespace {

constexpr std::size_t kMaxIntegerDigits = 15;  // RFC 8941 §3.3.1

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_printable(char c) {
    return c >= 0x20 && c < 0x7f;
}

class Cursor {
  public:
    explicit Cursor(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }
    bool take(char expected) {
        if (rest_.empty() || rest_.front() != expected) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void skip(std::string_view any_of) { rest_.remove_prefix(std::min(rest_.find_first_not_of(any_of), rest_.size())); }

    std::optional<std::string> key() {
        const auto part_of_key = [](char c) {
            return is_lower(c) || is_digit(c) || c == '_' || c == '-' || c == '.' || c == '*';
        };
        if (rest_.empty() || !(is_lower(rest_.front()) || rest_.front() == '*')) return std::nullopt;
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), part_of_key);
        return std::string(take_until(end));
    }

    std::optional<std::string> string() {
        if (!take('"')) return std::nullopt;
        std::string out;
        while (!rest_.empty()) {
            char c = rest_.front();
            rest_.remove_prefix(1);
            if (c == '"') return out;
            if (c == '\\') {
                if (rest_.empty() || (rest_.front() != '"' && rest_.front() != '\\')) return std::nullopt;
                c = rest_.front();
                rest_.remove_prefix(1);
            }
            if (!is_printable(c)) return std::nullopt;
            out.push_back(c);
        }
        return std::nullopt;
    }

    std::optional<std::int64_t> integer() {
        const bool negative = take('-');
        const auto digits = take_until(std::find_if_not(rest_.begin(), rest_.end(), is_digit));
        if (digits.empty() || digits.size() > kMaxIntegerDigits) return std::nullopt;
        std::int64_t value = 0;
        for (const char digit : digits) value = value * 10 + (digit - '0');
        return negative ? -value : value;
    }

    std::optional<Bytes> byte_sequence() {
        if (!take(':')) return std::nullopt;
        const auto text = take_until(std::find(rest_.begin(), rest_.end(), ':'));
        if (!take(':')) return std::nullopt;
        return from_base64(text);
    }

    std::optional<FieldInnerList> inner_list() {
        FieldInnerList list;
        if (!take('(')) return std::nullopt;
        skip(" ");
        while (!take(')')) {
            auto item = string();
            if (!item || rest_.empty() || (rest_.front() != ' ' && rest_.front() != ')')) return std::nullopt;
            list.items.push_back(std::move(*item));
            skip(" ");
        }
        while (take(';')) {
            skip(" ");
            auto name = key();
            if (!name || list.has(*name) || !take('=')) return std::nullopt;
            FieldParameter parameter{std::move(*name), std::int64_t{0}};
            if (!value(parameter)) return std::nullopt;
            list.parameters.push_back(std::move(parameter));
        }
        return list;
    }

  private:
    std::string_view take_until(std::string_view::const_iterator end) {
        const auto taken = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        rest_.remove_prefix(taken.size());
        return taken;
    }

    bool value(FieldParameter& parameter) {
        if (!rest_.empty() && rest_.front() == '"') {
            auto text = string();
            if (text) parameter.value = std::move(*text);
            return text.has_value();
        }
        const auto number = integer();
        if (number) parameter.value = *number;
        return number.has_value();
    }

    std::string_view rest_;
};

template <class Value>
std::optional<FieldDictionary<Value>> parse_dictionary(std::string_view field,
                                                       std::optional<Value> (Cursor::*member)()) {
    FieldDictionary<Value> dictionary;
    Cursor cursor(field);
    cursor.skip(" ");
    for (;;) {
        auto key = cursor.key();
        if (!key || !cursor.take('=')) return std::nullopt;
        const auto repeated = [&](const auto& entry) { return entry.first == *key; };
        if (std::any_of(dictionary.begin(), dictionary.end(), repeated)) return std::nullopt;
        auto value = (cursor.*member)();
        if (!value) return std::nullopt;
        dictionary.emplace_back(std::move(*key), std::move(*value));
        cursor.skip(" \t");
        if (cursor.at_end()) return dictionary;
        if (!cursor.take(',')) return std::nullopt;
        cursor.skip(" \t");
    }
}

const FieldParameter* find(const FieldInnerList& list, std::string_view key) {
    const auto found = std::find_if(list.parameters.begin(), list.parameters.end(),
                                    [&](const FieldParameter& parameter) { return parameter.key == key; });
    return found == list.parameters.end() ? nullptr : &*found;
}

void append_string(std::string& out, std::string_view text) {
    out.push_back('"');
    for (const char c : text) {
        if (c == '"' || c == '\\') out.push_back('\\');
        out.push_back(c);
    }
    out.push_back('"');
}

}  // namespace

const std::int64_t* FieldInnerList::integer(std::string_view key) const {
    const auto* parameter = find(*this, key);
    return parameter ? std::get_if<std::int64_t>(&parameter->value) : nullptr;
}

const std::string* FieldInnerList::text(std::string_view key) const {
    const auto* parameter = find(*this, key);
    return parameter ? std::get_if<std::string>(&parameter->value) : nullptr;
}

bool FieldInnerList::has(std::string_view key) const {
    return find(*this, key) != nullptr;
}

std::optional<FieldDictionary<FieldInnerList>> parse_inner_lists(std::string_view field) {
    return parse_dictionary(field, &Cursor::inner_list);
}

std::optional<FieldDictionary<Bytes>> parse_byte_sequences(std::string_view field) {
    return parse_dictionary(field, &Cursor::byte_sequence);
}

std::string serialize(const FieldInnerList& list) {
    std::string out = "(";
    for (const std::string& item : list.items) {
        if (out.size() > 1) out.push_back(' ');
        append_string(out, item);
    }
    out.push_back(')');
    for (const auto& [key, value] : list.parameters) {
        out.append(";").append(key).append("=");
        if (const auto* text = std::get_if<std::string>(&value)) {
            append_string(out, *text);
        } else {
            out.append(std::to_string(std::get<std::int64_t>(value)));
        }
    }
    return out;
}

std::string serialize_byte_sequence(ByteView bytes) {
    return ":" + to_base64(bytes) + ":";
}

}  // namespace gzl::api
