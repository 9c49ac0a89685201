#include "api/platform/openapi.hpp"

#include <boost/json.hpp>

#include "api/platform/described_types.hpp"
#include "base/json.hpp"

namespace gzl::api {

namespace {

namespace json = boost::json;

json::object reference(std::string_view name) {
    return {{"$ref", "#/components/schemas/" + std::string(name)}};
}

std::string_view unit_text(std::string_view suffix) {
    if (suffix == FenUnit::kSuffix) return "fen (1/100 yuan)";
    if (suffix == KilogramUnit::kSuffix) return "kilograms";
    if (suffix == PpmUnit::kSuffix) return "parts per million (per year for rates)";
    if (suffix == FenPerTonneUnit::kSuffix) return "fen per tonne";
    return "";
}

json::object schema_of(const Type& type, const DescribedTypes& types) {
    switch (type.kind) {
        case TypeKind::boolean:
            return {{"type", "boolean"}};
        case TypeKind::integer: {
            json::object schema{{"type", "integer"},
                                {"format", "int64"},
                                {"minimum", -kMaxExactInteger},
                                {"maximum", kMaxExactInteger}};
            if (const auto unit = unit_text(type.suffix); !unit.empty()) schema["description"] = unit;
            return schema;
        }
        case TypeKind::text:
            return {{"type", "string"}, {"maxLength", JsonLimits{}.text_bytes}};
        case TypeKind::date:
            return {{"type", "string"}, {"format", "date"}};
        case TypeKind::instant:
            return {{"type", "string"}, {"format", "date-time"}};
        case TypeKind::id:
            return {{"type", "string"}, {"pattern", "^" + std::string(type.name) + "-[0-9]{6,}$"}};
        case TypeKind::bytes:
            return {{"type", "string"}, {"pattern", "^[0-9a-f]{" + std::to_string(type.size * 2) + "}$"}};
        case TypeKind::list:
            return {{"type", "array"}, {"items", schema_of(*type.element, types)}, {"maxItems", JsonLimits{}.items}};
        case TypeKind::optional:
            return schema_of(*type.element, types);
        case TypeKind::enumeration:
        case TypeKind::structure:
            return reference(types.name_of(type));
    }
    return {};
}

json::object definition_of(const Type& type, const DescribedTypes& types,
                           const std::vector<std::string>& without = {}) {
    if (type.kind == TypeKind::enumeration) {
        json::array names;
        for (const auto name : type.names) names.push_back(json::value(name));
        return {{"type", "string"}, {"enum", std::move(names)}};
    }
    json::object properties;
    json::array required;
    for (const Field& field : type.fields) {
        if (std::find(without.begin(), without.end(), field.name) != without.end()) continue;
        properties[field.name] = schema_of(*field.type, types);
        if (field.type->kind != TypeKind::optional) required.push_back(json::value(field.name));
    }
    json::object schema{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    if (!required.empty()) schema["required"] = std::move(required);
    return schema;
}

struct SplitRoute {
    std::string method;
    std::string path;
    std::vector<std::string> parameters;
};

SplitRoute split_route(std::string_view route) {
    SplitRoute split;
    const std::size_t space = route.find(' ');
    for (const char c : route.substr(0, space)) split.method.push_back(static_cast<char>(c - 'A' + 'a'));
    split.path = route.substr(space + 1);
    for (std::size_t open = split.path.find('{'); open != std::string::npos; open = split.path.find('{', open + 1))
        split.parameters.push_back(split.path.substr(open + 1, split.path.find('}', open) - open - 1));
    return split;
}

json::array parameters_of(const Type& type, const SplitRoute& route, const DescribedTypes& types, bool query) {
    json::array list;
    for (const Field& field : type.fields) {
        const bool in_path =
            std::find(route.parameters.begin(), route.parameters.end(), field.name) != route.parameters.end();
        if (!in_path && !query) continue;
        list.push_back(json::object{{"name", field.name},
                                    {"in", in_path ? "path" : "query"},
                                    {"required", in_path || field.type->kind != TypeKind::optional},
                                    {"schema", schema_of(*field.type, types)}});
    }
    return list;
}

json::object content(json::object schema, std::string_view type = "application/json") {
    json::object media;
    media[type] = json::object{{"schema", std::move(schema)}};
    return media;
}

json::object responses(json::object ok) {
    return {{"200", json::object{{"description", "OK"}, {"content", content(std::move(ok))}}},
            {"default", json::object{{"description", "Problem details (RFC 9457)"},
                                     {"content", content(reference("Problem"), "application/problem+json")}}}};
}

json::object operation(std::string_view name, std::string_view en, std::string_view zh, core::Permission permission) {
    return {{"operationId", name},
            {"summary", en},
            {"x-summary-zh", zh},
            {"x-permission", type_of<core::Permission>().names[static_cast<std::size_t>(permission)]}};
}

template <class Row>
json::object operation(const Row& row) {
    json::object op = operation(row.name(), row.en, row.zh, row.permission);
    op["x-number"] = row.number;
    return op;
}

json::object command_operation(const core::CommandRow& row, const SplitRoute& route, const DescribedTypes& types) {
    json::object op = operation(row);
    if (row.checked_by)  // a person's request answers with ApprovalProposed; a holder of this approves it
        op["x-checked-by"] = type_of<core::Permission>().names[static_cast<std::size_t>(*row.checked_by)];
    json::array parameters = parameters_of(*row.body->type, route, types, false);
    parameters.push_back(json::object{{"name", "Idempotency-Key"},
                                      {"in", "header"},
                                      {"required", true},
                                      {"schema", json::object{{"type", "string"}, {"maxLength", 128}}}});
    op["parameters"] = std::move(parameters);
    op["requestBody"] = json::object{{"content", content(definition_of(*row.body->type, types, route.parameters))}};
    op["responses"] = responses(reference("Accepted"));
    return op;
}

json::object query_operation(const core::QueryRow& row, const SplitRoute& route, const DescribedTypes& types) {
    json::object op = operation(row);
    const bool is_document = route.method == "post";
    op["parameters"] = parameters_of(*row.body->type, route, types, !is_document);
    if (is_document)
        op["requestBody"] = json::object{{"content", content(definition_of(*row.body->type, types, route.parameters))}};
    op["responses"] = responses(schema_of(*row.body->answer_type, types));
    return op;
}

json::object schemas(const DescribedTypes& types) {
    json::object all;
    for (const Type* type : types.all()) all[types.name_of(*type)] = definition_of(*type, types);
    all["Accepted"] = json::parse(R"({"type":"object","required":["first","records"],"properties":{
        "first":{"type":"integer","description":"position of the first fact"},
        "records":{"type":"array","items":{"$ref":"#/components/schemas/Record"}}}})");
    all["Record"] =
        json::parse(R"({"type":"object","required":["v","seq","at","kind","by","first","count","data"],"properties":{
        "v":{"type":"integer"},"seq":{"type":"integer"},"at":{"type":"string","format":"date-time"},"kind":{"type":"string"},
        "by":{"type":"string"},"first":{"type":"integer"},"count":{"type":"integer"},"key":{"type":"string"},
        "input":{"type":"string"},"data":{"type":"object"}}})");
    all["Problem"] = json::parse(R"({"type":"object","required":["type","title","status"],"properties":{
        "type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"},
        "details":{"type":"object","additionalProperties":{"type":"string"}},
        "fields":{"type":"array","items":{"type":"object","properties":{"pointer":{"type":"string"},"reason":{"type":"string"}}}}}})");
    return all;
}

}  // namespace

std::string openapi_document(std::span<const DescribedRoute> more) {
    const DescribedTypes types(more);
    json::object paths;
    const auto add = [&](const SplitRoute& route, json::object op) {
        if (!paths.contains(route.path)) paths[route.path] = json::object{};
        paths[route.path].as_object()[route.method] = std::move(op);
    };
    for (const auto& row : core::catalog().commands()) {
        if (row.route.empty()) continue;
        const SplitRoute route = split_route(row.route);
        add(route, command_operation(row, route, types));
    }
    for (const auto& row : core::catalog().queries()) {
        const SplitRoute route = split_route(row.route);
        add(route, query_operation(row, route, types));
    }
    for (const DescribedRoute& each : more) {
        const SplitRoute route = split_route(each.route);
        json::object op = operation(each.name, each.en, each.zh, each.permission);
        op["parameters"] = parameters_of(*each.query, route, types, true);
        op["responses"] = responses(schema_of(*each.answer, types));
        add(route, std::move(op));
    }
    const json::object document{{"openapi", "3.1.0"},
                                {"info", json::object{{"title", "Guanzhilian 冠之链"}, {"version", "1"}}},
                                {"paths", std::move(paths)},
                                {"components", json::object{{"schemas", schemas(types)}}}};
    return json::serialize(document);
}

}  // namespace gzl::api
