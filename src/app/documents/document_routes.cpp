#include "app/documents/document_routes.hpp"

#include <boost/describe.hpp>
#include <spdlog/spdlog.h>

#include "api/platform/catalog_routes.hpp"
#include "core/archive/reasons.hpp"
#include "core/archive/register_document.hpp"
#include "core/party/access.hpp"
#include "core/visibility.hpp"

namespace gzl::app {

namespace {

using core::archive::RegisterDocument;

struct NewDocument {
    std::optional<core::OrganisationId> organisation;
    std::string name;
    std::string media_type;
    std::string about;
    std::optional<std::string> material;
    std::string content_base64;
};
BOOST_DESCRIBE_STRUCT(NewDocument, (), (organisation, name, media_type, about, material, content_base64))

constexpr JsonLimits kLimits{.text_bytes = 1 << 20};
constexpr std::string_view kContentPattern = "GET /v1/documents/{document}/content";

constexpr core::Reason kDiffers{"document_type_differs", core::RefusalClass::business, "文件内容与所称类型不符",
                                "The file is not what its type says"};
constexpr core::Reason kInfected{"document_infected", core::RefusalClass::business, "文件未通过病毒扫描",
                                 "The scanner found something in the file"};

struct Beginning {
    std::string_view media_type;
    std::string_view bytes;
};
constexpr Beginning kBeginnings[] = {
    {"application/pdf", "%PDF-"},
    {"image/png", "\x89PNG\r\n\x1a\n"},
    {"image/jpeg", "\xff\xd8\xff"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\x03\x04"},
};

bool is_what_it_says(std::string_view media_type, std::string_view bytes) {
    for (const Beginning& each : kBeginnings)
        if (each.media_type == media_type) return bytes.starts_with(each.bytes);
    if (media_type != "text/csv" && media_type != "application/json")
        return true;  // of an unknown type the rules say so
    return bytes.find('\0') == std::string_view::npos;
}

struct ContentQuery {
    core::DocumentId document;
};
BOOST_DESCRIBE_STRUCT(ContentQuery, (), (document))

}  // namespace

std::vector<api::Route> DocumentRoutes::routes() {
    return {
        {"POST /v1/documents",
         [this](const api::SharedRequest& request, const api::Caller& caller, const api::Responder& respond) {
             const api::Language language = api::language_of(*request);
             const auto key = api::idempotency_key(*request);
             if (!key) return respond(api::problem(api::idempotency_key_missing, language));
             const bool posted =
                 work_.post([this, request, caller, key = *key, respond] { bring(request, caller, key, respond); });
             if (!posted) respond(api::problem(api::unavailable, language));
         }},
        {std::string(kContentPattern), [this](const api::SharedRequest& request, const api::Caller& caller,
                                              const api::Responder& respond) { content(request, caller, respond); }}};
}

// First the rules of form, then the scanner, then the fact: a fact without its file cannot come about.
void DocumentRoutes::bring(const api::SharedRequest& request, const api::Caller& caller, const std::string& key,
                           const api::Responder& respond) {
    const api::Language language = api::language_of(*request);
    const auto input = from_json<NewDocument>(request->body, kLimits);
    if (!input) return respond(api::problem(input.error(), language));
    const auto decoded = from_base64(input->content_base64);
    if (!decoded) return respond(api::problem(JsonProblem{"malformed_bytes", "/content_base64"}, language));
    const std::string_view bytes = text_of(*decoded);
    if (bytes.empty() || static_cast<std::int64_t>(bytes.size()) > core::archive::kLargestDocument)
        return respond(api::problem(core::archive::document_size_not_taken, language));
    if (!is_what_it_says(input->media_type, bytes)) return respond(api::problem(kDiffers, language));
    const auto permitted =
        api::look_and_wait<bool>(services_, [actor = caller.actor](const node::Memory& memory, Instant now) {
            return core::party::permits(memory.state.party, {now, actor}, core::Permission::read);
        });
    if (!permitted) return respond(api::problem(api::unavailable, language));
    if (!*permitted) return respond(api::problem(core::permission_denied, language));
    const auto kept = store_.keep(bytes);
    if (!kept) {
        spdlog::error("a document cannot be kept: {}", kept.error().message);
        return respond(api::problem(api::unavailable, language));
    }
    if (std::holds_alternative<Infected>(*kept)) return respond(api::problem(kInfected, language));
    RegisterDocument command{.organisation = input->organisation,
                             .name = input->name,
                             .media_type = input->media_type,
                             .size = static_cast<std::int64_t>(bytes.size()),
                             .hash = std::get<Hash>(*kept),
                             .about = input->about,
                             .material = input->material};
    services_.node->submit({core::catalog().command("RegisterDocument"),
                            std::make_shared<RegisterDocument>(std::move(command)), caller.actor, key,
                            [respond, language](const node::CommandOutcome& outcome) {
                                respond(api::command_response(outcome, language));
                            }});
}

// For whoever may see the document; never shown inside a page of ours.
void DocumentRoutes::content(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond) {
    const api::Language language = api::language_of(*request);
    ContentQuery query{};
    if (auto wrong = api::fill_query(kContentPattern, *request, type_of<ContentQuery>(), &query))
        return respond(std::move(*wrong));
    using Found = std::optional<core::archive::Document>;
    api::look_noting<Found>(
        services_, std::move(respond), language, caller.actor,
        [id = query.document](const node::Memory& memory, const core::Context& context) -> Found {
            if (!core::sees_object(memory.state, context, core::DocumentTag::kPrefix, id.number())) return std::nullopt;
            return memory.state.archive.documents.at(id);
        },
        [this, language](const Found& found, const api::Responder& answer) {
            if (!found) return answer(api::problem(core::archive::document_not_found, language));
            const bool posted = work_.post([this, found, answer, language] {
                auto bytes = store_.read(found->hash);
                if (!bytes) {
                    spdlog::error("{}", bytes.error().message);
                    return answer(api::problem(api::unavailable, language));
                }
                api::HttpResponse response;
                response.content_type = found->media_type;
                response.body = std::move(*bytes);
                response.headers = {{"Content-Disposition", "attachment; filename=\"" + to_hex(found->hash) + "\""},
                                    {"Cache-Control", "no-store"},
                                    {"X-Content-Type-Options", "nosniff"},
                                    {"Content-Security-Policy", "sandbox"}};
                answer(std::move(response));
            });
            if (!posted) answer(api::problem(api::unavailable, language));
        });
}

}  // namespace gzl::app
