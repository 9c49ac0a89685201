#include "mqtt/topics.hpp"

#include <doctest/doctest.h>

namespace gzl::mqtt {

TEST_CASE("a topic says warehouse, gateway and channel, and nothing else is one") {
    const Topic topic{"central", "gw-central", Channel::rcpt};
    CHECK(topic.text() == "gzl/v1/central/gw-central/rcpt");
    for (const Channel channel :
         {Channel::birth, Channel::death, Channel::data, Channel::event, Channel::cmd, Channel::rcpt})
        CHECK(parse_topic(Topic{"中心", "gw-1", channel}.text()) == Topic{"中心", "gw-1", channel});
    for (const char* wrong :
         {"", "gzl/v1/", "gzl/v1/central", "gzl/v1/central/gw", "gzl/v1/central/gw/", "gzl/v1/central/gw/other",
          "gzl/v1//gw/data", "gzl/v1/central//data", "gzl/v1/+/gw/data", "gzl/v1/central/#", "gzl/v2/central/gw/data",
          "gzl/v1/central/gw/data/more", "$SYS/broker"})
        CHECK_FALSE(parse_topic(wrong));
    CHECK(all_of(Channel::data) == "gzl/v1/+/+/data");
}

}  // namespace gzl::mqtt
