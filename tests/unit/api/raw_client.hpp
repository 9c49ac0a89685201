// A bare socket for what no decent client sends.
#pragma once

#include <arpa/inet.h>
#include <cstdint>
#include <netinet/in.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

#include "base/check.hpp"

namespace gzl::api {

class RawClient {
  public:
    explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        CHECK_THAT(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    }
    ~RawClient() { ::close(socket_); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    // False when the server has closed.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    void finish_sending() { ::shutdown(socket_, SHUT_WR); }

    // Everything up to and including the text, or up to the end of the connection.
    std::string receive_until(std::string_view text) {
        for (;;) {
            if (const auto at = received_.find(text); at != std::string::npos) {
                std::string taken = received_.substr(0, at + text.size());
                received_.erase(0, taken.size());
                return taken;
            }
            char buffer[4096];
            const auto size = ::recv(socket_, buffer, sizeof buffer, 0);
            if (size <= 0) return std::move(received_);
            received_.append(buffer, static_cast<std::size_t>(size));
        }
    }
    std::string receive_all() {
        std::string all;
        for (std::string part = receive_until("\n"); !part.empty(); part = receive_until("\n")) all += part;
        return all;
    }

  private:
    int socket_;
    std::string received_;
};

}  // namespace gzl::api
