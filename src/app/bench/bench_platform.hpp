// The platform's HTTP interface over a node, in this process, as `gzl serve` puts it together; and people signed in.
// What other parties must be told is made durable with the facts, but nothing sends it.
#pragma once

#include <memory>

#include "api/platform/platform.hpp"
#include "app/bench/bench_county.hpp"
#include "app/bench/bench_node.hpp"
#include "app/bench/journey.hpp"
#include "app/mqtt_readings.hpp"
#include "app/readings_route.hpp"

namespace gzl::bench {

class BenchPlatform {
  public:
    static Result<std::unique_ptr<BenchPlatform>> start(BenchNode& bench, const std::string& directory);
    ~BenchPlatform();

    static std::string readings_file(const std::string& directory) { return directory + "/readings.sqlite"; }
    std::uint16_t port() const { return http_->port(); }
    // Takes readings from a broker on this machine too, from now on.
    Result<void> listen_to(std::uint16_t broker_port);
    void stop_listening() { mqtt_.reset(); }
    // Everybody whom a journey needs, each with a password of this run.
    Result<std::array<Login, kWhoCount>> sign_in(const BenchCounty& county);

  private:
    BenchPlatform() = default;
    Result<Login> sign_in(const std::string& login, const std::string& user);

    std::unique_ptr<api::Credentials> credentials_;
    api::Services services_;
    std::unique_ptr<app::ReadingsRoute> readings_;
    std::unique_ptr<api::Platform> platform_;
    std::unique_ptr<api::HttpServer> http_;  // stops before what it asks
    std::unique_ptr<app::MqttReadings> mqtt_;
};

}  // namespace gzl::bench
