// A struct is described once (BOOST_DESCRIBE_STRUCT / BOOST_DESCRIBE_ENUM) and everything follows from the Type made
// here: JSON both ways, snapshots, digests, OpenAPI, TypeScript, forms. A Type is a small table of function pointers,
// so the code that walks it is compiled once, not once per struct.
//
// Fields whose type carries a unit get it as a suffix of their name: `Money amount` is "amount_fen".
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include "base/bytes.hpp"
#include "base/id.hpp"
#include "base/quantity.hpp"
#include "base/time.hpp"

namespace gzl {

enum class TypeKind : std::uint8_t {
    boolean,
    integer,  // also quantities: suffix names the unit
    text,
    enumeration,  // by name
    date,
    instant,
    id,
    bytes,     // fixed length, hexadecimal in JSON
    list,      // vector, deque, set, and map (as a list of {key, value})
    optional,  // absent field in JSON
    structure,
};

struct Type;

struct Field {
    std::string_view name;  // with unit suffix, as in JSON
    const Type* type = nullptr;
    const void* (*get)(const void* object) = nullptr;
    void* (*edit)(void* object) = nullptr;
};

struct Type {
    TypeKind kind = TypeKind::boolean;
    std::string_view name;    // of the struct or enum; of an id its prefix
    std::string_view suffix;  // unit of a quantity
    std::span<const Field> fields;
    std::span<const std::string_view> names;  // enumerators by value, 0 … n − 1
    const Type* element = nullptr;            // of list and optional
    std::size_t size = 0;                     // of bytes

    // boolean, integer, enumeration, date (days), instant (ms), id (number)
    std::int64_t (*get)(const void*) = nullptr;
    void (*set)(void*, std::int64_t) = nullptr;

    // list
    std::size_t (*count)(const void*) = nullptr;
    void (*each)(const void*, void* context, void (*visit)(void* context, const void* element)) = nullptr;
    void (*append)(void*, void* context,
                   bool (*fill)(void* context, void* element)) = nullptr;  // drops an unfilled one
    void (*clear)(void*) = nullptr;

    // optional
    const void* (*value)(const void*) = nullptr;  // null when empty
    void* (*emplace)(void*) = nullptr;
};

template <class T>
const Type& type_of();

// "gzl::core::loan::LoanRepaid" → "LoanRepaid"
template <class T>
constexpr std::string_view name_of() {
    constexpr std::string_view text = __PRETTY_FUNCTION__;
    constexpr std::size_t begin = text.find("T = ") + 4;
    constexpr std::size_t end = text.find_first_of(";]", begin);
    constexpr std::string_view full = text.substr(begin, end - begin);
    constexpr std::size_t colon = full.rfind("::");
    return colon == std::string_view::npos ? full : full.substr(colon + 2);
}

namespace type_detail {

template <class T>
struct Make;  // one specialisation per kind of type: static Type make()

template <class T>
Type integer_like(TypeKind kind, std::int64_t (*get)(const void*), void (*set)(void*, std::int64_t)) {
    Type type;
    type.kind = kind;
    type.get = get;
    type.set = set;
    return type;
}

template <class T>
    requires std::is_integral_v<T>
struct Make<T> {
    static Type make() {
        return integer_like<T>(
            std::is_same_v<T, bool> ? TypeKind::boolean : TypeKind::integer,
            [](const void* object) { return static_cast<std::int64_t>(*static_cast<const T*>(object)); },
            [](void* object, std::int64_t value) {
                // An unsigned field cannot hold a negative number: 0 is kept, which the reader sees is not what it set.
                const bool fits = std::is_signed_v<T> || value >= 0;
                *static_cast<T*>(object) = fits ? static_cast<T>(value) : T{};
            });
    }
};

template <class Unit>
struct Make<Quantity<Unit>> {
    static Type make() {
        using T = Quantity<Unit>;
        Type type = integer_like<T>(
            TypeKind::integer, [](const void* object) { return static_cast<const T*>(object)->value(); },
            [](void* object, std::int64_t value) { *static_cast<T*>(object) = T(value); });
        type.suffix = Unit::kSuffix;
        return type;
    }
};

template <class Tag>
struct Make<Id<Tag>> {
    static Type make() {
        using T = Id<Tag>;
        Type type = integer_like<T>(
            TypeKind::id,
            [](const void* object) { return static_cast<std::int64_t>(static_cast<const T*>(object)->number()); },
            [](void* object, std::int64_t value) { *static_cast<T*>(object) = T(static_cast<std::uint64_t>(value)); });
        type.name = Tag::kPrefix;
        return type;
    }
};

template <>
struct Make<Date> {
    static Type make() {
        return integer_like<Date>(
            TypeKind::date,
            [](const void* object) { return static_cast<std::int64_t>(static_cast<const Date*>(object)->days()); },
            [](void* object, std::int64_t value) {
                *static_cast<Date*>(object) = Date(static_cast<std::int32_t>(value));
            });
    }
};

template <>
struct Make<Instant> {
    static Type make() {
        return integer_like<Instant>(
            TypeKind::instant, [](const void* object) { return static_cast<const Instant*>(object)->ms(); },
            [](void* object, std::int64_t value) { *static_cast<Instant*>(object) = Instant(value); });
    }
};

template <class T>
    requires std::is_enum_v<T>
struct Make<T> {
    static Type make() {
        static const auto names = [] {
            using List = boost::describe::describe_enumerators<T>;
            std::array<std::string_view, boost::mp11::mp_size<List>::value> list{};
            boost::mp11::mp_for_each<List>([&](auto d) {
                const auto index = static_cast<std::size_t>(d.value);
                CHECK_THAT(index < list.size() && list[index].empty());  // values are 0 … n − 1
                list[index] = d.name;
            });
            return list;
        }();
        Type type = integer_like<T>(
            TypeKind::enumeration,
            [](const void* object) { return static_cast<std::int64_t>(*static_cast<const T*>(object)); },
            [](void* object, std::int64_t value) { *static_cast<T*>(object) = static_cast<T>(value); });
        type.name = name_of<T>();
        type.names = names;
        return type;
    }
};

template <>
struct Make<std::string> {
    static Type make() {
        Type type;
        type.kind = TypeKind::text;
        return type;
    }
};

template <std::size_t N>
struct Make<std::array<std::uint8_t, N>> {
    static Type make() {
        Type type;
        type.kind = TypeKind::bytes;
        type.size = N;
        return type;
    }
};

template <class T>
struct Make<std::optional<T>> {
    static Type make() {
        Type type;
        type.kind = TypeKind::optional;
        type.element = &type_of<T>();
        type.suffix = type.element->suffix;
        type.value = [](const void* object) -> const void* {
            const auto& value = *static_cast<const std::optional<T>*>(object);
            return value ? &*value : nullptr;
        };
        type.emplace = [](void* object) -> void* { return &static_cast<std::optional<T>*>(object)->emplace(); };
        return type;
    }
};

// vector, deque, set and map; a container of ours joins by specialising kIsContainer.
template <class T>
inline constexpr bool kIsContainer = false;
template <class T>
inline constexpr bool kIsContainer<std::vector<T>> = true;
template <class T>
inline constexpr bool kIsContainer<std::deque<T>> = true;
template <class T>
inline constexpr bool kIsContainer<std::set<T>> = true;
template <class K, class V>
inline constexpr bool kIsContainer<std::map<K, V>> = true;

template <class T>
struct ElementOf {
    using type = typename T::value_type;
};
template <class K, class V>
struct ElementOf<std::map<K, V>> {
    using type = std::pair<K, V>;
};

template <class T>
    requires kIsContainer<T>
struct Make<T> {
    using Element = typename ElementOf<T>::type;
    static Type make() {
        Type type;
        type.kind = TypeKind::list;
        type.element = &type_of<Element>();
        type.count = [](const void* object) { return static_cast<std::size_t>(static_cast<const T*>(object)->size()); };
        type.each = [](const void* object, void* context, void (*visit)(void*, const void*)) {
            for (const auto& element : *static_cast<const T*>(object)) visit(context, &element);
        };
        type.append = [](void* object, void* context, bool (*fill)(void*, void*)) {
            Element element{};
            if (!fill(context, &element)) return;
            auto& container = *static_cast<T*>(object);
            container.insert(container.end(), std::move(element));
        };
        type.clear = [](void* object) { static_cast<T*>(object)->clear(); };
        return type;
    }
};

template <class T>
std::string_view suffixed(std::string_view name) {
    static const std::string_view suffix = type_of<T>().suffix;
    if (suffix.empty()) return name;
    static std::deque<std::string> kept;  // names live as long as the program
    return kept.emplace_back(std::string(name).append(suffix));
}

// A member of T, its own or inherited: what a pointer to T points at is a T, not the base that declares the member.
template <class T, auto Member>
Field field_of(std::string_view name) {
    using Value = std::remove_reference_t<decltype(std::declval<T&>().*Member)>;
    return {suffixed<Value>(name), &type_of<Value>(),
            [](const void* object) -> const void* { return &(static_cast<const T*>(object)->*Member); },
            [](void* object) -> void* { return &(static_cast<T*>(object)->*Member); }};
}

template <class K, class V>
struct Make<std::pair<K, V>> {
    static Type make() {
        using Pair = std::pair<K, V>;
        static const std::array<Field, 2> fields{field_of<Pair, &Pair::first>("key"),
                                                 field_of<Pair, &Pair::second>("value")};
        Type type;
        type.kind = TypeKind::structure;
        type.name = "Entry";
        type.fields = fields;
        return type;
    }
};

template <class T>
    requires(boost::describe::has_describe_members<T>::value && !kIsContainer<T>)
struct Make<T> {
    static Type make() {
        using Members =
            boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
        static const auto fields = [] {
            std::array<Field, boost::mp11::mp_size<Members>::value> list;
            std::size_t index = 0;
            boost::mp11::mp_for_each<Members>(
                [&](auto d) { list[index++] = field_of<T, decltype(d)::pointer>(d.name); });
            return list;
        }();
        Type type;
        type.kind = TypeKind::structure;
        type.name = name_of<T>();
        type.fields = fields;
        return type;
    }
};

}  // namespace type_detail

template <class T>
const Type& type_of() {
    static const Type type = type_detail::Make<T>::make();
    return type;
}

// Equality and visits that follow from the description.
bool equal(const Type& type, const void* a, const void* b);

// Calls visit(prefix, number) for every id that is set, in order, at any depth.
void for_each_id(const Type& type, const void* object, void* context,
                 void (*visit)(void* context, std::string_view prefix, std::uint64_t number));

// A text that changes whenever the description does: the schema of a snapshot.
std::string describe(const Type& type);

}  // namespace gzl
