// A gateway's messages as columns of integers (docs/formats/telemetry.md, Store). Each message is coded against those
// before it in its block: devices by who usually follows whom, sequences and times by their usual step, values by their
// difference in units of the device's own division. What is needed for its exact text is kept besides: boot, previous
// hash, signature.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "telemetry/bit_stream.hpp"
#include "telemetry/message.hpp"

namespace gzl::telemetry {

// The state of one block, from its first message on. Copying it copies the place in the block.
class MessageCodec {
  public:
    // Appends the record of the next message. Its gateway and its sequence are not in it: the store's keys are these.
    void encode(const Message& message, std::string& out);

    // Reads the next record into `content` (all but gateway and sequence) and `signature`; `hash` is the message's.
    // False when the bytes are no record here; then the codec is of no more use.
    bool decode(ByteView record, const Hash& hash, Content& content, Bytes& signature);

  private:
    // A column that keeps its step: times of one device, of one gateway.
    struct Steady {
        std::uint64_t last = 0;
        std::uint64_t step = 0;
        std::uint64_t surprise(std::uint64_t next) const { return next - last - step; }
        std::uint64_t value(std::uint64_t surprise) const { return last + step + surprise; }
        void go_to(std::uint64_t next) {
            step = next - last;
            last = next;
        }
    };
    struct Device {
        std::string code;
        std::size_t next = 0;  // who followed it last time
        std::uint64_t sequence = 0;
        Steady at{};
        std::uint64_t value = 0;
        std::uint64_t division = 0;  // greatest common divisor of the differences so far; 0: there was none yet
        RiceColumn values{};
    };

    std::size_t index_of(const std::string& code, std::size_t expected) const;
    std::size_t add(std::string code, Instant sent_at);
    void follow(std::size_t device);
    void encode_head(BitWriter& out, const Message& message);
    void encode_devices(BitWriter& out, const Content& content);
    void encode_sequences(BitWriter& out, const Content& content);
    void encode_times(BitWriter& out, const Content& content);
    void encode_values(BitWriter& out, const Content& content);
    bool decode_head(BitReader& in, Content& content, Bytes& signature);
    bool decode_devices(BitReader& in, Content& content);
    void decode_sequences(BitReader& in, Content& content);
    bool decode_times(BitReader& in, Content& content);
    void decode_values(BitReader& in, Content& content);
    unsigned index_bits() const;

    Salt boot_{};
    Hash hash_{};
    Steady sent_at_{};
    RiceColumn sent_ats_{}, sequences_{}, own_times_{}, following_times_{}, wild_values_{};
    std::size_t count_ = 0;
    std::size_t last_ = 0;  // device of the last reading
    std::vector<Device> devices_;
    std::unordered_map<std::string, std::size_t> by_code_;
    std::vector<std::size_t> order_;  // devices of the message in hand
};

}  // namespace gzl::telemetry
