#include "mqtt/no_delay.hpp"

#include <charconv>
#include <filesystem>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/socket.h>

namespace gzl::mqtt {

namespace {

constexpr std::uint16_t kEncryptedPort = 8883;
constexpr std::uint16_t kPlainPort = 1883;

std::uint16_t peer_port_of(int descriptor) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto* raw = reinterpret_cast<sockaddr*>(&address);
    if (::getpeername(descriptor, raw, &size) != 0) return 0;
    if (address.ss_family == AF_INET) return ntohs(reinterpret_cast<const sockaddr_in*>(raw)->sin_port);
    if (address.ss_family == AF_INET6) return ntohs(reinterpret_cast<const sockaddr_in6*>(raw)->sin6_port);
    return 0;
}

}  // namespace

void send_without_delay(std::uint16_t peer_port) {
    std::error_code error;
    for (std::filesystem::directory_iterator each("/proc/self/fd", error), end; !error && each != end;
         each.increment(error)) {
        const std::string name = each->path().filename();
        int descriptor = -1;
        std::from_chars(name.data(), name.data() + name.size(), descriptor);
        if (descriptor < 0 || peer_port_of(descriptor) != peer_port) continue;
        const int yes = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    }
}

std::uint16_t port_of(std::string_view url) {
    const bool encrypted = url.starts_with("mqtts://");
    if (!encrypted && !url.starts_with("mqtt://")) return 0;
    const std::size_t colon = url.rfind(':');
    std::uint16_t port = 0;
    if (const auto text = url.substr(colon + 1); !text.starts_with("//")) {
        const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), port);
        if (bad == std::errc() && end == text.data() + text.size()) return port;
    }
    return encrypted ? kEncryptedPort : kPlainPort;
}

}  // namespace gzl::mqtt
