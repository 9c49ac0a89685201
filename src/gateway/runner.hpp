// The gateway's loop: measure every interval, put the message into the outbox, empty the outbox. Measuring goes on
// while the server is away.
#pragma once

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "gateway/devices.hpp"

namespace gzl::gateway {

struct RunOptions {
    std::string server;  // base URL
    std::string gateway;
    std::string key_file;
    std::string server_key;  // "ed25519:<base64>" or "sm2-sm3:<base64>"
    std::string outbox_file;
    std::vector<SimulatedDevice> devices;
    std::chrono::milliseconds interval{5'000};
    bool once = false;                       // one message, then until the outbox is empty
    std::chrono::seconds give_up_after{60};  // of `once`
    std::optional<Instant> demo_clock{};     // the instant of every measurement; otherwise the machine's clock
};

// Exit code: 0 stopped or everything delivered, 1 a person must look, 2 `once` gave up; the outbox keeps what is left.
int run(const RunOptions& options, const std::atomic<bool>& stopping);

}  // namespace gzl::gateway
