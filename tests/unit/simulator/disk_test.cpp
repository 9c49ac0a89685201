#include "simulator/disk.hpp"

#include <doctest/doctest.h>

#include "eventlog/sqlite_log.hpp"
#include "simulator/scratch.hpp"

namespace gzl::simulator {

namespace {

eventlog::StoredRecord record(std::uint64_t position) {
    eventlog::StoredRecord stored;
    stored.position = position;
    stored.record = "{\"seq\":" + std::to_string(position) + "}" + std::string(3'000, ' ');
    return stored;
}

std::unique_ptr<eventlog::EventLog> open(const Scratch& scratch) {
    eventlog::SqliteLogOptions options;
    options.path = scratch.path() / "log.sqlite";
    options.checkpoint = {.start_bytes = 64u << 10, .limit_bytes = 256u << 10, .own_thread = false};
    auto log = eventlog::open_sqlite_log(options);
    REQUIRE(log);
    return std::move(*log);
}

}  // namespace

TEST_CASE("whatever the disk does, what was appended is there and what follows it is whole") {
    for (const DiskFault fault : {DiskFault::kill, DiskFault::power_loss, DiskFault::failed_sync, DiskFault::full}) {
        const Scratch scratch;
        Disk disk(scratch.path(), Prng(11));
        auto log = open(scratch);
        std::uint64_t acknowledged = 0;
        bool came = false;
        for (std::uint64_t round = 1; round <= 40; ++round) {
            disk.plan(fault, round % 23 + 1);
            for (int i = 0; i < 20; ++i) {
                const auto next = record(log->size());
                if (!log->append({std::span(&next, 1), {}, {}})) break;
                acknowledged = log->size();
            }
            came = came || disk.has_failed();
            log.reset();
            disk.recover();
            log = open(scratch);
            REQUIRE(log->size() >= acknowledged);
            REQUIRE(log->size() <= acknowledged + 1);
            std::uint64_t seen = 0;
            REQUIRE(log->read(0, log->size(), [&](eventlog::StoredRecord&& stored) {
                CHECK(stored.record == record(seen).record);
                ++seen;
                return true;
            }));
            CHECK(seen == log->size());
            acknowledged = log->size();
        }
        CHECK(came);
    }
}

TEST_CASE("a bit flips in one read") {
    const Scratch scratch;
    Disk disk(scratch.path(), Prng(3));
    auto log = open(scratch);
    for (int i = 0; i < 50; ++i) {
        const auto next = record(log->size());
        REQUIRE(log->append({std::span(&next, 1), {}, {}}));
    }
    log.reset();
    CHECK_FALSE(disk.has_flipped());
    disk.flip_a_bit_in_read(1);
    log.reset();
    eventlog::SqliteLogOptions options;
    options.path = scratch.path() / "log.sqlite";
    static_cast<void>(eventlog::open_sqlite_log(options));
    CHECK(disk.has_flipped());
    disk.recover();
    CHECK(open(scratch)->size() == 50);
}

}  // namespace gzl::simulator
