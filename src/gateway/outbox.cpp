#include "gateway/outbox.hpp"

#include <map>
#include <mutex>

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
create table if not exists messages(sequence integer primary key, hash blob not null, text text not null);
)";

}  // namespace

struct Outbox::Impl {
    Impl(Database opened, std::string owner) : db(std::move(opened)), gateway(std::move(owner)) {}

    Database db;
    std::string gateway;
    mutable std::mutex mutex;  // over every call

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
        for (const Measurement& each : measurements)
            readings.push_back(
                {each.device, each.sequence == 0 ? next[each.device]++ : each.sequence, each.at, each.value});
        return readings;
    }

    bool keep(const Content& content, const SignedMessage& message) const {
        return db.prepare("insert into messages values(?,?,?)")
                   .bind(1, content.sequence)
                   .bind(2, ByteView(message.hash))
                   .bind(3, std::string_view(message.text))
                   .done() &&
               set_chain(content.sequence, message.hash);
    }

    bool erase_up_to(std::uint64_t sequence) const {
        return db.prepare("delete from messages where sequence<=?").bind(1, sequence).done();
    }

    std::vector<Pending> all() const {
        std::vector<Pending> list;
        auto rows = db.prepare("select sequence, hash, text from messages order by sequence");
        while (rows.row()) list.push_back({rows.integer(0), rows.hash(1), rows.text(2)});
        return list;
    }

    bool rechain(const Receipt& receipt, const evidence::PrivateKey& key) const {
        const std::vector<Pending> pending = all();
        if (!db.execute("delete from messages") || !set_chain(receipt.durable_to, receipt.hash)) return false;
        std::uint64_t sequence = receipt.durable_to;
        Hash previous = receipt.hash;
        for (const Pending& old : pending) {
            auto content = content_of(old.text);
            if (!content) return false;
            content->sequence = ++sequence;
            content->previous = previous;
            const SignedMessage message = sign_message(*content, key);
            if (!keep(*content, message)) return false;
            previous = message.hash;
        }
        return true;
    }
};

Outbox::Outbox(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Outbox::~Outbox() = default;

Result<std::unique_ptr<Outbox>> Outbox::open(const std::filesystem::path& file, const std::string& gateway,
                                             Instant now) {
    auto db = Database::open(file.string());
    if (!db) return tl::make_unexpected(db.error());
    if (!db->execute(kSchema)) return tl::make_unexpected(db->why("cannot use the outbox " + file.string()));
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
    return std::unique_ptr<Outbox>(new Outbox(std::make_unique<Impl>(std::move(*db), gateway)));
}

Result<Pending> Outbox::add(const std::vector<Measurement>& measurements, const Salt& boot, Instant now,
                            const evidence::PrivateKey& key) {
    Pending added;
    const std::lock_guard lock(impl_->mutex);
    const auto written = impl_->db.transaction("cannot write the outbox", [&] {
        const auto chain = impl_->chain();
        if (!chain) return false;
        Content content{impl_->gateway, boot, chain->last + 1, now, chain->hash, {}};
        auto readings = impl_->numbered(measurements, chain->first_device_sequence);
        if (!readings) return false;
        content.readings = std::move(*readings);
        SignedMessage message = sign_message(content, key);
        if (!impl_->keep(content, message)) return false;
        added = {content.sequence, message.hash, std::move(message.text)};
        return true;
    });
    if (!written) return tl::make_unexpected(written.error());
    return added;
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
    auto rows = impl_->db.prepare("select count(*) from messages");
    if (!rows.row()) return tl::make_unexpected(impl_->db.why("cannot read the outbox"));
    return rows.integer(0);
}

Result<std::optional<Pending>> Outbox::oldest() const {
    const std::lock_guard lock(impl_->mutex);
    auto rows = impl_->db.prepare("select sequence, hash, text from messages order by sequence limit 1");
    if (!rows.row()) {
        if (!impl_->db.finished()) return tl::make_unexpected(impl_->db.why("cannot read the outbox"));
        return std::nullopt;
    }
    return Pending{rows.integer(0), rows.hash(1), rows.text(2)};
}

Result<void> Outbox::acknowledge(const Receipt& receipt) {
    const std::lock_guard lock(impl_->mutex);
    return impl_->db.transaction("cannot write the outbox", [&] { return impl_->erase_up_to(receipt.durable_to); });
}

Result<bool> Outbox::continue_after(const Receipt& receipt, const evidence::PrivateKey& key) {
    bool renumbered = false;
    const std::lock_guard lock(impl_->mutex);
    const auto done = impl_->db.transaction("cannot write the outbox", [&] {
        for (const Pending& pending : impl_->all())
            if (pending.sequence == receipt.durable_to && pending.hash == receipt.hash &&
                !impl_->erase_up_to(receipt.durable_to))
                return false;
        const std::vector<Pending> rest = impl_->all();
        const auto chain = impl_->chain();
        if (!chain) return false;
        bool continues = chain->last == receipt.durable_to && chain->hash == receipt.hash;
        if (!rest.empty()) {
            const auto content = content_of(rest.front().text);
            continues = content && content->sequence == receipt.durable_to + 1 && content->previous == receipt.hash;
        }
        renumbered = !continues;
        return continues || impl_->rechain(receipt, key);
    });
    if (!done) return tl::make_unexpected(done.error());
    return renumbered;
}

}  // namespace gzl::gateway
