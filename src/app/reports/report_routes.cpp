#include "app/reports/report_routes.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <spdlog/spdlog.h>

#include "api/log/log_publisher.hpp"
#include "api/platform/catalog_routes.hpp"
#include "api/platform/fact_routes.hpp"
#include "api/platform/proof_download.hpp"
#include "core/party/access.hpp"
#include "core/report/reasons.hpp"
#include "core/state.hpp"
#include "core/visibility.hpp"
#include "documents/pdf_attachment.hpp"
#include "documents/report.hpp"
#include "evidence/digest.hpp"

namespace gzl::app {

namespace {

constexpr std::string_view kDocument = "GET /v1/reports/{report}/document";

constexpr std::array<std::string_view, 3> kFormats{"pdf", "json", "tlog-proof"};  // the first by default

struct GetDocument {
    core::ReportId report;
    std::optional<std::string> format;
};
BOOST_DESCRIBE_STRUCT(GetDocument, (), (report, format))

using Positions = std::vector<std::uint64_t>;

// Objects of the business; whose they are, and the products, are known anyway.
bool is_evidence(std::string_view prefix) {
    return prefix != core::OrganisationTag::kPrefix && prefix != core::UserTag::kPrefix &&
           prefix != core::ProductTag::kPrefix && prefix != core::ReportTag::kPrefix;
}

using Objects = std::set<std::pair<std::string_view, std::uint64_t>>;

Objects objects_of(const core::Event& event) {
    Objects objects;
    for_each_id(*event.kind().type, event.data(), &objects, [](void* raw, std::string_view prefix, std::uint64_t id) {
        if (is_evidence(prefix)) static_cast<Objects*>(raw)->emplace(prefix, id);
    });
    return objects;
}

// Of the facts that name the objects, those before the report.
Positions positions_of(const views::Timeline& timeline, const Objects& objects, std::uint64_t before) {
    std::set<std::uint64_t> all;
    for (const auto& [prefix, number] : objects)
        for (const std::uint64_t position : timeline.of(prefix, number))
            if (position < before) all.insert(position);
    return {all.begin(), all.end()};
}

// The pages of either kind; the fact is one of them.
Result<std::string> pages(const core::Event& event, const documents::Issue& issue) {
    if (const auto* rights = event.get_if<core::report::AssetRightsReported>())
        return documents::pdf_of(*rights, issue);
    return documents::pdf_of(*event.get_if<core::report::PostLoanReported>(), issue);
}

std::string number_of(const core::Event& event) {
    if (const auto* rights = event.get_if<core::report::AssetRightsReported>()) return rights->number;
    return event.get_if<core::report::PostLoanReported>()->number;
}

}  // namespace

struct ReportRoutes::Asked {
    api::SharedRequest request;
    core::Actor actor;
    api::Responder respond;
    GetDocument query;
    std::string format;
};

struct ReportRoutes::Found {
    api::Fact report;
    api::Facts evidence;
    std::uint64_t withheld = 0;
};

std::vector<api::Route> ReportRoutes::routes() {
    return {{std::string(kDocument),
             [this](const api::SharedRequest& request, const api::Caller& caller, api::Responder respond) {
                 Asked asked{request, caller.actor, std::move(respond), {}, {}};
                 if (auto wrong = api::fill_query(kDocument, *request, type_of<GetDocument>(), &asked.query))
                     return asked.respond(std::move(*wrong));
                 asked.format = asked.query.format.value_or(std::string(kFormats.front()));
                 if (std::ranges::find(kFormats, asked.format) == kFormats.end())
                     return asked.respond(
                         api::problem(JsonProblem{"unknown_value", "/format"}, api::language_of(*request)));
                 if (!background_.post([this, asked] { answer(asked); }))
                     asked.respond(api::problem(api::unavailable, api::language_of(*request)));
             }}};
}

void ReportRoutes::answer(const Asked& asked) {
    const api::Language language = api::language_of(*asked.request);
    const auto found = find(asked);
    if (!found) {
        const core::Refusal refusal{found.error(), {}};
        return asked.respond(found.error() ? api::problem(refusal, language)
                                           : api::problem(api::unavailable, language));
    }
    auto response = document(asked, *found);
    if (!response) {
        spdlog::error("report {} cannot be made: {}", asked.query.report.text(), response.error().message);
        return asked.respond(api::problem(api::unavailable, language));
    }
    asked.respond(std::move(*response));
}

// The fact of the report and those behind it; null for the reason when the node is unavailable.
tl::expected<ReportRoutes::Found, const core::Reason*> ReportRoutes::find(const Asked& asked) {
    using Place = tl::expected<std::uint64_t, const core::Reason*>;
    const auto place = api::look_and_wait<Place>(services_, [&](const node::Memory& memory, Instant now) -> Place {
        const core::Context context{now, asked.actor};
        if (!core::party::permits(memory.state.party, context, core::Permission::read))
            return tl::make_unexpected(&core::permission_denied);
        const auto& facts = memory.timeline.of(core::ReportTag::kPrefix, asked.query.report.number());
        if (!core::sees_object(memory.state, context, core::ReportTag::kPrefix, asked.query.report.number()) ||
            facts.empty())
            return tl::make_unexpected(&core::report::report_not_found);
        return facts.front();
    });
    if (!place) return tl::make_unexpected(nullptr);
    if (!*place) return tl::make_unexpected(place->error());
    auto own = api::read_facts(services_.node->log(), {**place});
    if (!own || own->size() != 1) return tl::make_unexpected(nullptr);
    Found found{std::move(own->front()), {}, 0};

    const Objects objects = objects_of(found.report.record.event);
    const auto positions = api::look_and_wait<Positions>(services_, [&](const node::Memory& memory, Instant) {
        return positions_of(memory.timeline, objects, **place);
    });
    auto facts = positions ? api::read_facts(services_.node->log(), *positions) : std::nullopt;
    if (!facts) return tl::make_unexpected(nullptr);
    using Seen = std::optional<std::vector<bool>>;  // nothing: the report's own content is not to be seen
    const auto notes = std::make_shared<core::party::ReadNotes>();
    const auto seen = api::look_and_wait<Seen>(
        services_,
        [&](const node::Memory& memory, Instant now) -> Seen {
            const core::Event& report = found.report.record.event;
            if (!core::sees_fact(memory.state, {now, asked.actor}, report)) return std::nullopt;
            const core::Context context{now, asked.actor, notes.get()};
            std::vector<bool> each;
            for (const api::Fact& fact : *facts)
                each.push_back(core::sees_fact(memory.state, context, fact.record.event));
            core::sees_fact(memory.state, context, report);
            return each;
        },
        node::record_reads(notes));
    if (!seen) return tl::make_unexpected(nullptr);
    if (!*seen) return tl::make_unexpected(&core::report::report_not_found);
    for (std::size_t i = 0; i < facts->size(); ++i) {
        if ((**seen)[i])
            found.evidence.push_back(std::move((*facts)[i]));
        else
            ++found.withheld;
    }
    return found;
}

Result<evidence::ReportFile> ReportRoutes::file_of(const Found& found) {
    if (!services_.publisher) return fault("the log is not published");
    std::promise<api::SharedPublished> promise;
    auto future = promise.get_future();
    services_.publisher->when_published(
        found.report.stored.position,
        [&promise](const api::SharedPublished& published) { promise.set_value(published); });
    const api::SharedPublished published = future.get();
    if (!published) return fault("the publisher stops");
    auto record = api::record_proof(services_, found.report.stored, *published);
    if (!record) return fault("the record cannot be proved");
    evidence::ReportFile file{number_of(found.report.record.event), std::move(*record), {}, found.withheld, {}};
    for (const api::Fact& fact : found.evidence) {
        auto proof = api::record_proof(services_, fact.stored, *published);
        if (!proof) return fault("a record cannot be proved");
        file.evidence.push_back(std::move(*proof));
    }
    return file;
}

Result<api::HttpResponse> ReportRoutes::document(const Asked& asked, const Found& found) {
    auto file = file_of(found);
    if (!file) return tl::make_unexpected(file.error());
    if (asked.format == "tlog-proof")
        return api::proof_download(file->record, api::ProofFormat::tlog_proof, file->number);
    const std::string& record = found.report.stored.record;
    std::string pdf;
    std::optional<evidence::Pages> signed_pages;
    if (asked.format == "pdf") {
        auto made = pages(found.report.record.event, {.at = found.report.record.head.at,
                                                      .origin = services_.log.origin,
                                                      .position = found.report.stored.position,
                                                      .record_sha256 = evidence::sha256({bytes_of(record)}),
                                                      .verify_url = verify_url_});
        if (!made) return tl::make_unexpected(made.error());
        pdf = std::move(*made);
        signed_pages = evidence::pages_of(pdf);
    }
    auto statement = evidence::sign_report(file->number, record, signed_pages, services_.log.signers);
    if (!statement) return tl::make_unexpected(statement.error());
    file->statement = std::move(*statement);
    std::string body = to_text(*file);
    std::string name = file->number + ".json";
    if (signed_pages) {
        auto whole = documents::attach(pdf, body);
        if (!whole) return tl::make_unexpected(whole.error());
        body = std::move(*whole);
        name = file->number + ".pdf";
    }
    api::HttpResponse response = api::json_response(std::move(body));
    if (signed_pages) response.content_type = "application/pdf";
    response.headers.push_back({"Content-Disposition", "attachment; filename=\"" + name + "\""});
    return response;
}

}  // namespace gzl::app
