#include "base/json.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include <boost/json/parser.hpp>

namespace gzl {

namespace {

namespace json = boost::json;
using Outcome = tl::expected<void, JsonProblem>;

void put_integer(std::string& out, std::int64_t value) {
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

struct ListWriter {
    std::string& out;
    const Type& element;
    bool first = true;
};

void write_structure(std::string& out, const Type& type, const void* object) {
    out.push_back('{');
    bool first = true;
    for (const Field& field : type.fields) {
        const void* value = field.get(object);
        const Type* value_type = field.type;
        if (value_type->kind == TypeKind::optional) {
            value = value_type->value(value);
            if (!value) continue;
            value_type = value_type->element;
        }
        if (!first) out.push_back(',');
        first = false;
        out.push_back('"');
        out.append(field.name).append("\":");
        write_json(out, *value_type, value);
    }
    out.push_back('}');
}

Outcome problem(std::string_view reason, const std::string& pointer) {
    return tl::make_unexpected(JsonProblem{reason, pointer});
}

// Range and form of an integer-like value.
Outcome set_integer(const Type& type, void* object, std::int64_t number, const std::string& pointer) {
    if (number > kMaxExactInteger || number < -kMaxExactInteger) return problem("out_of_range", pointer);
    type.set(object, number);
    if (type.get(object) != number) return problem("out_of_range", pointer);  // narrower integer
    return {};
}

Outcome read_text_form(std::string_view text, const Type& type, void* object, const std::string& pointer) {
    switch (type.kind) {
        case TypeKind::text:
            static_cast<std::string*>(object)->assign(text);
            return {};
        case TypeKind::enumeration: {
            const auto found = std::find(type.names.begin(), type.names.end(), text);
            if (found == type.names.end()) return problem("unknown_value", pointer);
            type.set(object, found - type.names.begin());
            return {};
        }
        case TypeKind::date: {
            const auto date = Date::parse(text);
            if (!date) return problem("malformed_date", pointer);
            type.set(object, date->days());
            return {};
        }
        case TypeKind::instant: {
            const auto instant = Instant::parse(text);
            if (!instant) return problem("malformed_instant", pointer);
            type.set(object, instant->ms());
            return {};
        }
        case TypeKind::id: {
            const auto number = parse_id(type.name, text);
            if (!number) return problem("malformed_id", pointer);
            type.set(object, static_cast<std::int64_t>(*number));
            return {};
        }
        case TypeKind::bytes: {
            const auto bytes = from_hex(text);
            if (!bytes || bytes->size() != type.size) return problem("malformed_bytes", pointer);
            std::copy(bytes->begin(), bytes->end(), static_cast<std::uint8_t*>(object));
            return {};
        }
        default:
            return problem("wrong_type", pointer);
    }
}

std::string child(const std::string& pointer, std::string_view name) {
    std::string path = pointer + "/";
    for (const char c : name) {
        if (c == '~')
            path += "~0";
        else if (c == '/')
            path += "~1";
        else
            path += c;
    }
    return path;
}

// Walks a parsed document along its description. The pointer is built only where a problem is found, by the way back.
class Reader {
  public:
    explicit Reader(const JsonLimits& limits) : limits_(limits) {}

    bool read(const json::value& value, const Type& type, void* object) {
        switch (type.kind) {
            case TypeKind::boolean:
                if (!value.is_bool()) return fail("wrong_type");
                type.set(object, value.get_bool() ? 1 : 0);
                return true;
            case TypeKind::integer: {
                if (value.is_uint64()) return fail("out_of_range");
                if (value.is_double()) return fail("wrong_type");
                if (!value.is_int64()) return fail("wrong_type");
                return take(set_integer(type, object, value.get_int64(), {}));
            }
            case TypeKind::list:
                return read_list(value, type, object);
            case TypeKind::optional:
                return read(value, *type.element, type.emplace(object));
            case TypeKind::structure:
                return read_structure(value, type, object, {});
            default:
                if (!value.is_string()) return fail("wrong_type");
                if (value.get_string().size() > limits_.text_bytes) return fail("text_too_long");
                return take(read_text_form(value.get_string(), type, object, {}));
        }
    }

    bool read_structure(const json::value& value, const Type& type, void* object,
                        const std::vector<std::string_view>& given) {
        if (!value.is_object()) return fail("wrong_type");
        const json::object& members = value.get_object();
        std::size_t seen = 0;
        auto next = members.begin();
        for (const Field& field : type.fields) {
            if (std::find(given.begin(), given.end(), field.name) != given.end()) continue;
            const json::value* member = nullptr;
            if (next != members.end() && next->key() == field.name) {  // the canonical order needs no look-up
                member = &next->value();
                ++next;
            } else {
                member = members.if_contains(field.name);
            }
            if (!member) {
                if (may_be_absent(*field.type)) continue;
                return fail_at("missing_field", field.name);
            }
            ++seen;
            if (!read(*member, *field.type, field.edit(object))) return under(field.name);
        }
        if (seen == members.size()) return true;
        for (const auto& member : members) {
            const bool known = std::any_of(type.fields.begin(), type.fields.end(),
                                           [&](const Field& field) { return field.name == member.key(); }) &&
                               std::find(given.begin(), given.end(), member.key()) == given.end();
            if (!known) return fail_at("unknown_field", member.key());
        }
        return true;
    }

    JsonProblem problem() const { return problem_; }

  private:
    // An identifier that is not set has no text, so its absence cannot be a default.
    bool may_be_absent(const Type& type) const {
        if (type.kind == TypeKind::optional) return true;
        if (!limits_.absent_is_default || type.kind == TypeKind::id) return false;
        return std::all_of(type.fields.begin(), type.fields.end(),
                           [this](const Field& field) { return may_be_absent(*field.type); });
    }

    bool read_list(const json::value& value, const Type& type, void* object) {
        if (!value.is_array()) return fail("wrong_type");
        const json::array& items = value.get_array();
        if (items.size() > limits_.items) return fail("too_many_items");
        type.clear(object);
        struct Item {
            Reader& reader;
            const json::value* value;
            const Type& type;
            bool ok;
        };
        for (std::size_t i = 0; i < items.size(); ++i) {
            Item item{*this, &items[i], *type.element, true};
            type.append(object, &item, [](void* raw, void* element) {
                auto& self = *static_cast<Item*>(raw);
                return self.ok = self.reader.read(*self.value, self.type, element);
            });
            if (!item.ok) return under(std::to_string(i));
        }
        return true;
    }

    bool fail(std::string_view reason) {
        problem_ = {reason, ""};
        return false;
    }
    bool fail_at(std::string_view reason, std::string_view name) {
        problem_ = {reason, child("", name)};
        return false;
    }
    bool under(std::string_view name) {
        problem_.pointer = child("", name) + problem_.pointer;
        return false;
    }
    bool take(const Outcome& outcome) { return outcome ? true : fail(outcome.error().reason); }

    const JsonLimits& limits_;
    JsonProblem problem_;
};

}  // namespace

void write_json_text(std::string& out, std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out.push_back('"');
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out.append(text.substr(plain, i - plain));
        plain = i + 1;
        switch (byte) {
            case '"':
                out.append("\\\"");
                break;
            case '\\':
                out.append("\\\\");
                break;
            case '\b':
                out.append("\\b");
                break;
            case '\f':
                out.append("\\f");
                break;
            case '\n':
                out.append("\\n");
                break;
            case '\r':
                out.append("\\r");
                break;
            case '\t':
                out.append("\\t");
                break;
            default:
                out.append("\\u00");
                out.push_back(kHex[byte >> 4]);
                out.push_back(kHex[byte & 15]);
        }
    }
    out.append(text.substr(plain));
    out.push_back('"');
}

void write_json(std::string& out, const Type& type, const void* object) {
    switch (type.kind) {
        case TypeKind::boolean:
            out.append(type.get(object) != 0 ? "true" : "false");
            break;
        case TypeKind::integer: {
            const std::int64_t value = type.get(object);
            CHECK_THAT(value <= kMaxExactInteger && value >= -kMaxExactInteger);
            put_integer(out, value);
            break;
        }
        case TypeKind::text:
            write_json_text(out, *static_cast<const std::string*>(object));
            break;
        case TypeKind::enumeration:
            out.push_back('"');
            out.append(type.names[static_cast<std::size_t>(type.get(object))]).push_back('"');
            break;
        case TypeKind::date:
            out.push_back('"');
            out.append(Date(static_cast<std::int32_t>(type.get(object))).text()).push_back('"');
            break;
        case TypeKind::instant:
            out.push_back('"');
            Instant(type.get(object)).append_text(out);
            out.push_back('"');
            break;
        case TypeKind::id:
            out.push_back('"');
            out.append(id_text(type.name, static_cast<std::uint64_t>(type.get(object)))).push_back('"');
            break;
        case TypeKind::bytes:
            out.push_back('"');
            out.append(to_hex({static_cast<const std::uint8_t*>(object), type.size})).push_back('"');
            break;
        case TypeKind::list: {
            out.push_back('[');
            ListWriter writer{out, *type.element};
            type.each(object, &writer, [](void* raw, const void* element) {
                auto& self = *static_cast<ListWriter*>(raw);
                if (!self.first) self.out.push_back(',');
                self.first = false;
                write_json(self.out, self.element, element);
            });
            out.push_back(']');
            break;
        }
        case TypeKind::optional:
            if (const void* value = type.value(object))
                write_json(out, *type.element, value);
            else
                out.append("null");
            break;
        case TypeKind::structure:
            write_structure(out, type, object);
            break;
    }
}

tl::expected<json::value, JsonProblem> parse_json(std::string_view text, const JsonLimits& limits,
                                                  json::storage_ptr storage) {
    json::parse_options options;
    options.max_depth = limits.depth;
    json::parser parser({}, options);
    parser.reset(std::move(storage));
    json::error_code error;
    parser.write(text.data(), text.size(), error);
    if (error)
        return tl::make_unexpected(JsonProblem{error == json::error::too_deep ? "too_deep" : "malformed_json", ""});
    return parser.release();
}

tl::expected<void, JsonProblem> read_json(const json::value& value, const Type& type, void* object,
                                          const JsonLimits& limits, const std::vector<std::string_view>& given) {
    Reader reader(limits);
    const bool ok = type.kind == TypeKind::structure ? reader.read_structure(value, type, object, given)
                                                     : reader.read(value, type, object);
    if (!ok) return tl::make_unexpected(reader.problem());
    return {};
}

tl::expected<void, JsonProblem> read_scalar(std::string_view text, const Type& type, void* object,
                                            const std::string& pointer) {
    switch (type.kind) {
        case TypeKind::optional:
            return read_scalar(text, *type.element, type.emplace(object), pointer);
        case TypeKind::boolean:
            if (text != "true" && text != "false") return problem("wrong_type", pointer);
            type.set(object, text == "true" ? 1 : 0);
            return {};
        case TypeKind::integer: {
            std::int64_t number = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (end != text.data() + text.size() || text.empty()) return problem("wrong_type", pointer);
            if (error != std::errc()) return problem("out_of_range", pointer);
            return set_integer(type, object, number, pointer);
        }
        default:
            return read_text_form(text, type, object, pointer);
    }
}

}  // namespace gzl
