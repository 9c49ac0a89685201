#include "gateway/outbox.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <mutex>
#include <set>
#include <tuple>

#include "gateway/database.hpp"

namespace gzl::gateway {

namespace {

// One process at a time: two gateways on one outbox would break the chain.
constexpr const char* kSchema = R"(
pragma locking_mode=exclusive;
pragma journal_mode=wal;
pragma synchronous=full;
create table if not exists chain(gateway text not null, last integer not null, hash blob not null,
                                 first_device_sequence integer not null);
create table if not exists devices(device text primary key, last integer not null) without rowid;
create table if not exists messages(sequence integer primary key, hash blob not null, text text not null,
                                    urgent integer not null default 0);
create table if not exists waiting(id integer primary key, urgent integer not null, device text not null,
                                   sequence integer not null, at integer not null, value integer not null);
create index if not exists urgent_waiting on waiting(id) where urgent=1;
)";
// A file of before: its messages go first, as they are.
constexpr const char* kWithoutUrgency =
    "select 1 where not exists (select 1 from pragma_table_info('messages') where name='urgent')";
constexpr const char* kAddUrgency = "alter table messages add column urgent integer not null default 0";

// When the outbox is full, so many more go at once.
constexpr std::uint64_t kShedAtOnce = 10'000;

}  // namespace

struct Outbox::Impl {
    Impl(Database opened, std::string owner, std::uint64_t most)
        : db(std::move(opened)), gateway(std::move(owner)), most_waiting(most) {}

    Database db;
    std::string gateway;
    const std::uint64_t most_waiting;
    mutable std::mutex mutex;   // over every call
    std::uint64_t waiting = 0;  // rows
    // Messages up to here have their receipt and are deleted with the next write: a write of its own would make each
    // message wait for the disk once more, and what a crash forgets is sent again and gets the same receipt.
    std::uint64_t acknowledged = 0;
    std::uint64_t shed = 0;
    std::set<std::string, std::less<>> without_history;  // devices of which nothing but events waits

    struct Chain {
        std::uint64_t last = 0;
        Hash hash{};
        std::uint64_t first_device_sequence = 0;
    };
    std::optional<Chain> chain() const {
        auto found = db.prepare("select last, hash, first_device_sequence from chain");
        if (!found.row()) return std::nullopt;
        return Chain{found.integer(0), found.hash(1), found.integer(2)};
    }
    bool set_chain(std::uint64_t last, const Hash& hash) const {
        return db.prepare("update chain set last=?, hash=?").bind(1, last).bind(2, ByteView(hash)).done();
    }

    // The first of `count` new numbers of the device.
    std::optional<std::uint64_t> next_of_device(const std::string& device, std::uint64_t first,
                                                std::uint64_t count) const {
        auto raised = db.prepare(
            "insert into devices values(?1,?2+?3-1) on conflict(device) do update set last=last+?3 returning last");
        raised.bind(1, std::string_view(device)).bind(2, first).bind(3, count);
        if (!raised.row()) return std::nullopt;
        const std::uint64_t last = raised.integer(0);
        return raised.done() ? std::optional(last - count + 1) : std::nullopt;
    }

    // Numbers the measurements that have no number yet, each device's in their order.
    std::optional<std::vector<Reading>> numbered(const std::vector<Measurement>& measurements,
                                                 std::uint64_t first) const {
        std::map<std::string_view, std::uint64_t> count;
        for (const Measurement& each : measurements)
            if (each.sequence == 0) ++count[each.device];
        std::map<std::string_view, std::uint64_t> next;
        for (const auto& [device, wanted] : count) {
            const auto found = next_of_device(std::string(device), first, wanted);
            if (!found) return std::nullopt;
            next[device] = *found;
        }
        std::vector<Reading> readings;
        readings.reserve(measurements.size());
        for (const Measurement& each : measurements)
            readings.push_back(
                {each.device, each.sequence == 0 ? next[each.device]++ : each.sequence, each.at, each.value});
        return readings;
    }

    bool keep(const Content& content, const SignedMessage& message, bool urgent) const {
        return db.prepare("insert into messages values(?,?,?,?)")
                   .bind(1, content.sequence)
                   .bind(2, ByteView(message.hash))
                   .bind(3, std::string_view(message.text))
                   .bind(4, urgent ? 1 : 0)
                   .done() &&
               set_chain(content.sequence, message.hash);
    }

    bool erase_up_to(std::uint64_t sequence) const {
        return db.prepare("delete from messages where sequence<=?").bind(1, sequence).done();
    }

    // Messages without a receipt; empty when they cannot be read.
    std::optional<std::vector<Pending>> made(std::uint64_t most) const {
        std::vector<Pending> list;
        auto rows =
            db.prepare("select sequence, hash, text, urgent from messages where sequence>? order by sequence limit ?");
        rows.bind(1, acknowledged).bind(2, most);
        while (rows.row()) list.push_back({rows.integer(0), rows.hash(1), rows.text(2), rows.integer(3) != 0});
        return db.finished() ? std::optional(std::move(list)) : std::nullopt;
    }
    std::optional<std::vector<Pending>> all() const { return made(std::numeric_limits<std::int64_t>::max()); }

    // A transaction; when it fails, what is known of the rows is as before too.
    template <class Work>
    Result<void> change(Work work) {
        const auto before = std::pair(waiting, shed);
        auto done = db.transaction("cannot write the outbox", work);
        if (!done) {
            std::tie(waiting, shed) = before;
            without_history.clear();
        }
        return done;
    }

    bool insert(const std::vector<Measurement>& measurements, const std::vector<Reading>& readings) {
        for (std::size_t i = 0; i < readings.size(); ++i) {
            const Reading& reading = readings[i];
            if (!db.prepare("insert into waiting(urgent, device, sequence, at, value) values(?,?,?,?,?)")
                     .bind(1, measurements[i].event ? 1 : 0)
                     .bind(2, std::string_view(reading.device))
                     .bind(3, reading.sequence)
                     .bind(4, static_cast<std::uint64_t>(reading.at.ms()))
                     .bind(5, static_cast<std::uint64_t>(reading.value))
                     .done())
                return false;
            if (!measurements[i].event) without_history.erase(reading.device);
        }
        waiting += readings.size();
        // A device's readings stay in order: what waits of it goes before its event.
        for (const Measurement& each : measurements)
            if (each.event && !without_history.contains(each.device)) {
                if (!db.prepare("update waiting set urgent=1 where urgent=0 and device=?")
                         .bind(1, std::string_view(each.device))
                         .done())
                    return false;
                without_history.insert(each.device);
            }
        return true;
    }

    bool shed_history() {
        if (waiting <= most_waiting) return true;
        const std::uint64_t wanted = waiting - most_waiting + std::min(kShedAtOnce, most_waiting / 10);
        auto deleted =
            db.prepare("delete from waiting where id in (select id from waiting where urgent=0 order by id limit ?)");
        if (!deleted.bind(1, wanted).done()) return false;
        const std::uint64_t gone = db.changes();
        waiting -= gone;
        shed += gone;
        return true;
    }

    // The first readings that wait, of one kind; taken out.
    std::optional<std::vector<Reading>> take_waiting(bool urgent) const {
        std::vector<Reading> readings;
        std::uint64_t last = 0;
        auto rows = db.prepare(
            urgent ? "select id, device, sequence, at, value from waiting where urgent=1 order by id limit ?"
                   : "select id, device, sequence, at, value from waiting where urgent=0 order by id limit ?");
        rows.bind(1, kMostReadings);
        while (rows.row()) {
            last = rows.integer(0);
            readings.push_back({rows.text(1), rows.integer(2), Instant(static_cast<std::int64_t>(rows.integer(3))),
                                static_cast<std::int64_t>(rows.integer(4))});
        }
        if (!db.finished()) return std::nullopt;
        auto taken = db.prepare(urgent ? "delete from waiting where urgent=1 and id<=?"
                                       : "delete from waiting where urgent=0 and id<=?");
        return taken.bind(1, last).done() ? std::optional(std::move(readings)) : std::nullopt;
    }

    bool event_waits() const { return db.prepare("select 1 from waiting where urgent=1 limit 1").row(); }

    // A message over what waits; empty when nothing does.
    bool make(const Maker& maker, std::optional<Pending>& pending) {
        const bool urgent = event_waits();
        auto readings = take_waiting(urgent);
        const auto last = chain();
        if (!readings || !last) return false;
        if (readings->empty()) return true;
        const std::size_t count = readings->size();
        const Content content{gateway, maker.boot, last->last + 1, maker.now, last->hash, std::move(*readings)};
        SignedMessage message = sign_message(content, maker.key);
        if (!keep(content, message, urgent)) return false;
        waiting -= count;
        pending = Pending{content.sequence, message.hash, std::move(message.text), urgent};
        return true;
    }

    bool rechain(const Receipt& receipt, const evidence::PrivateKey& key) const {
        const auto pending = all();
        if (!pending || !db.execute("delete from messages") || !set_chain(receipt.durable_to, receipt.hash))
            return false;
        std::uint64_t sequence = receipt.durable_to;
        Hash previous = receipt.hash;
        for (const Pending& old : *pending) {
            auto content = content_of(old.text);
            if (!content) return false;
            content->sequence = ++sequence;
            content->previous = previous;
            const SignedMessage message = sign_message(*content, key);
            if (!keep(*content, message, old.urgent)) return false;
            previous = message.hash;
        }
        return true;
    }
};

Outbox::Outbox(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
// Only a crash forgets a receipt.
Outbox::~Outbox() {
    if (impl_->acknowledged > 0) static_cast<void>(impl_->erase_up_to(impl_->acknowledged));
}

Result<std::unique_ptr<Outbox>> Outbox::open(const std::filesystem::path& file, const std::string& gateway, Instant now,
                                             std::uint64_t most_waiting) {
    auto db = Database::open(file.string());
    if (!db) return tl::make_unexpected(db.error());
    if (!db->execute(kSchema)) return tl::make_unexpected(db->why("cannot use the outbox " + file.string()));
    if (db->prepare(kWithoutUrgency).row() && !db->execute(kAddUrgency))
        return tl::make_unexpected(db->why("cannot use the outbox " + file.string()));
    auto owner = db->prepare("select gateway from chain");
    if (!owner.row()) {
        if (!db->prepare("insert into chain values(?,0,?,?)")
                 .bind(1, std::string_view(gateway))
                 .bind(2, ByteView(Hash{}))
                 .bind(3, static_cast<std::uint64_t>(now.ms()))
                 .done())
            return tl::make_unexpected(db->why("cannot use the outbox " + file.string()));
    } else if (owner.text(0) != gateway) {
        return fault("the outbox " + file.string() + " is of gateway " + owner.text(0));
    }
    auto impl = std::make_unique<Impl>(std::move(*db), gateway, most_waiting);
    auto waiting = impl->db.prepare("select count(*) from waiting");
    if (!waiting.row()) return tl::make_unexpected(impl->db.why("cannot use the outbox " + file.string()));
    impl->waiting = waiting.integer(0);
    return std::unique_ptr<Outbox>(new Outbox(std::move(impl)));
}

Result<void> Outbox::add(const std::vector<Measurement>& measurements) {
    const std::lock_guard lock(impl_->mutex);
    return impl_->change([&] {
        const auto chain = impl_->chain();
        if (!chain) return false;
        const auto readings = impl_->numbered(measurements, chain->first_device_sequence);
        return readings && impl_->insert(measurements, *readings) && impl_->shed_history();
    });
}

Result<std::uint64_t> Outbox::reserve(const std::string& device) {
    const std::lock_guard lock(impl_->mutex);
    const auto chain = impl_->chain();
    const auto number = chain ? impl_->next_of_device(device, chain->first_device_sequence, 1) : std::nullopt;
    if (!number) return tl::make_unexpected(impl_->db.why("cannot write the outbox"));
    return *number;
}

Result<std::uint64_t> Outbox::count() const {
    const std::lock_guard lock(impl_->mutex);
    const auto made = impl_->all();
    if (!made) return tl::make_unexpected(impl_->db.why("cannot read the outbox"));
    std::uint64_t count = impl_->waiting;
    for (const Pending& pending : *made) {
        const auto content = content_of(pending.text);
        if (content) count += content->readings.size();
    }
    return count;
}

std::uint64_t Outbox::shed() const {
    const std::lock_guard lock(impl_->mutex);
    return impl_->shed;
}

Result<std::optional<Pending>> Outbox::next(const Maker& maker) {
    const std::lock_guard lock(impl_->mutex);
    auto made = impl_->made(1);
    if (!made) return tl::make_unexpected(impl_->db.why("cannot read the outbox"));
    std::optional<Pending> pending;
    if (!made->empty()) {
        pending = std::move(made->front());
        pending->urgent = pending->urgent || impl_->event_waits();
    } else if (impl_->waiting > 0 || impl_->acknowledged > 0) {
        const auto written =
            impl_->change([&] { return impl_->erase_up_to(impl_->acknowledged) && impl_->make(maker, pending); });
        if (!written) return tl::make_unexpected(written.error());
        impl_->acknowledged = 0;
    }
    return pending;
}

void Outbox::acknowledge(const Receipt& receipt) {
    const std::lock_guard lock(impl_->mutex);
    impl_->acknowledged = std::max(impl_->acknowledged, receipt.durable_to);
}

Result<bool> Outbox::continue_after(const Receipt& receipt, const evidence::PrivateKey& key) {
    bool renumbered = false;
    const std::lock_guard lock(impl_->mutex);
    const auto done = impl_->db.transaction("cannot write the outbox", [&] {
        const auto sent = impl_->all();
        if (!sent || !impl_->erase_up_to(impl_->acknowledged)) return false;
        for (const Pending& pending : *sent)
            if (pending.sequence == receipt.durable_to && pending.hash == receipt.hash &&
                !impl_->erase_up_to(receipt.durable_to))
                return false;
        const auto rest = impl_->all();
        const auto chain = impl_->chain();
        if (!rest || !chain) return false;
        bool continues = chain->last == receipt.durable_to && chain->hash == receipt.hash;
        if (!rest->empty()) {
            const auto content = content_of(rest->front().text);
            continues = content && content->sequence == receipt.durable_to + 1 && content->previous == receipt.hash;
        }
        renumbered = !continues;
        return continues || impl_->rechain(receipt, key);
    });
    if (!done) return tl::make_unexpected(done.error());
    impl_->acknowledged = 0;  // numbers begin anew behind the server's
    return renumbered;
}

}  // namespace gzl::gateway
