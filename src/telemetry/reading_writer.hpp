// Writes messages into the store, several in one transaction. One thread at a time.
#pragma once

#include <span>
#include <unordered_map>

#include "node/random.hpp"
#include "telemetry/stored_block.hpp"

namespace gzl::telemetry {

// How many readings a block has before the next message begins another: what must be decoded to read one message.
inline constexpr std::size_t kBlockReadings = 8'192;

struct PutRequest {
    const Message* message = nullptr;
    Instant received_at;
    Result<BatchKey> key = BatchKey{};  // the answer
    bool is_done = false;               // of the caller
};

class ReadingWriter {
  public:
    ReadingWriter(ReadingTables tables, node::Random& random) : tables_(std::move(tables)), random_(random) {}

    void put(std::span<PutRequest* const> requests);  // durable when it returns, or a fault in each
    Result<void> keep_conflict(const Message& message, Instant received_at);
    Result<std::size_t> drop_before(Date day);
    Result<std::vector<DeviceSequences>> devices(const std::string& code);

  private:
    // A gateway's open block and what came of its devices.
    struct Gateway {
        std::string code;
        std::uint64_t id = 0;
        BlockRow block;  // id 0: none yet
        std::uint64_t next_sequence = 0;
        std::size_t messages = 0;  // in the open block
        std::size_t readings = 0;
        DaySecret secret{};
        MessageCodec codec{};
        std::unordered_map<std::string, DeviceSequences> devices{};
        std::unordered_map<std::string, Span> spans{};
    };

    Result<Gateway*> gateway(const std::string& code);
    Result<void> load(Gateway& gateway, const GatewayRow& row);
    Result<BatchKey> put_one(const PutRequest& request);
    bool is_stored(const Gateway& gateway, const Message& message, BatchKey& key);
    Result<void> take_back(const std::string& code, std::uint64_t sequence, Instant now);
    void begin_block(Gateway& gateway, std::uint64_t sequence, Instant received_at);
    Result<std::vector<Skip>> sort_out(Gateway& gateway, const Message& message, Instant received_at);
    // The reading of that sequence that came first: earlier in the message, or stored.
    Result<std::optional<Reading>> earlier(const Gateway& gateway, const Content& content, std::size_t position,
                                           const std::vector<Skip>& skips);
    Result<std::optional<Reading>> stored(const Gateway& gateway, const Reading& reading);
    Result<const StoredBlock*> cached(const Gateway& gateway, const BlockRow& block);
    void forget();

    ReadingTables tables_;
    node::Random& random_;
    std::unordered_map<std::string, Gateway> gateways_;
    std::uint64_t cached_id_ = 0;
    StoredBlock cached_;
};

}  // namespace gzl::telemetry
