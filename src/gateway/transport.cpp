#include "gateway/transport.hpp"

#include "api/http.hpp"
#include "gateway/mqtt_transport.hpp"

namespace gzl::gateway {

namespace {

class HttpTransport : public Transport {
  public:
    explicit HttpTransport(const TransportOptions& options)
        : url_(options.server + "/v1/telemetry:batch"), client_(options.patience) {}

    Result<Reply> post(const std::string& message, bool urgent) override {
        std::vector<api::HttpHeader> headers{{"Content-Type", "application/json"}};
        if (urgent) headers.push_back({"Priority", "u=0"});
        auto answer = client_.send("POST", url_, headers, message);
        if (!answer) return tl::make_unexpected(answer.error());
        return Reply{answer->status, std::move(answer->body)};
    }
    void start(std::function<void()>) override {}
    void stop() override {}

  private:
    std::string url_;
    api::HttpClient client_;
};

}  // namespace

Result<std::unique_ptr<Transport>> make_transport(const TransportOptions& options) {
    if (options.server.empty() == options.mqtt.empty()) return fault("name either --server or --mqtt");
    if (options.mqtt.empty()) return std::make_unique<HttpTransport>(options);
    return MqttTransport::make(options);
}

}  // namespace gzl::gateway
