#include "app/bench/bench_platform.hpp"

#include "api/random.hpp"
#include "base/json.hpp"

namespace gzl::bench {

namespace {

struct Person {
    Who who;
    const char* login;
};
constexpr Person kPeople[]{{Who::clerk, "clerk"},         {Who::checker, "checker"}, {Who::officer, "officer"},
                           {Who::zhou, "zhou.custodian"}, {Who::wu, "wu.custodian"}, {Who::boss, "boss"}};

std::string value_of(std::string_view text, std::string_view before, std::string_view end) {
    const std::size_t at = text.find(before);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = text.substr(at + before.size());
    return std::string(rest.substr(0, rest.find(end)));
}

}  // namespace

Result<std::unique_ptr<BenchPlatform>> BenchPlatform::start(BenchNode& bench, const std::string& directory) {
    std::unique_ptr<BenchPlatform> self(new BenchPlatform);
    auto credentials = api::Credentials::open(directory + "/credentials.db");
    if (!credentials) return tl::make_unexpected(credentials.error());
    self->credentials_ = std::move(*credentials);
    self->services_.node = bench.node.get();
    self->services_.clock = &bench.clock;
    self->services_.credentials = self->credentials_.get();
    self->services_.log.origin = "bench";
    self->services_.own_keys =
        api::OwnKeys({{{"platform", evidence::PrivateKey::generate(evidence::KeyAlgorithm::ed25519)}, 0}});
    auto readings = app::ReadingsRoute::open(self->services_, {readings_file(directory), std::nullopt});
    if (!readings) return tl::make_unexpected(readings.error());
    self->readings_ = std::move(*readings);
    self->platform_ = std::make_unique<api::Platform>(self->services_, std::nullopt,
                                                      std::vector<api::Route>{self->readings_->route()});
    auto http = api::HttpServer::start({}, self->platform_->handler());
    if (!http) return tl::make_unexpected(http.error());
    self->http_ = std::move(*http);
    return self;
}

BenchPlatform::~BenchPlatform() {
    if (mqtt_) mqtt_->stop();
    if (http_) http_->stop();
}

Result<void> BenchPlatform::listen_to(std::uint16_t broker_port) {
    auto* readings = readings_.get();
    auto mqtt = app::MqttReadings::start(
        {.broker = {"mqtt://127.0.0.1:" + std::to_string(broker_port), {}},
         .client_id = "platform",
         .in_turn = [readings](
                        const std::string& gateway, telemetry::Urgency urgency,
                        std::function<void()> work) { return readings->in_turn(gateway, urgency, std::move(work)); },
         .take = [readings](std::string_view body) { return readings->take(body); },
         .next_of = [readings](const std::string& code) { return readings->next_of(code); },
         .on_presence = [](const app::Presence&) {}});
    if (!mqtt) return tl::make_unexpected(mqtt.error());
    mqtt_ = std::move(*mqtt);
    return {};
}

Result<std::array<Login, kWhoCount>> BenchPlatform::sign_in(const BenchCounty& county) {
    std::array<Login, kWhoCount> logins;
    for (const Person& person : kPeople) {
        const auto index = static_cast<std::size_t>(person.who);
        auto login = sign_in(person.login, county.actors[index].user.text());
        if (!login) return tl::make_unexpected(login.error());
        logins[index] = std::move(*login);
    }
    return logins;
}

Result<Login> BenchPlatform::sign_in(const std::string& login, const std::string& user) {
    const std::string password = to_hex(api::random_bytes(8));
    if (auto set = credentials_->set(user, password, api::wall_ms()); !set) return tl::make_unexpected(set.error());
    api::HttpClient client;
    const auto answer = client.send("POST", "http://127.0.0.1:" + std::to_string(port()) + "/v1/session",
                                    {{"Content-Type", "application/json"}},
                                    R"({"login":")" + login + R"(","password":")" + password + "\"}");
    if (!answer) return tl::make_unexpected(answer.error());
    const Login signed_in{value_of(answer->header("Set-Cookie").value_or(""), "", ";"),
                          value_of(answer->body, "\"csrf_token\":\"", "\"")};
    if (answer->status != 200 || signed_in.csrf.empty()) return fault(login + " could not sign in: " + answer->body);
    return signed_in;
}

}  // namespace gzl::bench
