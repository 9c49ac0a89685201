// The named types that the catalogue's structs use, each once, in order of first use: for the generators.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "api/platform/openapi.hpp"
#include "base/check.hpp"
#include "core/engine/catalog.hpp"

namespace gzl::api {

class DescribedTypes {
  public:
    explicit DescribedTypes(std::span<const DescribedRoute> more) {
        for (const auto& row : core::catalog().commands()) add(*row.body->type);
        for (const auto& row : core::catalog().queries()) {
            add(*row.body->type);
            add(*row.body->answer_type);
        }
        for (const auto& row : core::catalog().events()) add(*row.kind->type);
        for (const DescribedRoute& route : more) {
            add(*route.query);
            add(*route.answer);
        }
    }

    const std::vector<const Type*>& all() const { return types_; }

    // Two different structs of one name get numbers: "Item", "Item2".
    std::string name_of(const Type& type) const {
        int number = 1;
        for (const Type* each : types_) {
            if (each == &type) break;
            if (each->name == type.name) ++number;
        }
        return std::string(type.name) + (number > 1 ? std::to_string(number) : "");
    }

  private:
    void add(const Type& type) {
        if (type.element) add(*type.element);
        const bool named = type.kind == TypeKind::structure || type.kind == TypeKind::enumeration;
        if (!named || std::find(types_.begin(), types_.end(), &type) != types_.end()) return;
        types_.push_back(&type);
        for (const Field& field : type.fields) add(*field.type);
    }

    std::vector<const Type*> types_;
};

}  // namespace gzl::api
