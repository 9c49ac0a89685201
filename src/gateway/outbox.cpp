#include "gateway/outbox.hpp"

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
    Database db;
    std::string gateway;

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

    std::optional<std::uint64_t> next_of_device(const std::string& device, std::uint64_t first) const {
        auto raised =
            db.prepare("insert into devices values(?,?) on conflict(device) do update set last=last+1 returning last");
        raised.bind(1, std::string_view(device)).bind(2, first);
        if (!raised.row()) return std::nullopt;
        const std::uint64_t sequence = raised.integer(0);
        return raised.done() ? std::optional(sequence) : std::nullopt;
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
    const auto written = impl_->db.transaction("cannot write the outbox", [&] {
        const auto chain = impl_->chain();
        if (!chain) return false;
        Content content{impl_->gateway, boot, chain->last + 1, now, chain->hash, {}};
        for (const Measurement& each : measurements) {
            const auto sequence = impl_->next_of_device(each.device, chain->first_device_sequence);
            if (!sequence) return false;
            content.readings.push_back({each.device, *sequence, each.at, each.value});
        }
        SignedMessage message = sign_message(content, key);
        if (!impl_->keep(content, message)) return false;
        added = {content.sequence, message.hash, std::move(message.text)};
        return true;
    });
    if (!written) return tl::make_unexpected(written.error());
    return added;
}

Result<std::optional<Pending>> Outbox::oldest() const {
    auto rows = impl_->db.prepare("select sequence, hash, text from messages order by sequence limit 1");
    if (!rows.row()) {
        if (!impl_->db.finished()) return tl::make_unexpected(impl_->db.why("cannot read the outbox"));
        return std::nullopt;
    }
    return Pending{rows.integer(0), rows.hash(1), rows.text(2)};
}

Result<void> Outbox::acknowledge(const Receipt& receipt) {
    return impl_->db.transaction("cannot write the outbox", [&] { return impl_->erase_up_to(receipt.durable_to); });
}

Result<bool> Outbox::continue_after(const Receipt& receipt, const evidence::PrivateKey& key) {
    bool renumbered = false;
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
