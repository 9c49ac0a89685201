// Releases collateral when nothing is owed for what leaves: the facility owes nothing, or what stays covers the debt
// by the bank's own line. A notice that is too early waits for repayments.
#include <algorithm>
#include <set>

#include "bank/accounts.hpp"
#include "bank/instructions.hpp"
#include "bank/store.hpp"
#include "base/rounding.hpp"

namespace gzl::bank {

namespace {

// Value of what stays of the application that the lot belongs to; empty when the bank was not told of all of it.
std::optional<Wide> value_that_stays(Database& database, const std::vector<std::string>& leaving) {
    std::set<std::string> gone(leaving.begin(), leaving.end());
    Rows named = database.query(
        "SELECT application FROM lots JOIN instructions ON subject = application WHERE lot = ? "
        "ORDER BY received_ms DESC, application DESC LIMIT 1",
        leaving.front());
    if (!named.next()) return std::nullopt;
    Wide total = 0;
    Rows lots = database.query("SELECT lot, value_fen FROM lots WHERE application = ? AND released = 0", named.text(0));
    while (lots.next()) {
        if (gone.erase(lots.text(0)) != 0) continue;
        const auto value = lots.optional_integer(1);
        if (!value || *value < 0) return std::nullopt;
        total += *value;
    }
    if (!gone.empty()) return std::nullopt;
    return total;
}

bool may_leave(Database& database, const Desk& desk, const std::string& facility,
               const std::vector<std::string>& lots) {
    const Money owed = principal_outstanding(database, facility);
    if (!owed.is_positive()) return true;
    const auto stays = value_that_stays(database, lots);
    return stays && *stays * desk.rules.max_ltv.value() >= multiply(owed.value(), 1'000'000);
}

void release(Database& database, const Desk& desk, const Envelope& envelope, std::int64_t notice,
             const ReleaseNotice& message) {
    const std::string reference = next_reference(database, desk.reference_prefix, "X");
    database.run("UPDATE releases SET reference = ? WHERE id = ?", reference, notice);
    for (const std::string& lot : message.lots) database.run("UPDATE lots SET released = 1 WHERE lot = ?", lot);
    reply(database,
          {message.facility,
           "/v1/facilities/" + message.facility + ":release",
           to_json(ReleaseMessage{message.lots, reference}),
           reference,
           {}},
          envelope);
}

}  // namespace

api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const ReleaseNotice& message) {
    if (is_silent(envelope)) return accepted(message.facility);
    database.run("INSERT INTO releases(facility, lots) VALUES(?, ?)", message.facility, to_json(message.lots));
    work_off_releases(database, desk, envelope, message.facility);
    return accepted(message.facility);
}

void work_off_releases(Database& database, const Desk& desk, const Envelope& envelope, const std::string& facility) {
    std::vector<std::pair<std::int64_t, std::string>> waiting;
    Rows rows =
        database.query("SELECT id, lots FROM releases WHERE facility = ? AND reference IS NULL ORDER BY id", facility);
    while (rows.next()) waiting.emplace_back(rows.integer(0), rows.text(1));
    for (const auto& [notice, text] : waiting) {
        const auto lots = from_json<std::vector<std::string>>(text);
        CHECK_THAT(lots.has_value());
        if (may_leave(database, desk, facility, *lots)) release(database, desk, envelope, notice, {facility, *lots});
    }
}

}  // namespace gzl::bank
