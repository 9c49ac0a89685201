#include "app/deliveries/delivery_commands.hpp"

#include <cstdio>
#include <iostream>

#include <boost/json.hpp>

#include "api/http.hpp"
#include "app/data_directory.hpp"
#include "app/deliveries/message_view.hpp"
#include "base/time.hpp"
#include "eventlog/sqlite_log.hpp"

namespace gzl::app {

namespace {

namespace json = boost::json;

int cannot(const char* command, const std::string& why) {
    std::fprintf(stderr, "gzl delivery %s: %s\n", command, why.c_str());
    return 1;
}

const char* name_of(eventlog::OutboxState state) {
    switch (state) {
        case eventlog::OutboxState::pending:
            return "pending";
        case eventlog::OutboxState::done:
            return "done";
        case eventlog::OutboxState::dead:
            return "dead";
    }
    return "";
}

std::optional<eventlog::OutboxState> state_named(std::string_view name) {
    if (name == "pending") return eventlog::OutboxState::pending;
    if (name == "done") return eventlog::OutboxState::done;
    return eventlog::OutboxState::dead;
}

void print_entry(const eventlog::OutboxEntry& entry, bool as_json) {
    const eventlog::OutboxRow& row = entry.row;
    const json::object line{{"delivery", row.id},          {"organisation", row.target},    {"path", row.kind},
                            {"subject", row.subject},      {"state", name_of(entry.state)}, {"attempts", row.attempts},
                            {"last_error", row.last_error}};
    if (as_json)
        std::printf("%s\n", json::serialize(line).c_str());
    else
        std::printf("%8llu  %-7s %-11s %-22s %-22s %3u tries  %s\n", static_cast<unsigned long long>(row.id),
                    name_of(entry.state), row.target.c_str(), row.kind.c_str(), row.subject.c_str(), row.attempts,
                    row.last_error.c_str());
}

// A person signed in at a running server.
class Session {
  public:
    static Result<Session> open(const std::string& url, const std::string& login, const std::string& password) {
        Session session(url);
        const json::object input{{"login", login}, {"password", password}};
        const auto answer = session.client_.send("POST", url + "/v1/session", {{"Content-Type", "application/json"}},
                                                 json::serialize(input));
        if (!answer) return tl::make_unexpected(answer.error());
        if (answer->status != 200) return fault(login + " cannot sign in: " + answer->body);
        json::error_code error;
        const json::value body = json::parse(answer->body, error);
        const auto* token = body.is_object() ? body.as_object().if_contains("csrf_token") : nullptr;
        const auto cookie = answer->header("Set-Cookie");
        if (!token || !token->is_string() || !cookie) return fault(url + " is no platform");
        session.headers_ = {{"Cookie", std::string(cookie->substr(0, cookie->find(';')))},
                            {"X-CSRF-Token", std::string(token->as_string())},
                            {"Accept-Language", "en"}};
        return session;
    }

    Result<json::value> ask(std::string_view method, const std::string& path) {
        const auto answer = client_.send(method, url_ + path, headers_, "");
        if (!answer) return tl::make_unexpected(answer.error());
        if (answer->status != 200)
            return fault(path + " answered " + std::to_string(answer->status) + ": " + answer->body);
        json::error_code error;
        json::value body = json::parse(answer->body, error);
        if (error || !body.is_object()) return fault(path + " did not answer with JSON");
        return body;
    }

  private:
    explicit Session(std::string url) : url_(std::move(url)) {}

    std::string url_;
    api::HttpClient client_;
    std::vector<api::HttpHeader> headers_;
};

Result<std::vector<std::uint64_t>> dead_ones(Session& session) {
    std::vector<std::uint64_t> ids;
    for (std::uint64_t from = 0;;) {
        const auto page = session.ask("GET", "/v1/deliveries?state=dead&page_size=500&from=" + std::to_string(from));
        if (!page) return tl::make_unexpected(page.error());
        const json::object& body = page->as_object();
        for (const json::value& item : body.at("items").as_array())
            ids.push_back(item.as_object().at("delivery").to_number<std::uint64_t>());
        if (body.at("is_last").as_bool()) return ids;
        from = body.at("next_from").to_number<std::uint64_t>();
    }
}

}  // namespace

int run_delivery_list(const DeliveryListOptions& options) {
    const auto log = eventlog::open_sqlite_log_to_read(DataDirectory{options.data}.log().string());
    if (!log) return cannot("list", log.error().message);
    eventlog::OutboxQuery query;
    if (options.state != "all") query.state = state_named(options.state);
    query.limit = 1'000;
    while (true) {
        const auto page = (*log)->outbox(query);
        if (!page) return cannot("list", page.error().message);
        for (const eventlog::OutboxEntry& entry : page->entries) print_entry(entry, options.json);
        if (page->is_last) return 0;
        query.from = page->next_from;
    }
}

int run_delivery_replay(const DeliveryReplayOptions& options) {
    const char* const command = "replay";
    if (!options.all && options.delivery == 0)
        return cannot(command, "say which one, or --all; gzl delivery list shows them");
    std::string password;
    if (!std::getline(std::cin, password)) return cannot(command, "give the password on standard input, one line");
    auto session = Session::open(options.url, options.login, password);
    if (!session) return cannot(command, session.error().message);
    std::vector<std::uint64_t> ids{options.delivery};
    if (options.all) {
        auto dead = dead_ones(*session);
        if (!dead) return cannot(command, dead.error().message);
        ids = std::move(*dead);
    }
    for (const std::uint64_t id : ids) {
        const auto replayed = session->ask("POST", "/v1/deliveries/" + std::to_string(id) + ":replay");
        if (!replayed) return cannot(command, replayed.error().message);
        std::printf("%llu will be sent again\n", static_cast<unsigned long long>(id));
    }
    return 0;
}

}  // namespace gzl::app
