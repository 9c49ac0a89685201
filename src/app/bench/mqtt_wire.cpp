#include "app/bench/mqtt_wire.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utility>

namespace gzl::bench {

namespace {

constexpr std::uint8_t kConnect = 0x10;
constexpr std::uint8_t kConnack = 0x20;
constexpr std::uint8_t kPublishOnce = 0x32;  // at least once
constexpr std::uint8_t kRetained = 0x01;
constexpr std::uint8_t kPublish = 0x30;
constexpr std::uint8_t kPuback = 0x40;
constexpr std::uint8_t kSubscribe = 0x82;
constexpr std::uint8_t kSuback = 0x90;
constexpr std::uint8_t kKindBits = 0xF0;
constexpr std::uint8_t kQualityBits = 0x06;
constexpr std::uint8_t kContinues = 0x80;
constexpr std::size_t kChunk = 1 << 18;
constexpr timeval kPatience{30, 0};

void append_integer(std::string& text, std::size_t number) {
    text.push_back(static_cast<char>(number >> 8 & 0xFF));
    text.push_back(static_cast<char>(number & 0xFF));
}

void append_text(std::string& text, std::string_view part) {
    append_integer(text, part.size());
    text.append(part);
}

std::size_t integer_at(std::string_view text, std::size_t at) {
    return std::size_t{static_cast<std::uint8_t>(text[at])} << 8 | static_cast<std::uint8_t>(text[at + 1]);
}

Fault broken(const char* what) {
    return {std::string("the broker's connection: ") + what + ": " + std::strerror(errno)};
}

}  // namespace

MqttWire::MqttWire(MqttWire&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)),
      buffer_(std::move(other.buffer_)),
      taken_(other.taken_),
      packet_id_(other.packet_id_) {}

MqttWire& MqttWire::operator=(MqttWire&& other) noexcept {
    std::swap(socket_, other.socket_);
    std::swap(buffer_, other.buffer_);
    std::swap(taken_, other.taken_);
    std::swap(packet_id_, other.packet_id_);
    return *this;
}

MqttWire::~MqttWire() {
    if (socket_ >= 0) ::close(socket_);
}

Result<MqttWire> MqttWire::connect(std::uint16_t port, const std::string& client_id) {
    MqttWire wire(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (wire.socket_ < 0 || ::connect(wire.socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return tl::make_unexpected(broken("cannot connect"));
    const int yes = 1;
    setsockopt(wire.socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    setsockopt(wire.socket_, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
    std::string head;
    append_text(head, "MQTT");
    constexpr char kVersion = 4;
    constexpr char kCleanSession = 2;
    head.push_back(kVersion);
    head.push_back(kCleanSession);
    append_integer(head, 0);  // no keep-alive: the run is short
    append_text(head, client_id);
    if (auto sent = wire.send(kConnect, head, {}); !sent) return tl::make_unexpected(sent.error());
    const auto answer = wire.packet();
    if (!answer) return tl::make_unexpected(answer.error());
    if (answer->kind != kConnack || answer->body.size() != 2 || answer->body[1] != 0)
        return fault("the broker refused the connection");
    return wire;
}

Result<void> MqttWire::subscribe(const std::string& filter) {
    std::string head;
    append_integer(head, ++packet_id_);
    append_text(head, filter);
    head.push_back(1);  // at least once
    if (auto sent = send(kSubscribe, head, {}); !sent) return sent;
    const auto answer = packet();
    if (!answer) return tl::make_unexpected(answer.error());
    if (answer->kind != kSuback) return fault("the broker did not take a subscription");
    return {};
}

Result<void> MqttWire::publish(std::string_view topic, std::string_view payload, bool retained) {
    std::string head;
    append_text(head, topic);
    packet_id_ = packet_id_ == UINT16_MAX ? std::uint16_t{1} : static_cast<std::uint16_t>(packet_id_ + 1);
    append_integer(head, packet_id_);
    return send(retained ? kPublishOnce | kRetained : kPublishOnce, head, payload);
}

Result<MqttWire::Packet> MqttWire::receive() {
    auto raw = packet();
    if (!raw) return tl::make_unexpected(raw.error());
    const auto kind = static_cast<std::uint8_t>(raw->kind & kKindBits);
    if (kind == kPuback) return Packet{true, {}};
    if (kind != kPublish || raw->body.size() < 2) return fault("the broker sent what nobody asked for");
    std::size_t begin = 2 + integer_at(raw->body, 0);
    if ((raw->kind & kQualityBits) != 0) {
        if (raw->body.size() < begin + 2) return fault("the broker sent half a message");
        if (auto sent = send(kPuback, std::string_view(raw->body).substr(begin, 2), {}); !sent)
            return tl::make_unexpected(sent.error());
        begin += 2;
    }
    if (raw->body.size() < begin) return fault("the broker sent half a message");
    raw->body.erase(0, begin);
    return Packet{false, std::move(raw->body)};
}

Result<MqttWire::Raw> MqttWire::packet() {
    constexpr std::size_t kMostLengthBytes = 4;
    std::size_t length = 0;
    std::size_t head = 1;
    while (true) {
        if (auto filled = fill(head + 1); !filled) return tl::make_unexpected(filled.error());
        const auto byte = static_cast<std::uint8_t>(buffer_[taken_ + head]);
        length |= std::size_t{byte & 0x7FU} << (7 * (head - 1));
        ++head;
        if ((byte & kContinues) == 0) break;
        if (head > kMostLengthBytes) return fault("the broker sent no length");
    }
    if (auto filled = fill(head + length); !filled) return tl::make_unexpected(filled.error());
    Raw raw{static_cast<std::uint8_t>(buffer_[taken_]), buffer_.substr(taken_ + head, length)};
    taken_ += head + length;
    return raw;
}

Result<void> MqttWire::fill(std::size_t count) {
    if (buffer_.size() - taken_ >= count) return {};
    buffer_.erase(0, taken_);
    taken_ = 0;
    while (buffer_.size() < count) {
        const std::size_t had = buffer_.size();
        buffer_.resize(had + kChunk);
        const ssize_t got = ::recv(socket_, buffer_.data() + had, kChunk, 0);
        buffer_.resize(had + static_cast<std::size_t>(got > 0 ? got : 0));
        if (got == 0) return fault("the broker closed the connection");
        if (got < 0 && errno != EINTR) return tl::make_unexpected(broken("nothing comes"));
    }
    return {};
}

Result<void> MqttWire::send(std::uint8_t kind, std::string_view head, std::string_view payload) {
    std::string first(1, static_cast<char>(kind));
    std::size_t length = head.size() + payload.size();
    do {
        const auto digit = static_cast<std::uint8_t>(length & 0x7F);
        length >>= 7;
        first.push_back(static_cast<char>(length > 0 ? digit | kContinues : digit));
    } while (length > 0);
    first.append(head);
    std::array<iovec, 2> parts{
        {{first.data(), first.size()}, {const_cast<char*>(payload.data()), payload.size()}}};  // sendmsg only reads
    while (parts[0].iov_len + parts[1].iov_len > 0) {
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = parts.size();
        const ssize_t sent = ::sendmsg(socket_, &message, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) return tl::make_unexpected(broken("cannot send"));
        auto left = static_cast<std::size_t>(sent);
        for (iovec& part : parts) {
            const std::size_t of_it = std::min(left, part.iov_len);
            part.iov_base = static_cast<char*>(part.iov_base) + of_it;
            part.iov_len -= of_it;
            left -= of_it;
        }
    }
    return {};
}

}  // namespace gzl::bench
