// The disk outbox: a measurement is on disk before anything is sent, and leaves only on the server's verified receipt.
// A message is made of what waits when it is sent, events first: so an event overtakes the history of an outage, and
// the chain of messages stays without gaps. Made messages, the chain (sequence, hash of the last message) and the
// devices' sequences live in the same file, so a process killed at any instruction goes on where it was. Thread-safe.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "gateway/message.hpp"

namespace gzl::gateway {

struct Measurement {
    std::string device;
    Instant at;
    std::int64_t value = 0;
    std::uint64_t sequence = 0;  // of the device; 0: its next one
    bool event = false;          // goes before history, and so does what waits of its device
};

struct Pending {
    std::uint64_t sequence = 0;
    Hash hash{};
    std::string text;
    bool urgent = false;  // holds an event, or one waits behind it
};

// What a message says of who made it and when.
struct Maker {
    Salt boot{};
    Instant now;
    evidence::PrivateKey key;
};

class Outbox {
  public:
    static constexpr std::size_t kMostReadings = 1'024;        // of a message
    static constexpr std::uint64_t kMostWaiting = 10'000'000;  // readings, some 60 bytes each

    // A new file starts the devices' sequences at `now` in milliseconds: a file that was lost never repeats numbers.
    // More readings than `most_waiting`: the oldest history is shed, and its numbers are missing for ever; events stay.
    static Result<std::unique_ptr<Outbox>> open(const std::filesystem::path& file, const std::string& gateway,
                                                Instant now, std::uint64_t most_waiting = kMostWaiting);
    ~Outbox();

    // Numbers the measurements; durable when it returns.
    Result<void> add(const std::vector<Measurement>& measurements);

    // Takes the device's next number for a measurement that goes its own way.
    Result<std::uint64_t> reserve(const std::string& device);

    // The message to be sent next: one without a receipt again, or else a new one, numbered, chained, signed and on
    // disk. Empty: nothing waits.
    Result<std::optional<Pending>> next(const Maker& maker);

    Result<std::uint64_t> count() const;  // readings without a receipt
    std::uint64_t shed() const;           // readings, since it was opened

    // Everything up to the receipt's message is durable at the server; it leaves the disk with the next call of `next`.
    void acknowledge(const Receipt& receipt);

    // The server's chain ends elsewhere (409). Messages that it has are deleted; when the next one does not continue
    // its chain, it is numbered, chained and signed anew behind it. True when it had to be.
    Result<bool> continue_after(const Receipt& receipt, const evidence::PrivateKey& key);

  private:
    struct Impl;
    explicit Outbox(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::gateway
