#include "app/bench/telemetry_load.hpp"

#include <ctime>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

#include "evidence/digest.hpp"

namespace gzl::bench {

namespace {

std::int64_t cpu_us(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::int64_t{time.tv_sec} * 1'000'000 + time.tv_nsec / 1'000;
}

}  // namespace

std::vector<std::string> device_codes() {
    std::vector<std::string> codes;
    const auto add = [&](const char* kind, std::size_t count) {
        for (std::size_t i = 1; i <= count; ++i) codes.push_back(std::string(kind) + "-A" + std::to_string(i));
    };
    add("scale", 10);
    add("temp", 4);
    add("humid", 4);
    add("door", 2);
    return codes;
}

std::string MessageChain::next(std::vector<telemetry::Reading> readings, Instant sent_at) {
    const telemetry::Content content{gateway_, Salt{1}, ++sequence_, sent_at, previous_, std::move(readings)};
    const std::string unsigned_text = telemetry::message_text(content, {});
    const std::string_view body = std::string_view(unsigned_text).substr(0, unsigned_text.rfind(",\"signature\""));
    const std::string signed_bytes = "gzl-telemetry-v1\n" + std::string(body) + "}";
    previous_ = evidence::sha256(bytes_of(signed_bytes));
    return telemetry::message_text(content, key_.sign(bytes_of(signed_bytes)));
}

void sign_messages(LoadGateway& gateway, std::size_t count, Instant from) {
    std::mt19937_64 random(gateway.code.back());
    const auto below = [&](std::uint64_t limit) { return static_cast<std::int64_t>(random() % limit); };
    const std::vector<std::string> codes = device_codes();
    std::vector<std::int64_t> slow;  // what changes seldom, or is a door and stays shut
    for (const std::string& code : codes) slow.push_back(code.starts_with("door") ? 0 : 152);
    MessageChain chain(gateway.code, gateway.key);
    std::uint64_t tick = 0;
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<telemetry::Reading> readings;
        for (std::size_t t = 0; t < kTicks; ++t) {
            const Instant at = from.plus_ms(static_cast<std::int64_t>(++tick) * 1'000 + below(4));
            for (std::size_t d = 0; d < codes.size(); ++d) {
                const bool is_scale = codes[d].starts_with("scale");
                if (!is_scale && slow[d] != 0 && below(60) == 0) slow[d] += below(3) - 1;
                readings.push_back({codes[d], tick, at, is_scale ? 3'000 + 20 * (below(5) - 2) : slow[d]});
            }
        }
        gateway.messages.push_back(
            chain.next(std::move(readings), from.plus_ms(static_cast<std::int64_t>(tick) * 1'000 + 20)));
    }
}

MessagePoster::MessagePoster(std::uint16_t port)
    : url_("http://127.0.0.1:" + std::to_string(port) + "/v1/telemetry:batch") {}

Result<SteadyClock::duration> MessagePoster::post(const std::string& message) {
    const auto begin = SteadyClock::now();
    const auto answer = client_.send("POST", url_, {{"Content-Type", "application/json"}}, message);
    if (!answer) return tl::make_unexpected(answer.error());
    if (answer->status != 200) return fault("a message was not taken: " + answer->body);
    return SteadyClock::now() - begin;
}

Result<PostOutcome> post_all(std::vector<LoadGateway>& gateways, std::uint16_t port) {
    PostOutcome outcome;
    std::mutex mutex;
    std::optional<Fault> failed;
    outcome.process_cpu_us = -cpu_us(CLOCK_PROCESS_CPUTIME_ID);
    const auto begin = SteadyClock::now();
    std::vector<std::thread> threads;
    for (LoadGateway& gateway : gateways)
        threads.emplace_back([&] {
            MessagePoster poster(port);
            Latencies latencies;
            std::optional<Fault> fault;
            for (const std::string& message : gateway.messages) {
                const auto time = poster.post(message);
                if (!time) {
                    fault = time.error();
                    break;
                }
                latencies.add(*time);
            }
            const std::lock_guard lock(mutex);
            outcome.latencies.add(latencies);
            outcome.generator_cpu_us += cpu_us(CLOCK_THREAD_CPUTIME_ID);
            if (fault) failed = fault;
        });
    for (std::thread& thread : threads) thread.join();
    outcome.time = SteadyClock::now() - begin;
    outcome.process_cpu_us += cpu_us(CLOCK_PROCESS_CPUTIME_ID);
    if (failed) return tl::make_unexpected(*failed);
    return outcome;
}

}  // namespace gzl::bench
