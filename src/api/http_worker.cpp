#include "api/http_worker.hpp"

#include <boost/asio/post.hpp>

#include "api/http_message.hpp"

namespace gzl::api {

namespace net = boost::asio;
using boost::system::error_code;

HttpWorker::HttpWorker(HttpShared& shared_state)
    : shared(shared_state),
      guard_(context.get_executor()),
      sweep_timer_(context),
      grace_timer_(context),
      sweep_interval_(std::clamp(std::min(shared.limits.read_timeout, shared.limits.idle_timeout) / 4,
                                 std::chrono::milliseconds{10}, std::chrono::milliseconds{250})) {
    mailbox_ = std::make_shared<HttpMailbox>([this] { net::post(context, [this] { mailbox_->drain(); }); },
                                             [this](HttpAnswer answer) {
                                                 const auto found = connections_.find(answer.connection);
                                                 if (found == connections_.end()) return;
                                                 const auto connection = found->second;
                                                 if (answer.piece)
                                                     connection->push(answer.request, *answer.piece);
                                                 else
                                                     connection->answer(answer.request, std::move(answer.response));
                                             });
}

void HttpWorker::start() {
    sweep();
    thread_ = std::thread([this] {
        mailbox_->attach();
        context.run();
        mailbox_->close();
    });
}

void HttpWorker::adopt(HttpSocket socket) {
    if (shared.connections.fetch_add(1) >= shared.limits.connections && !make_room())
        return turn_away(std::move(socket));
    const auto id = ++next_id_;
    const auto connection = std::make_shared<HttpConnection>(*this, std::move(socket), id);
    if (stopping) return;
    connections_.emplace(id, connection);
    connection->begin();
}

// Closes those that have kept the server waiting longest, several at once so that looking for them stays cheap. Idle
// connections are a client's convenience; a new one is somebody who wants something.
bool HttpWorker::make_room() {
    constexpr std::size_t kAtOnce = 32;
    constexpr std::chrono::milliseconds kFair{200};  // to say something after connecting
    using Waiting = std::pair<HttpClock::time_point, std::uint64_t>;
    const auto latest = HttpClock::now() - kFair;
    std::vector<Waiting> waiting;
    for (const auto& [id, connection] : connections_)
        if (const auto since = connection->waiting_since(); since && *since < latest) waiting.emplace_back(*since, id);
    const std::size_t count = std::min(waiting.size(), std::min(kAtOnce, shared.limits.connections / 8 + 1));
    std::partial_sort(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(count), waiting.end());
    for (std::size_t i = 0; i < count; ++i) {
        const auto found = connections_.find(waiting[i].second);
        if (found == connections_.end()) continue;
        const auto connection = found->second;
        connection->close();
    }
    return count > 0;
}

// As far as the socket's empty send buffer takes it: a turned-away client must cost nothing. Over TLS it is only
// closed.
void HttpWorker::turn_away(HttpSocket socket) {
    shared.connections.fetch_sub(1);
    if (shared.tls) return;
    HttpResponse response = problem_response(503, "too_many_connections", "Too many connections");
    response.headers.push_back({"Retry-After", "1"});
    std::string text;
    append_head(text, response, {.http_version = 11, .keep_alive = false, .date = date()});
    text.append(response.body);
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(net::buffer(text), ignored);
    socket.shutdown(net::ip::tcp::socket::shutdown_send, ignored);
}

void HttpWorker::forget(std::uint64_t connection) {
    connections_.erase(connection);
    finish_if_empty();
}

std::vector<std::shared_ptr<HttpConnection>> HttpWorker::living() const {
    std::vector<std::shared_ptr<HttpConnection>> all;
    all.reserve(connections_.size());
    for (const auto& [id, connection] : connections_) all.push_back(connection);
    return all;
}

void HttpWorker::sweep() {
    if (stopping && connections_.empty()) return;  // the timer had expired already when it was cancelled
    const auto now = HttpClock::now();
    for (const auto& connection : living()) connection->time_out(now);
    if (each_sweep_) each_sweep_();
    sweep_timer_.expires_after(sweep_interval_);
    sweep_timer_.async_wait([this](const error_code& ec) {
        if (!ec) sweep();
    });
}

void HttpWorker::begin_stop(std::chrono::milliseconds grace) {
    stopping = true;
    for (const auto& connection : living()) connection->stop();
    grace_timer_.expires_after(grace);
    grace_timer_.async_wait([this](const error_code& ec) {
        if (ec) return;
        for (const auto& connection : living()) connection->close();
    });
    finish_if_empty();
}

void HttpWorker::finish_if_empty() {
    if (!stopping || !connections_.empty()) return;
    each_sweep_ = nullptr;
    sweep_timer_.cancel();
    grace_timer_.cancel();
    guard_.reset();
}

Responder HttpWorker::responder(std::uint64_t connection, std::uint64_t request) {
    return [exchange = std::make_shared<HttpExchange>(mailbox_, connection, request)](HttpResponse response) {
        exchange->answer(std::move(response));
    };
}

std::shared_ptr<HttpMailboxStream> HttpWorker::stream(std::uint64_t connection, std::uint64_t request) {
    return std::make_shared<HttpMailboxStream>(mailbox_, connection, request);
}

std::string_view HttpWorker::date() {
    const std::time_t now = std::time(nullptr);
    if (now != date_second_) {
        date_second_ = now;
        date_ = http_date(now);
    }
    return date_;
}

}  // namespace gzl::api
