#include "app/county/entry.hpp"

#include <algorithm>

namespace gzl::app::county {

namespace {

void add_leaves(const Type& type, void* object, std::vector<Leaf>& leaves) {
    for (const Field& field : type.fields) {
        if (field.type->kind == TypeKind::structure)
            add_leaves(*field.type, field.edit(object), leaves);
        else
            leaves.push_back({field.name, field.type, field.edit(object)});
    }
}

template <class T, class Read>
std::vector<T> list_of(const Leaf& leaf, Read read) {
    CHECK_THAT(leaf.type->kind == TypeKind::list);
    struct Visit {
        std::vector<T> values;
        const Type& element;
        Read& read;
    } visit{{}, *leaf.type->element, read};
    leaf.type->each(leaf.value, &visit, [](void* raw, const void* element) {
        auto& self = *static_cast<Visit*>(raw);
        self.values.push_back(self.read(self.element, element));
    });
    return std::move(visit.values);
}

}  // namespace

std::vector<Leaf> leaves_of(const Type& type, void* object) {
    std::vector<Leaf> leaves;
    add_leaves(type, object, leaves);
    return leaves;
}

Place Entry::place_of(std::string_view field) const {
    const auto found = places.find(field);
    return found == places.end() ? place : found->second;
}

std::optional<Leaf> Entry::find(std::string_view field) const {
    const auto leaves = leaves_of(*row->body->type, command.get());
    const auto leaf = std::find_if(leaves.begin(), leaves.end(), [&](const Leaf& each) { return each.name == field; });
    CHECK_THAT(leaf != leaves.end());
    return places.contains(field) ? std::optional(*leaf) : std::nullopt;
}

std::optional<std::int64_t> Entry::integer(std::string_view field) const {
    const auto leaf = find(field);
    if (!leaf) return std::nullopt;
    CHECK_THAT(leaf->type->get != nullptr);
    return leaf->type->get(leaf->value);
}

std::optional<std::string_view> Entry::text(std::string_view field) const {
    const auto leaf = find(field);
    if (!leaf) return std::nullopt;
    const Type* type = leaf->type;
    const void* value = leaf->value;
    if (type->kind == TypeKind::optional) {
        value = type->value(value);
        type = type->element;
    }
    CHECK_THAT(type->kind == TypeKind::text && value != nullptr);
    return *static_cast<const std::string*>(value);
}

std::optional<std::vector<std::int64_t>> Entry::integers(std::string_view field) const {
    const auto leaf = find(field);
    if (!leaf) return std::nullopt;
    return list_of<std::int64_t>(*leaf, [](const Type& type, const void* element) { return type.get(element); });
}

std::optional<std::vector<std::string>> Entry::texts(std::string_view field) const {
    const auto leaf = find(field);
    if (!leaf) return std::nullopt;
    return list_of<std::string>(
        *leaf, [](const Type&, const void* element) { return *static_cast<const std::string*>(element); });
}

std::vector<const Entry*> Entries::of(std::string_view table) const {
    std::vector<const Entry*> found;
    for (const Entry& entry : list)
        if (entry.is(table)) found.push_back(&entry);
    return found;
}

const Entry* Entries::find(std::string_view table, std::optional<std::int64_t> number) const {
    if (!number) return nullptr;
    for (const Entry& entry : list)
        if (entry.is(table) && entry.number == static_cast<std::uint64_t>(*number)) return &entry;
    return nullptr;
}

}  // namespace gzl::app::county
