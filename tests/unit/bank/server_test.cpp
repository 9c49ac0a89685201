// The bank over real sockets, with a platform made of an HTTP server and a client; both sides sign.
#include "bank/server.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include "api/http_message.hpp"
#include "api/http_signature.hpp"
#include "unit/bank/bank_fixture.hpp"

using namespace gzl;
using namespace gzl::bank;
using evidence::KeyAlgorithm;
using evidence::PrivateKey;

namespace {

std::int64_t now_s() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

struct Received {
    std::string path;
    std::string key;
    std::string body;
};

class Platform {
  public:
    explicit Platform(evidence::PublicKey bank_key) : bank_key_(std::move(bank_key)) {
        auto server = api::HttpServer::start(
            {}, [this](api::HttpRequest request, api::Responder respond) { respond(answer(request)); });
        REQUIRE(server);
        server_ = std::move(*server);
    }
    ~Platform() { server_->stop(); }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(server_->port()); }

    Received next() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return read_ < received_.size(); });
        return received_[read_++];
    }
    void sign_answers(bool yes) {
        const std::lock_guard lock(mutex_);
        signs_ = yes;
    }

    const PrivateKey key = PrivateKey::generate(KeyAlgorithm::sm2_sm3);

  private:
    api::HttpResponse answer(const api::HttpRequest& request) {
        const auto lookup = [this](const std::string& keyid) {
            return keyid == "laishang-core" ? std::optional(bank_key_) : std::nullopt;
        };
        const auto verified = api::verify_request(request, lookup, {.now = now_s()});
        api::HttpResponse response;
        response.status = verified ? 200 : 401;
        response.body = R"({"records":[{"data":{"loan":"loan-000001","drawdown":"drawdown-000001"}}]})";
        const std::lock_guard lock(mutex_);
        if (verified && signs_)
            for (auto& header : api::sign_response(response, {"platform", key}, now_s(), verified->nonce))
                response.headers.push_back(std::move(header));
        if (verified)
            received_.push_back(
                {request.path, std::string(request.header("Idempotency-Key").value_or("")), request.body});
        changed_.notify_all();
        return response;
    }

    evidence::PublicKey bank_key_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Received> received_;
    std::size_t read_ = 0;
    bool signs_ = true;
    std::unique_ptr<api::HttpServer> server_;
};

class RunningBank {
  public:
    RunningBank() : platform(key_.public_key()) { start(); }

    void restart() {
        server_.reset();
        start();
    }

    using Headers = std::vector<api::HttpHeader>;
    Headers signed_headers(const std::string& path, const std::string& body, const std::string& nonce,
                           const std::string& idempotency_key) const {
        auto headers = api::sign_request({"POST", path, body}, {"platform", platform.key}, now_s(), nonce);
        headers.push_back({"Idempotency-Key", idempotency_key});
        headers.push_back({"Gzl-Business-Date", "2026-03-02"});
        return headers;
    }
    api::HttpResponse post(const std::string& path, const Headers& headers, const std::string& body) {
        return send("POST", path, headers, body);
    }
    // As the platform sends, and the bank's signature on the answer holds.
    api::HttpResponse instruct(const std::string& path, const std::string& body, const std::string& idempotency_key) {
        const auto nonce = api::new_nonce();
        auto response = post(path, signed_headers(path, body, nonce, idempotency_key), body);
        const auto lookup = [this](const std::string& keyid) {
            return keyid == "laishang-core" ? std::optional(key_.public_key()) : std::nullopt;
        };
        CHECK(api::verify_response(response, nonce, lookup, {.now = now_s()}));
        return response;
    }
    boost::json::value operate(std::string_view method, const std::string& path, const std::string& body,
                               int expected_status = 200) {
        const auto response = send(method, path, {{"Authorization", "Bearer operator-token"}}, body);
        CHECK(response.status == expected_status);
        return boost::json::parse(response.body);
    }

    api::HttpResponse send(std::string_view method, const std::string& path, const Headers& headers,
                           const std::string& body) {
        auto response =
            client_.send(method, "http://127.0.0.1:" + std::to_string(server_->port()) + path, headers, body);
        REQUIRE(response);
        return std::move(*response);
    }

  private:
    void start() {
        Config config{.name = "莱商银行",
                      .key_id = "laishang-core",
                      .private_key = key_,
                      .reference_prefix = "LS",
                      .own_funds = kOwnFunds,
                      .platform_url = platform.url(),
                      .platform_key_id = "platform",
                      .platform_key = platform.key.public_key(),
                      .require_signed_answers = true,
                      .rules = test_rules(),
                      .operator_token = "operator-token"};
        auto server = Server::start({.address = "127.0.0.1", .port = 0, .data = directory_.path()}, config);
        REQUIRE(server);
        server_ = std::move(*server);
    }

    PrivateKey key_ = PrivateKey::generate(KeyAlgorithm::ed25519);
    api::ScratchDirectory directory_;
    api::HttpClient client_;

  public:
    Platform platform;

  private:
    std::unique_ptr<Server> server_;
};

const std::string kDisbursements = "/v1/disbursements";
const std::string kDisbursement =
    R"({"drawdown":"drawdown-000001","facility":"facility-000001","enterprise_code":"91350200MA2YJ1XR9G",)"
    R"("enterprise_name":"宝莱利金属","amount_fen":600000000,"payee":"宝莱利金属","purpose":"steel",)"
    R"("deadline":"2026-03-02T09:00:00.000Z"})";

}  // namespace

TEST_CASE("application, disbursement, repayment and release travel signed both ways") {
    RunningBank bank;
    CHECK(bank.instruct("/v1/applications", to_json(test_application()), "m1").status == 202);
    const auto decision = bank.platform.next();
    CHECK(decision.path == "/v1/applications/application-000001:decide");
    CHECK(decision.body.find(R"("decision":"approved")") != std::string::npos);

    CHECK(bank.instruct(kDisbursements, kDisbursement, "m2").status == 202);
    const auto confirmation = bank.platform.next();
    CHECK(confirmation.path == "/v1/drawdowns/drawdown-000001:confirm");
    CHECK(confirmation.key == "LS-D-000001");
    CHECK(confirmation.body == R"({"reference":"LS-D-000001","value_date":"2026-03-02"})");

    bank.operate("POST", "/bank/deposits", R"({"enterprise_code":"91350200MA2YJ1XR9G","amount_fen":1600000})");
    const std::string repayment =
        R"({"repayment":"repayment-000001","loan":"loan-000001","drawdown":"drawdown-000001",)"
        R"("amount_fen":601600000,"interest_fen":1600000,"principal_fen":600000000,)"
        R"("penalty_fen":0,"costs_fen":0})";
    CHECK(bank.instruct("/v1/repayments", repayment, "m3").status == 202);
    CHECK(bank.platform.next().path == "/v1/repayments/repayment-000001:confirm");

    CHECK(bank.instruct("/v1/releases", R"({"facility":"facility-000001","lots":["lot-000001"]})", "m4").status == 202);
    CHECK(bank.platform.next().body == R"({"lots":["lot-000001"],"reference":"LS-X-000001"})");

    const auto status = bank.operate("GET", "/bank/status", "");
    CHECK(status.at("debits_fen") == status.at("credits_fen"));
    CHECK(status.at("instructions").as_array().size() == 3);
}

TEST_CASE("a repeat gets the same answer, another message under the same key a conflict") {
    RunningBank bank;
    const auto first = bank.instruct(kDisbursements, kDisbursement, "m1");
    bank.restart();
    const auto again = bank.instruct(kDisbursements, kDisbursement, "m1");
    CHECK(again.status == first.status);
    CHECK(again.body == first.body);
    CHECK(bank.instruct("/v1/releases", R"({"facility":"f","lots":["l"]})", "m1").status == 409);
    CHECK(bank.instruct(kDisbursements, kDisbursement, "m2").status == 202);
    const auto status = bank.operate("GET", "/bank/status", "");
    REQUIRE(status.at("loans").as_array().size() == 1);
    CHECK(status.at("loans").at(0).at("outstanding_fen") == 600'000'000);
}

TEST_CASE("what is unsigned, replayed, malformed or unknown is turned away") {
    RunningBank bank;
    const auto nonce = api::new_nonce();
    const auto headers = bank.signed_headers(kDisbursements, kDisbursement, nonce, "m1");
    CHECK(bank.post(kDisbursements, {}, kDisbursement).status == 401);
    CHECK(bank.post(kDisbursements, headers, kDisbursement + " ").status == 401);
    CHECK(bank.post(kDisbursements, headers, kDisbursement).status == 202);
    const auto replayed = bank.post(kDisbursements, headers, kDisbursement);
    CHECK(replayed.status == 401);
    CHECK(replayed.body.find("nonce_replayed") != std::string::npos);

    const auto malformed = bank.instruct(kDisbursements, R"({"drawdown":5})", "m2");
    CHECK(malformed.status == 400);
    CHECK(malformed.body.find(R"("pointer":"/drawdown")") != std::string::npos);
    CHECK(bank.instruct(kDisbursements, kDisbursement, "").status == 400);
    CHECK(bank.instruct("/v1/unknown", "{}", "m3").status == 404);
    CHECK(bank.post("/unknown", {}, "{}").status == 404);
}

TEST_CASE("an answer without the platform's signature is no answer") {
    RunningBank bank;
    bank.platform.sign_answers(false);
    bank.instruct(kDisbursements, kDisbursement, "m1");
    const auto first = bank.platform.next();
    bank.platform.sign_answers(true);
    const auto second = bank.platform.next();
    CHECK(first.key == second.key);
    CHECK(first.body == second.body);
}

TEST_CASE("the operator's page wants the token and well-formed orders") {
    RunningBank bank;
    CHECK(bank.send("GET", "/bank/status", {}, "").status == 401);
    CHECK(bank.send("GET", "/bank/status", {{"Authorization", "Bearer wrong"}}, "").status == 401);
    bank.operate("POST", "/bank/behaviour", R"({"mode":"lazy"})", 400);
    bank.operate("POST", "/bank/behaviour", R"({"mode":"slow","delay_ms":-1})", 400);
    bank.operate("POST", "/bank/behaviour", R"({"mode":"slow","delay_ms":10})");
    CHECK(bank.operate("GET", "/bank/status", "").at("behaviour").at("mode") == "slow");
    bank.operate("POST", "/bank/deposits", R"({"enterprise_code":"","amount_fen":5})", 400);
    bank.operate("POST", "/bank/deposits", R"({"enterprise_code":"A","amount_fen":0})", 400);
    bank.operate("GET", "/bank/other", "", 404);
}

TEST_CASE("a deposit under an Idempotency-Key is booked once") {
    RunningBank bank;
    const RunningBank::Headers headers{{"Authorization", "Bearer operator-token"}, {"Idempotency-Key", "k"}};
    const std::string body = R"({"enterprise_code":"A","amount_fen":5})";
    CHECK(bank.post("/bank/deposits", headers, body).body == R"({"reference":"LS-M-000001","balance_fen":5})");
    CHECK(bank.post("/bank/deposits", headers, body).body == R"({"reference":"LS-M-000001","balance_fen":5})");
    CHECK(bank.post("/bank/deposits", headers, R"({"enterprise_code":"A","amount_fen":6})").status == 409);
}
