#include "bank/platform_sender.hpp"

namespace gzl::bank {

namespace {

constexpr std::int64_t kMsPerSecond = 1000;

// 401, 408, 425, 429 and 5xx are about the moment, not about the message.
bool settles(int status) {
    if (status >= 200 && status < 300) return true;
    return status >= 400 && status < 500 && status != 401 && status != 408 && status != 425 && status != 429;
}

Result<api::HttpResponse> over_http(const std::string& url, const std::vector<api::HttpHeader>& headers,
                                    const std::string& body) {
    thread_local api::HttpClient client;
    return client.send("POST", url, headers, body);
}

}  // namespace

SendOutcome PlatformSender::send(const OutboxRow& row) {
    using Kind = SendOutcome::Kind;
    const std::string nonce = api::new_nonce();
    auto headers =
        api::sign_request({"POST", row.path, row.body}, options_.identity, options_.now_ms() / kMsPerSecond, nonce);
    headers.push_back({"Content-Type", "application/json"});
    headers.push_back({"Idempotency-Key", row.key});
    const std::string url = options_.base_url + row.path;
    const auto answer = options_.post ? options_.post(url, headers, row.body) : over_http(url, headers, row.body);
    if (!answer) return {Kind::try_again, 0, answer.error().message};
    const int status = answer->status;
    const std::string told = "status " + std::to_string(status) + ": " + answer->body;
    if (!settles(status)) return {Kind::try_again, status, told};
    if (options_.require_signed_answers) {
        const auto verified =
            api::verify_response(*answer, nonce, options_.platform_keys, {.now = options_.now_ms() / kMsPerSecond});
        if (!verified)
            return {Kind::try_again, status,
                    "the answer is not the platform's (" + std::string(api::name_of(verified.error())) + "), " + told};
    }
    return {status < 300 ? Kind::taken : Kind::refused, status, answer->body};
}

}  // namespace gzl::bank
