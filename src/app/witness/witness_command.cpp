#include "app/witness/witness_command.hpp"

#include <chrono>
#include <csignal>
#include <cstdio>

#include <spdlog/spdlog.h>

#include "api/http.hpp"
#include "api/http_message.hpp"
#include "app/data_directory.hpp"
#include "app/witness/witness_state.hpp"

namespace gzl::app {

namespace {

constexpr std::size_t kMaxBody = 64 << 10;

std::int64_t unix_seconds() {
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

int fail(const std::string& why) {
    std::fprintf(stderr, "gzl witness: %s\n", why.c_str());
    return 1;
}

Result<evidence::WitnessSigner> signer_of(const WitnessOptions& options) {
    std::error_code ignored;
    std::filesystem::create_directories(options.data, ignored);
    auto key = load_or_make_key(options.key.empty() ? options.data / "witness.pem" : options.key,
                                evidence::KeyAlgorithm::ed25519);
    if (!key) return tl::make_unexpected(key.error());
    return evidence::WitnessSigner::from_key(options.name, std::move(*key));
}

Result<std::vector<evidence::Verifier>> logs_of(const WitnessOptions& options) {
    std::vector<evidence::Verifier> logs;
    for (const std::string& text : options.log_keys) {
        auto key = evidence::Verifier::parse(text);
        if (!key) return fault("the log key '" + text + "' is malformed: " + key.error().message);
        logs.push_back(std::move(*key));
    }
    if (logs.empty()) return fault("name the logs to follow with --log-key (see GET /log/key of the platform)");
    return logs;
}

class WitnessServer {
  public:
    WitnessServer(evidence::Witness witness, WitnessState& state) : witness_(std::move(witness)), state_(state) {}

    api::HttpResponse answer(const api::HttpRequest& request) {
        if (request.method == "POST" && request.path == "/add-checkpoint") return add(request.body);
        const bool is_get = request.method == "GET" || request.method == "HEAD";
        if (is_get && request.path.ends_with("/checkpoint")) return monitor(request.path);
        if (is_get && request.path == "/key") return text(200, witness_.signer().key().text() + "\n");
        return text(404, "not found\n");
    }

  private:
    static api::HttpResponse text(int status, std::string body) {
        api::HttpResponse response;
        response.status = status;
        response.content_type = "text/plain; charset=utf-8";
        response.body = std::move(body);
        return response;
    }

    api::HttpResponse add(const std::string& body) {
        const auto said = witness_.add(
            body, unix_seconds(), [this](const std::string& origin) { return state_.last(origin); },
            [this](const std::string& origin, const auto& before, const evidence::Seen& now) {
                return state_.replace(origin, before, now);
            },
            [this](const std::string& origin, const evidence::Seen& before, const std::string& note) {
                const auto is_fork = state_.contradicted(origin, before, note);
                if (!is_fork)
                    spdlog::error("a refused checkpoint of {} cannot be kept: {}", origin, is_fork.error().message);
                else if (*is_fork)
                    spdlog::error("the log {} is FORKED; the proof is fork.json in the witness's directory", origin);
                else
                    spdlog::warn("refused a checkpoint of {} that was not shown to extend the last one", origin);
            });
        if (said.status != 200) spdlog::info("answered {}: {}", said.status, said.body.substr(0, said.body.find('\n')));
        auto response = text(said.status, said.body);
        response.content_type = said.content_type;
        return response;
    }

    // /<SHA-256 of the origin>/checkpoint
    api::HttpResponse monitor(const std::string& path) {
        const auto note = state_.note_of(path.substr(1, path.size() - 1 - std::string_view("/checkpoint").size()));
        return note ? text(200, *note) : text(404, "unknown log\n");
    }

    evidence::Witness witness_;
    WitnessState& state_;
};

}  // namespace

int run_witness(const WitnessOptions& options) {
    const auto signer = signer_of(options);
    if (!signer) return fail(signer.error().message);
    if (options.print_key) {
        std::printf("%s\n", signer->key().text().c_str());
        return 0;
    }
    const auto logs = logs_of(options);
    if (!logs) return fail(logs.error().message);
    const auto state = WitnessState::open(options.data / "logs");
    if (!state) return fail(state.error().message);

    sigset_t stop_signals;
    sigemptyset(&stop_signals);
    sigaddset(&stop_signals, SIGINT);
    sigaddset(&stop_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stop_signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    WitnessServer server(evidence::Witness(*signer, *logs), **state);
    api::HttpServer::Options http;
    http.address = options.address;
    http.port = options.port;
    http.limits.body_bytes = kMaxBody;
    const auto started = api::HttpServer::start(
        http,
        [&server](const api::HttpRequest& request, const api::Responder& respond) { respond(server.answer(request)); });
    if (!started) return fail(started.error().message);
    spdlog::info("witness {} serving http://{}:{}", signer->key().text(), options.address, (*started)->port());
    int received = 0;
    sigwait(&stop_signals, &received);
    (*started)->stop();
    return 0;
}

}  // namespace gzl::app
