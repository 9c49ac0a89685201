// A gateway's message and the server's receipt (docs/formats/telemetry.md). Both are canonical JSON, so one message has
// one text, and a text altered by a single byte is no message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "base/result.hpp"
#include "base/time.hpp"
#include "base/type.hpp"
#include "evidence/keys.hpp"

namespace gzl::telemetry {

inline constexpr std::size_t kMaxReadings = 1024;
inline constexpr std::size_t kMaxMessageBytes = 1 << 20;

struct Reading {
    std::string device;
    std::uint64_t sequence = 0;  // of the device; survives a restart of the gateway
    Instant at;                  // device time
    std::int64_t value = 0;      // scaled integer; kg for scales
};
BOOST_DESCRIBE_STRUCT(Reading, (), (device, sequence, at, value))

// What is signed.
struct Content {
    std::string gateway;
    Salt boot{};                 // random at every start of the gateway
    std::uint64_t sequence = 0;  // from 1 without gaps
    Instant sent_at;
    Hash previous{};  // hash of the message before; zero for the first
    std::vector<Reading> readings;
};
BOOST_DESCRIBE_STRUCT(Content, (), (gateway, boot, sequence, sent_at, previous, readings))

struct Message {
    Content content;
    Hash hash{};  // SHA-256 of the signed bytes
    Bytes signature;
    std::string signed_bytes;
    std::vector<std::size_t> reading_begins;  // where each reading's object begins in the signed bytes

    bool is_signed_by(const evidence::PublicKey& key) const { return key.verify(bytes_of(signed_bytes), signature); }
    std::string_view reading_text(std::size_t index) const;  // canonical; index < readings
};

// A fault when the text is not exactly the canonical text of a message. The signature is not checked here, because the
// key is only known by the gateway that the message names.
Result<Message> parse_message(std::string_view text);

// The one text of a message: what parse_message() takes.
std::string message_text(const Content& content, ByteView signature);
void append_reading(std::string& out, const Reading& reading);  // canonical JSON

// The gateway that a text claims to come from, without reading the rest; empty when it claims none.
std::string_view claimed_gateway(std::string_view text);

// "Durable up to this message": what the gateway may delete.
struct Receipt {
    std::string gateway;
    std::uint64_t durable_to = 0;
    Hash hash{};  // of the message durable_to; zero when durable_to is 0
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (gateway, durable_to, hash))

// {"gateway":…,"durable_to":…,"hash":…,"signature":"<base64>"}
std::string signed_receipt(const Receipt& receipt, const evidence::PrivateKey& key);

}  // namespace gzl::telemetry
