// Members that many facts have under one name, read from their description.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "core/engine/event.hpp"

namespace gzl::core {

// Null when the fact has no member of that name and type at its top.
inline const void* member_of(const Event& event, std::string_view name, TypeKind kind) {
    const auto& fields = event.kind().type->fields;
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.name == name && field.type->kind == kind; });
    return found == fields.end() ? nullptr : found->get(event.data());
}

// The bank's reference (A3); empty when the fact is no bank's confirmation.
inline std::string reference_of(const Event& event) {
    const void* reference = member_of(event, "reference", TypeKind::text);
    return reference ? *static_cast<const std::string*>(reference) : std::string();
}

// The day on which the fact's money counts as moved: its value date, of a day's closing that day.
inline std::optional<Date> value_date_of(const Event& event) {
    for (const std::string_view name : {"value_date", "date"})
        if (const void* date = member_of(event, name, TypeKind::date)) return *static_cast<const Date*>(date);
    return std::nullopt;
}

// The first identifier that the fact names: what it is about.
inline std::string object_of(const Event& event) {
    std::string object;
    for_each_id(*event.kind().type, event.data(), &object,
                [](void* raw, std::string_view prefix, std::uint64_t number) {
                    if (auto& first = *static_cast<std::string*>(raw); first.empty()) first = id_text(prefix, number);
                });
    return object;
}

}  // namespace gzl::core
