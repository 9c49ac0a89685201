#include "app/bench/http_load.hpp"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <ctime>
#include <deque>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gzl::bench {

namespace {

std::int64_t cpu_us(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::int64_t{time.tv_sec} * 1'000'000 + time.tv_nsec / 1'000;
}

class Descriptor {
  public:
    explicit Descriptor(int handle) : handle_(handle) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (handle_ >= 0) close(handle_);
    }
    int get() const { return handle_; }

  private:
    int handle_;
};

// A whole HTTP answer with Content-Length at the front of `text`: its status and body, else 0.
int parse_answer(std::string_view text, std::string_view& body) {
    constexpr std::string_view kLength = "Content-Length: ";
    const std::size_t end = text.find("\r\n\r\n");
    if (end == std::string_view::npos) return 0;
    const std::string_view head = text.substr(0, end);
    std::size_t length = 0;
    if (const std::size_t at = head.find(kLength); at != std::string_view::npos)
        std::from_chars(head.data() + at + kLength.size(), head.data() + head.size(), length);
    if (text.size() < end + 4 + length) return 0;
    body = text.substr(end + 4, length);
    int status = 0;
    constexpr std::size_t kStatusAt = 9;
    std::from_chars(head.data() + kStatusAt, head.data() + kStatusAt + 3, status);
    return status;
}

class Connection {
  public:
    Connection(JourneyPlan& plan, std::size_t number)
        : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), journey_(plan, number) {}

    bool connect_to(std::uint16_t port) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        setsockopt(socket_.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        return connect(socket_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }

    bool send_next() {
        const std::string request = journey_.next_request();
        sent_at_ = SteadyClock::now();
        return send(socket_.get(), request.data(), request.size(), MSG_NOSIGNAL) ==
               static_cast<ssize_t>(request.size());
    }

    // The status when an answer is whole, 0 when more must come, −1 when the connection is lost.
    int receive(std::string_view& body) {
        const ssize_t count = recv(socket_.get(), buffer_.data() + filled_, buffer_.size() - filled_, MSG_DONTWAIT);
        if (count <= 0) return count < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
        filled_ += static_cast<std::size_t>(count);
        const int status = parse_answer({buffer_.data(), filled_}, body);
        if (status != 0) filled_ = 0;
        return status == 0 && filled_ == buffer_.size() ? -1 : status;
    }

    int handle() const { return socket_.get(); }
    Journey& journey() { return journey_; }
    SteadyClock::time_point sent_at() const { return sent_at_; }

  private:
    static constexpr std::size_t kBuffer = 64 << 10;
    Descriptor socket_;
    Journey journey_;
    std::vector<char> buffer_ = std::vector<char>(kBuffer);
    std::size_t filled_ = 0;
    SteadyClock::time_point sent_at_;
};

class LoadRun {
  public:
    LoadRun(JourneyPlan& plan, const HttpLoad& load) : load_(load) {
        for (std::size_t i = 0; i < load.connections; ++i) connections_.emplace_back(plan, i);
    }

    Result<HttpLoadOutcome> run() {
        if (auto open = open_all(); !open) return tl::make_unexpected(open.error());
        begin_ = SteadyClock::now();
        for (Connection& connection : connections_)
            if (!connection.send_next()) return fault("a request could not be sent");
        std::array<epoll_event, 64> events{};
        while (!over_) {
            const int count = epoll_wait(poll_.get(), events.data(), static_cast<int>(events.size()), 1'000);
            for (int i = 0; i < count; ++i)
                if (auto done = serve(*static_cast<Connection*>(events[static_cast<std::size_t>(i)].data.ptr)); !done)
                    return tl::make_unexpected(done.error());
        }
        for (Connection& connection : connections_) outcome_.signed_commands += connection.journey().signed_requests();
        return std::move(outcome_);
    }

  private:
    Result<void> open_all() {
        for (Connection& connection : connections_) {
            if (!connection.connect_to(load_.port))
                return fault("cannot connect: " + std::string(std::strerror(errno)));
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.ptr = &connection;
            epoll_ctl(poll_.get(), EPOLL_CTL_ADD, connection.handle(), &event);
        }
        return {};
    }

    Result<void> serve(Connection& connection) {
        std::string_view body;
        const int status = connection.receive(body);
        if (status < 0) return fault("the server closed a connection");
        if (status == 0) return {};
        const auto now = SteadyClock::now();
        note(connection, status, body, now);
        if (status != 200 || !connection.journey().take_answer(body))
            return fault("a command was not accepted: " + std::to_string(status) + " " + std::string(body));
        if (!connection.send_next()) return fault("a request could not be sent");
        return {};
    }

    void note(const Connection& connection, int status, std::string_view body, SteadyClock::time_point now) {
        if (!counting_ && now - begin_ >= load_.warm_up) {
            counting_ = true;
            counted_from_ = now;
            outcome_.generator_cpu_us = -cpu_us(CLOCK_THREAD_CPUTIME_ID);
            outcome_.process_cpu_us = -cpu_us(CLOCK_PROCESS_CPUTIME_ID);
        }
        ++outcome_.all_commands;
        if (!counting_ || over_ || status != 200) return;
        ++outcome_.commands;
        outcome_.answer_bytes += body.size();
        outcome_.latencies.add(now - connection.sent_at());
        if (now - counted_from_ < load_.duration) return;
        over_ = true;
        outcome_.time = now - counted_from_;
        outcome_.generator_cpu_us += cpu_us(CLOCK_THREAD_CPUTIME_ID);
        outcome_.process_cpu_us += cpu_us(CLOCK_PROCESS_CPUTIME_ID);
    }

    const HttpLoad load_;
    Descriptor poll_{epoll_create1(EPOLL_CLOEXEC)};
    std::deque<Connection> connections_;
    SteadyClock::time_point begin_;
    SteadyClock::time_point counted_from_;
    bool counting_ = false;
    bool over_ = false;
    HttpLoadOutcome outcome_;
};

}  // namespace

Result<HttpLoadOutcome> run_http_load(JourneyPlan& plan, const HttpLoad& load) {
    return LoadRun(plan, load).run();
}

}  // namespace gzl::bench
