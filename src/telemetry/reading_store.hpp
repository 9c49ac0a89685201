// Readings on disk, in their own SQLite file: each message as it was signed, and its readings by device and sequence.
// Thread-safe.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "node/random.hpp"
#include "telemetry/batch_root.hpp"
#include "telemetry/message.hpp"

namespace gzl::telemetry {

struct StoredReading {
    Reading reading;
    Instant received_at;
    std::uint64_t batch = 0;  // sequence of the message that brought it first
};

class ReadingStore {
  public:
    static Result<std::unique_ptr<ReadingStore>> open(const std::filesystem::path& file, node::Random& random);
    ~ReadingStore();

    // Durable when it returns. The same message again keeps its first batch key. A reading of a known device and
    // sequence is dropped; when its time or value differ it is kept as a conflict, never applied (first write wins). A
    // different message under a known number replaces the stored one, which is kept as a conflict: the caller refuses
    // it when the first is committed already.
    Result<BatchKey> put(const Message& message, std::string_view text, Instant received_at);

    std::optional<Hash> message_hash(const std::string& gateway, std::uint64_t sequence) const;

    struct Batch {
        std::string text;  // as received
        BatchKey key{};
    };
    std::optional<Batch> batch(const std::string& gateway, std::uint64_t sequence) const;

    std::vector<StoredReading> readings(const std::string& gateway, const std::string& device, Instant from, Instant to,
                                        std::size_t limit) const;  // in order of sequence; `to` exclusive
    Result<void> keep_conflict(const Message& message, std::string_view text, Instant received_at);
    std::uint64_t conflicts() const;

  private:
    struct Impl;
    explicit ReadingStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::telemetry
