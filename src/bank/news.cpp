// Keeps what the platform tells of applications and loans: what to do about it is a person's decision.
#include "bank/instructions.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

namespace {

api::HttpResponse keep(Database& database, const Envelope& envelope, const std::string& subject,
                       const std::string& news, const std::string& detail) {
    if (!is_silent(envelope))
        database.run("INSERT INTO news(subject, news, detail, received_ms) VALUES(?, ?, ?, ?)", subject, news, detail,
                     envelope.now_ms);
    return accepted(subject);
}

}  // namespace

api::HttpResponse take(Database& database, const Desk&, const Envelope& envelope, const MaterialNotice& message) {
    return keep(database, envelope, message.application, "material_provided", message.answer);
}

api::HttpResponse take(Database& database, const Desk&, const Envelope& envelope, const ClockNotice& message) {
    return keep(database, envelope, message.application, message.news, message.stage + " " + message.due_on);
}

api::HttpResponse take(Database& database, const Desk&, const Envelope& envelope, const ReportNotice& message) {
    return keep(database, envelope, message.application.value_or(message.loan.value_or("")), "report_issued",
                message.number);
}

}  // namespace gzl::bank
