#include "telemetry/reading_writer.hpp"

#include <algorithm>

#include "base/binary.hpp"

namespace gzl::telemetry {

namespace {

std::string state_of(const std::unordered_map<std::string, DeviceSequences>& devices) {
    std::vector<DeviceSequences> list;
    list.reserve(devices.size());
    for (const auto& [code, device] : devices) list.push_back(device);
    std::ranges::sort(list, {}, &DeviceSequences::device);
    return to_binary(list);
}

std::string conflict_text(const Reading& reading) {
    return std::to_string(reading.sequence) + " " + reading.at.text() + " " + std::to_string(reading.value);
}

void note(DeviceSequences& device, const Skip& skip) {
    ++(skip.conflict ? device.conflicts : device.duplicates);
}

}  // namespace

// What is in memory may have gone further than the file.
void ReadingWriter::forget() {
    gateways_.clear();
    cached_id_ = 0;
}

void ReadingWriter::put(std::span<PutRequest* const> requests) {
    bool is_written = tables_.begin();
    for (PutRequest* request : requests)
        if (is_written) request->key = put_one(*request);
    is_written = is_written && tables_.commit();
    if (is_written) return;
    const Fault why = tables_.latest_fault();
    tables_.rollback();
    forget();
    for (PutRequest* request : requests) request->key = tl::make_unexpected(why);
}

Result<BatchKey> ReadingWriter::put_one(const PutRequest& request) {
    const Message& message = *request.message;
    const std::uint64_t sequence = message.content.sequence;
    auto found = gateway(message.content.gateway);
    if (!found) return tl::make_unexpected(found.error());
    Gateway* into = *found;
    BatchKey key{};
    if (into->block.id != 0 && sequence < into->next_sequence) {
        if (is_stored(*into, message, key)) return key;
        const std::string code = into->code;
        if (auto taken = take_back(code, sequence, request.received_at); !taken)
            return tl::make_unexpected(taken.error());
        found = gateway(code);
        if (!found) return tl::make_unexpected(found.error());
        into = *found;
    }
    begin_block(*into, sequence, request.received_at);
    const auto skips = sort_out(*into, message, request.received_at);
    if (!skips) {
        forget();
        return tl::make_unexpected(skips.error());
    }
    std::string record;
    into->codec.encode(message, record);
    const ByteView bytes = bytes_of(record);
    tables_.add_message(into->block.id, into->messages++,
                        {request.received_at, message.hash, bytes_of_skips(*skips), {bytes.begin(), bytes.end()}});
    into->readings += message.content.readings.size();
    into->next_sequence = sequence + 1;
    return batch_key(into->secret, message.hash);
}

Result<ReadingWriter::Gateway*> ReadingWriter::gateway(const std::string& code) {
    if (const auto known = gateways_.find(code); known != gateways_.end()) return &known->second;
    auto row = tables_.gateway(code);
    if (!row) {
        tables_.add_gateway(code);
        row = tables_.gateway(code);
    }
    if (!row) return tl::make_unexpected(tables_.latest_fault());
    Gateway loaded{.code = code, .id = row->id, .block = {}};
    if (auto done = load(loaded, *row); !done) return tl::make_unexpected(done.error());
    return &gateways_.emplace(code, std::move(loaded)).first->second;
}

// From the state before the open block, and the block.
Result<void> ReadingWriter::load(Gateway& gateway, const GatewayRow& row) {
    const auto newest = tables_.newest_block(row.id);
    const Bytes state = newest ? tables_.state_before(newest->id) : row.state;
    std::vector<DeviceSequences> devices;
    std::string_view rest = text_of(state);
    if (!rest.empty() && (!read_binary(rest, type_of<std::vector<DeviceSequences>>(), &devices) || !rest.empty()))
        return tl::make_unexpected(damaged_block(gateway.code, newest.value_or(BlockRow{})));
    for (DeviceSequences& device : devices) gateway.devices.emplace(device.device, device);
    gateway.next_sequence = row.next_sequence;
    if (!newest) return {};

    auto block = read_block(tables_, gateway.code, *newest);
    const auto secret = tables_.secret(row.id, newest->day);
    if (!block || !secret) return tl::make_unexpected(damaged_block(gateway.code, *newest));
    gateway.block = *newest;
    gateway.secret = *secret;
    gateway.messages = block->messages.size();
    gateway.next_sequence = newest->first_sequence + gateway.messages;
    gateway.codec = std::move(block->codec);
    for (const StoredMessage& message : block->messages) {
        gateway.readings += message.content.readings.size();
        message.each([&](std::size_t, const Reading& reading, const Skip* skip) {
            DeviceSequences& device = gateway.devices[reading.device];
            device.device = reading.device;
            if (skip) return note(device, *skip);
            device.keep(reading.sequence);
            gateway.spans.try_emplace(reading.device, Span::of(reading)).first->second.widen(reading);
        });
    }
    return {};
}

bool ReadingWriter::is_stored(const Gateway& gateway, const Message& message, BatchKey& key) {
    const auto block = tables_.block_with(gateway.id, message.content.sequence);
    const auto row = block ? tables_.message(*block, message.content.sequence) : std::nullopt;
    const auto secret = row ? tables_.secret(gateway.id, block->day) : std::nullopt;
    if (!secret || row->hash != message.hash) return false;
    key = batch_key(*secret, message.hash);
    return true;
}

// Another message stands under that number: it goes, and so does what was chained to it. All of it stays on record.
Result<void> ReadingWriter::take_back(const std::string& code, std::uint64_t sequence, Instant now) {
    const std::uint64_t id = gateways_.at(code).id;
    std::vector<std::pair<BlockRow, StoredBlock>> blocks;  // newest first, read before anything is written
    for (auto row = tables_.newest_block(id); row; row = tables_.block_with(id, row->first_sequence - 1)) {
        auto block = read_block(tables_, code, *row);
        if (!block) return tl::make_unexpected(damaged_block(code, *row));
        blocks.emplace_back(*row, std::move(*block));
        if (row->first_sequence <= sequence) break;
    }
    for (const auto& [row, block] : blocks) {
        for (const StoredMessage& message : block.messages)
            if (message.content.sequence >= sequence)
                tables_.add_conflict(code, message.content.sequence, "", now,
                                     message_text(message.content, message.signature));
        if (row.first_sequence < sequence) {
            tables_.remove_messages(row.id, sequence - row.first_sequence);
        } else {
            const Bytes state = tables_.state_before(row.id);
            tables_.keep_state(id, row.first_sequence, text_of(state));
            tables_.remove_block(row);
        }
    }
    // The last block that is left is open again.
    if (const auto open = tables_.newest_block(id)) tables_.remove_spans(*open);
    forget();
    return {};
}

void ReadingWriter::begin_block(Gateway& gateway, std::uint64_t sequence, Instant received_at) {
    const Date day = std::max(received_at.date(), gateway.block.day);
    if (gateway.block.id != 0) {
        if (day == gateway.block.day && sequence == gateway.next_sequence && gateway.readings < kBlockReadings) return;
        for (const auto& [device, span] : gateway.spans) tables_.add_span(gateway.block, device, span);
    }
    if (const auto secret = tables_.secret(gateway.id, day)) {
        gateway.secret = *secret;
    } else {
        random_.fill(gateway.secret);
        tables_.add_secret(gateway.id, day, gateway.secret);
    }
    gateway.block = {0, gateway.id, day, sequence};
    gateway.block.id = tables_.add_block(gateway.block, state_of(gateway.devices));
    gateway.messages = 0;
    gateway.readings = 0;
    gateway.codec = {};
    gateway.spans.clear();
}

Result<std::vector<Skip>> ReadingWriter::sort_out(Gateway& gateway, const Message& message, Instant received_at) {
    const Content& content = message.content;
    std::vector<Skip> skips;
    for (std::size_t i = 0; i < content.readings.size(); ++i) {
        const Reading& reading = content.readings[i];
        DeviceSequences& device = gateway.devices[reading.device];
        if (device.device.empty()) device.device = reading.device;
        if (!device.is_surely_new(reading.sequence)) {
            const auto first = earlier(gateway, content, i, skips);
            if (!first) return tl::make_unexpected(first.error());
            if (*first) {
                skips.push_back({i, (*first)->at != reading.at || (*first)->value != reading.value});
                note(device, skips.back());
                if (skips.back().conflict)
                    tables_.add_conflict(content.gateway, content.sequence, reading.device, received_at,
                                         conflict_text(reading));
                continue;
            }
        }
        device.keep(reading.sequence);
        gateway.spans.try_emplace(reading.device, Span::of(reading)).first->second.widen(reading);
    }
    return skips;
}

Result<std::optional<Reading>> ReadingWriter::earlier(const Gateway& gateway, const Content& content,
                                                      std::size_t position, const std::vector<Skip>& skips) {
    const Reading& reading = content.readings[position];
    for (std::size_t i = 0; i < position; ++i) {
        const Reading& other = content.readings[i];
        if (other.sequence == reading.sequence && other.device == reading.device &&
            std::ranges::find(skips, i, &Skip::position) == skips.end())
            return other;
    }
    return stored(gateway, reading);
}

Result<std::optional<Reading>> ReadingWriter::stored(const Gateway& gateway, const Reading& reading) {
    std::vector<BlockRow> blocks{gateway.block};
    for (const auto& held : tables_.blocks_with_sequence(gateway.id, reading.device, reading.sequence))
        if (const auto block = tables_.block(held.block)) blocks.push_back(*block);
    for (const BlockRow& row : blocks) {
        const auto block = cached(gateway, row);
        if (!block) return tl::make_unexpected(block.error());
        std::optional<Reading> found;
        for (const StoredMessage& message : (*block)->messages)
            message.each([&](std::size_t, const Reading& each, const Skip* skip) {
                if (!skip && each.sequence == reading.sequence && each.device == reading.device) found = each;
            });
        if (found) return found;
    }
    return std::optional<Reading>();
}

Result<const StoredBlock*> ReadingWriter::cached(const Gateway& gateway, const BlockRow& block) {
    const bool is_open = block.id == gateway.block.id;
    const bool is_fresh = cached_id_ == block.id && (!is_open || cached_.messages.size() == gateway.messages);
    if (is_fresh) return &cached_;
    auto read = read_block(tables_, gateway.code, block);
    if (!read) return tl::make_unexpected(damaged_block(gateway.code, block));
    cached_ = std::move(*read);
    cached_id_ = block.id;
    return &cached_;
}

Result<void> ReadingWriter::keep_conflict(const Message& message, Instant received_at) {
    if (tables_.begin()) {
        tables_.add_conflict(message.content.gateway, message.content.sequence, "", received_at,
                             message_text(message.content, message.signature));
        if (tables_.commit()) return {};
    }
    const Fault why = tables_.latest_fault();
    tables_.rollback();
    return tl::make_unexpected(why);
}

Result<std::vector<DeviceSequences>> ReadingWriter::devices(const std::string& code) {
    if (!gateways_.contains(code) && !tables_.gateway(code)) return std::vector<DeviceSequences>{};
    const auto found = gateway(code);
    if (!found) return tl::make_unexpected(found.error());
    std::vector<DeviceSequences> list;
    for (const auto& [name, device] : (*found)->devices) list.push_back(device);
    std::ranges::sort(list, {}, &DeviceSequences::device);
    return list;
}

Result<std::size_t> ReadingWriter::drop_before(Date day) {
    bool is_done = tables_.begin();
    const std::vector<BlockRow> old = is_done ? tables_.blocks_before(day) : std::vector<BlockRow>{};
    for (const BlockRow& block : old) {
        const auto newest = tables_.newest_block(block.gateway);
        if (newest && newest->id == block.id) {  // what came of the devices must outlive it
            const std::string code = tables_.code_of(block.gateway);
            auto last = gateway(code);
            if (last) tables_.keep_state(block.gateway, (*last)->next_sequence, state_of((*last)->devices));
            is_done = is_done && last;
        }
        tables_.remove_block(block);
    }
    tables_.remove_days_before(day);
    is_done = is_done && tables_.commit();
    const Fault why = is_done ? Fault{} : tables_.latest_fault();
    if (!is_done) tables_.rollback();
    forget();
    if (!is_done) return tl::make_unexpected(why);
    tables_.give_space_back();
    return old.size();
}

}  // namespace gzl::telemetry
