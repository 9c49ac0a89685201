#include "gateway/runner.hpp"

#include <algorithm>
#include <cstdio>
#include <thread>

#include "api/http.hpp"
#include "gateway/sender.hpp"

namespace gzl::gateway {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kFirstPause{500};
constexpr std::chrono::milliseconds kLongestPause{30'000};
constexpr std::chrono::milliseconds kGlance{100};  // how soon a signal to stop is seen

Instant now() {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return Instant(std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count());
}

void print(const std::string& line) {
    std::printf("%s %s\n", now().text().c_str(), line.c_str());
    std::fflush(stdout);
}

Post post_to(const std::string& server) {
    auto client = std::make_shared<api::HttpClient>();
    return [client, url = server + "/v1/telemetry:batch"](const std::string& text) -> Result<Reply> {
        auto answer = client->send("POST", url, {{"Content-Type", "application/json"}}, text);
        if (!answer) return tl::make_unexpected(answer.error());
        return Reply{answer->status, std::move(answer->body)};
    };
}

class Loop {
  public:
    Loop(const RunOptions& options, Outbox& outbox, const evidence::PrivateKey& key, const evidence::PublicKey& server)
        : options_(options),
          outbox_(outbox),
          key_(key),
          sender_({&outbox, options.gateway, key, server, post_to(options.server)}) {
        for (std::uint8_t& byte : boot_) byte = static_cast<std::uint8_t>(random_());
    }

    int run(const std::atomic<bool>& stopping) {
        const auto give_up = SteadyClock::now() + options_.give_up_after;
        while (!stopping) {
            if (SteadyClock::now() >= next_measurement_ && !measure_all()) return 1;
            if (SteadyClock::now() >= next_attempt_) {
                const SendOutcome outcome = attempt();
                if (outcome == SendOutcome::stop) return 1;
                if (outcome == SendOutcome::idle && options_.once) return 0;
                if (outcome == SendOutcome::delivered) continue;
            }
            if (options_.once && SteadyClock::now() >= give_up) return 2;
            std::this_thread::sleep_for(kGlance);
        }
        return 0;
    }

  private:
    bool measure_all() {
        next_measurement_ = options_.once ? SteadyClock::time_point::max() : SteadyClock::now() + options_.interval;
        std::vector<Measurement> measurements;
        for (const SimulatedDevice& device : options_.devices)
            measurements.push_back({device.code, device_time(), measure(device, random_)});
        const auto added = outbox_.add(measurements, boot_, device_time(), key_);
        if (!added) print(added.error().message);
        return added.has_value();
    }

    SendOutcome attempt() {
        const SendResult result = sender_.send_next();
        if (!result.line.empty()) print(result.line);
        // Also after a reordering, so that two gateways on one key cannot drive each other in a circle.
        if (result.outcome == SendOutcome::retry || result.outcome == SendOutcome::reordered) {
            std::uniform_int_distribution<std::int64_t> jitter(pause_.count() / 2, pause_.count());
            next_attempt_ = SteadyClock::now() + std::chrono::milliseconds(jitter(random_));
            pause_ = std::min(pause_ * 2, kLongestPause);
        } else if (result.outcome == SendOutcome::delivered) {
            pause_ = kFirstPause;
        }
        return result.outcome;
    }

    const RunOptions& options_;
    Outbox& outbox_;
    const evidence::PrivateKey& key_;
    Sender sender_;
    std::mt19937_64 random_{std::random_device{}()};
    Salt boot_{};
    // The demo's clock stands still; a real gateway's runs.
    Instant device_time() const { return options_.demo_clock.value_or(now()); }

    SteadyClock::time_point next_measurement_ = SteadyClock::now();
    SteadyClock::time_point next_attempt_ = SteadyClock::now();
    std::chrono::milliseconds pause_ = kFirstPause;
};

}  // namespace

int run(const RunOptions& options, const std::atomic<bool>& stopping) {
    const auto fail = [](const Fault& why) {
        std::fprintf(stderr, "gzl-gateway: %s\n", why.message.c_str());
        return 1;
    };
    const auto key = evidence::PrivateKey::load(options.key_file);
    if (!key) return fail(key.error());
    const auto server = evidence::PublicKey::parse(options.server_key);
    if (!server) return fail(server.error());
    const auto outbox = Outbox::open(options.outbox_file, options.gateway, now());
    if (!outbox) return fail(outbox.error());
    return Loop(options, **outbox, *key, *server).run(stopping);
}

}  // namespace gzl::gateway
