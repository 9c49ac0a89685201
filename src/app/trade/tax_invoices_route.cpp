#include "app/trade/tax_invoices_route.hpp"

#include "app/uploads/uploaded_file.hpp"
#include "core/trade/import_tax_invoices.hpp"
#include "evidence/digest.hpp"
#include "statements/tax_invoices.hpp"

namespace gzl::app {

namespace {

using core::trade::ImportTaxInvoices;

struct ExportFile : UploadedFile {
    std::optional<core::OrganisationId> enterprise;
};
BOOST_DESCRIBE_STRUCT(ExportFile, (UploadedFile), (enterprise))

constexpr core::Reason kFileRefused{"tax_invoice_file_refused", core::RefusalClass::business, "全量发票文件有误,未导入",
                                    "The export is wrong; nothing was imported"};

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

}  // namespace

api::Route tax_invoices_route(api::Services& services) {
    return upload_route("POST /v1/tax-invoices:import", services, [&services](const Upload& upload) {
        const auto file = from_json<ExportFile>(upload.request->body, kUploadLimits);
        if (!file) return upload.refuse(file.error());
        const auto bytes = bytes_in(*file);
        if (!bytes) return upload.refuse(bytes.error());
        auto exported = statements::decode_tax_invoices(*bytes);
        if (!exported) return upload.refuse(kFileRefused, exported.error());
        upload.submit(services, "ImportTaxInvoices",
                      std::make_shared<ImportTaxInvoices>(command_of(*file, *bytes, std::move(*exported))));
    });
}

}  // namespace gzl::app
