// The bytes of one connection of the server, plain or over TLS.
#pragma once

#include <optional>
#include <utility>

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

namespace gzl::api {

// Concrete executors: type-erased ones cost a third of the throughput.
using HttpExecutor = boost::asio::io_context::executor_type;
using HttpSocket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, HttpExecutor>;

class HttpTransport {
  public:
    HttpTransport(HttpSocket socket, boost::asio::ssl::context* tls) : socket_(std::move(socket)) {
        if (tls) tls_.emplace(socket_, *tls);
    }
    HttpTransport(const HttpTransport&) = delete;
    HttpTransport& operator=(const HttpTransport&) = delete;

    HttpSocket& socket() { return socket_; }
    bool is_tls() const { return tls_.has_value(); }

    template <class Handler>
    void handshake(Handler handler) {
        tls_->async_handshake(boost::asio::ssl::stream_base::server, std::move(handler));
    }
    template <class Buffers, class Handler>
    void read_some(const Buffers& buffers, Handler handler) {
        tls_ ? tls_->async_read_some(buffers, std::move(handler))
             : socket_.async_read_some(buffers, std::move(handler));
    }
    template <class Buffers, class Handler>
    void write(const Buffers& buffers, Handler handler) {
        if (tls_)
            boost::asio::async_write(*tls_, buffers, std::move(handler));
        else
            boost::asio::async_write(socket_, buffers, std::move(handler));
    }
    // Says that nothing more will be written.
    template <class Handler>
    void finish(Handler handler) {
        if (tls_) return tls_->async_shutdown(std::move(handler));
        boost::system::error_code ec;
        socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_send, ec);
        handler(ec);
    }

  private:
    HttpSocket socket_;
    std::optional<boost::asio::ssl::stream<HttpSocket&>> tls_;
};

}  // namespace gzl::api
