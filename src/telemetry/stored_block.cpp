#include "telemetry/stored_block.hpp"

#include "evidence/hmac.hpp"

namespace gzl::telemetry {

namespace {

bool read_skips(ByteView bytes, std::size_t readings, std::vector<Skip>& skips) {
    if (bytes.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const auto word = static_cast<std::size_t>(bytes[i] << 8 | bytes[i + 1]);
        skips.push_back({word / 2, word % 2 == 1});
        if (skips.back().position >= readings) return false;
        if (i > 0 && skips.back().position <= skips[skips.size() - 2].position) return false;
    }
    return true;
}

}  // namespace

Bytes bytes_of_skips(const std::vector<Skip>& skips) {
    Bytes bytes;
    for (const Skip& skip : skips) {
        const std::size_t word = skip.position * 2 + (skip.conflict ? 1 : 0);
        bytes.push_back(static_cast<std::uint8_t>(word >> 8));
        bytes.push_back(static_cast<std::uint8_t>(word & 0xff));
    }
    return bytes;
}

std::optional<StoredBlock> read_block(ReadingTables& tables, const std::string& gateway, const BlockRow& block,
                                      std::uint64_t count) {
    StoredBlock read;
    std::uint64_t sequence = block.first_sequence;
    for (const MessageRow& row : tables.messages(block.id, count)) {
        StoredMessage& message = read.messages.emplace_back();
        message.content.gateway = gateway;
        message.content.sequence = sequence++;
        message.hash = row.hash;
        message.received_at = row.received_at;
        if (!read.codec.decode(row.record, row.hash, message.content, message.signature) ||
            !read_skips(row.skipped, message.content.readings.size(), message.skips))
            return std::nullopt;
    }
    return tables.ok() ? std::optional(std::move(read)) : std::nullopt;
}

BatchKey batch_key(const DaySecret& secret, const Hash& message) {
    return evidence::HmacSha256(secret).of(message);
}

Fault damaged_block(const std::string& gateway, const BlockRow& block) {
    return {"the reading store is damaged: block " + std::to_string(block.id) + " of gateway " + gateway +
            " cannot be read; restore a back-up"};
}

}  // namespace gzl::telemetry
