#include <array>

#include "api/http_message.hpp"
#include "api/http_worker.hpp"

namespace gzl::api {

namespace net = boost::asio;
using boost::system::error_code;

namespace {

constexpr std::size_t kReadRoom = 8 << 10;           // beyond the header limit, so that its excess is seen
constexpr std::chrono::milliseconds kLinger{2'000};  // reading on after a refusal, so that a reset does not eat it
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

}  // namespace

HttpConnection::HttpConnection(HttpWorker& worker, HttpSocket socket, std::uint64_t id)
    : worker_(worker),
      transport_(std::move(socket), worker.shared.tls ? &*worker.shared.tls : nullptr),
      id_(id),
      buffer_(worker.shared.limits.header_bytes + kReadRoom),
      parser_(worker.shared.limits) {
    error_code ignored;
    transport_.socket().set_option(net::ip::tcp::no_delay(true), ignored);
    const auto endpoint = transport_.socket().remote_endpoint(ignored);
    peer_ = endpoint.address().to_string();
}

HttpConnection::~HttpConnection() {
    worker_.shared.connections.fetch_sub(1);
}

void HttpConnection::await(Phase phase, std::chrono::milliseconds time) {
    phase_ = phase;
    since_ = HttpClock::now();
    deadline_ = since_ + time;
}

std::optional<HttpClock::time_point> HttpConnection::waiting_since() const {
    const bool waits =
        phase_ == Phase::handshake || phase_ == Phase::idle || phase_ == Phase::reading || phase_ == Phase::lingering;
    return waits ? std::optional(since_) : std::nullopt;
}

void HttpConnection::begin() {
    if (!transport_.is_tls()) return begin_request();
    await(Phase::handshake, worker_.shared.limits.read_timeout);
    transport_.handshake([self = shared_from_this()](const error_code& ec) {
        if (self->phase_ != Phase::handshake) return;
        ec ? self->close() : self->begin_request();
    });
}

void HttpConnection::begin_request() {
    parser_.restart();
    bodiless_ = false;
    body_ = {};
    await(Phase::idle, worker_.shared.limits.idle_timeout);
    if (!buffer_.filled().empty()) return parse();
    read_some();
}

void HttpConnection::read_some() {
    const auto room = buffer_.prepare();
    if (room.empty()) return refuse(problem_response(431, "header_too_large", "A line is too long"));
    transport_.read_some(
        net::buffer(room.data(), room.size()),
        [self = shared_from_this()](const error_code& ec, std::size_t size) { self->on_read(ec, size); });
}

void HttpConnection::on_read(const error_code& ec, std::size_t size) {
    if (phase_ == Phase::lingering) return ec ? close() : linger();
    if (phase_ != Phase::idle && phase_ != Phase::reading) return;
    if (ec) return close();
    buffer_.commit(size);
    parse();
}

void HttpConnection::parse() {
    using State = HttpRequestParser::State;
    if (phase_ == Phase::idle) await(Phase::reading, worker_.shared.limits.read_timeout);
    for (;;) {
        const auto [consumed, state] = parser_.parse(buffer_.filled());
        buffer_.consume(consumed);
        if (state == State::need_more) return read_some();
        if (state == State::refused) return refuse(parser_.refusal());
        if (state == State::complete) return dispatch();
        if (!body_awaited()) return;
    }
}

bool HttpConnection::body_awaited() {
    const auto expectation = parser_.request().header("expect");
    if (!expectation || parser_.http_version() < 11) return true;
    if (!equals_ignoring_case(*expectation, "100-continue")) {
        refuse(problem_response(417, "unknown_expectation", "Only 100-continue can be expected"));
        return false;
    }
    if (!buffer_.filled().empty()) return true;
    invite_body();
    return false;
}

void HttpConnection::invite_body() {
    transport_.write(net::buffer(kContinue), [self = shared_from_this()](const error_code& ec, std::size_t) {
        if (self->phase_ != Phase::reading) return;
        ec ? self->close() : self->read_some();
    });
}

void HttpConnection::dispatch() {
    phase_ = Phase::handling;
    deadline_ = HttpClock::time_point::max();
    keep_alive_ = parser_.keep_alive();
    bodiless_ = parser_.request().method == "HEAD";
    parser_.request().peer = peer_;
    worker_.shared.handler(std::move(parser_.request()), worker_.responder(id_, ++request_number_));
}

void HttpConnection::answer(std::uint64_t request, HttpResponse response) {
    if (phase_ == Phase::handling && request == request_number_) write(std::move(response));
}

void HttpConnection::refuse(HttpResponse response) {
    keep_alive_ = false;
    refused_ = true;
    write(std::move(response));
}

void HttpConnection::write(HttpResponse response) {
    if (worker_.stopping) keep_alive_ = false;
    if (response.stream && !bodiless_ && !worker_.stopping) return begin_stream(std::move(response));
    head_.clear();
    append_head(head_, response,
                {.http_version = parser_.http_version(),
                 .keep_alive = keep_alive_,
                 .date = worker_.date(),
                 .is_tls = transport_.is_tls()});
    body_ = std::move(response.body);
    const bool send_body = !bodiless_ && response.status != 204 && response.status != 304;

    // Not from piece to piece: whoever takes a byte a minute must not keep the answer in memory for ever.
    const auto& limits = worker_.shared.limits;
    const auto taking = std::chrono::milliseconds(body_.size() * 1'000 / limits.least_read_rate);
    await(Phase::writing, limits.idle_timeout + taking);
    const std::array<net::const_buffer, 2> parts{net::buffer(head_),
                                                 net::buffer(body_.data(), send_body ? body_.size() : 0)};
    transport_.write(parts, [self = shared_from_this()](const error_code& ec, std::size_t) { self->on_written(ec); });
}

void HttpConnection::on_written(const error_code& ec) {
    if (phase_ != Phase::writing) return;
    if (ec) return close();
    if (keep_alive_ && !worker_.stopping) return begin_request();
    const bool lingers = refused_ && !worker_.stopping;
    await(Phase::lingering, kLinger);
    transport_.finish([self = shared_from_this(), lingers](const error_code&) {
        if (self->phase_ != Phase::lingering) return;
        lingers && !self->transport_.is_tls() ? self->linger() : self->close();
    });
}

void HttpConnection::begin_stream(HttpResponse response) {
    phase_ = Phase::streaming;
    deadline_ = HttpClock::time_point::max();
    keep_alive_ = false;
    head_.clear();
    append_head(head_, response,
                {.http_version = parser_.http_version(),
                 .keep_alive = false,
                 .endless = true,
                 .date = worker_.date(),
                 .is_tls = transport_.is_tls()});
    stream_ = worker_.stream(id_, request_number_);
    transport_.write(net::buffer(head_), [self = shared_from_this(), start = std::move(response.stream)](
                                             const error_code& ec, std::size_t) {
        if (self->phase_ != Phase::streaming) return;
        if (ec) return self->close();
        start(self->stream_);
    });
    buffer_.clear();
    watch_for_close();
}

void HttpConnection::watch_for_close() {
    const auto room = buffer_.prepare();
    transport_.read_some(net::buffer(room.data(), room.size()),
                         [self = shared_from_this()](const error_code& ec, std::size_t) {
                             if (self->phase_ != Phase::streaming) return;
                             ec ? self->close() : self->watch_for_close();
                         });
}

void HttpConnection::push(std::uint64_t request, const std::string& piece) {
    if (phase_ != Phase::streaming || request != request_number_) return;
    if (piece.empty()) stream_ended_ = true;
    pieces_.append(piece);
    if (body_.empty()) write_pieces();
}

void HttpConnection::write_pieces() {
    if (pieces_.empty()) {
        if (stream_ended_) return close();
        deadline_ = HttpClock::time_point::max();
        return;
    }
    body_.swap(pieces_);
    deadline_ = HttpClock::now() + worker_.shared.limits.idle_timeout;
    transport_.write(net::buffer(body_), [self = shared_from_this()](const error_code& ec, std::size_t size) {
        if (self->phase_ != Phase::streaming) return;
        if (ec) return self->close();
        self->stream_->written(size);
        self->body_.clear();
        self->write_pieces();
    });
}

void HttpConnection::linger() {
    buffer_.clear();
    read_some();
}

void HttpConnection::time_out(HttpClock::time_point now) {
    if (now < deadline_) return;
    if (phase_ != Phase::reading) return close();
    error_code ignored;
    transport_.socket().cancel(ignored);
    refuse(problem_response(408, "request_timeout", "The request did not arrive in time"));
}

void HttpConnection::stop() {
    if (phase_ == Phase::handshake || phase_ == Phase::idle || phase_ == Phase::lingering || phase_ == Phase::streaming)
        close();
}

void HttpConnection::close() {
    if (phase_ == Phase::closed) return;
    phase_ = Phase::closed;
    if (stream_) stream_->closed();
    error_code ignored;
    transport_.socket().close(ignored);
    worker_.forget(id_);
}

}  // namespace gzl::api
