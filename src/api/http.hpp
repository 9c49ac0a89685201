// HTTP/1.1 behind plain types: no header but this one is needed to serve, and Boost stays in the .cpp files.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace gzl::api {

struct HttpHeader {
    std::string name;  // as received; look-up is case-insensitive
    std::string value;
};

struct HttpRequest {
    std::string method;                                      // upper case
    std::string target;                                      // as received: path and query
    std::string path;                                        // percent-decoded path, without the query
    std::vector<std::pair<std::string, std::string>> query;  // decoded
    std::vector<HttpHeader> headers;
    std::string body;
    std::string peer;  // address of the other side, for the audit log

    std::optional<std::string_view> header(
        std::string_view name) const;  // several fields are joined by ", " on receipt
};

// A body without an end, such as server-sent events: what is pushed is written in order, until one side ends it.
// Thread-safe; outlives the connection.
class HttpStream {
  public:
    static constexpr std::size_t kMostWaiting = 1 << 20;  // bytes; a reader that falls so far behind is cut off

    virtual ~HttpStream() = default;
    virtual bool push(std::string text) = 0;  // false: the other side is gone
    virtual bool is_open() const = 0;
    virtual void end() = 0;
};
using HttpStreamer = std::function<void(std::shared_ptr<HttpStream>)>;

struct HttpResponse {
    int status = 200;
    std::string content_type = "application/json";
    std::string body;
    std::vector<HttpHeader>
        headers;            // beyond Content-Type, Content-Length, Date, Connection; a client gets all of them
    HttpStreamer stream{};  // called on the connection's thread once the head is written; then there is no `body`

    std::optional<std::string_view> header(std::string_view name) const;
};

std::optional<std::string_view> find_header(std::span<const HttpHeader> headers, std::string_view name);

// Called exactly once, from any thread, even after the connection or the server is gone (then it does nothing); the
// answer is written on the connection's own thread. A responder dropped without a call answers 503.
using Responder = std::function<void(HttpResponse)>;
using HttpHandler = std::function<void(HttpRequest, Responder)>;

struct HttpLimits {
    std::size_t body_bytes = 1 << 20;
    std::size_t header_bytes = 16 << 10;
    std::size_t connections = 1024;                  // beyond, those that were idle longest are closed for the new ones
    std::chrono::milliseconds read_timeout{15'000};  // for a whole request; slow clients are cut off
    std::chrono::milliseconds idle_timeout{60'000};  // between requests
    std::size_t least_read_rate = 16 << 10;          // bytes per second at which an answer must be taken, on average
};

// PEM files: the certificate with its chain, and its private key.
struct HttpTls {
    std::string certificate;
    std::string key;
};

// Serves on 127.0.0.1-style address and port (0 picks a free one). Answers 400, 408, 413, 417, 431 and 503 (too many
// connections) by itself as problem details; everything else goes to the handler, which runs on a connection thread
// and must not block. Stopping is graceful: running requests are answered first.
class HttpServer {
  public:
    struct Options {
        std::string address = "127.0.0.1";
        std::uint16_t port = 0;
        int threads = 1;
        HttpLimits limits{};
        std::optional<HttpTls> tls{};  // then HTTPS alone is served, TLS 1.2 and later
    };
    static Result<std::unique_ptr<HttpServer>> start(const Options& options, HttpHandler handler);
    ~HttpServer();  // stops

    std::uint16_t port() const;
    void stop(std::chrono::milliseconds grace = std::chrono::milliseconds{5'000});

  private:
    struct Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// A blocking client for the outbox, the reference bank, the gateway and the command line (libcurl; keeps connections
// alive). One per thread.
class HttpClient {
  public:
    explicit HttpClient(std::chrono::milliseconds timeout = std::chrono::milliseconds{10'000});
    ~HttpClient();
    HttpClient(HttpClient&&) noexcept;
    HttpClient& operator=(HttpClient&&) noexcept;

    // Follows no redirects and takes no proxy from the environment: a signed request goes where it was addressed.
    // url as "http://127.0.0.1:8080/v1/loans?page_size=10". A fault means that no answer came.
    Result<HttpResponse> send(std::string_view method, const std::string& url, const std::vector<HttpHeader>& headers,
                              std::string_view body);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::api
