// `gzl bench hour-loan`: from an enterprise's application to money confirmed by a separate bank process, many at once,
// without a person: submitted, verified, sent to the bank, decided by its rules, accepted, drawn, confirmed. Three
// processes on loopback, every message signed both ways and durable on both sides before it is answered.
#include <atomic>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <thread>

#include <boost/json.hpp>

#include "api/http_signature.hpp"
#include "api/platform/services.hpp"
#include "app/bench/benches.hpp"
#include "app/bench/hour_loan_scene.hpp"
#include "app/bench/latencies.hpp"
#include "app/bench/report.hpp"
#include "app/bench/scratch_directory.hpp"
#include "app/demo/failure.hpp"
#include "app/demo/stage.hpp"

namespace gzl::bench {

namespace {

namespace json = boost::json;
using app::expect;

constexpr std::int64_t kRounds = 4;
constexpr std::int64_t kAmountFen = 10'000'000;
constexpr std::chrono::seconds kPatience{60};
constexpr std::chrono::milliseconds kLook{2};  // between two looks at the facts

struct HourLoanReport {
    std::string bench;
    Machine machine;
    std::int64_t concurrent = 0;    // applications at once
    std::int64_t applications = 0;  // all funded; anything else ends the bench
    Latency application_to_funds;   // submitted → the platform holds the bank's confirmation, durable
    Latency application_to_decision;
    Latency draw_to_funds;
    Latency bare_round_trip;  // baseline: one signed message to the bank and its signed answer, durable there, so many
                              // at once
    Latency single_round_trip;            // the same, one at a time
    std::int64_t times_bare_percent = 0;  // p99 of all of it over p99 of the baseline
    std::int64_t aim_us = 1'000'000;
    bool aim_reached = false;  // p99 of application_to_funds
};
BOOST_DESCRIBE_STRUCT(HourLoanReport, (),
                      (bench, machine, concurrent, applications, application_to_funds, application_to_decision,
                       draw_to_funds, bare_round_trip, single_round_trip, times_bare_percent, aim_us, aim_reached))

// A signed-in person whose session many threads share, each over a connection of its own.
struct Session {
    std::string url;
    std::vector<api::HttpHeader> headers;

    Session(const std::string& at, const std::string& login, const std::string& password) : url(at) {
        api::HttpClient client;
        const json::object input{{"login", login}, {"password", password}};
        const auto answer =
            client.send("POST", url + "/v1/session", {{"Content-Type", "application/json"}}, json::serialize(input));
        expect(answer && answer->status == 200, login + " cannot sign in");
        const std::string cookie(answer->header("Set-Cookie").value_or(""));
        const std::string csrf(json::parse(answer->body).as_object().at("csrf_token").as_string());
        headers = {{"Cookie", cookie.substr(0, cookie.find(';'))},
                   {"X-CSRF-Token", csrf},
                   {"Content-Type", "application/json"}};
    }
    json::object ask(api::HttpClient& client, std::string_view method, const std::string& path,
                     const json::object& body, const std::string& key) const {
        auto with_key = headers;
        if (!key.empty()) with_key.push_back({"Idempotency-Key", key});
        const auto answer = client.send(method, url + path, with_key, key.empty() ? "" : json::serialize(body));
        expect(answer && answer->status == 200, path + ": " + (answer ? answer->body : answer.error().message));
        return json::parse(answer->body).as_object();
    }
};

json::object fact_in(const json::object& answer, std::string_view kind) {
    for (const json::value& record : answer.at("records").as_array())
        if (record.as_object().at("kind").as_string() == kind) return record.as_object().at("data").as_object();
    throw app::DemoFailure("no fact " + std::string(kind) + " in " + json::serialize(answer));
}

// Follows the facts as they become durable, and wakes who waits for one.
class Watcher {
  public:
    Watcher(const Session& session, std::uint64_t from) : session_(session), next_(from) {
        thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }

    // Until a fact of this kind names the object; the time at which it was seen.
    SteadyClock::time_point wait_for(const std::string& kind, const std::string& object) {
        std::unique_lock lock(mutex_);
        const auto key = kind + " " + object;
        const bool came = changed_.wait_for(lock, kPatience, [&] { return seen_.contains(key) || !problem_.empty(); });
        expect(problem_.empty(), problem_);
        expect(came, "no " + kind + " of " + object);
        return seen_.at(key);
    }

  private:
    void run(const std::stop_token& stop) {
        try {
            follow(stop);
        } catch (const std::exception& failure) {
            const std::lock_guard lock(mutex_);
            problem_ = failure.what();
            changed_.notify_all();
        }
    }

    void follow(const std::stop_token& stop) {
        api::HttpClient client;
        while (!stop.stop_requested()) {
            const json::object page =
                session_.ask(client, "GET", "/v1/facts?page_size=500&from=" + std::to_string(next_), {}, "");
            next_ = page.at("next_from").to_number<std::uint64_t>();
            const auto now = SteadyClock::now();
            const std::lock_guard lock(mutex_);
            for (const json::value& item : page.at("items").as_array()) {
                const json::object& record = item.as_object().at("record").as_object();
                const json::object& data = record.at("data").as_object();
                for (const char* name : {"application", "drawdown"})
                    if (const auto* id = data.if_contains(name); id && id->is_string())
                        seen_.emplace(text_in(record, "kind") + " " + std::string(id->as_string()), now);
            }
            changed_.notify_all();
            if (next_ == page.at("size").to_number<std::uint64_t>()) std::this_thread::sleep_for(kLook);
        }
    }

    const Session& session_;
    std::uint64_t next_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::string, SteadyClock::time_point> seen_;
    std::string problem_;  // why there will be no more facts
    std::jthread thread_;
};

struct Times {
    Latencies all, decision, funds;
    std::mutex mutex;
};

class Load {
  public:
    Load(app::Stage& stage, const HourLoanScene& scene)
        : scene_(scene),
          boss_(stage.url(), "he.boss", stage.password_of("he.boss")),
          verifier_(stage.url(), "zhao.verifier", stage.password_of("zhao.verifier")),
          clerk_(stage.url(), "wang.clerk", stage.password_of("wang.clerk")) {
        api::HttpClient client;
        watcher_.emplace(clerk_, clerk_.ask(client, "GET", "/v1/status", {}, "").at("size").to_number<std::uint64_t>());
    }

    void run(std::int64_t concurrent, Times& times) {
        std::vector<std::jthread> threads;
        for (std::int64_t t = 0; t < concurrent; ++t)
            threads.emplace_back([this, t, concurrent, &times] {
                api::HttpClient client(std::chrono::milliseconds(60'000));
                for (std::int64_t round = 0; round < kRounds && problem().empty(); ++round) try {
                        one(client, static_cast<std::size_t>(round * concurrent + t), times);
                    } catch (const std::exception& failure) {
                        say_problem(failure.what());
                    }
            });
    }
    std::string problem() {
        const std::lock_guard lock(mutex_);
        return problem_;
    }

  private:
    void say_problem(const std::string& what) {
        const std::lock_guard lock(mutex_);
        if (problem_.empty()) problem_ = what;
    }

    void one(api::HttpClient& client, std::size_t index, Times& times) {
        const PreparedApplication& prepared = scene_.at(index);
        const std::string key = "hour-" + std::to_string(index);
        const auto begun = SteadyClock::now();
        const std::string application = text_in(fact_in(boss_.ask(client, "POST", "/v1/applications",
                                                                  {{"product", scene_.product()},
                                                                   {"amount_fen", kAmountFen},
                                                                   {"purpose", "采购热轧卷"},
                                                                   {"verification", prepared.verification},
                                                                   {"control", prepared.control}},
                                                                  key + "-apply"),
                                                        "ApplicationSubmitted"),
                                                "application");
        verifier_.ask(client, "POST", "/v1/applications/" + application + ":verify", {}, key + "-verify");
        const auto decided = watcher_->wait_for("ApplicationApproved", application);
        const std::string facility = text_in(
            fact_in(boss_.ask(client, "POST", "/v1/applications/" + application + ":accept", {}, key + "-accept"),
                    "FacilityOpened"),
            "facility");
        const auto drawn = SteadyClock::now();
        const std::string drawdown =
            text_in(fact_in(boss_.ask(client, "POST", "/v1/facilities/" + facility + ":draw",
                                      {{"amount_fen", kAmountFen}, {"payee", "天津钢贸有限公司"}, {"purpose", "采购"}},
                                      key + "-draw"),
                            "DrawdownInstructed"),
                    "drawdown");
        const auto funded = watcher_->wait_for("LoanOpened", drawdown);
        const std::lock_guard lock(times.mutex);
        times.all.add(funded - begun);
        times.decision.add(decided - begun);
        times.funds.add(funded - drawn);
    }

    const HourLoanScene& scene_;
    Session boss_, verifier_, clerk_;
    std::optional<Watcher> watcher_;
    std::mutex mutex_;
    std::string problem_;
};

// The baseline: what the bank's process alone takes for one message of the platform, which it keeps and answers signed.
Latency round_trips(const app::Stage& stage, std::int64_t concurrent, std::int64_t each) {
    const auto key = evidence::PrivateKey::load(stage.platform_data() / "keys" / "platform.pem");
    expect(key.has_value(), "the platform's key can be read");
    const api::SigningIdentity identity{"platform", *key};
    Latencies all;
    std::mutex mutex;
    std::atomic<bool> good = true;
    {
        std::vector<std::jthread> threads;
        for (std::int64_t t = 0; t < concurrent; ++t)
            threads.emplace_back([&, t] {
                api::HttpClient client;
                for (std::int64_t i = 0; i < each; ++i) {
                    const std::string name = "bench-" + std::to_string(concurrent) + "-" + std::to_string(t * each + i);
                    const std::string body = json::serialize(json::object{{"alert", name},
                                                                          {"news", "raised"},
                                                                          {"rule", "bench"},
                                                                          {"warehouse", "-"},
                                                                          {"frozen", json::array()}});
                    const auto begun = SteadyClock::now();
                    auto headers = api::sign_request({"POST", "/v1/alerts", body}, identity, api::wall_ms() / 1000,
                                                     api::new_nonce());
                    headers.push_back({"Idempotency-Key", name});
                    const auto answer = client.send("POST", stage.bank_url() + "/v1/alerts", headers, body);
                    const auto took = SteadyClock::now() - begun;
                    if (!answer || answer->status != 202) good = false;
                    const std::lock_guard lock(mutex);
                    all.add(took);
                }
            });
    }
    expect(good, "the bank takes each message");
    return all.summary();
}

void measure(const BenchOptions& options, const std::string& directory, HourLoanReport& report) {
    app::DemoOptions demo;
    demo.data = directory + "/stage";
    demo.county = options.county;
    demo.web = directory + "/web";  // without pages
    std::filesystem::create_directories(demo.web);
    app::Stage stage(demo);
    say("starting the platform and the bank, preparing " + std::to_string(report.applications) + " trades and pledges");
    const HourLoanScene scene(stage, report.applications);
    say("the bank's bare round trip");
    report.single_round_trip = round_trips(stage, 1, 200);
    report.bare_round_trip = round_trips(stage, report.concurrent, 20);
    say(std::to_string(report.applications) + " applications, " + std::to_string(report.concurrent) + " at once");
    Times times;
    {
        Load load(stage, scene);  // it asks the platform as long as it lives
        load.run(report.concurrent, times);
        expect(load.problem().empty(), load.problem());
    }
    report.application_to_funds = times.all.summary();
    report.application_to_decision = times.decision.summary();
    report.draw_to_funds = times.funds.summary();
    stage.stop();
}

}  // namespace

Result<void> bench_hour_loan(const BenchOptions& options) {
    if (options.concurrent < 1) return fault("there must be an application");
    const auto scratch = ScratchDirectory::make(options.data_directory);
    if (!scratch) return tl::make_unexpected(scratch.error());
    HourLoanReport report;
    report.bench = "hour-loan";
    report.machine = describe_machine(scratch->path());
    report.concurrent = options.concurrent;
    report.applications = options.concurrent * kRounds;
    try {
        measure(options, scratch->path(), report);
    } catch (const std::exception& failure) {
        return fault(failure.what());
    }
    report.times_bare_percent = times_percent(report.application_to_funds.p99_us, report.bare_round_trip.p99_us);
    report.aim_reached = report.application_to_funds.p99_us < report.aim_us;
    print_report(report, options.json);
    return {};
}

}  // namespace gzl::bench
