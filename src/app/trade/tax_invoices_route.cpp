#include "app/trade/tax_invoices_route.hpp"

#include <boost/describe.hpp>

#include "api/platform/catalog_routes.hpp"
#include "app/statements/problem_view.hpp"
#include "core/trade/import_tax_invoices.hpp"
#include "evidence/digest.hpp"
#include "statements/tax_invoices.hpp"

namespace gzl::app {

namespace {

using core::trade::ImportTaxInvoices;

// The file as text (CSV), or as bytes in base64.
struct ExportFile {
    std::optional<core::OrganisationId> enterprise;
    std::string file;  // its name
    std::optional<std::string> content;
    std::optional<std::string> content_base64;
};
BOOST_DESCRIBE_STRUCT(ExportFile, (), (enterprise, file, content, content_base64))

constexpr JsonLimits kFileLimits{.text_bytes = 4 << 20};  // the server's limit on a body is below it
constexpr std::size_t kLongestName = 255;

constexpr core::Reason kFileRefused{"tax_invoice_file_refused", core::RefusalClass::business, "全量发票文件有误,未导入",
                                    "The export is wrong; nothing was imported"};

tl::expected<std::string, JsonProblem> bytes_of_file(const ExportFile& file) {
    if (file.content && !file.content_base64) return *file.content;
    if (!file.content_base64 || file.content)
        return tl::make_unexpected(JsonProblem{file.content ? "unknown_field" : "missing_field", "/content"});
    const auto bytes = from_base64(*file.content_base64);
    if (!bytes) return tl::make_unexpected(JsonProblem{"malformed_bytes", "/content_base64"});
    return std::string(text_of(*bytes));
}

ImportTaxInvoices command_of(const ExportFile& file, std::string_view bytes, statements::InvoiceExport exported) {
    ImportTaxInvoices command{file.enterprise, file.file, evidence::sha256(bytes_of(bytes)), {}};
    for (statements::ExportedInvoice& each : exported.invoices)
        command.invoices.push_back({.number = std::move(each.number),
                                    .seller_code = std::move(each.seller_code),
                                    .seller_name = std::move(each.seller_name),
                                    .buyer_code = std::move(each.buyer_code),
                                    .buyer_name = std::move(each.buyer_name),
                                    .goods = std::move(each.goods),
                                    .issued_on = each.issued_on,
                                    .net = each.net,
                                    .tax = each.tax,
                                    .amount = each.amount,
                                    .cancelled = each.cancelled,
                                    .blue = std::move(each.blue)});
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
    const auto file = from_json<ExportFile>(request.body, kFileLimits);
    if (!file) return respond(api::problem(file.error(), language));
    if (file->file.size() > kLongestName) return respond(api::problem(JsonProblem{"text_too_long", "/file"}, language));
    const auto bytes = bytes_of_file(*file);
    if (!bytes) return respond(api::problem(bytes.error(), language));
    auto exported = statements::decode_tax_invoices(*bytes);
    if (!exported) return respond(refused_file(exported.error(), language));
    services.node->submit({core::catalog().command("ImportTaxInvoices"),
                           std::make_shared<ImportTaxInvoices>(command_of(*file, *bytes, std::move(*exported))),
                           caller.actor, key, [respond = std::move(respond), language](node::CommandOutcome outcome) {
                               respond(api::command_response(outcome, language));
                           }});
}

}  // namespace

api::Route tax_invoices_route(api::Services& services) {
    return {"POST /v1/tax-invoices:import",
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
