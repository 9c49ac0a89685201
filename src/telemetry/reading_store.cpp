#include "telemetry/reading_store.hpp"

#include <algorithm>
#include <mutex>

#include "base/check.hpp"
#include "eventlog/sqlite_db.hpp"

namespace gzl::telemetry {

namespace {

constexpr std::string_view kSchema = R"(
pragma journal_mode=wal;
pragma synchronous=full;
create table if not exists batches(
    gateway text not null, sequence integer not null, hash blob not null, batch_key blob not null,
    received_at integer not null, message text not null, primary key(gateway, sequence)) without rowid;
create table if not exists readings(
    gateway text not null, device text not null, sequence integer not null, at integer not null,
    received_at integer not null, value integer not null, batch integer not null,
    primary key(gateway, device, sequence)) without rowid;
create table if not exists conflicts(
    gateway text not null, sequence integer not null, device text, received_at integer not null, text text not null);
)";

}  // namespace

struct ReadingStore::Impl {
    Impl(eventlog::SqliteConnection opened, node::Random& source) : db(std::move(opened)), random(source) {}

    Result<void> prepare() {
        const auto make = [&](eventlog::SqliteStatement& statement, std::string_view sql) {
            auto prepared = db.prepare(sql);
            if (!prepared) return false;
            statement = std::move(*prepared);
            return true;
        };
        const bool all =
            make(find_batch, "select hash, batch_key, message from batches where gateway=? and sequence=?") &&
            make(put_batch, "insert or replace into batches values(?,?,?,?,?,?)") &&
            make(put_reading, "insert or ignore into readings values(?,?,?,?,?,?,?)") &&
            make(find_reading, "select at, value from readings where gateway=? and device=? and sequence=?") &&
            make(put_conflict, "insert into conflicts values(?,?,?,?,?)") &&
            make(list_readings,
                 "select device, sequence, at, value, received_at, batch from readings "
                 "where gateway=? and device=? and at>=? and at<? order by sequence limit ?");
        if (!all) return tl::make_unexpected(db.latest_fault());
        return {};
    }

    bool add_conflict(const std::string& gateway, std::uint64_t sequence, const std::string& device, Instant at,
                      std::string_view text) {
        put_conflict.bind(1, std::string_view(gateway));
        put_conflict.bind(2, sequence);
        put_conflict.bind(3, std::string_view(device));
        put_conflict.bind(4, at.ms());
        put_conflict.bind(5, text);
        return put_conflict.run() == SQLITE_DONE;
    }

    // The stored row of (gateway, sequence) is the statement's current one; reset it afterwards.
    bool seek(const std::string& gateway, std::uint64_t sequence) {
        find_batch.bind(1, std::string_view(gateway));
        find_batch.bind(2, sequence);
        return find_batch.step() == SQLITE_ROW;
    }

    bool differs(const std::string& gateway, const Reading& reading) {
        find_reading.bind(1, std::string_view(gateway));
        find_reading.bind(2, std::string_view(reading.device));
        find_reading.bind(3, reading.sequence);
        const bool found = find_reading.step() == SQLITE_ROW;
        const bool same =
            found && find_reading.integer(0) == reading.at.ms() && find_reading.integer(1) == reading.value;
        find_reading.reset();
        return found && !same;
    }

    bool add_reading(const Content& content, const Reading& reading, Instant received_at) {
        put_reading.bind(1, std::string_view(content.gateway));
        put_reading.bind(2, std::string_view(reading.device));
        put_reading.bind(3, reading.sequence);
        put_reading.bind(4, reading.at.ms());
        put_reading.bind(5, received_at.ms());
        put_reading.bind(6, reading.value);
        put_reading.bind(7, content.sequence);
        if (put_reading.run() != SQLITE_DONE) return false;
        if (sqlite3_changes(db.handle()) == 1 || !differs(content.gateway, reading)) return true;
        return add_conflict(
            content.gateway, content.sequence, reading.device, received_at,
            std::to_string(reading.sequence) + " " + reading.at.text() + " " + std::to_string(reading.value));
    }

    bool write(const Message& message, std::string_view text, const BatchKey& key, Instant received_at) {
        const Content& content = message.content;
        put_batch.bind(1, std::string_view(content.gateway));
        put_batch.bind(2, content.sequence);
        put_batch.bind_blob(3, message.hash);
        put_batch.bind_blob(4, key);
        put_batch.bind(5, received_at.ms());
        put_batch.bind(6, text);
        return put_batch.run() == SQLITE_DONE &&
               std::all_of(content.readings.begin(), content.readings.end(),
                           [&](const Reading& reading) { return add_reading(content, reading, received_at); });
    }

    mutable std::mutex mutex;
    eventlog::SqliteConnection db;
    node::Random& random;
    eventlog::SqliteStatement find_batch, put_batch, put_reading, find_reading, put_conflict, list_readings;
};

ReadingStore::ReadingStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ReadingStore::~ReadingStore() = default;

Result<std::unique_ptr<ReadingStore>> ReadingStore::open(const std::filesystem::path& file, node::Random& random) {
    auto db = eventlog::SqliteConnection::open(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!db) return tl::make_unexpected(db.error());
    if (auto made = db->execute(std::string(kSchema)); !made) return tl::make_unexpected(made.error());
    auto impl = std::make_unique<Impl>(std::move(*db), random);
    if (auto prepared = impl->prepare(); !prepared) return tl::make_unexpected(prepared.error());
    return std::unique_ptr<ReadingStore>(new ReadingStore(std::move(impl)));
}

Result<BatchKey> ReadingStore::put(const Message& message, std::string_view text, Instant received_at) {
    const std::lock_guard lock(impl_->mutex);
    const Content& content = message.content;
    BatchKey key{};
    std::optional<std::string> replaced;
    if (impl_->seek(content.gateway, content.sequence)) {
        const bool same = std::ranges::equal(impl_->find_batch.blob(0), message.hash);
        if (same) std::ranges::copy(impl_->find_batch.blob(1), key.begin());
        if (!same) replaced = std::string(impl_->find_batch.text(2));
        impl_->find_batch.reset();
        if (same) return key;
    }
    impl_->find_batch.reset();
    impl_->random.fill(key);
    if (auto begun = impl_->db.execute("begin immediate"); !begun) return tl::make_unexpected(begun.error());
    const bool written =
        (!replaced || impl_->add_conflict(content.gateway, content.sequence, "", received_at, *replaced)) &&
        impl_->write(message, text, key, received_at);
    if (written && impl_->db.execute("commit")) return key;
    const Fault why = impl_->db.latest_fault();
    (void)impl_->db.execute("rollback");
    return tl::make_unexpected(why);
}

std::optional<Hash> ReadingStore::message_hash(const std::string& gateway, std::uint64_t sequence) const {
    const std::lock_guard lock(impl_->mutex);
    const auto found = impl_->seek(gateway, sequence) ? hash_of(impl_->find_batch.blob(0)) : std::nullopt;
    impl_->find_batch.reset();
    return found;
}

std::optional<ReadingStore::Batch> ReadingStore::batch(const std::string& gateway, std::uint64_t sequence) const {
    const std::lock_guard lock(impl_->mutex);
    std::optional<Batch> found;
    if (impl_->seek(gateway, sequence)) {
        found.emplace(Batch{std::string(impl_->find_batch.text(2)), {}});
        CHECK_THAT(impl_->find_batch.blob(1).size() == found->key.size());
        std::ranges::copy(impl_->find_batch.blob(1), found->key.begin());
    }
    impl_->find_batch.reset();
    return found;
}

std::vector<StoredReading> ReadingStore::readings(const std::string& gateway, const std::string& device, Instant from,
                                                  Instant to, std::size_t limit) const {
    const std::lock_guard lock(impl_->mutex);
    auto& list = impl_->list_readings;
    list.bind(1, std::string_view(gateway));
    list.bind(2, std::string_view(device));
    list.bind(3, from.ms());
    list.bind(4, to.ms());
    list.bind(5, std::uint64_t{limit});
    std::vector<StoredReading> found;
    while (list.step() == SQLITE_ROW)
        found.push_back({{std::string(list.text(0)), list.natural(1), Instant(list.integer(2)), list.integer(3)},
                         Instant(list.integer(4)),
                         list.natural(5)});
    list.reset();
    return found;
}

Result<void> ReadingStore::keep_conflict(const Message& message, std::string_view text, Instant received_at) {
    const std::lock_guard lock(impl_->mutex);
    if (!impl_->add_conflict(message.content.gateway, message.content.sequence, "", received_at, text))
        return tl::make_unexpected(impl_->db.latest_fault());
    return {};
}

std::uint64_t ReadingStore::conflicts() const {
    const std::lock_guard lock(impl_->mutex);
    return static_cast<std::uint64_t>(impl_->db.integer("select count(*) from conflicts").value_or(0));
}

}  // namespace gzl::telemetry
