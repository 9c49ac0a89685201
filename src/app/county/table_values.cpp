// How each type of field is read from a TOML value.
#include <algorithm>

#include "app/county/amounts.hpp"
#include "app/county/public_key_file.hpp"
#include "app/county/shape_problems.hpp"
#include "app/county/table_reader.hpp"
#include "base/json.hpp"
#include "evidence/keys.hpp"

namespace gzl::app::county {

namespace {

constexpr std::int64_t kMsPerMinute = 60'000;
constexpr std::int64_t kShanghaiMinutes = 8 * 60;

std::optional<Date> date_of(const toml::date& date) {
    char text[24];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return Date::parse(text);
}

}  // namespace

bool TableReader::set(const toml::node& node, std::string_view name, const Type& type, void* value,
                      std::int64_t number) {
    if (number < 0 || number > kMaxExactInteger) return fail(out_of_range(place_of(node.source()), name));
    type.set(value, number);
    if (type.get(value) != number) return fail(out_of_range(place_of(node.source()), name));  // narrower integer
    return true;
}

bool TableReader::read_value(const toml::node& node, std::string_view name, const Type& type, void* value) {
    switch (type.kind) {
        case TypeKind::boolean:
            if (!node.is_boolean()) break;
            return set(node, name, type, value, **node.as_boolean() ? 1 : 0);
        case TypeKind::integer:
            if (!node.is_integer()) break;
            return set(node, name, type, value, **node.as_integer());
        case TypeKind::text:
            if (!node.is_string()) break;
            if (node.as_string()->get().size() > JsonLimits().text_bytes)
                return fail(out_of_range(place_of(node.source()), name));
            static_cast<std::string*>(value)->assign(**node.as_string());
            return true;
        case TypeKind::enumeration:
            return read_enumeration(node, name, type, value);
        case TypeKind::date:
            return read_date(node, name, type, value);
        case TypeKind::instant:
            return read_instant(node, name, type, value);
        case TypeKind::id: {
            if (!node.is_string()) break;
            const Kind* kind = kind_of_prefix(type.name);
            CHECK_THAT(kind != nullptr);
            const Entry* entry = find_reference(node, kind->table);
            return entry && set(node, name, type, value, static_cast<std::int64_t>(entry->number));
        }
        case TypeKind::list:
            return read_list(node, name, type, value);
        case TypeKind::optional:
            return read_value(node, name, *type.element, type.emplace(value));
        default:
            break;
    }
    return fail(wrong_type(place_of(node.source()), name, type));
}

bool TableReader::read_list(const toml::node& node, std::string_view name, const Type& type, void* value) {
    if (!node.is_array()) return fail(wrong_type(place_of(node.source()), name, type));
    struct Item {
        TableReader& reader;
        const toml::node* node;
        std::string_view name;
        const Type& type;
        bool ok;
    };
    bool ok = true;
    type.clear(value);
    for (const toml::node& element : *node.as_array()) {
        Item item{*this, &element, name, *type.element, true};
        type.append(value, &item, [](void* raw, void* target) {
            auto& self = *static_cast<Item*>(raw);
            return self.ok = self.reader.read_value(*self.node, self.name, self.type, target);
        });
        ok = ok && item.ok;
    }
    return ok;
}

bool TableReader::read_enumeration(const toml::node& node, std::string_view name, const Type& type, void* value) {
    if (!node.is_string()) return fail(wrong_type(place_of(node.source()), name, type));
    const std::string& given = **node.as_string();
    const auto found = std::find(type.names.begin(), type.names.end(), given);
    if (found == type.names.end())
        return fail(unknown_value(place_of(node.source()), name, given, Names(type.names.begin(), type.names.end())));
    type.set(value, found - type.names.begin());
    return true;
}

bool TableReader::read_date(const toml::node& node, std::string_view name, const Type& type, void* value) {
    if (!node.is_date()) return fail(wrong_type(place_of(node.source()), name, type));
    const auto date = date_of(**node.as_date());
    if (!date) return fail(out_of_range(place_of(node.source()), name));
    return set(node, name, type, value, date->days());
}

// Without an offset the time is Asia/Shanghai's.
bool TableReader::read_instant(const toml::node& node, std::string_view name, const Type& type, void* value) {
    if (!node.is_date_time()) return fail(wrong_type(place_of(node.source()), name, type));
    const toml::date_time& given = **node.as_date_time();
    const auto date = date_of(given.date);
    if (!date) return fail(out_of_range(place_of(node.source()), name));
    const std::int64_t seconds = (given.time.hour * 60 + given.time.minute) * 60 + given.time.second;
    std::int64_t ms = Instant::start_of(*date).ms() + seconds * 1000 + given.time.nanosecond / 1'000'000;
    if (given.offset) ms += (kShanghaiMinutes - given.offset->minutes) * kMsPerMinute;
    return set(node, name, type, value, ms);
}

bool TableReader::read_amount(const toml::node& node, std::string_view name, const Type& type, void* value) {
    if (type.kind == TypeKind::optional) return read_amount(node, name, *type.element, type.emplace(value));
    const ReadableUnit& unit = *readable_unit(type.suffix);
    const auto amount = node.is_string() ? unit.parse(**node.as_string()) : std::nullopt;
    if (!amount) return fail(malformed_amount(place_of(node.source()), name, unit.example));
    return set(node, name, type, value, *amount);
}

const Entry* TableReader::find_reference(const toml::node& node, std::string_view table) {
    Names known;
    if (!node.is_string()) {
        fail(wrong_type(place_of(node.source()), table, type_of<std::string>()));
        return nullptr;
    }
    const std::string& key = **node.as_string();
    for (const Entry& entry : entries_.list) {
        if (!entry.is(table)) continue;
        if (!entry.key.empty() && entry.key == key) return &entry;
        known.push_back(entry.key);
    }
    fail(unknown_reference(place_of(node.source()), table, key, known));
    return nullptr;
}

bool TableReader::check_public_key(const toml::node& node, const std::string& public_key) {
    const auto key = evidence::PublicKey::parse(public_key);
    return key || fail(public_key_malformed(place_of(node.source()), key.error().message));
}

bool TableReader::read_key_file(const toml::node& node, std::string_view name, std::string& public_key) {
    if (!node.is_string()) return fail(wrong_type(place_of(node.source()), name, type_of<std::string>()));
    const std::string& file = **node.as_string();
    key_files_.push_back(file);
    if (!options_.keys) {
        public_key = "ed25519:" + to_base64(Hash{});  // a stand-in, so that the rest can be checked
        return true;
    }
    const auto line = read_key_line(*options_.keys / file);
    if (!line) return fail(key_file_unreadable(place_of(node.source()), file, line.error().message));
    public_key = *line;
    return check_public_key(node, public_key);
}

}  // namespace gzl::app::county
