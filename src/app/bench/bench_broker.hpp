// A mosquitto of one run, on a free port of this machine, in a directory of its own; ends with this object. And what it
// carries at most when nobody does anything with the messages.
#pragma once

#include <ctime>
#include <optional>
#include <string>
#include <sys/types.h>

#include "app/bench/telemetry_load.hpp"

namespace gzl::bench {

class BenchBroker {
  public:
    static bool is_installed();
    // Keeps nothing, as deploy/mosquitto/mosquitto.conf; without TLS.
    static Result<BenchBroker> start(const std::string& directory);
    BenchBroker(BenchBroker&& other) noexcept;
    BenchBroker& operator=(BenchBroker&&) = delete;
    ~BenchBroker();

    std::uint16_t port() const { return port_; }
    std::int64_t cpu_us() const;  // of its processor time so far

  private:
    BenchBroker(pid_t process, std::uint16_t port) : process_(process), port_(port) {}
    pid_t process_ = 0;
    std::uint16_t port_ = 0;
};

// The same payloads from one publisher for each gateway to one subscriber, at least once, until the last has come.
struct BrokerLimit {
    SteadyClock::duration time{};
    std::uint64_t bytes = 0;
};
Result<BrokerLimit> measure_broker(const BenchBroker& broker, const std::vector<LoadGateway>& gateways, Part part);

}  // namespace gzl::bench
