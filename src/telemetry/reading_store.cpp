#include "telemetry/reading_store.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <ranges>

#include "telemetry/reading_writer.hpp"

namespace gzl::telemetry {

namespace {

// Called for each reading of a device that is kept.
using Visit = std::function<void(const StoredMessage&, std::size_t position, const Reading&)>;

void visit_kept(const StoredBlock& block, std::string_view device, const Visit& visit) {
    for (const StoredMessage& message : block.messages)
        message.each([&](std::size_t position, const Reading& reading, const Skip* skip) {
            if (!skip && reading.device == device) visit(message, position, reading);
        });
}

StoredReading stored(const StoredMessage& message, std::size_t position, const Reading& reading) {
    return {reading, message.received_at, message.content.sequence, position};
}

}  // namespace

struct ReadingStore::Impl {
    Impl(ReadingTables writing, ReadingTables reading, node::Random& random)
        : writer(std::move(writing), random), tables(std::move(reading)) {}

    // Whoever comes first writes for all that wait.
    Result<BatchKey> put(PutRequest& request) {
        std::unique_lock lock(queue_mutex);
        waiting.push_back(&request);
        while (!request.is_done) {
            if (is_writing) {
                wake.wait(lock);
                continue;
            }
            is_writing = true;
            const std::vector<PutRequest*> group = std::exchange(waiting, {});
            lock.unlock();
            {
                const std::lock_guard writing(writer_mutex);
                writer.put(group);
            }
            lock.lock();
            for (PutRequest* each : group) each->is_done = true;
            is_writing = false;
            wake.notify_all();
        }
        return request.key;
    }

    // Looks at the file as it is at one moment.
    template <class Look>
    auto look(Look look_at) {
        const std::lock_guard lock(reader_mutex);
        tables.begin();
        auto seen = look_at();
        tables.commit();
        if (!tables.ok()) tables.rollback();
        return seen;
    }

    std::optional<std::pair<BlockRow, MessageRow>> message(const std::string& gateway, std::uint64_t sequence) {
        const auto id = tables.gateway(gateway);
        const auto block = id ? tables.block_with(id->id, sequence) : std::nullopt;
        auto row = block ? tables.message(*block, sequence) : std::nullopt;
        if (!row) return std::nullopt;
        return std::pair(*block, std::move(*row));
    }

    using FindBlocks = std::function<std::vector<ReadingTables::Held>(std::uint64_t gateway)>;
    // The open block, whose spans are not written yet, then closed ones. They are read one by one, so that a long range
    // keeps nobody waiting; one that is gone by then had nothing to tell. Ends before a block when nothing is wanted of
    // the device from that sequence on.
    Result<void> visit(const std::string& gateway, const std::string& device, const FindBlocks& find_blocks,
                       const Visit& visit_one, const std::function<bool(std::uint64_t first)>& is_enough) {
        const std::vector<ReadingTables::Held> blocks = look([&] {
            const auto row = tables.gateway(gateway);
            const auto open = row ? tables.newest_block(row->id) : std::nullopt;
            if (!open) return std::vector<ReadingTables::Held>{};
            std::vector<ReadingTables::Held> all{{open->id, 0}};
            for (const auto& held : find_blocks(row->id)) all.push_back(held);
            return all;
        });
        for (const ReadingTables::Held& held : blocks) {
            if (is_enough(held.first)) break;
            const Result<StoredBlock> block = look([&]() -> Result<StoredBlock> {
                const auto found = tables.block(held.block);
                if (!found) return StoredBlock{};
                auto read = read_block(tables, gateway, *found);
                if (!read) return tl::make_unexpected(damaged_block(gateway, *found));
                return std::move(*read);
            });
            if (!block) return tl::make_unexpected(block.error());
            visit_kept(*block, device, visit_one);
        }
        return {};
    }

    Result<void> visit_times(const std::string& gateway, const std::string& device, Instant from, Instant to,
                             const Visit& visit_one, const std::function<bool(std::uint64_t first)>& is_enough) {
        return visit(
            gateway, device, [&](std::uint64_t id) { return tables.blocks_within(id, device, from, to); }, visit_one,
            is_enough);
    }

    std::mutex queue_mutex;
    std::condition_variable wake;
    std::vector<PutRequest*> waiting;
    bool is_writing = false;

    std::mutex writer_mutex;
    ReadingWriter writer;
    std::mutex reader_mutex;
    ReadingTables tables;
};

ReadingStore::ReadingStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ReadingStore::~ReadingStore() = default;

Result<std::unique_ptr<ReadingStore>> ReadingStore::open(const std::filesystem::path& file, node::Random& random) {
    auto writing = ReadingTables::open(file, ReadingTables::Access::write);
    if (!writing) return tl::make_unexpected(writing.error());
    auto reading = ReadingTables::open(file, ReadingTables::Access::read);
    if (!reading) return tl::make_unexpected(reading.error());
    return std::unique_ptr<ReadingStore>(
        new ReadingStore(std::make_unique<Impl>(std::move(*writing), std::move(*reading), random)));
}

Result<BatchKey> ReadingStore::put(const Message& message, Instant received_at) {
    PutRequest request{.message = &message, .received_at = received_at};
    return impl_->put(request);
}

std::optional<Hash> ReadingStore::message_hash(const std::string& gateway, std::uint64_t sequence) const {
    return impl_->look([&]() -> std::optional<Hash> {
        const auto found = impl_->message(gateway, sequence);
        return found ? std::optional(found->second.hash) : std::nullopt;
    });
}

std::optional<ReadingStore::Batch> ReadingStore::batch(const std::string& gateway, std::uint64_t sequence) const {
    return impl_->look([&]() -> std::optional<Batch> {
        const auto found = impl_->message(gateway, sequence);
        if (!found) return std::nullopt;
        const BlockRow& block = found->first;
        const auto secret = impl_->tables.secret(block.gateway, block.day);
        const auto read = read_block(impl_->tables, gateway, block, sequence - block.first_sequence + 1);
        if (!secret || !read || read->messages.empty()) return std::nullopt;
        const StoredMessage& message = read->messages.back();
        std::string text = message_text(message.content, message.signature);
        const auto parsed = parse_message(text);  // the hash tells a message from a damaged record
        if (!parsed || parsed->hash != message.hash) return std::nullopt;
        return Batch{std::move(text), batch_key(*secret, message.hash)};
    });
}

std::vector<StoredReading> ReadingStore::readings(const std::string& gateway, const std::string& device, Instant from,
                                                  Instant to, std::size_t limit) const {
    std::vector<StoredReading> found;
    const auto cut = [&] {
        std::ranges::sort(found, {}, [](const StoredReading& each) { return each.reading.sequence; });
        if (found.size() > limit) found.resize(limit);
    };
    static_cast<void>(impl_->visit_times(
        gateway, device, from, to,
        [&](const StoredMessage& message, std::size_t position, const Reading& reading) {
            if (reading.at >= from && reading.at < to) found.push_back(stored(message, position, reading));
        },
        [&](std::uint64_t first) {
            if (found.size() < limit) return false;
            cut();
            return found.empty() || found.back().reading.sequence < first;
        }));
    cut();
    return found;
}

std::optional<StoredReading> ReadingStore::reading(const std::string& gateway, const std::string& device,
                                                   std::uint64_t sequence) const {
    std::optional<StoredReading> found;
    static_cast<void>(impl_->visit(
        gateway, device, [&](std::uint64_t id) { return impl_->tables.blocks_with_sequence(id, device, sequence); },
        [&](const StoredMessage& message, std::size_t position, const Reading& reading) {
            if (reading.sequence == sequence) found = stored(message, position, reading);
        },
        [&](std::uint64_t) { return found.has_value(); }));
    return found;
}

Result<std::vector<ReadingStep>> ReadingStore::series(const std::string& gateway, const std::string& device,
                                                      const SeriesRange& range, std::size_t limit) const {
    ReadingSeries steps(range);
    const auto read = impl_->visit_times(
        gateway, device, range.from, range.to,
        [&](const StoredMessage&, std::size_t, const Reading& each) { steps.add(each); },
        [](std::uint64_t) { return false; });
    if (!read) return tl::make_unexpected(read.error());
    return steps.steps(limit);
}

Result<std::vector<DeviceSequences>> ReadingStore::devices(const std::string& gateway) const {
    const std::lock_guard lock(impl_->writer_mutex);
    return impl_->writer.devices(gateway);
}

std::vector<ClockSample> ReadingStore::clock_samples(const std::string& gateway, std::size_t count) const {
    return impl_->look([&] {
        std::vector<ClockSample> samples;
        const auto row = impl_->tables.gateway(gateway);
        auto block = row ? impl_->tables.newest_block(row->id) : std::nullopt;
        while (block && samples.size() < count) {
            const auto read = read_block(impl_->tables, gateway, *block);
            if (!read) break;
            for (const StoredMessage& message : std::views::reverse(read->messages))
                if (samples.size() < count)
                    samples.push_back({message.content.sequence, message.content.sent_at, message.received_at});
            block = impl_->tables.block_with(row->id, block->first_sequence - 1);
        }
        std::ranges::reverse(samples);
        return samples;
    });
}

Result<void> ReadingStore::keep_conflict(const Message& message, Instant received_at) {
    const std::lock_guard lock(impl_->writer_mutex);
    return impl_->writer.keep_conflict(message, received_at);
}

std::uint64_t ReadingStore::conflicts() const {
    return impl_->look([&] { return impl_->tables.conflicts(); });
}

Result<std::size_t> ReadingStore::drop_before(Date day) {
    const std::lock_guard lock(impl_->writer_mutex);
    return impl_->writer.drop_before(day);
}

}  // namespace gzl::telemetry
