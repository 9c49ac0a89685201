#include "mqtt/no_delay.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <doctest/doctest.h>

namespace gzl::mqtt {

TEST_CASE("a broker's port is in its URL, or is its scheme's") {
    CHECK(port_of("mqtts://broker.example:18883") == 18'883);
    CHECK(port_of("mqtt://127.0.0.1:1884") == 1'884);
    CHECK(port_of("mqtts://broker.example") == 8'883);
    CHECK(port_of("mqtt://[::1]") == 1'883);
    CHECK(port_of("http://broker.example:80") == 0);
}

TEST_CASE("connections to that port send at once, others are as they were") {
    const auto listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* raw = reinterpret_cast<sockaddr*>(&address);
    REQUIRE(::bind(listener, raw, size) == 0);
    REQUIRE(::listen(listener, 1) == 0);
    REQUIRE(::getsockname(listener, raw, &size) == 0);
    const auto near = ::socket(AF_INET, SOCK_STREAM, 0);
    REQUIRE(::connect(near, raw, size) == 0);
    const auto far = ::accept(listener, nullptr, nullptr);
    const auto sends_at_once = [](int descriptor) {
        int value = 0;
        socklen_t length = sizeof value;
        ::getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &value, &length);
        return value != 0;
    };
    send_without_delay(ntohs(address.sin_port));
    CHECK(sends_at_once(near));
    CHECK_FALSE(sends_at_once(far));
    for (const int each : {near, far, listener}) ::close(each);
}

}  // namespace gzl::mqtt
