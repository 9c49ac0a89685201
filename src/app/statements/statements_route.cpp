#include "app/statements/statements_route.hpp"

#include "api/platform/catalog_routes.hpp"
#include "app/statements/problem_view.hpp"
#include "core/engine/catalog.hpp"
#include "core/reconciliation/import_statement.hpp"
#include "statements/decode.hpp"

namespace gzl::app {

namespace {

using core::reconciliation::ImportStatement;

// The file as text, or as bytes in base64 when it is not UTF-8.
struct StatementFile {
    std::string file;  // its name
    std::optional<statements::Format> format;
    std::optional<statements::Encoding> encoding;
    std::optional<std::string> content;
    std::optional<std::string> content_base64;
};
BOOST_DESCRIBE_STRUCT(StatementFile, (), (file, format, encoding, content, content_base64))

constexpr JsonLimits kFileLimits{.text_bytes = 4 << 20};  // the server's limit on a body is below it
constexpr std::size_t kLongestName = 255;

constexpr core::Reason kFileRefused{"statement_file_refused", core::RefusalClass::business, "对账单文件有误,未导入",
                                    "The statement file is wrong; nothing was imported"};

tl::expected<std::string, JsonProblem> bytes_of_file(const StatementFile& file) {
    if (file.content && !file.content_base64) return *file.content;
    if (!file.content_base64 || file.content)
        return tl::make_unexpected(JsonProblem{file.content ? "unknown_field" : "missing_field", "/content"});
    const auto bytes = from_base64(*file.content_base64);
    if (!bytes) return tl::make_unexpected(JsonProblem{"malformed_bytes", "/content_base64"});
    return std::string(text_of(*bytes));
}

ImportStatement command_of(const statements::Statement& statement, const std::string& file) {
    ImportStatement command{.number = statement.number,
                            .account = statement.account,
                            .date = statement.date,
                            .opening = statement.opening,
                            .closing = statement.closing,
                            .file = file,
                            .lines = {}};
    for (const statements::Row& row : statement.rows)
        command.lines.push_back({.booked_on = row.booked_on,
                                 .value_date = row.value_date,
                                 .amount = row.amount,
                                 .reference = row.reference,
                                 .counterparty = row.counterparty,
                                 .text = row.text});
    return command;
}

api::HttpResponse refused_file(const statements::Problems& problems, api::Language language) {
    api::HttpResponse response = api::problem(kFileRefused, language);
    response.body.pop_back();  // the closing brace
    response.body.append(",\"problems\":").append(to_json(views_of(problems))).append("}");
    return response;
}

void take(api::Services& services, const api::HttpRequest& request, const api::Caller& caller, const std::string& key,
          api::Responder respond) {
    const api::Language language = api::language_of(request);
    auto file = from_json<StatementFile>(request.body, kFileLimits);
    if (!file) return respond(api::problem(file.error(), language));
    if (file->file.size() > kLongestName) return respond(api::problem(JsonProblem{"text_too_long", "/file"}, language));
    const auto bytes = bytes_of_file(*file);
    if (!bytes) return respond(api::problem(bytes.error(), language));
    const auto statement = statements::decode(*bytes, file->format.value_or(statements::Format::automatic),
                                              file->encoding.value_or(statements::Encoding::automatic));
    if (!statement) return respond(refused_file(statement.error(), language));
    services.node->submit({core::catalog().command("ImportStatement"),
                           std::make_shared<ImportStatement>(command_of(*statement, file->file)), caller.actor, key,
                           [respond = std::move(respond), language](node::CommandOutcome outcome) {
                               respond(api::command_response(outcome, language));
                           }});
}

}  // namespace

api::Route statements_route(api::Services& services) {
    return {"POST /v1/statements:import",
            [&services](const api::SharedRequest& request, const api::Caller& caller, const api::Responder& respond) {
                const api::Language language = api::language_of(*request);
                const auto key = api::idempotency_key(*request);
                if (!key) return respond(api::problem(api::idempotency_key_missing, language));
                const bool posted = services.background.post([&services, request, caller, respond, key = *key] {
                    take(services, *request, caller, key, respond);
                });
                if (!posted) respond(api::problem(api::unavailable, language));
            }};
}

}  // namespace gzl::app
