#include "bank/store.hpp"

#include "bank/accounts.hpp"
#include "base/id.hpp"

namespace gzl::bank {

namespace {

constexpr std::int64_t kSchemaVersion = 3;

constexpr const char* kSchema = R"(
CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE counters(name TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;

-- Every message that was taken, by its Idempotency-Key, with the answer that a repeat gets again.
CREATE TABLE messages(key TEXT PRIMARY KEY, path TEXT NOT NULL, digest TEXT NOT NULL, status INTEGER NOT NULL,
                      answer TEXT NOT NULL, received_ms INTEGER NOT NULL) WITHOUT ROWID;

-- What the platform asked for, once per application, drawdown and repayment, and what became of it.
CREATE TABLE instructions(subject TEXT PRIMARY KEY, kind TEXT NOT NULL, digest TEXT NOT NULL,
                          enterprise_code TEXT NOT NULL, amount_fen INTEGER NOT NULL, outcome TEXT NOT NULL,
                          detail TEXT NOT NULL, reference TEXT NOT NULL, received_ms INTEGER NOT NULL) WITHOUT ROWID;

-- The platform's name of a loan is learnt from its answer to the confirmation.
CREATE TABLE loans(drawdown TEXT PRIMARY KEY, loan TEXT UNIQUE, facility TEXT NOT NULL, enterprise_code TEXT NOT NULL,
                   payee TEXT NOT NULL, purpose TEXT NOT NULL, reference TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX loans_by_facility ON loans(facility);

CREATE TABLE lots(application TEXT NOT NULL, lot TEXT NOT NULL, value_fen INTEGER, released INTEGER NOT NULL DEFAULT 0,
                  PRIMARY KEY(application, lot)) WITHOUT ROWID;
CREATE INDEX lots_by_lot ON lots(lot);
CREATE TABLE releases(id INTEGER PRIMARY KEY, facility TEXT NOT NULL, lots TEXT NOT NULL,
                      reference TEXT);  -- NULL: still waiting for a repayment

-- Facilities that are asked for more cover, as the platform last said.
CREATE TABLE watch_list(facility TEXT PRIMARY KEY, enterprise_code TEXT NOT NULL, news TEXT NOT NULL,
                        exposure_fen INTEGER NOT NULL, value_fen INTEGER NOT NULL, missing_fen INTEGER NOT NULL,
                        top_up_by TEXT, received_ms INTEGER NOT NULL) WITHOUT ROWID;

-- Alerts over goods that are pledged to this bank, as the platform last said.
CREATE TABLE alerts(alert TEXT PRIMARY KEY, rule TEXT NOT NULL, warehouse TEXT NOT NULL, news TEXT NOT NULL,
                    frozen TEXT NOT NULL, received_ms INTEGER NOT NULL) WITHOUT ROWID;

-- What the platform told of applications and loans, for information.
CREATE TABLE news(id INTEGER PRIMARY KEY, subject TEXT NOT NULL, news TEXT NOT NULL,
                  detail TEXT NOT NULL, received_ms INTEGER NOT NULL);

CREATE TABLE accounts(account TEXT PRIMARY KEY, side TEXT NOT NULL, balance_fen INTEGER NOT NULL
                      CHECK(balance_fen >= 0)) WITHOUT ROWID;
-- One booking per cause, so that money cannot move twice for one instruction.
CREATE TABLE bookings(id INTEGER PRIMARY KEY, cause TEXT NOT NULL UNIQUE, reference TEXT NOT NULL UNIQUE,
                      value_date TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE entries(booking INTEGER NOT NULL REFERENCES bookings(id), account TEXT NOT NULL
                     REFERENCES accounts(account), side TEXT NOT NULL, amount_fen INTEGER NOT NULL
                     CHECK(amount_fen > 0));

CREATE TABLE outbox(id INTEGER PRIMARY KEY, subject TEXT NOT NULL, path TEXT NOT NULL, body TEXT NOT NULL,
                    key TEXT NOT NULL UNIQUE, due_ms INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
                    state TEXT NOT NULL DEFAULT 'pending', last_error TEXT NOT NULL DEFAULT '');
CREATE INDEX outbox_pending ON outbox(subject, id) WHERE state = 'pending';
)";

void prepare(Database& database, Money own_funds) {
    Rows version = database.query("PRAGMA user_version");
    version.next();
    const std::int64_t found = version.integer(0);
    if (found == kSchemaVersion) return;
    if (found != 0)
        throw DatabaseError("made by another version of this program (schema " + std::to_string(found) + ")");
    version.next();
    database.script(kSchema);
    database.run("PRAGMA user_version = " + std::to_string(kSchemaVersion));
    book_own_funds(database, own_funds);
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& file, Money own_funds) {
    auto database = Database::open(file.string());
    if (!database) return tl::make_unexpected(database.error());
    std::unique_ptr<Store> store(new Store(std::move(*database)));
    if (auto prepared = store->transact([&](Database& db) { prepare(db, own_funds); }); !prepared)
        return fault(file.string() + ": " + prepared.error().message);
    return store;
}

void Store::roll_back() {
    try {
        database_.run("ROLLBACK");
    } catch (const DatabaseError&) {
        // SQLite has rolled back by itself already (disk full, input or output error).
    }
}

std::string next_reference(Database& database, std::string_view prefix, std::string_view letter) {
    Rows number = database.query(
        "INSERT INTO counters VALUES(?, 1) ON CONFLICT(name) DO UPDATE SET last = last + 1 RETURNING last", letter);
    number.next();
    const auto last = static_cast<std::uint64_t>(number.integer(0));
    while (number.next()) {
    }
    return id_text(std::string(prefix).append("-").append(letter), last);
}

}  // namespace gzl::bank
