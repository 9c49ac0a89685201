#include "base/canonical_json.hpp"

#include <algorithm>
#include <array>

namespace gzl {

namespace {

constexpr std::size_t kMostDigits = 16;  // of 2^53 − 1

constexpr auto kHexValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(0xff);
    for (std::uint8_t i = 0; i < 10; ++i) values[static_cast<std::size_t>('0' + i)] = i;
    for (std::uint8_t i = 0; i < 6; ++i) values[static_cast<std::size_t>('a' + i)] = static_cast<std::uint8_t>(10 + i);
    return values;
}();

bool hex(std::string_view text, std::uint8_t* out, std::size_t size) {
    if (text.size() != size * 2) return false;
    std::uint8_t wrong = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint8_t high = kHexValues[static_cast<std::uint8_t>(text[2 * i])];
        const std::uint8_t low = kHexValues[static_cast<std::uint8_t>(text[2 * i + 1])];
        wrong |= static_cast<std::uint8_t>((high | low) & 0xf0);
        out[i] = static_cast<std::uint8_t>(high << 4 | (low & 15));
    }
    return wrong == 0;
}

// Well-formed UTF-8 (Unicode table 3-7): bytes of the sequence that begins at `text`, 0 when it is none.
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const auto continues = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xc0) == 0x80; };
    const std::uint8_t lead = byte(0);
    if (lead >= 0xc2 && lead <= 0xdf) return continues(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        if (!continues(1) || !continues(2)) return 0;
        const bool overlong = lead == 0xe0 && byte(1) < 0xa0;
        const bool surrogate = lead == 0xed && byte(1) > 0x9f;
        return overlong || surrogate ? 0 : 3;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        if (!continues(1) || !continues(2) || !continues(3)) return 0;
        const bool overlong = lead == 0xf0 && byte(1) < 0x90;
        const bool beyond = lead == 0xf4 && byte(1) > 0x8f;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

}  // namespace

bool CanonicalReader::literal(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
}

bool CanonicalReader::natural(std::uint64_t& number) {
    std::size_t count = 0;
    number = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') {
        if (count == kMostDigits) return false;
        number = number * 10 + static_cast<std::uint64_t>(rest_[count++] - '0');
    }
    const bool one_form = count == 1 || (count > 1 && rest_.front() != '0');
    rest_.remove_prefix(count);
    return one_form && number <= static_cast<std::uint64_t>(kMaxExactInteger);
}

bool CanonicalReader::text(std::string_view& out) {
    if (!literal("\"")) return false;
    for (std::size_t i = 0; i < rest_.size();) {
        const auto byte = static_cast<std::uint8_t>(rest_[i]);
        if (byte == '"') {
            out = rest_.substr(0, i);
            rest_.remove_prefix(i + 1);
            return out.size() <= limits_.text_bytes;
        }
        if (byte < 0x20 || byte == '\\') return false;
        const std::size_t length = byte < 0x80 ? 1 : sequence_length(rest_.substr(i));
        if (length == 0) return false;
        i += length;
    }
    return false;
}

bool CanonicalReader::integer(const Type& type, void* object) {
    const bool negative = literal("-");
    std::uint64_t number = 0;
    if (!natural(number) || (negative && number == 0)) return false;
    const auto value = negative ? -static_cast<std::int64_t>(number) : static_cast<std::int64_t>(number);
    type.set(object, value);
    return type.get(object) == value;
}

bool CanonicalReader::text_form(const Type& type, void* object) {
    std::string_view form;
    if (!text(form)) return false;
    switch (type.kind) {
        case TypeKind::enumeration: {
            const auto found = std::find(type.names.begin(), type.names.end(), form);
            if (found == type.names.end()) return false;
            type.set(object, found - type.names.begin());
            return true;
        }
        case TypeKind::date: {
            const auto date = Date::parse(form);
            if (date) type.set(object, date->days());
            return date.has_value();
        }
        case TypeKind::instant: {
            const auto instant = Instant::parse(form);
            if (instant) type.set(object, instant->ms());
            return instant.has_value();
        }
        case TypeKind::id: {
            const auto number = parse_id(type.name, form);
            if (number) type.set(object, static_cast<std::int64_t>(*number));
            return number.has_value();
        }
        case TypeKind::bytes:
            return hex(form, static_cast<std::uint8_t*>(object), type.size);
        default:
            return false;
    }
}

bool CanonicalReader::value(const Type& type, void* object, std::size_t depth) {
    switch (type.kind) {
        case TypeKind::boolean: {
            const bool yes = literal("true");
            if (!yes && !literal("false")) return false;
            type.set(object, yes ? 1 : 0);
            return true;
        }
        case TypeKind::integer:
            return integer(type, object);
        case TypeKind::text: {
            std::string_view view;
            if (!text(view)) return false;
            static_cast<std::string*>(object)->assign(view);
            return true;
        }
        case TypeKind::list:
            return depth < limits_.depth && list(type, object, depth + 1);
        case TypeKind::structure:
            return depth < limits_.depth && structure(type, object, depth + 1);
        case TypeKind::optional:
            return false;  // stands only as a field, where it is there or not
        default:
            return text_form(type, object);
    }
}

bool CanonicalReader::list(const Type& type, void* object, std::size_t depth) {
    if (!literal("[")) return false;
    type.clear(object);
    if (literal("]")) return true;
    struct Item {
        CanonicalReader& reader;
        const Type& type;
        std::size_t depth;
        bool ok;
    } item{*this, *type.element, depth, true};
    for (std::size_t count = 0; count < limits_.items; ++count) {
        type.append(object, &item, [](void* raw, void* element) {
            auto& self = *static_cast<Item*>(raw);
            return self.ok = self.reader.value(self.type, element, self.depth);
        });
        if (!item.ok) return false;
        if (literal("]")) return true;
        if (!literal(",")) return false;
    }
    return false;
}

bool CanonicalReader::field_name(std::string_view name) {
    if (rest_.size() < name.size() + 3 || rest_[0] != '"' || rest_.substr(1, name.size()) != name ||
        rest_[name.size() + 1] != '"' || rest_[name.size() + 2] != ':')
        return false;
    rest_.remove_prefix(name.size() + 3);
    return true;
}

bool CanonicalReader::structure(const Type& type, void* object, std::size_t depth) {
    if (!literal("{")) return false;
    bool first = true;
    for (const Field& field : type.fields) {
        const std::string_view before = rest_;
        if (!first && !rest_.starts_with('}') && !literal(",")) return false;
        const bool optional = field.type->kind == TypeKind::optional;
        if (!field_name(field.name)) {
            if (!optional) return false;
            rest_ = before;
            continue;
        }
        void* place = field.edit(object);
        const Type& inner = optional ? *field.type->element : *field.type;
        if (!value(inner, optional ? field.type->emplace(place) : place, depth)) return false;
        first = false;
    }
    return literal("}");
}

bool read_canonical_json(std::string_view text, const Type& type, void* object, const JsonLimits& limits) {
    CanonicalReader reader(text, limits);
    return reader.value(type, object) && reader.at_end();
}

}  // namespace gzl
