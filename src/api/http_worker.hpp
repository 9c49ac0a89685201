// Inside the server: one io_context per thread, a connection lives on one thread for ever. Answers reach it through the
// thread's mailbox. Time-outs are plain deadlines, looked at by one coarse timer per thread.
#pragma once

#include <algorithm>
#include <atomic>
#include <ctime>
#include <span>
#include <thread>
#include <unordered_map>

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/executor_work_guard.hpp>

#include "api/http.hpp"
#include "api/http_mailbox.hpp"
#include "api/http_request_parser.hpp"
#include "api/http_stream.hpp"
#include "api/http_transport.hpp"

namespace gzl::api {

using HttpClock = std::chrono::steady_clock;
using HttpTimer = boost::asio::basic_waitable_timer<HttpClock, boost::asio::wait_traits<HttpClock>, HttpExecutor>;

struct HttpShared {
    HttpLimits limits;
    HttpHandler handler;
    std::atomic<std::size_t> connections = 0;
    std::optional<boost::asio::ssl::context> tls{};
};

// Bytes read and not yet parsed. Small for the many connections that say little; it grows when reads fill it.
class HttpReadBuffer {
  public:
    explicit HttpReadBuffer(std::size_t capacity) : capacity_(capacity), bytes_(std::min(capacity, kSmall)) {}

    std::string_view filled() const { return {bytes_.data() + begin_, end_ - begin_}; }
    void commit(std::size_t size) {
        end_ += size;
        grows_ = end_ == bytes_.size() && bytes_.size() < capacity_;
    }
    void consume(std::size_t size) {
        begin_ += size;
        if (begin_ == end_) clear();
    }
    void clear() { begin_ = end_ = 0; }
    std::span<char> prepare() {
        if (begin_ > 0) {
            std::copy(bytes_.data() + begin_, bytes_.data() + end_, bytes_.data());
            end_ -= begin_;
            begin_ = 0;
        }
        if (std::exchange(grows_, false)) bytes_.resize(std::min(capacity_, bytes_.size() * 4));
        return std::span(bytes_).subspan(end_);
    }

  private:
    static constexpr std::size_t kSmall = 2 << 10;

    const std::size_t capacity_;
    bool grows_ = false;
    std::vector<char> bytes_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

class HttpWorker;

class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
  public:
    HttpConnection(HttpWorker& worker, HttpSocket socket, std::uint64_t id);
    ~HttpConnection();

    void begin();  // with TLS, shakes hands first
    void answer(std::uint64_t request, HttpResponse response);
    void push(std::uint64_t request, const std::string& piece);  // empty: the end
    void time_out(HttpClock::time_point now);                    // acts only when the deadline has passed
    void stop();  // closes unless a request is being read, handled or answered
    void close();
    // When it began to keep the server waiting; empty while the server works for it.
    std::optional<HttpClock::time_point> waiting_since() const;

  private:
    enum class Phase { handshake, idle, reading, handling, writing, streaming, lingering, closed };

    void begin_request();
    void read_some();
    void on_read(const boost::system::error_code& ec, std::size_t size);
    void parse();
    bool body_awaited();  // false when the client was told something first
    void invite_body();
    void dispatch();
    void refuse(HttpResponse response);
    void write(HttpResponse response);
    void on_written(const boost::system::error_code& ec);
    void linger();
    void begin_stream(HttpResponse response);
    void watch_for_close();  // a stream's reader has nothing to say; it may go away
    void write_pieces();
    void await(Phase phase, std::chrono::milliseconds time);

    HttpWorker& worker_;
    HttpTransport transport_;
    const std::uint64_t id_;
    std::string peer_;
    HttpReadBuffer buffer_;
    HttpRequestParser parser_;
    Phase phase_ = Phase::idle;
    HttpClock::time_point deadline_;
    HttpClock::time_point since_;  // of the phase
    std::uint64_t request_number_ = 0;
    bool keep_alive_ = true;
    bool refused_ = false;
    bool bodiless_ = false;  // answering HEAD
    std::string head_;
    std::string body_;
    std::shared_ptr<HttpMailboxStream> stream_;
    std::string pieces_;  // of the stream, not yet being written; body_ is
    bool stream_ended_ = false;
};

class HttpWorker {
  public:
    explicit HttpWorker(HttpShared& shared_state);

    void start();
    void begin_stop(std::chrono::milliseconds grace);
    void join() { thread_.join(); }
    bool runs_here() const { return mailbox_->is_here(); }

    void adopt(HttpSocket socket);
    void forget(std::uint64_t connection);
    void on_sweep(std::function<void()> action) { each_sweep_ = std::move(action); }
    Responder responder(std::uint64_t connection, std::uint64_t request);
    std::shared_ptr<HttpMailboxStream> stream(std::uint64_t connection, std::uint64_t request);
    std::string_view date();

    boost::asio::io_context context{1};
    HttpShared& shared;
    bool stopping = false;

  private:
    std::vector<std::shared_ptr<HttpConnection>> living() const;
    bool make_room();
    void turn_away(HttpSocket socket);
    void sweep();
    void finish_if_empty();

    std::shared_ptr<HttpMailbox> mailbox_;
    boost::asio::executor_work_guard<HttpExecutor> guard_;
    HttpTimer sweep_timer_;
    HttpTimer grace_timer_;
    std::chrono::milliseconds sweep_interval_;
    std::function<void()> each_sweep_;
    std::unordered_map<std::uint64_t, std::shared_ptr<HttpConnection>> connections_;
    std::uint64_t next_id_ = 0;
    std::time_t date_second_ = -1;
    std::string date_;
    std::thread thread_;
};

}  // namespace gzl::api
