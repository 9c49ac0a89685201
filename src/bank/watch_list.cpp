// Keeps the lists of facilities whose pledge has reached a line, and of alerts over pledged goods. What to do about
// them is a person's decision.
#include <boost/describe/enum_to_string.hpp>

#include "bank/instructions.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

api::HttpResponse take(Database& database, const Desk&, const Envelope& envelope, const CoverageNotice& message) {
    if (is_silent(envelope)) return accepted(message.facility);
    database.run("DELETE FROM watch_list WHERE facility = ?", message.facility);
    if (message.news != CoverageNews::cover_restored)
        database.run("INSERT INTO watch_list VALUES(?, ?, ?, ?, ?, ?, ?, ?)", message.facility, message.enterprise_code,
                     boost::describe::enum_to_string(message.news, ""), message.coverage.exposure.value(),
                     message.coverage.value.value(), message.coverage.cash.value(), message.top_up_by, envelope.now_ms);
    return accepted(message.facility);
}

api::HttpResponse take(Database& database, const Desk&, const Envelope& envelope, const AlertNotice& message) {
    if (is_silent(envelope)) return accepted(message.alert);
    database.run("DELETE FROM alerts WHERE alert = ?", message.alert);
    database.run("INSERT INTO alerts VALUES(?, ?, ?, ?, ?, ?)", message.alert, message.rule, message.warehouse,
                 message.news, to_json(message.frozen), envelope.now_ms);
    return accepted(message.alert);
}

}  // namespace gzl::bank
