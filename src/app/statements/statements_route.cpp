#include "app/statements/statements_route.hpp"

#include "app/uploads/uploaded_file.hpp"
#include "core/reconciliation/import_statement.hpp"
#include "statements/decode.hpp"

namespace gzl::app {

namespace {

using core::reconciliation::ImportStatement;

struct StatementFile : UploadedFile {
    std::optional<statements::Format> format;
    std::optional<statements::Encoding> encoding;
};
BOOST_DESCRIBE_STRUCT(StatementFile, (UploadedFile), (format, encoding))

constexpr core::Reason kFileRefused{"statement_file_refused", core::RefusalClass::business, "对账单文件有误,未导入",
                                    "The statement file is wrong; nothing was imported"};

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

}  // namespace

api::Route statements_route(api::Services& services) {
    return upload_route("POST /v1/statements:import", services, [&services](const Upload& upload) {
        const auto file = from_json<StatementFile>(upload.request->body, kUploadLimits);
        if (!file) return upload.refuse(file.error());
        const auto bytes = bytes_in(*file);
        if (!bytes) return upload.refuse(bytes.error());
        const auto statement = statements::decode(*bytes, file->format.value_or(statements::Format::automatic),
                                                  file->encoding.value_or(statements::Encoding::automatic));
        if (!statement) return upload.refuse(kFileRefused, statement.error());
        upload.submit(services, "ImportStatement",
                      std::make_shared<ImportStatement>(command_of(*statement, file->file)));
    });
}

}  // namespace gzl::app
