// A block of the store, read back: its messages in order, each as it was signed.
#pragma once

#include "telemetry/batch_root.hpp"
#include "telemetry/message_codec.hpp"
#include "telemetry/reading_tables.hpp"

namespace gzl::telemetry {

// A reading of a message that was not kept: the device had one with its sequence already.
struct Skip {
    std::size_t position = 0;
    bool conflict = false;  // and that one differs
};
Bytes bytes_of_skips(const std::vector<Skip>& skips);  // two bytes each, big end first: position × 2 + conflict

struct StoredMessage {
    Content content;
    Hash hash{};
    Bytes signature;
    Instant received_at;
    std::vector<Skip> skips;  // by position

    // Calls visit(position, reading, skip or null) for each reading.
    template <class Visit>
    void each(Visit visit) const {
        auto skip = skips.begin();
        for (std::size_t i = 0; i < content.readings.size(); ++i) {
            const bool is_skipped = skip != skips.end() && skip->position == i;
            visit(i, content.readings[i], is_skipped ? &*skip : nullptr);
            if (is_skipped) ++skip;
        }
    }
};

struct StoredBlock {
    std::vector<StoredMessage> messages;
    MessageCodec codec{};  // as it is behind them
};

// The first `count` messages of a block; nothing when the file is damaged.
std::optional<StoredBlock> read_block(ReadingTables& tables, const std::string& gateway, const BlockRow& block,
                                      std::uint64_t count = UINT64_MAX);

// HMAC-SHA-256(secret of the day, hash of the message).
BatchKey batch_key(const DaySecret& secret, const Hash& message);

// A fault about a block that does not decode.
Fault damaged_block(const std::string& gateway, const BlockRow& block);

}  // namespace gzl::telemetry
