#include "base/binary.hpp"

#include <cstring>

namespace gzl {

namespace {

void put_unsigned(std::string& out, std::uint64_t value) {
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

void put_signed(std::string& out, std::int64_t value) {
    put_unsigned(out, (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

bool get_unsigned(std::string_view& in, std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0; shift < 64 && !in.empty(); shift += 7) {
        const auto byte = static_cast<std::uint8_t>(in.front());
        in.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80) return true;
    }
    return false;
}

bool get_signed(std::string_view& in, std::int64_t& value) {
    std::uint64_t raw = 0;
    if (!get_unsigned(in, raw)) return false;
    value = static_cast<std::int64_t>(raw >> 1) ^ -static_cast<std::int64_t>(raw & 1);
    return true;
}

struct ListWriter {
    std::string& out;
    const Type& element;
};

struct ListReader {
    std::string_view& in;
    const Type& element;
    bool ok = true;
};

}  // namespace

void write_binary(std::string& out, const Type& type, const void* object) {
    switch (type.kind) {
        case TypeKind::text: {
            const auto& text = *static_cast<const std::string*>(object);
            put_unsigned(out, text.size());
            out.append(text);
            break;
        }
        case TypeKind::bytes:
            out.append(static_cast<const char*>(object), type.size);
            break;
        case TypeKind::list: {
            put_unsigned(out, type.count(object));
            ListWriter writer{out, *type.element};
            type.each(object, &writer, [](void* raw, const void* element) {
                const auto& self = *static_cast<ListWriter*>(raw);
                write_binary(self.out, self.element, element);
            });
            break;
        }
        case TypeKind::optional: {
            const void* value = type.value(object);
            out.push_back(value ? 1 : 0);
            if (value) write_binary(out, *type.element, value);
            break;
        }
        case TypeKind::structure:
            for (const Field& field : type.fields) write_binary(out, *field.type, field.get(object));
            break;
        default:
            put_signed(out, type.get(object));
    }
}

bool read_binary(std::string_view& in, const Type& type, void* object) {
    switch (type.kind) {
        case TypeKind::text: {
            std::uint64_t size = 0;
            if (!get_unsigned(in, size) || size > in.size()) return false;
            static_cast<std::string*>(object)->assign(in.substr(0, size));
            in.remove_prefix(size);
            return true;
        }
        case TypeKind::bytes:
            if (in.size() < type.size) return false;
            std::memcpy(object, in.data(), type.size);
            in.remove_prefix(type.size);
            return true;
        case TypeKind::list: {
            std::uint64_t count = 0;
            if (!get_unsigned(in, count)) return false;
            type.clear(object);
            ListReader reader{in, *type.element};
            for (std::uint64_t i = 0; i < count && reader.ok; ++i) {
                type.append(object, &reader, [](void* raw, void* element) {
                    auto& self = *static_cast<ListReader*>(raw);
                    return self.ok = read_binary(self.in, self.element, element);
                });
            }
            return reader.ok;
        }
        case TypeKind::optional: {
            if (in.empty()) return false;
            const bool present = in.front() != 0;
            in.remove_prefix(1);
            return !present || read_binary(in, *type.element, type.emplace(object));
        }
        case TypeKind::structure:
            for (const Field& field : type.fields)
                if (!read_binary(in, *field.type, field.edit(object))) return false;
            return true;
        default: {
            std::int64_t value = 0;
            if (!get_signed(in, value)) return false;
            type.set(object, value);
            return true;
        }
    }
}

}  // namespace gzl
