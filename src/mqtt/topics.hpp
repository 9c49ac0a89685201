// The topics of docs/formats/telemetry.md: gzl/v1/{warehouse}/{gateway}/{channel}. The broker lets a gateway write and
// read only below its own code, which is the common name of its certificate.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gzl::mqtt {

enum class Channel {
    birth,  // gateway: I am here
    death,  // gateway's last will
    data,   // gateway: one signed message of readings
    event,  // gateway: the same, with what must not wait behind readings
    cmd,    // platform: send again from a number on
    rcpt,   // platform: the answer to one message
};

struct Topic {
    std::string warehouse;
    std::string gateway;
    Channel channel = Channel::data;

    std::string text() const;
    friend bool operator==(const Topic&, const Topic&) = default;
};

std::optional<Topic> parse_topic(std::string_view text);

// Every gateway's topics of one channel, for a subscription.
std::string all_of(Channel channel);

// Not empty, and no character that means something in a topic.
bool is_topic_level(std::string_view text);

}  // namespace gzl::mqtt
