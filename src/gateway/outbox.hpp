// The disk outbox: a message is on disk before it is sent, and is deleted only on the server's verified receipt. The
// chain (sequence, hash of the last message) and the devices' sequences live in the same file, so a process killed at
// any instruction goes on where it was. Thread-safe.
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
};

struct Pending {
    std::uint64_t sequence = 0;
    Hash hash{};
    std::string text;
};

class Outbox {
  public:
    // A new file starts the devices' sequences at `now` in milliseconds: a file that was lost never repeats numbers.
    static Result<std::unique_ptr<Outbox>> open(const std::filesystem::path& file, const std::string& gateway,
                                                Instant now);
    ~Outbox();

    // Numbers, chains and signs the measurements as the next message; durable when it returns.
    Result<Pending> add(const std::vector<Measurement>& measurements, const Salt& boot, Instant now,
                        const evidence::PrivateKey& key);

    // Takes the device's next number for a measurement that goes its own way.
    Result<std::uint64_t> reserve(const std::string& device);

    Result<std::optional<Pending>> oldest() const;
    Result<std::uint64_t> count() const;  // messages that wait

    // Everything up to the receipt's message is durable at the server.
    Result<void> acknowledge(const Receipt& receipt);

    // The server's chain ends elsewhere (409). Messages that it has are deleted; when the next one does not continue
    // its chain, what remains is numbered, chained and signed anew behind it. True when it had to be.
    Result<bool> continue_after(const Receipt& receipt, const evidence::PrivateKey& key);

  private:
    struct Impl;
    explicit Outbox(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::gateway
