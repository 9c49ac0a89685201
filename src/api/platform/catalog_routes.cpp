#include "api/platform/catalog_routes.hpp"

#include <algorithm>

namespace gzl::api {

namespace {

constexpr std::size_t kLongestKey = 128;

bool is_printable_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

bool is_idempotency_key(std::string_view key) {
    return !key.empty() && key.size() <= kLongestKey && is_printable_ascii(key);
}

const Field* field_of(const Type& type, std::string_view name) {
    const auto found =
        std::find_if(type.fields.begin(), type.fields.end(), [&](const Field& each) { return each.name == name; });
    return found == type.fields.end() ? nullptr : &*found;
}

// Fills the fields that the path names. A malformed identifier is like one that does not exist.
bool fill_from_path(const RouteMatch& match, const Type& type, void* object, std::vector<std::string_view>& given) {
    for (const auto& [name, text] : match.parameters) {
        const Field* field = field_of(type, name);
        CHECK_THAT(field != nullptr);  // a test walks the catalogue
        if (!read_scalar(text, *field->type, field->edit(object), "")) return false;
        given.push_back(field->name);
    }
    return true;
}

tl::expected<void, JsonProblem> fill_from_query(const HttpRequest& request, const Type& type, void* object,
                                                const std::vector<std::string_view>& given) {
    std::vector<std::string_view> seen = given;
    for (const auto& [name, text] : request.query) {
        // Decoded from percent signs, a name may be any bytes, and a problem document is UTF-8.
        const std::string pointer = is_printable_ascii(name) ? "/" + name : std::string();
        const Field* field = field_of(type, name);
        if (!field || std::find(seen.begin(), seen.end(), name) != seen.end())
            return tl::make_unexpected(JsonProblem{"unknown_field", pointer});
        if (auto read = read_scalar(text, *field->type, field->edit(object), pointer); !read) return read;
        seen.push_back(field->name);
    }
    for (const Field& field : type.fields)
        if (field.type->kind != TypeKind::optional && std::find(seen.begin(), seen.end(), field.name) == seen.end())
            return tl::make_unexpected(JsonProblem{"missing_field", "/" + std::string(field.name)});
    return {};
}

tl::expected<void, JsonProblem> fill_from_body(const HttpRequest& request, const Type& type, void* object,
                                               const std::vector<std::string_view>& given) {
    const auto value = parse_json(request.body.empty() ? std::string_view("{}") : std::string_view(request.body));
    if (!value) return tl::make_unexpected(value.error());
    return read_json(*value, type, object, {}, given);
}

HttpResponse failure(const std::variant<node::Accepted, core::Refusal, node::Unavailable>& outcome, Language language) {
    if (const auto* refusal = std::get_if<core::Refusal>(&outcome)) return problem(*refusal, language);
    return problem(unavailable, language);
}

}  // namespace

HttpResponse json_response(std::string body) {
    HttpResponse response;
    response.body = std::move(body);
    response.headers.push_back({"Cache-Control", "no-store"});
    response.headers.push_back({"Content-Security-Policy", std::string(kApiContentSecurityPolicy)});
    return response;
}

std::string accepted_body(const node::Accepted& accepted) {
    std::size_t size = 64;
    for (const std::string& record : accepted.records) size += record.size() + 1;
    std::string body;
    body.reserve(size);
    body.append("{\"first\":").append(std::to_string(accepted.first)).append(",\"records\":[");
    for (const std::string& record : accepted.records) {
        if (body.back() != '[') body.push_back(',');
        body.append(record);
    }
    return body.append("]}");
}

std::optional<HttpResponse> fill_query(std::string_view pattern, const HttpRequest& request, const Type& type,
                                       void* object) {
    const Language language = language_of(request);
    Router router;
    router.add(pattern, 0);
    RouteMatch match;
    Router::Miss miss{};
    std::vector<std::string_view> given;
    if (!router.find(request.method, request.path, match, miss) || !fill_from_path(match, type, object, given))
        return problem(route_not_found, language);
    if (const auto filled = fill_from_query(request, type, object, given); !filled)
        return problem(filled.error(), language);
    return std::nullopt;
}

std::optional<std::string> idempotency_key(const HttpRequest& request) {
    const auto key = request.header("Idempotency-Key");
    return key && is_idempotency_key(*key) ? std::optional<std::string>(*key) : std::nullopt;
}

HttpResponse command_response(const node::CommandOutcome& outcome, Language language) {
    const auto* accepted = std::get_if<node::Accepted>(&outcome);
    return accepted ? json_response(accepted_body(*accepted)) : failure(outcome, language);
}

tl::expected<AskedCommand, HttpResponse> command_of(const core::CommandRow& row, const RouteMatch& match,
                                                    const HttpRequest& request) {
    const Language language = language_of(request);
    AskedCommand asked{row.body->make(), {}};
    std::vector<std::string_view> given;
    if (!fill_from_path(match, *row.body->type, asked.command.get(), given))
        return tl::make_unexpected(problem(route_not_found, language));
    auto key = idempotency_key(request);
    if (!key) return tl::make_unexpected(problem(idempotency_key_missing, language));
    asked.key = std::move(*key);
    if (const auto filled = fill_from_body(request, *row.body->type, asked.command.get(), given); !filled)
        return tl::make_unexpected(problem(filled.error(), language));
    return asked;
}

void CatalogRoutes::send(const core::CommandRow& row, const RouteMatch& match, const SharedRequest& request,
                         const Caller& caller, Responder respond) {
    auto asked = command_of(row, match, *request);
    if (!asked) return respond(std::move(asked.error()));
    services_.node->submit({&row, asked->command, caller.actor, asked->key,
                            [respond = std::move(respond), language = language_of(*request)](
                                node::CommandOutcome outcome) { respond(command_response(outcome, language)); }});
}

void CatalogRoutes::ask(const core::QueryRow& row, const RouteMatch& match, const SharedRequest& request,
                        const Caller& caller, Responder respond) {
    const Language language = language_of(*request);
    const auto query = row.body->make();
    std::vector<std::string_view> given;
    if (!fill_from_path(match, *row.body->type, query.get(), given)) return respond(problem(route_not_found, language));
    // A question that is a document comes by POST in the body; it changes nothing and needs no idempotency key.
    const auto fill = request->method == "POST" ? fill_from_body : fill_from_query;
    if (const auto filled = fill(*request, *row.body->type, query.get(), given); !filled)
        return respond(problem(filled.error(), language));

    services_.node->ask(row, query, caller.actor, [respond = std::move(respond), language](node::QueryOutcome outcome) {
        if (const auto* answer = std::get_if<core::Answer>(&outcome)) {
            std::string body;
            write_json(body, *answer->type, answer->value.get());
            return respond(json_response(std::move(body)));
        }
        const auto* refusal = std::get_if<core::Refusal>(&outcome);
        respond(refusal ? problem(*refusal, language) : problem(unavailable, language));
    });
}

}  // namespace gzl::api
