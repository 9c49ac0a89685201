#include "app/bench/telemetry_load.hpp"

#include <ctime>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

#include "api/http.hpp"
#include "app/bench/mqtt_wire.hpp"
#include "evidence/digest.hpp"
#include "mqtt/envelope.hpp"
#include "mqtt/topics.hpp"

namespace gzl::bench {

namespace {

std::int64_t cpu_us(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::int64_t{time.tv_sec} * 1'000'000 + time.tv_nsec / 1'000;
}

class HttpPoster : public MessagePoster {
  public:
    HttpPoster(std::uint16_t port, bool event)
        : url_("http://127.0.0.1:" + std::to_string(port) + "/v1/telemetry:batch"),
          headers_{{"Content-Type", "application/json"}} {
        if (event) headers_.push_back({"Priority", "u=0"});
    }
    Result<SteadyClock::duration> post(const std::string& message) override {
        const auto begin = SteadyClock::now();
        const auto answer = client_.send("POST", url_, headers_, message);
        if (!answer) return tl::make_unexpected(answer.error());
        if (answer->status != 200) return fault("a message was not taken: " + answer->body);
        return SteadyClock::now() - begin;
    }

  private:
    const std::string url_;
    std::vector<api::HttpHeader> headers_;
    api::HttpClient client_;
};

mqtt::Topic topic_of(const std::string& gateway, mqtt::Channel channel) {
    return {"bench", gateway, channel};
}

// The broker keeps the birth; the platform answers it as soon as it is there.
Result<void> greet(MqttWire& wire, const std::string& gateway) {
    for (const mqtt::Channel channel : {mqtt::Channel::rcpt, mqtt::Channel::cmd})
        if (auto subscribed = wire.subscribe(topic_of(gateway, channel).text()); !subscribed) return subscribed;
    const std::string birth = mqtt::to_text(mqtt::Life{Salt{1}, 1});
    if (auto sent = wire.publish(topic_of(gateway, mqtt::Channel::birth).text(), birth, true); !sent) return sent;
    while (true) {
        const auto packet = wire.receive();
        if (!packet) return tl::make_unexpected(packet.error());
        if (mqtt::parse_resend(packet->payload)) return {};
    }
}

class MqttPoster : public MessagePoster {
  public:
    MqttPoster(MqttWire wire, const std::string& gateway, bool event)
        : wire_(std::move(wire)),
          topic_(topic_of(gateway, event ? mqtt::Channel::event : mqtt::Channel::data).text()) {}
    Result<SteadyClock::duration> post(const std::string& message) override {
        const auto begin = SteadyClock::now();
        if (auto sent = wire_.publish(topic_, message); !sent) return tl::make_unexpected(sent.error());
        while (true) {
            const auto packet = wire_.receive();
            if (!packet) return tl::make_unexpected(packet.error());
            if (packet->is_acknowledgement) continue;  // by the broker: it says nothing
            const auto answer = mqtt::parse_answer(packet->payload);
            if (!answer || answer->status != 200) return fault("a message was not taken: " + packet->payload);
            return SteadyClock::now() - begin;
        }
    }

  private:
    MqttWire wire_;
    const std::string topic_;
};

}  // namespace

MakePoster http_posters(std::uint16_t port) {
    return [port](const std::string&, bool event) -> Result<std::unique_ptr<MessagePoster>> {
        return std::make_unique<HttpPoster>(port, event);
    };
}

MakePoster mqtt_posters(std::uint16_t port) {
    return [port](const std::string& gateway, bool event) -> Result<std::unique_ptr<MessagePoster>> {
        auto wire = MqttWire::connect(port, gateway);
        if (!wire) return tl::make_unexpected(wire.error());
        if (auto greeted = greet(*wire, gateway); !greeted) return tl::make_unexpected(greeted.error());
        return std::make_unique<MqttPoster>(std::move(*wire), gateway, event);
    };
}

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
    std::mt19937_64 random(static_cast<std::uint8_t>(gateway.code.back()));
    const auto below = [&](std::uint64_t limit) { return static_cast<std::int64_t>(random() % limit); };
    const std::vector<std::string> codes = device_codes();
    std::vector<std::int64_t> slow;  // what changes seldom, or is a door and stays shut
    slow.reserve(codes.size());
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

Result<PostOutcome> post_all(const std::vector<LoadGateway>& gateways, Part part, const MakePoster& make_poster) {
    PostOutcome outcome;
    std::mutex mutex;
    std::optional<Fault> failed;
    std::vector<std::unique_ptr<MessagePoster>> posters;
    for (const LoadGateway& gateway : gateways) {
        auto poster = make_poster(gateway.code, false);
        if (!poster) return tl::make_unexpected(poster.error());
        posters.push_back(std::move(*poster));
    }
    outcome.process_cpu_us = -cpu_us(CLOCK_PROCESS_CPUTIME_ID);
    const auto begin = SteadyClock::now();
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < gateways.size(); ++i)
        threads.emplace_back([&, i] {
            Latencies latencies;
            std::optional<Fault> fault;
            for (const std::string& message : part.of(gateways[i])) {
                const auto time = posters[i]->post(message);
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
