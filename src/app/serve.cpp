#include "app/serve.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <iterator>
#include <memory>
#include <sstream>
#include <unistd.h>

#include <spdlog/spdlog.h>

#include "api/log/log_publisher.hpp"
#include "api/platform/fact_stream.hpp"
#include "api/platform/messenger.hpp"
#include "api/platform/package_delivery.hpp"
#include "api/platform/platform.hpp"
#include "app/audit/audit_journal.hpp"
#include "app/audit/audit_route.hpp"
#include "app/data_directory.hpp"
#include "app/deliveries/delivery_routes.hpp"
#include "app/demo_accounts.hpp"
#include "app/documents/document_routes.hpp"
#include "app/establish.hpp"
#include "app/keys/log_keys.hpp"
#include "app/keys/platform_keys.hpp"
#include "app/mqtt_readings.hpp"
#include "app/needs/need_routes.hpp"
#include "app/notices/file_notices.hpp"
#include "app/personal/personal_routes.hpp"
#include "app/process_limits.hpp"
#include "app/readings/reading_queries.hpp"
#include "app/readings/reading_views.hpp"
#include "app/readings_route.hpp"
#include "app/reports/report_routes.hpp"
#include "app/scoring/scorer.hpp"
#include "app/statements/statements_route.hpp"
#include "app/trade/tax_invoices_route.hpp"
#include "app/trusted.hpp"
#include "core/archive/announce_log_key.hpp"
#include "eventlog/sqlite_log.hpp"
#include "evidence/key_rotation.hpp"
#include "node/outbox.hpp"

namespace gzl::app {

namespace {

constexpr int kExitLogUnwritable = 74;  // EX_IOERR
constexpr std::size_t kOutboxAtStart = 100'000;

// What is on disk is unknown, so nothing more may be said: the process ends and a restart replays.
[[noreturn]] void stop_at_once(const Fault& fault) {
    std::fprintf(
        stderr,
        "gzl: the event log cannot be written, so the server stops; nothing that was acknowledged is lost: %s\n",
        fault.message.c_str());
    std::_Exit(kExitLogUnwritable);
}

std::vector<std::string> words_of(const std::string& command) {
    std::istringstream stream(command);
    return {std::istream_iterator<std::string>(stream), {}};
}

// Keys would be pages; and a file of SQLite that the process reads in passing loses its locks.
bool lies_within(const std::filesystem::path& inner, const std::filesystem::path& outer) {
    const auto relative =
        std::filesystem::weakly_canonical(inner).lexically_relative(std::filesystem::weakly_canonical(outer));
    return !relative.empty() && *relative.begin() != "..";
}

class Server {
  public:
    explicit Server(const ServeOptions& options) : options_(options) {}
    ~Server() { stop(); }

    Result<void> start() {
        auto data = open_data_directory(options_.data);
        if (!data) return tl::make_unexpected(data.error());
        data_ = *data;
        for (auto step : {&Server::open_log, &Server::open_keys, &Server::start_node, &Server::establish,
                          &Server::announce_keys, &Server::sweep_personal, &Server::start_publisher,
                          &Server::start_scorer, &Server::start_http, &Server::start_mqtt})
            if (auto done = (this->*step)(); !done) return done;
        return {};
    }

    std::uint16_t port() const { return http_->port(); }
    bool is_tls() const { return !options_.tls_certificate.empty(); }
    std::uint64_t size() const { return node_->durable_size(); }

    void stop() {
        stream_.stop();
        deliveries_.stream().stop();
        if (mqtt_) mqtt_->stop();
        if (readings_) readings_->stop();
        if (http_) http_->stop();
        if (scorer_) scorer_->stop();
        if (outbox_) outbox_->stop();
        if (publisher_) publisher_->stop();
        if (node_) node_->stop();
    }

  private:
    Result<void> open_log() {
        auto log = eventlog::open_sqlite_log({.path = data_.log().string(), .max_pages = options_.max_pages});
        if (!log) return tl::make_unexpected(log.error());
        log_ = std::move(*log);
        auto origin = log_->meta("origin");
        if (!origin) return tl::make_unexpected(origin.error());
        services_.log.origin = origin->value_or(options_.origin);
        if (!*origin) return log_->put_meta("origin", options_.origin);
        return {};
    }

    Result<void> open_keys() {
        auto own_keys = open_platform_keys(data_);
        if (!own_keys) return tl::make_unexpected(own_keys.error());
        services_.own_keys = std::move(*own_keys);
        auto signers = log_signers(data_, services_.log.origin);
        if (!signers) return tl::make_unexpected(signers.error());
        services_.log.signers = std::move(*signers);
        auto credentials = api::Credentials::open(data_.credentials());
        if (!credentials) return tl::make_unexpected(credentials.error());
        credentials_ = std::move(*credentials);
        auto documents = DocumentStore::open(data_.documents(), {.command = words_of(options_.scan_command)});
        if (!documents) return tl::make_unexpected(documents.error());
        document_store_ = std::move(*documents);
        documents_ = std::make_unique<DocumentRoutes>(services_, *document_store_);
        auto audit = AuditJournal::open(data_.audit());
        if (!audit) return tl::make_unexpected(audit.error());
        audit_ = std::move(*audit);
        auto personal = PersonalStore::open(data_.personal());
        if (!personal) return tl::make_unexpected(personal.error());
        personal_store_ = std::move(*personal);
        personal_ = std::make_unique<PersonalRoutes>(services_, *personal_store_);
        return {};
    }

    Result<void> start_node() {
        if (auto clock = make_clock(); !clock) return clock;
        node::Node::Options options;
        options.log = log_.get();
        options.clock = clock_.get();
        options.random = &random_;
        options.on_fault = stop_at_once;
        options.on_durable = [this](std::uint64_t) {
            stream_.wake();
            deliveries_.stream().wake();
            if (is_publishing_) publisher_->wake();
            if (is_scoring_) scorer_->wake();
        };
        options.on_outbox = [this](std::vector<eventlog::OutboxRow> rows) { outbox_->add(std::move(rows)); };
        services_.clock = clock_.get();
        services_.credentials = credentials_.get();
        services_.rates = {options_.rate_limit, options_.rate_limit * 10};
        services_.audit = [this](api::AuditEntry entry) { audit_->put(std::move(entry)); };
        services_.cookies =
            options_.secure_cookies || is_tls() ? api::CookieTransport::tls_only : api::CookieTransport::any;

        auto notices = FileNotices::open(data_.notices());
        if (!notices) return tl::make_unexpected(notices.error());
        notices_ = std::move(*notices);
        outbox_ = std::make_unique<node::Outbox>(node::Outbox::Options{
            .send = [this](const eventlog::OutboxRow& row) { return tell(row); },
            .update = [this](eventlog::OutboxUpdate update) { node_->update_outbox(std::move(update)); },
            .attempts = options_.delivery_attempts});
        spdlog::info("replaying {} facts", log_->size());
        auto node = node::Node::start(options, [](std::uint64_t position) {
            if (position % 1'000'000 == 0) spdlog::info("replayed {} facts", position);
        });
        if (!node) return tl::make_unexpected(node.error());
        node_ = std::move(*node);
        services_.node = node_.get();
        auto pending = log_->pending_outbox(kOutboxAtStart);
        if (!pending) return tl::make_unexpected(pending.error());
        outbox_->add(std::move(*pending));
        return {};
    }

    // An instruction is for a machine alone; what people may be told goes to them when their organisation has none.
    Result<void> tell(const eventlog::OutboxRow& row) {
        if (row.kind == kDestroyPath) return personal_->destroy(row);
        if (row.kind == api::kApplicationPath) return tell_of_application(row);
        if (row.kind != kAlertNoticePath) return messenger_.send(row);
        const auto by_machine = messenger_.reaches(row.target);
        if (!by_machine) return tl::make_unexpected(by_machine.error());
        if (*by_machine) return messenger_.send(row);
        return notices_->deliver({row.id, row.target, row.kind, row.subject, row.payload});
    }

    Result<void> tell_of_application(eventlog::OutboxRow row) {
        auto body = api::body_to_send(services_, row);
        if (!body) return tl::make_unexpected(body.error());
        row.payload = std::move(*body);
        return messenger_.send(row);
    }

    // The demo's clock goes on where the log's last fact left it.
    Result<void> make_clock() {
        if (!options_.demo_clock) {
            clock_ = std::make_unique<node::SystemClock>();
            return {};
        }
        const auto start = Instant::parse(*options_.demo_clock);
        if (!start) return fault("the demo clock must be an instant such as 2026-02-27T00:00:00.000Z");
        auto clock = std::make_unique<node::ManualClock>(*start);
        if (log_->size() > 0) {
            const auto read = log_->read(log_->size() - 1, log_->size(), [&](eventlog::StoredRecord&& last) {
                clock->move_to(Instant(last.at_ms));
                return true;
            });
            if (!read) return read;
        }
        services_.manual_clock = clock.get();
        clock_ = std::move(clock);
        return {};
    }

    Result<void> establish() {
        if (options_.county.empty() || log_->size() > 0) return {};
        return establish_county(*node_, {options_.county, options_.keys, options_.bank_endpoint, clock_->now()});
    }

    // A key that follows another signs nothing before the log says so. Repeated, the command is refused: it says so.
    Result<void> announce_keys() {
        for (const evidence::NoteSigner& signer : services_.log.signers) {
            const auto note = announcement_of(data_, signer.verifier());
            if (!note) continue;
            const auto rotation = evidence::open_rotation(*note);
            if (!rotation || rotation->new_key != signer.verifier())
                return fault("the announcement of the log key " + signer.verifier().text() + " is damaged");
            const auto outcome = node::submit_and_wait(
                *node_, {core::catalog().command("AnnounceLogKey"),
                         std::make_shared<core::archive::AnnounceLogKey>(
                             core::archive::AnnounceLogKey{rotation->old_key.text(), rotation->new_key.text(), *note}),
                         {},
                         {},
                         {}});
            if (std::holds_alternative<node::Unavailable>(outcome)) return fault("the node stops");
        }
        return {};
    }

    Result<void> sweep_personal() { return personal_->sweep(); }

    Result<void> start_publisher() {
        std::vector<evidence::Policy::Witness> witnesses;
        if (!options_.policy.empty()) {
            auto trusted = read_trusted({.log_keys = {}, .policy = options_.policy});
            if (!trusted) return tl::make_unexpected(trusted.error());
            witnesses = trusted->policy->witnesses();
        }
        auto publisher = api::LogPublisher::start(
            {.node = node_.get(),
             .origin = services_.log.origin,
             .signers = services_.log.signers,
             .directory = data_.published_log(),
             .witnesses = std::move(witnesses),
             .alarms = data_.alarms(),
             .on_fault = [](const Fault& fault) { spdlog::error("the log cannot be published: {}", fault.message); }});
        if (!publisher) return tl::make_unexpected(publisher.error());
        publisher_ = std::move(*publisher);
        services_.publisher = publisher_.get();
        is_publishing_ = true;
        return {};
    }

    Result<void> start_scorer() {
        if (options_.score_model.empty()) return {};
        auto model = scoring::open_county_model(options_.score_model.string());
        if (!model) return tl::make_unexpected(model.error());
        spdlog::info("enterprises are scored by {}", model->name);
        scorer_ = std::make_unique<scoring::Scorer>(*node_, std::move(*model));
        is_scoring_ = true;
        return {};
    }

    Result<void> start_http() {
        std::optional<api::StaticFiles> files;
        if (!options_.web.empty()) {
            if (lies_within(options_.data, options_.web))
                return fault("the data directory lies within " + options_.web.string() +
                             ", of which everything is served: name another directory with --web");
            auto loaded = api::StaticFiles::load(options_.web);
            if (!loaded) return tl::make_unexpected(loaded.error());
            files = std::move(*loaded);
        }
        auto readings = ReadingsRoute::open(services_, {data_.readings(), options_.keep_readings_days});
        if (!readings) return tl::make_unexpected(readings.error());
        readings_ = std::move(*readings);
        reading_queries_ = std::make_unique<ReadingQueries>(services_, *readings_);
        reports_ = std::make_unique<ReportRoutes>(
            services_, options_.public_url.empty() ? std::string() : options_.public_url + "/verify.html");
        std::vector<api::Route> signed_in = personal_->routes();
        for (api::Route& route : reports_->routes()) signed_in.push_back(std::move(route));
        for (api::Route& route : needs_.routes()) signed_in.push_back(std::move(route));
        signed_in.push_back(statements_route(services_));
        signed_in.push_back(tax_invoices_route(services_));
        for (api::Route& route : documents_->routes()) signed_in.push_back(std::move(route));
        signed_in.push_back(stream_.route());
        signed_in.push_back(audit_route(services_, *audit_));
        for (auto& routes : {reading_queries_->routes(), deliveries_.routes()})
            signed_in.insert(signed_in.end(), routes.begin(), routes.end());
        platform_ = std::make_unique<api::Platform>(
            services_, std::move(files),
            std::vector<api::Route>{readings_->route(), demo_accounts_route(options_.demo_accounts)},
            std::move(signed_in), described_readings());
        stream_.start();
        deliveries_.stream().start();
        readings_->watch();
        api::HttpServer::Options http_options{
            .address = options_.address, .port = options_.port, .threads = options_.http_threads};
        http_options.limits.connections = connections_within_limit(options_.max_connections);
        if (is_tls()) http_options.tls = api::HttpTls{options_.tls_certificate.string(), options_.tls_key.string()};
        auto http = api::HttpServer::start(http_options, platform_->handler());
        if (!http) return tl::make_unexpected(http.error());
        http_ = std::move(*http);
        return {};
    }

    Result<void> start_mqtt() {
        if (options_.mqtt.url.empty()) return {};
        auto mqtt = MqttReadings::start(
            {.broker = options_.mqtt,
             .client_id = "gzl-serve/" + services_.log.origin,
             .in_turn =
                 [this](const std::string& gateway, telemetry::Urgency urgency, std::function<void()> work) {
                     return readings_->in_turn(gateway, urgency, std::move(work));
                 },
             .take = [this](std::string_view body) { return readings_->take(body); },
             .next_of = [this](const std::string& code) { return readings_->next_of(code); },
             .on_presence =
                 [this](const Presence& presence) {
                     if (!presence.alive) readings_->died(presence.gateway);
                 }});
        if (!mqtt) return tl::make_unexpected(mqtt.error());
        mqtt_ = std::move(*mqtt);
        return {};
    }

    const ServeOptions options_;
    DataDirectory data_;
    std::unique_ptr<eventlog::EventLog> log_;
    std::unique_ptr<api::Credentials> credentials_;
    std::unique_ptr<AuditJournal> audit_;
    std::unique_ptr<node::Clock> clock_;
    node::SecureRandom random_;
    api::Services services_;
    api::FactStream stream_{services_};
    api::Messenger messenger_{services_};
    NeedRoutes needs_{services_};
    DeliveryRoutes deliveries_{services_, [this](eventlog::OutboxRow row) { outbox_->add({std::move(row)}); }};
    std::unique_ptr<NoticeChannel> notices_;
    std::unique_ptr<DocumentStore> document_store_;
    std::unique_ptr<PersonalStore> personal_store_;
    std::unique_ptr<PersonalRoutes> personal_;
    std::unique_ptr<node::Node> node_;
    std::unique_ptr<node::Outbox> outbox_;
    std::unique_ptr<api::LogPublisher> publisher_;
    std::atomic<bool> is_publishing_ = false;
    std::unique_ptr<scoring::Scorer> scorer_;
    std::atomic<bool> is_scoring_ = false;
    std::unique_ptr<ReadingsRoute> readings_;
    std::unique_ptr<ReportRoutes> reports_;
    std::unique_ptr<ReadingQueries> reading_queries_;
    std::unique_ptr<DocumentRoutes> documents_;
    std::unique_ptr<api::Platform> platform_;
    std::unique_ptr<api::HttpServer> http_;
    std::unique_ptr<MqttReadings> mqtt_;
};

}  // namespace

int serve(const ServeOptions& options) {
    sigset_t stop_signals;
    sigemptyset(&stop_signals);
    sigaddset(&stop_signals, SIGINT);
    sigaddset(&stop_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stop_signals, nullptr);  // before any thread starts, so that only sigwait takes them
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a file-size limit is a fault of the disk, not a reason to die silently

    Server server(options);
    if (const auto started = server.start(); !started) {
        std::fprintf(stderr, "gzl: %s\n", started.error().message.c_str());
        return 1;
    }
    spdlog::info("serving {}://{}:{} with {} facts", server.is_tls() ? "https" : "http", options.address, server.port(),
                 server.size());
    int received = 0;
    sigwait(&stop_signals, &received);
    spdlog::info("stopping");
    server.stop();
    return 0;
}

}  // namespace gzl::app
