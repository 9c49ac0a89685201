#include <mutex>
#include <utility>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>

#include "api/http.hpp"
#include "api/http_message.hpp"
#include "api/http_worker.hpp"
#include "base/check.hpp"

namespace gzl::api {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

// The first thread accepts and deals the connections out in turn: with SO_REUSEPORT a second process could take the
// port unnoticed.
struct HttpServer::Impl {
    Impl(const Options& options, HttpHandler handler);

    Result<void> use_tls(const std::optional<HttpTls>& files);
    Result<void> listen(const Options& options);
    void accept();
    void on_accept(const error_code& ec, HttpWorker& worker, HttpSocket socket);
    void stop(std::chrono::milliseconds grace);

    HttpShared shared;
    std::vector<std::unique_ptr<HttpWorker>> workers;
    std::optional<net::basic_socket_acceptor<tcp, HttpExecutor>> acceptor;
    std::uint16_t port = 0;
    std::size_t next_worker = 0;
    bool accept_paused = false;  // no descriptors left; tried again at the next sweep
    std::mutex stop_mutex;
    bool running = false;
};

HttpServer::Impl::Impl(const Options& options, HttpHandler handler)
    : shared{options.limits, std::move(handler), 0, std::nullopt} {
    for (int i = 0; i < std::max(options.threads, 1); ++i) workers.push_back(std::make_unique<HttpWorker>(shared));
    acceptor.emplace(workers.front()->context);
    workers.front()->on_sweep([this] {
        if (std::exchange(accept_paused, false)) accept();
    });
}

Result<void> HttpServer::Impl::use_tls(const std::optional<HttpTls>& files) {
    if (!files) return {};
    namespace ssl = net::ssl;
    error_code ec;
    ssl::context& context = shared.tls.emplace(ssl::context::tls_server);
    context.set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 |
                            ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1 | SSL_OP_NO_RENEGOTIATION,
                        ec);
    if (!ec) context.use_certificate_chain_file(files->certificate, ec);
    if (ec) return fault("the certificate " + files->certificate + " cannot be used: " + ec.message());
    context.use_private_key_file(files->key, ssl::context::pem, ec);
    if (!ec && SSL_CTX_check_private_key(context.native_handle()) != 1) return fault(files->key + " is another's key");
    if (ec) return fault("the private key " + files->key + " cannot be used: " + ec.message());
    return {};
}

Result<void> HttpServer::Impl::listen(const Options& options) {
    error_code ec;
    const auto address = net::ip::make_address(options.address, ec);
    if (ec) return fault("cannot listen on " + options.address + ": not an IP address");
    const tcp::endpoint endpoint(address, options.port);
    if (!ec) acceptor->open(endpoint.protocol(), ec);
    if (!ec) acceptor->set_option(net::socket_base::reuse_address(true), ec);
    if (!ec) acceptor->bind(endpoint, ec);
    if (!ec) acceptor->listen(net::socket_base::max_listen_connections, ec);
    if (!ec) port = acceptor->local_endpoint(ec).port();
    if (ec)
        return fault("cannot listen on " + options.address + ":" + std::to_string(options.port) + ": " + ec.message());
    return {};
}

void HttpServer::Impl::accept() {
    HttpWorker& worker = *workers[next_worker++ % workers.size()];
    acceptor->async_accept(worker.context, [this, &worker](const error_code& ec, HttpSocket socket) {
        on_accept(ec, worker, std::move(socket));
    });
}

void HttpServer::Impl::on_accept(const error_code& ec, HttpWorker& worker, HttpSocket socket) {
    if (!acceptor->is_open()) return;
    if (ec == net::error::no_descriptors || ec == net::error::no_buffer_space || ec == net::error::no_memory) {
        accept_paused = true;
        return;
    }
    if (!ec) {
        if (worker.runs_here()) {
            worker.adopt(std::move(socket));
        } else {
            net::post(worker.context, [&worker, held = std::move(socket)]() mutable { worker.adopt(std::move(held)); });
        }
    }
    accept();
}

void HttpServer::Impl::stop(std::chrono::milliseconds grace) {
    const std::lock_guard lock(stop_mutex);
    if (!std::exchange(running, false)) return;
    for (const auto& worker : workers) CHECK_THAT(!worker->runs_here());
    net::post(workers.front()->context, [this] {
        error_code ignored;
        acceptor->close(ignored);
    });
    for (const auto& worker : workers) net::post(worker->context, [&worker, grace] { worker->begin_stop(grace); });
    for (const auto& worker : workers) worker->join();
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(const Options& options, HttpHandler handler) {
    auto impl = std::make_unique<Impl>(options, std::move(handler));
    if (auto tls = impl->use_tls(options.tls); !tls) return tl::make_unexpected(tls.error());
    if (auto listening = impl->listen(options); !listening) return tl::make_unexpected(listening.error());
    impl->accept();
    impl->running = true;
    for (const auto& worker : impl->workers) worker->start();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

HttpServer::~HttpServer() {
    stop();
}

std::uint16_t HttpServer::port() const {
    return impl_->port;
}

void HttpServer::stop(std::chrono::milliseconds grace) {
    impl_->stop(grace);
}

}  // namespace gzl::api
