// The message that a gateway signs and the receipt that it gets (docs/formats/telemetry.md), from the gateway's side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "base/result.hpp"
#include "base/time.hpp"
#include "base/type.hpp"
#include "evidence/keys.hpp"

namespace gzl::gateway {

struct Reading {
    std::string device;
    std::uint64_t sequence = 0;
    Instant at;
    std::int64_t value = 0;
};
BOOST_DESCRIBE_STRUCT(Reading, (), (device, sequence, at, value))

struct Content {
    std::string gateway;
    Salt boot{};
    std::uint64_t sequence = 0;
    Instant sent_at;
    Hash previous{};
    std::vector<Reading> readings;
};
BOOST_DESCRIBE_STRUCT(Content, (), (gateway, boot, sequence, sent_at, previous, readings))

struct SignedMessage {
    std::string text;  // to be posted
    Hash hash{};
};
SignedMessage sign_message(const Content& content, const evidence::PrivateKey& key);

// The content of a message that this gateway made; a fault when the text is not one.
Result<Content> content_of(std::string_view text);

struct Receipt {
    std::string gateway;
    std::uint64_t durable_to = 0;
    Hash hash{};
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (gateway, durable_to, hash))

// A fault unless the text is a receipt for this gateway that the server's key signed.
Result<Receipt> verify_receipt(std::string_view text, const std::string& gateway, const evidence::PublicKey& server);

// The receipt inside the problem of a 409.
Result<Receipt> verify_problem_receipt(std::string_view problem, const std::string& gateway,
                                       const evidence::PublicKey& server);

}  // namespace gzl::gateway
