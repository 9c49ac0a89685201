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
    const auto id = ++next_id_;
    const auto connection = std::make_shared<HttpConnection>(*this, std::move(socket), id);
    if (stopping) return;
    connections_.emplace(id, connection);
    connection->begin_request();
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
