// The store's SQLite file, question by question. One thread at a time; a second connection may read beside a writer.
//   gateways   code; state of the devices' sequences where no block tells it
//   days       a secret for each gateway and day, from which batch keys are made
//   blocks     messages in a row of one gateway and one day; the newest is open; `state` as it was before the block
//   messages   one row for each message: block and place in it, hash, what of it is not kept, record of the codec
//   spans      of a closed block, for each device: which sequences and times are in it
//   conflicts  what was not applied
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "eventlog/sqlite_db.hpp"
#include "telemetry/device_sequences.hpp"
#include "telemetry/message.hpp"

namespace gzl::telemetry {

using DaySecret = std::array<std::uint8_t, 32>;

struct BlockRow {
    std::uint64_t id = 0;
    std::uint64_t gateway = 0;
    Date day{};                        // of receipt, in China
    std::uint64_t first_sequence = 0;  // of its messages, which have no gaps
};

struct MessageRow {
    Instant received_at;
    Hash hash{};
    Bytes skipped;  // see Skip
    Bytes record;
};

// Where a device is in a block.
struct Span {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    Instant from;
    Instant to;  // inclusive
    void widen(const Reading& reading);
    static Span of(const Reading& reading) { return {reading.sequence, reading.sequence, reading.at, reading.at}; }
};

struct GatewayRow {
    std::uint64_t id = 0;
    std::uint64_t next_sequence = 0;  // meant when there is no block
    Bytes state;
};

class ReadingTables {
  public:
    enum class Access { write, read };  // writing makes the file and its tables
    static Result<ReadingTables> open(const std::filesystem::path& file, Access access);

    // False after a step that failed; begin() forgets it.
    bool ok() const { return ok_; }
    bool begin();
    bool commit();
    void rollback();
    Fault latest_fault() const { return db_.latest_fault(); }

    std::optional<GatewayRow> gateway(std::string_view code);
    std::string code_of(std::uint64_t gateway);
    void add_gateway(std::string_view code);
    void keep_state(std::uint64_t gateway, std::uint64_t next_sequence, std::string_view state);

    std::optional<DaySecret> secret(std::uint64_t gateway, Date day);
    void add_secret(std::uint64_t gateway, Date day, const DaySecret& secret);

    std::optional<BlockRow> newest_block(std::uint64_t gateway);
    std::optional<BlockRow> block_with(std::uint64_t gateway, std::uint64_t sequence);  // or the last before it
    std::optional<BlockRow> block(std::uint64_t id);
    std::vector<BlockRow> blocks_before(Date day);
    Bytes state_before(std::uint64_t block);
    std::uint64_t add_block(const BlockRow& row, std::string_view state);
    void remove_block(const BlockRow& row);  // with all that belongs to it

    std::uint64_t message_count(std::uint64_t block);
    std::vector<MessageRow> messages(std::uint64_t block, std::uint64_t count);  // the first so many
    std::optional<MessageRow> message(const BlockRow& block, std::uint64_t sequence);
    void add_message(std::uint64_t block, std::uint64_t place, const MessageRow& row);
    void remove_messages(std::uint64_t block, std::uint64_t from_place);

    void add_span(const BlockRow& block, std::string_view device, const Span& span);
    void remove_spans(const BlockRow& block);
    // Closed blocks, in order of the device's first sequence in them.
    struct Held {
        std::uint64_t block = 0;
        std::uint64_t first = 0;  // sequence of the device
    };
    std::vector<Held> blocks_with_sequence(std::uint64_t gateway, std::string_view device, std::uint64_t sequence);
    std::vector<Held> blocks_within(std::uint64_t gateway, std::string_view device, Instant from, Instant to);

    void add_conflict(std::string_view gateway, std::uint64_t sequence, std::string_view device, Instant at,
                      std::string_view text);
    std::uint64_t conflicts();
    void remove_days_before(Date day);
    void give_space_back();

  private:
    explicit ReadingTables(eventlog::SqliteConnection db) : db_(std::move(db)) {}
    Result<void> prepare();
    bool run(eventlog::SqliteStatement& statement);
    bool row(eventlog::SqliteStatement& statement);
    std::optional<BlockRow> one_block(eventlog::SqliteStatement& statement);
    std::vector<Held> held(eventlog::SqliteStatement& statement);

    eventlog::SqliteConnection db_;
    bool ok_ = true;
    eventlog::SqliteStatement find_gateway_, find_code_, add_gateway_, keep_state_, find_secret_, add_secret_,
        newest_block_, block_with_, find_block_, blocks_before_, find_state_, add_block_, remove_block_,
        count_messages_, messages_, find_message_, add_message_, remove_messages_, add_span_, remove_spans_,
        spans_by_sequence_, spans_by_time_, add_conflict_, count_conflicts_, remove_days_;
};

}  // namespace gzl::telemetry
