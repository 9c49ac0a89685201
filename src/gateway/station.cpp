#include "gateway/station.hpp"

#include <cstdio>
#include <random>
#include <thread>

namespace gzl::gateway {

namespace {

Salt new_boot() {
    std::random_device source;
    Salt boot{};
    for (std::uint8_t& byte : boot) byte = static_cast<std::uint8_t>(source());
    return boot;
}

}  // namespace

Instant wall_clock() {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return Instant(std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count());
}

void print(const std::string& line) {
    std::printf("%s %s\n", wall_clock().text().c_str(), line.c_str());
    std::fflush(stdout);
}

Result<std::unique_ptr<Station>> Station::open(const StationOptions& options,
                                               std::chrono::milliseconds message_interval,
                                               std::function<Instant()> now) {
    auto key = evidence::PrivateKey::load(options.key_file);
    if (!key) return tl::make_unexpected(key.error());
    auto server = evidence::PublicKey::parse(options.server_key);
    if (!server) return tl::make_unexpected(server.error());
    auto outbox = Outbox::open(options.outbox_file, options.gateway, wall_clock(), options.most_waiting);
    if (!outbox) return tl::make_unexpected(outbox.error());

    TransportOptions way = options.transport;
    way.gateway = options.gateway;
    way.boot = new_boot();
    auto transport = make_transport(way);
    if (!transport) return tl::make_unexpected(transport.error());

    auto station = std::make_unique<Station>();
    station->outbox_ = std::move(*outbox);
    station->transport_ = std::move(*transport);
    station->recorder_ = std::make_unique<Recorder>(Recorder::Parts{station->outbox_.get(), message_interval});
    Station* self = station.get();
    station->delivery_ = std::make_unique<Delivery>(
        Sender({station->outbox_.get(), options.gateway, *key, *server, way.boot, std::move(now),
                [self](const std::string& message, bool urgent) { return self->transport_->post(message, urgent); }}),
        *station->transport_, [quiet = options.quiet](const std::string& line) {
            if (!quiet) print(line);
        });
    return station;
}

int Station::drain(const std::atomic<bool>& stopping, std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds kGlance{5};
    const auto until = std::chrono::steady_clock::now() + patience;
    while (delivery_->state() == Delivery::State::working) {
        if (stopping) return 0;
        if (std::chrono::steady_clock::now() >= until) return 2;
        std::this_thread::sleep_for(kGlance);
    }
    return delivery_->state() == Delivery::State::empty ? 0 : 1;
}

std::string Station::summary() const {
    const DeliveryCounts counts = delivery_->counts();
    const auto waiting = outbox_->count();
    return "readings " + std::to_string(recorder_->readings()) + " shed " + std::to_string(outbox_->shed()) +
           " delivered " + std::to_string(counts.delivered) + " retried " + std::to_string(counts.retried) +
           " reordered " + std::to_string(counts.reordered) + " waiting " +
           (waiting ? std::to_string(*waiting) : std::string("unknown"));
}

}  // namespace gzl::gateway
