#include "bank/event_reader.hpp"

#include <boost/json.hpp>
#include <spdlog/spdlog.h>

namespace gzl::bank {

namespace {

constexpr std::int64_t kMsPerSecond = 1000;
constexpr const char* kPosition = "events_from";

std::int64_t position(Database& database) {
    Rows rows = database.query("SELECT value FROM settings WHERE name = ?", kPosition);
    return rows.next() ? std::stoll(rows.text(0)) : 0;
}

void keep_position(Database& database, std::int64_t from) {
    database.run("INSERT INTO settings VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value", kPosition,
                 std::to_string(from));
}

struct Page {
    std::vector<api::HttpRequest> messages;
    std::int64_t next_from = 0;
    bool is_last = true;
};

// As the platform would have posted it.
api::HttpRequest message_of(const boost::json::value& item, std::string_view business_date) {
    api::HttpRequest request;
    request.method = "POST";
    request.path = item.at("path").as_string();
    request.target = request.path;
    request.body = boost::json::serialize(item.at("message"));
    request.headers = {{"Idempotency-Key", "gzl-" + std::to_string(item.at("id").to_number<std::int64_t>())},
                       {"Gzl-Business-Date", std::string(business_date)}};
    return request;
}

Result<Page> page_of(const api::HttpResponse& answer) {
    try {
        const boost::json::value body = boost::json::parse(answer.body);
        Page page{.messages = {},
                  .next_from = body.at("next_from").to_number<std::int64_t>(),
                  .is_last = body.at("is_last").as_bool()};
        const std::string_view date = body.at("business_date").as_string();
        for (const boost::json::value& item : body.at("items").as_array())
            page.messages.push_back(message_of(item, date));
        return page;
    } catch (const std::exception& error) {
        return fault(std::string("the platform's events are not understood: ") + error.what());
    }
}

}  // namespace

Result<api::HttpResponse> EventReader::ask(std::int64_t from) const {
    const std::string target = "/v1/events?from=" + std::to_string(from);
    const std::string nonce = api::new_nonce();
    const std::int64_t now = options_.now_ms() / kMsPerSecond;
    const auto headers = api::sign_request({"GET", target, ""}, options_.identity, now, nonce);
    thread_local api::HttpClient client;
    auto answer = client.send("GET", options_.base_url + target, headers, "");
    if (!answer) return answer;
    if (answer->status != 200) return fault("status " + std::to_string(answer->status) + ": " + answer->body);
    // What the bank works on must be the platform's, whatever is required of other answers.
    const auto verified =
        api::verify_response(*answer, nonce, options_.platform_keys, {.now = options_.now_ms() / kMsPerSecond});
    if (!verified)
        return fault("the answer is not the platform's (" + std::string(api::name_of(verified.error())) + ")");
    return answer;
}

Result<bool> EventReader::step() {
    const auto from = options_.store->transact(position);
    if (!from) return tl::make_unexpected(from.error());
    const auto answer = ask(*from);
    if (!answer) return tl::make_unexpected(answer.error());
    const auto page = page_of(*answer);
    if (!page) return tl::make_unexpected(page.error());
    for (const api::HttpRequest& message : page->messages) {
        const auto taken = options_.take(message);
        if (taken.status >= 500) return fault(message.path + " could not be taken: " + taken.body);
        if (taken.status >= 300) spdlog::warn("{} was not taken: {}", message.path, taken.body);
    }
    const auto kept = options_.store->transact([&](Database& database) { keep_position(database, page->next_from); });
    if (!kept) return tl::make_unexpected(kept.error());
    return !page->is_last;
}

void EventReader::start() {
    thread_ = std::thread([this] { run(); });
}

void EventReader::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        changed_.notify_all();
    }
    if (thread_.joinable()) thread_.join();
}

void EventReader::run() {
    while (true) {
        const auto more = step();
        if (!more) spdlog::warn("events: {}", more.error().message);
        std::unique_lock lock(mutex_);
        const auto wait = more && *more ? std::chrono::milliseconds(0) : options_.every;
        if (changed_.wait_for(lock, wait, [this] { return stopping_; })) return;
    }
}

}  // namespace gzl::bank
