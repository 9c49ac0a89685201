#include "app/bench/telemetry_floors.hpp"

#include "app/bench/telemetry_load.hpp"
#include "eventlog/sqlite_db.hpp"
#include "telemetry/batch_root.hpp"

namespace gzl::bench {

namespace {

constexpr std::chrono::milliseconds kFloorTime{2'000};

}  // namespace

std::int64_t hash_floor(const std::string& text) {
    const auto message = telemetry::parse_message(text);
    CHECK_THAT(message);
    const auto begin = SteadyClock::now();
    std::uint64_t readings = 0;
    while (SteadyClock::now() - begin < kFloorTime) {
        CHECK_THAT(telemetry::batch_tree({}, *message).root() != Hash{});
        readings += message->content.readings.size();
    }
    return per_second(readings, SteadyClock::now() - begin);
}

Result<std::int64_t> row_floor(const std::string& file, const std::string& text) {
    const auto message = telemetry::parse_message(text);
    CHECK_THAT(message);
    auto db = eventlog::SqliteConnection::open(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!db) return tl::make_unexpected(db.error());
    const auto made = db->execute(
        "pragma journal_mode=wal; pragma synchronous=full; create table readings(gateway text, device text, "
        "sequence integer, at integer, received_at integer, value integer, batch integer, primary key(gateway, device, "
        "sequence)) without rowid");
    if (!made) return tl::make_unexpected(made.error());
    auto insert = db->prepare("insert into readings values('gw-1',?,?,?,0,?,?)");
    if (!insert) return tl::make_unexpected(insert.error());
    const auto begin = SteadyClock::now();
    std::uint64_t readings = 0;
    for (std::uint64_t batch = 0; SteadyClock::now() - begin < kFloorTime; ++batch) {
        if (auto begun = db->execute("begin immediate"); !begun) return tl::make_unexpected(begun.error());
        for (const telemetry::Reading& reading : message->content.readings) {
            insert->bind(1, std::string_view(reading.device));
            insert->bind(2, reading.sequence + batch * kTicks);
            insert->bind(3, reading.at.ms());
            insert->bind(4, reading.value);
            insert->bind(5, batch);
            insert->run();
        }
        if (auto kept = db->execute("commit"); !kept) return tl::make_unexpected(kept.error());
        readings += message->content.readings.size();
    }
    return per_second(readings, SteadyClock::now() - begin);
}

}  // namespace gzl::bench
