#include "base/type.hpp"

#include "base/binary.hpp"

namespace gzl {

bool equal(const Type& type, const void* a, const void* b) {
    std::string left;
    std::string right;
    write_binary(left, type, a);
    write_binary(right, type, b);
    return left == right;
}

namespace {

struct IdVisit {
    const Type* element;
    void* context;
    void (*visit)(void*, std::string_view, std::uint64_t);
};

}  // namespace

void for_each_id(const Type& type, const void* object, void* context,
                 void (*visit)(void*, std::string_view, std::uint64_t)) {
    switch (type.kind) {
        case TypeKind::id:
            if (const std::int64_t number = type.get(object); number != 0)
                visit(context, type.name, static_cast<std::uint64_t>(number));
            break;
        case TypeKind::optional:
            if (const void* value = type.value(object)) for_each_id(*type.element, value, context, visit);
            break;
        case TypeKind::list: {
            IdVisit inner{type.element, context, visit};
            type.each(object, &inner, [](void* raw, const void* element) {
                const auto& self = *static_cast<IdVisit*>(raw);
                for_each_id(*self.element, element, self.context, self.visit);
            });
            break;
        }
        case TypeKind::structure:
            for (const Field& field : type.fields) for_each_id(*field.type, field.get(object), context, visit);
            break;
        default:
            break;
    }
}

std::string describe(const Type& type) {
    std::string text = std::to_string(static_cast<int>(type.kind));
    text.append(type.name).append(type.suffix).append(std::to_string(type.size));
    for (const std::string_view name : type.names) text.append("|").append(name);
    if (type.element) text.append("<").append(describe(*type.element)).append(">");
    if (!type.fields.empty()) {
        text.append("{");
        for (const Field& field : type.fields)
            text.append(field.name).append(":").append(describe(*field.type)).append(",");
        text.append("}");
    }
    return text;
}

}  // namespace gzl
