#include "app/uploads/uploaded_file.hpp"

#include "api/platform/catalog_routes.hpp"
#include "app/uploads/problem_view.hpp"
#include "core/engine/catalog.hpp"

namespace gzl::app {

namespace {

constexpr std::size_t kLongestName = 255;

}  // namespace

tl::expected<std::string, JsonProblem> bytes_in(const UploadedFile& file) {
    if (file.file.size() > kLongestName) return tl::make_unexpected(JsonProblem{"text_too_long", "/file"});
    if (file.content && !file.content_base64) return *file.content;
    if (!file.content_base64 || file.content)
        return tl::make_unexpected(JsonProblem{file.content ? "unknown_field" : "missing_field", "/content"});
    const auto bytes = from_base64(*file.content_base64);
    if (!bytes) return tl::make_unexpected(JsonProblem{"malformed_bytes", "/content_base64"});
    return std::string(text_of(*bytes));
}

void Upload::refuse(const core::Reason& reason, const statements::Problems& problems) const {
    api::HttpResponse response = api::problem(reason, language);
    response.body.pop_back();  // the closing brace
    response.body.append(",\"problems\":").append(to_json(views_of(problems))).append("}");
    respond(std::move(response));
}

void Upload::submit(api::Services& services, std::string_view name, std::shared_ptr<const void> command) const {
    services.node->submit({core::catalog().command(name), std::move(command), actor, key,
                           [answer = respond, language = language](node::CommandOutcome outcome) {
                               answer(api::command_response(outcome, language));
                           }});
}

api::Route upload_route(std::string pattern, api::Services& services, std::function<void(const Upload&)> take) {
    return {std::move(pattern),
            [&services, take = std::move(take)](const api::SharedRequest& request, const api::Caller& caller,
                                                const api::Responder& respond) {
                const api::Language language = api::language_of(*request);
                const auto key = api::idempotency_key(*request);
                if (!key) return respond(api::problem(api::idempotency_key_missing, language));
                const Upload upload{request, caller.actor, *key, respond, language};
                if (!services.background.post([take, upload] { take(upload); }))
                    respond(api::problem(api::unavailable, language));
            }};
}

}  // namespace gzl::app
