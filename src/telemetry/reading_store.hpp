// Readings on disk, in their own SQLite file, as columns of integers (docs/formats/telemetry.md, Store): for each
// gateway and day, blocks of messages from which each message's exact text can be made again. Thread-safe; reading does
// not wait for writing.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "node/random.hpp"
#include "telemetry/batch_root.hpp"
#include "telemetry/device_sequences.hpp"
#include "telemetry/gateway_clock.hpp"
#include "telemetry/message.hpp"
#include "telemetry/reading_series.hpp"

namespace gzl::telemetry {

struct StoredReading {
    Reading reading;
    Instant received_at;
    std::uint64_t batch = 0;   // sequence of the message that brought it first
    std::size_t position = 0;  // in that message
};

class ReadingStore {
  public:
    // A fault when the file is something else, or a store of before there were columns.
    static Result<std::unique_ptr<ReadingStore>> open(const std::filesystem::path& file, node::Random& random);
    ~ReadingStore();

    // Durable when it returns; messages that come at the same time share a transaction. The same message again keeps
    // its first batch key. A reading of a known device and sequence is dropped; when its time or value differ it is
    // kept as a conflict, never applied (first write wins). A different message under a known number replaces the
    // stored one and takes back those after it, all kept as conflicts: the caller refuses it when the first is
    // committed already.
    Result<BatchKey> put(const Message& message, Instant received_at);

    std::optional<Hash> message_hash(const std::string& gateway, std::uint64_t sequence) const;

    struct Batch {
        std::string text;  // as received
        BatchKey key{};
    };
    std::optional<Batch> batch(const std::string& gateway, std::uint64_t sequence) const;

    // In order of sequence; `to` exclusive. What is damaged is left out.
    std::vector<StoredReading> readings(const std::string& gateway, const std::string& device, Instant from, Instant to,
                                        std::size_t limit) const;
    std::optional<StoredReading> reading(const std::string& gateway, const std::string& device,
                                         std::uint64_t sequence) const;
    // Down-sampled: steps without readings are left out; at most `limit` of them, the oldest.
    Result<std::vector<ReadingStep>> series(const std::string& gateway, const std::string& device,
                                            const SeriesRange& range, std::size_t limit) const;
    // By device code; empty for a gateway that has sent nothing.
    Result<std::vector<DeviceSequences>> devices(const std::string& gateway) const;
    // How far the last messages were under way: our clock at receipt less the gateway's at sending, oldest first.
    std::vector<ClockSample> clock_samples(const std::string& gateway, std::size_t count) const;

    Result<void> keep_conflict(const Message& message, Instant received_at);
    std::uint64_t conflicts() const;

    // Retention: removes whole days, with the secrets of their batch keys. Returns how many blocks went.
    Result<std::size_t> drop_before(Date day);

  private:
    struct Impl;
    explicit ReadingStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::telemetry
