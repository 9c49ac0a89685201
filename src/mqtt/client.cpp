#include "mqtt/client.hpp"

#include <MQTTAsync.h>
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <random>
#include <thread>
#include <utility>

#include "mqtt/no_delay.hpp"

namespace gzl::mqtt {

namespace {

constexpr int kAtLeastOnce = 1;
constexpr int kMaxOnTheWay = 1'000;
constexpr int kConnectTimeout_s = 10;
constexpr int kDisconnectTimeout_ms = 1'000;
constexpr std::chrono::milliseconds kGlance{200};

// The library's word for mqtts:// and mqtt://.
std::optional<std::string> library_url(const std::string& url) {
    const auto rest_after = [&](std::string_view scheme) { return url.substr(scheme.size()); };
    if (url.starts_with("mqtts://")) return "ssl://" + rest_after("mqtts://");
    if (url.starts_with("mqtt://")) return "tcp://" + rest_after("mqtt://");
    return std::nullopt;
}

}  // namespace

struct Client::Impl {
    enum class Link { down, connecting, up };

    explicit Impl(ClientOptions given) : options(std::move(given)), pause(options.first_pause) {}
    ~Impl() { stop(); }

    Result<void> create() {
        const auto url = library_url(options.url);
        if (!url) return fault("'" + options.url + "' is not mqtts://host:port or mqtt://host:port");
        const bool encrypted = options.url.starts_with("mqtts://");
        if (encrypted != !options.tls.ca.empty())
            return fault(encrypted ? "mqtts:// needs the CA's certificate, our own and its key"
                                   : "certificates are for mqtts://");
        MQTTAsync_init_options init = MQTTAsync_init_options_initializer;  // OpenSSL looks after itself
        MQTTAsync_global_init(&init);
        MQTTAsync_createOptions create = MQTTAsync_createOptions_initializer;
        create.maxBufferedMessages = kMaxOnTheWay;
        if (MQTTAsync_createWithOptions(&handle, url->c_str(), options.client_id.c_str(), MQTTCLIENT_PERSISTENCE_NONE,
                                        nullptr, &create) != MQTTASYNC_SUCCESS)
            return fault("no MQTT client for " + options.url);
        MQTTAsync_setCallbacks(handle, this, &Impl::lost, &Impl::arrived, nullptr);
        return {};
    }

    // Brings the connection up, tells of it, and brings it up again.
    void keep() {
        std::unique_lock lock(mutex);
        while (!stopping) {
            if (link == Link::down && std::chrono::steady_clock::now() >= next_attempt) {
                link = Link::connecting;
                ++number;
                lock.unlock();
                const int code = connect();
                lock.lock();
                if (code != MQTTASYNC_SUCCESS) went_down("cannot connect: " + reason(code, nullptr));
            }
            if (link == Link::up && !greeted) {
                greeted = true;
                pause = options.first_pause;
                lock.unlock();
                subscribe();
                if (options.on_connected) options.on_connected(number);
                lock.lock();
            }
            const std::vector<std::string> told = std::exchange(reports, {});
            lock.unlock();
            if (options.on_lost) std::for_each(told.begin(), told.end(), options.on_lost);
            lock.lock();
            changed.wait_for(lock, kGlance,
                             [this] { return stopping || !reports.empty() || (link == Link::up && !greeted); });
        }
    }

    int connect() {
        MQTTAsync_SSLOptions ssl = MQTTAsync_SSLOptions_initializer;
        ssl.trustStore = options.tls.ca.c_str();
        ssl.keyStore = options.tls.cert.c_str();
        ssl.privateKey = options.tls.key.c_str();
        ssl.enableServerCertAuth = 1;
        ssl.verify = 1;  // the broker's certificate names the host that we asked for
        ssl.disableDefaultTrustStore = 1;
        MQTTAsync_willOptions last_will = MQTTAsync_willOptions_initializer;
        will = options.will ? options.will(number) : Publication{};
        last_will.topicName = will.topic.c_str();
        last_will.payload.len = static_cast<int>(will.payload.size());
        last_will.payload.data = will.payload.data();
        last_will.qos = kAtLeastOnce;
        last_will.retained = will.retained ? 1 : 0;

        MQTTAsync_connectOptions connect = MQTTAsync_connectOptions_initializer;
        connect.MQTTVersion = MQTTVERSION_3_1_1;
        connect.keepAliveInterval = static_cast<int>(options.keep_alive.count());
        connect.connectTimeout = kConnectTimeout_s;
        connect.cleansession = 1;
        connect.ssl = options.tls.ca.empty() ? nullptr : &ssl;
        connect.will = options.will ? &last_will : nullptr;
        connect.onSuccess = &Impl::connected;
        connect.onFailure = &Impl::refused;
        connect.context = this;
        return MQTTAsync_connect(handle, &connect);
    }

    void subscribe() const {
        for (const std::string& filter : options.subscriptions)
            MQTTAsync_subscribe(handle, filter.c_str(), kAtLeastOnce, nullptr);
    }

    void stop() {
        {
            const std::lock_guard lock(mutex);
            if (stopping) return;
            stopping = true;
        }
        changed.notify_all();
        if (keeper.joinable()) keeper.join();
        if (!handle) return;
        MQTTAsync_disconnectOptions disconnect = MQTTAsync_disconnectOptions_initializer;
        disconnect.timeout = kDisconnectTimeout_ms;
        MQTTAsync_disconnect(handle, &disconnect);
        const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(2 * kDisconnectTimeout_ms);
        while (MQTTAsync_isConnected(handle) && std::chrono::steady_clock::now() < until)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        MQTTAsync_destroy(&handle);
    }

    // With the lock held.
    void went_down(std::string why) {
        link = Link::down;
        greeted = false;
        // Not all at once after the broker's restart.
        std::uniform_int_distribution<std::int64_t> jitter(pause.count() / 2, pause.count());
        next_attempt = std::chrono::steady_clock::now() + std::chrono::milliseconds(jitter(random));
        pause = std::min(pause * 2, options.longest_pause);
        reports.push_back(std::move(why));
        changed.notify_all();
    }

    static std::string reason(int code, const char* message) {
        if (message) return message;
        const char* known = MQTTAsync_strerror(code);
        return known ? known : "code " + std::to_string(code);
    }

    static void connected(void* context, MQTTAsync_successData*) {
        auto& self = *static_cast<Impl*>(context);
        send_without_delay(port_of(self.options.url));
        const std::lock_guard lock(self.mutex);
        self.link = Link::up;
        self.changed.notify_all();
    }
    static void refused(void* context, MQTTAsync_failureData* data) {
        auto& self = *static_cast<Impl*>(context);
        const std::lock_guard lock(self.mutex);
        self.went_down("cannot connect: " +
                       (data ? reason(data->code, data->message) : std::string("no reason given")));
    }
    static void lost(void* context, char* cause) {
        auto& self = *static_cast<Impl*>(context);
        const std::lock_guard lock(self.mutex);
        self.went_down(std::string("the connection is lost") + (cause ? std::string(": ") + cause : ""));
    }
    // The library sends the acknowledgement after this has returned.
    static int arrived(void* context, char* topic, int topic_length, MQTTAsync_message* message) {
        const auto& self = *static_cast<Impl*>(context);
        const std::string_view name =
            topic_length > 0 ? std::string_view(topic, static_cast<std::size_t>(topic_length)) : topic;
        if (self.options.on_message)
            self.options.on_message(
                name, {static_cast<const char*>(message->payload), static_cast<std::size_t>(message->payloadlen)},
                message->retained != 0);
        MQTTAsync_freeMessage(&message);
        MQTTAsync_free(topic);
        return 1;
    }

    const ClientOptions options;
    MQTTAsync handle = nullptr;
    Publication will;  // of the connection that is being made
    std::mutex mutex;
    std::condition_variable changed;
    Link link = Link::down;
    bool greeted = false;
    bool stopping = false;
    std::uint64_t number = 0;
    std::vector<std::string> reports;
    std::chrono::milliseconds pause;
    std::chrono::steady_clock::time_point next_attempt{};
    std::mt19937_64 random{std::random_device{}()};
    std::thread keeper;
};

Client::Client(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Client::~Client() = default;

Result<std::unique_ptr<Client>> Client::prepare(ClientOptions options) {
    auto impl = std::make_unique<Impl>(std::move(options));
    if (auto created = impl->create(); !created) return tl::make_unexpected(created.error());
    return std::unique_ptr<Client>(new Client(std::move(impl)));
}

bool Client::publish(const Publication& publication) {
    return is_connected() && MQTTAsync_send(impl_->handle, publication.topic.c_str(),
                                            static_cast<int>(publication.payload.size()), publication.payload.data(),
                                            kAtLeastOnce, publication.retained ? 1 : 0, nullptr) == MQTTASYNC_SUCCESS;
}

bool Client::is_connected() const {
    const std::lock_guard lock(impl_->mutex);
    return impl_->link == Impl::Link::up;
}

void Client::start() {
    impl_->keeper = std::thread([this] { impl_->keep(); });
}

void Client::stop() {
    impl_->stop();
}

}  // namespace gzl::mqtt
