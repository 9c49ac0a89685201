#include "app/bench/bench_broker.hpp"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include "app/bench/mqtt_wire.hpp"

namespace gzl::bench {

namespace {

constexpr std::size_t kWindow = 20;  // messages of a publisher that the broker has not acknowledged
constexpr std::chrono::seconds kStartTime{10};
constexpr std::chrono::milliseconds kGlance{20};

std::string program() {
    for (const char* path : {"/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto"})
        if (::access(path, X_OK) == 0) return path;
    return {};
}

Result<std::uint16_t> free_port() {
    const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* raw = reinterpret_cast<sockaddr*>(&address);
    const bool found = probe >= 0 && ::bind(probe, raw, size) == 0 && ::getsockname(probe, raw, &size) == 0;
    if (probe >= 0) ::close(probe);
    if (!found) return fault("no free port");
    return ntohs(address.sin_port);
}

Result<pid_t> spawn(const std::string& config, const std::string& log) {
    const std::string path = program();
    std::array<std::string, 3> command{path, "-c", config};
    std::array<char*, 4> arguments{command[0].data(), command[1].data(), command[2].data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    constexpr mode_t kMode = 0600;
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, kMode);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    pid_t process = 0;
    const int failed = posix_spawn(&process, path.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) return fault("cannot start " + path);
    return process;
}

Result<void> publish_all(std::uint16_t port, const LoadGateway& gateway, Part part) {
    auto wire = MqttWire::connect(port, "limit-" + gateway.code);
    if (!wire) return tl::make_unexpected(wire.error());
    std::size_t unacknowledged = 0;
    const auto take_one = [&]() -> Result<void> {
        const auto packet = wire->receive();
        if (!packet) return tl::make_unexpected(packet.error());
        --unacknowledged;
        return {};
    };
    for (const std::string& message : part.of(gateway)) {
        if (unacknowledged == kWindow)
            if (auto taken = take_one(); !taken) return taken;
        if (auto sent = wire->publish("limit/" + gateway.code, message); !sent) return sent;
        ++unacknowledged;
    }
    while (unacknowledged > 0)
        if (auto taken = take_one(); !taken) return taken;
    return {};
}

}  // namespace

bool BenchBroker::is_installed() {
    return !program().empty();
}

Result<BenchBroker> BenchBroker::start(const std::string& directory) {
    const auto port = free_port();
    if (!port) return tl::make_unexpected(port.error());
    const std::string config = directory + "/mosquitto.conf";
    const std::string log = directory + "/mosquitto.log";
    std::ofstream(config) << "listener " << *port << " 127.0.0.1\n"
                          << "allow_anonymous true\npersistence false\nmax_packet_size 1049600\n"
                          << "max_inflight_messages 20\nmax_queued_messages 0\nset_tcp_nodelay true\n"
                          << "log_dest stderr\nlog_type error\nlog_type warning\nuser root\n";
    const auto process = spawn(config, log);
    if (!process) return tl::make_unexpected(process.error());
    BenchBroker broker(*process, *port);
    for (const auto until = SteadyClock::now() + kStartTime; SteadyClock::now() < until;) {
        if (MqttWire::connect(*port, "probe")) return broker;
        std::this_thread::sleep_for(kGlance);
    }
    return fault("the broker does not answer");
}

BenchBroker::BenchBroker(BenchBroker&& other) noexcept
    : process_(std::exchange(other.process_, 0)), port_(other.port_) {}

BenchBroker::~BenchBroker() {
    if (process_ <= 0) return;
    ::kill(process_, SIGTERM);
    int status = 0;
    ::waitpid(process_, &status, 0);
}

std::int64_t BenchBroker::cpu_us() const {
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(process_, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
    return std::int64_t{time.tv_sec} * 1'000'000 + time.tv_nsec / 1'000;
}

Result<BrokerLimit> measure_broker(const BenchBroker& broker, const std::vector<LoadGateway>& gateways, Part part) {
    auto subscriber = MqttWire::connect(broker.port(), "limit-subscriber");
    if (!subscriber) return tl::make_unexpected(subscriber.error());
    if (auto subscribed = subscriber->subscribe("limit/#"); !subscribed) return tl::make_unexpected(subscribed.error());
    std::vector<Result<void>> published(gateways.size());
    std::vector<std::thread> publishers;
    const auto begin = SteadyClock::now();
    for (std::size_t i = 0; i < gateways.size(); ++i)
        publishers.emplace_back([&, i] { published[i] = publish_all(broker.port(), gateways[i], part); });
    BrokerLimit limit;
    Result<void> received;
    for (std::size_t left = part.count * gateways.size(); received && left > 0; --left) {
        const auto packet = subscriber->receive();
        if (packet) limit.bytes += packet->payload.size();
        if (!packet) received = tl::make_unexpected(packet.error());
    }
    limit.time = SteadyClock::now() - begin;
    for (std::thread& publisher : publishers) publisher.join();
    for (const auto& each : published)
        if (!each) return tl::make_unexpected(each.error());
    if (!received) return tl::make_unexpected(received.error());
    return limit;
}

}  // namespace gzl::bench
