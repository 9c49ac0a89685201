// Saving a snapshot: in parts, a short transaction each, so that appends go on between them. The row in `snapshots` is
// written last and makes the parts count; parts without one are left-overs of a crash or of a replaced snapshot.
#include "eventlog/sqlite_writer.hpp"

namespace gzl::eventlog {
namespace {

constexpr std::size_t kPartBytes = 1u << 20;

}  // namespace

Result<void> SqliteWriter::save_snapshot(const Snapshot& snapshot) {
    std::lock_guard one_at_a_time(snapshot_mutex_);
    if (auto purged = purge_snapshot_parts(); !purged) return purged;
    const auto id = next_snapshot_id();
    if (!id) return tl::make_unexpected(id.error());
    if (auto written = write_snapshot_parts(*id, snapshot.bytes); !written) return written;
    if (auto published = publish_snapshot(*id, snapshot); !published) return published;
    return purge_snapshot_parts();
}

Result<std::uint64_t> SqliteWriter::next_snapshot_id() {
    std::lock_guard lock(mutex_);
    if (next_snapshot_.step() != SQLITE_ROW) return storage_fault();
    const auto id = next_snapshot_.natural(0);
    next_snapshot_.reset();
    return id;
}

Result<void> SqliteWriter::write_snapshot_parts(std::uint64_t id, std::string_view bytes) {
    std::uint64_t part = id << 32;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(kPartBytes, bytes.size())), ++part) {
        std::lock_guard lock(mutex_);
        auto written = transaction([&]() -> Result<void> {
            insert_part_.bind(1, part);
            insert_part_.bind_blob(2, bytes_of(bytes.substr(0, kPartBytes)));
            if (insert_part_.run() != SQLITE_DONE) return storage_fault();
            return {};
        });
        if (!written) return written;
    }
    return {};
}

Result<void> SqliteWriter::publish_snapshot(std::uint64_t id, const Snapshot& snapshot) {
    std::lock_guard lock(mutex_);
    return transaction([&]() -> Result<void> {
        insert_snapshot_.bind(1, id);
        insert_snapshot_.bind(2, snapshot.size);
        insert_snapshot_.bind_blob(3, snapshot.digest);
        insert_snapshot_.bind_blob(4, snapshot.schema);
        insert_snapshot_.bind(5, std::uint64_t{snapshot.bytes.size()});
        if (insert_snapshot_.run() != SQLITE_DONE || drop_snapshots_.run() != SQLITE_DONE) return storage_fault();
        return {};
    });
}

Result<void> SqliteWriter::purge_snapshot_parts() {
    for (bool more = true; more;) {
        std::lock_guard lock(mutex_);
        auto purged = transaction([&]() -> Result<void> {
            if (purge_parts_.run() != SQLITE_DONE) return storage_fault();
            more = sqlite3_changes(connection_.handle()) > 0;
            return {};
        });
        if (!purged) return purged;
    }
    return {};
}

}  // namespace gzl::eventlog
