// A connection to an MQTT broker that comes back by itself: mutual TLS, at-least-once in both directions, subscriptions
// and last will renewed with every connection. The broker keeps nothing for us: sessions are clean.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace gzl::mqtt {

// PEM files. Without `ca` the connection is not encrypted, which is for a broker on the same machine only.
struct TlsFiles {
    std::string ca;    // who signs the broker's certificate
    std::string cert;  // our own, with the chain behind it
    std::string key;
};

struct Publication {
    std::string topic;
    std::string payload;
    bool retained = false;  // the broker tells it to who subscribes later
};

struct ClientOptions {
    std::string url;  // mqtts://host:8883, or mqtt://host:1883
    std::string client_id;
    TlsFiles tls;
    std::vector<std::string> subscriptions;
    std::chrono::seconds keep_alive{15};  // a last will fires after 1.6 to 1.9 times this
    std::chrono::milliseconds first_pause{500};
    std::chrono::milliseconds longest_pause{30'000};

    // Called on threads of the client, one at a time each; they must return before the client's end.
    // The broker gets its acknowledgement when this returns, so what takes time here holds the sender back.
    std::function<void(std::string_view topic, std::string_view payload, bool retained)> on_message;
    // The last will of the connection to be made, the `number`-th of this client from 1; absent: none.
    std::function<Publication(std::uint64_t number)> will{};
    // Subscriptions are on their way; what is published now comes behind them.
    std::function<void(std::uint64_t number)> on_connected{};
    std::function<void(const std::string& why)> on_lost{};  // also for each attempt that failed
};

class Client {
  public:
    // Nothing happens before start(). A fault when the options cannot work; a broker that is away is not one.
    static Result<std::unique_ptr<Client>> prepare(ClientOptions options);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void start();
    void stop();  // disconnects in order, which keeps the last will from being sent; for ever

    // False when there is no connection, or too much is on its way already: the caller tries again later. True says
    // only that the bytes are with the library: what counts is an answer of the other end.
    bool publish(const Publication& publication);
    bool is_connected() const;

  private:
    struct Impl;
    explicit Client(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::mqtt
