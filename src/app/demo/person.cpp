#include "app/demo/person.hpp"

#include "app/demo/failure.hpp"

namespace gzl::app {

namespace {

Reply reply_of(const Result<api::HttpResponse>& answer, const std::string& what) {
    expect(answer.has_value(), what + ": no answer" + (answer ? "" : ": " + answer.error().message));
    Reply reply{answer->status, {}};
    json::error_code error;
    if (!answer->body.empty()) reply.body = json::parse(answer->body, error);
    return reply;
}

std::string shown(const Reply& reply) {
    return std::to_string(reply.status) + " " + json::serialize(reply.body);
}

}  // namespace

std::string Reply::reason() const {
    if (!body.is_object() || !body.as_object().contains("type")) return {};
    const std::string type(body.as_object().at("type").as_string());
    return type.substr(type.rfind(':') + 1);
}

json::object Reply::fact(std::string_view kind) const {
    for (const json::value& record : body.as_object().at("records").as_array())
        if (record.as_object().at("kind").as_string() == kind) return record.as_object().at("data").as_object();
    throw DemoFailure("the command made no fact " + std::string(kind) + ": " + json::serialize(body));
}

Person::Person(std::string base_url, std::string login, const std::string& password)
    : base_url_(std::move(base_url)), login_(std::move(login)) {
    const json::object input{{"login", login_}, {"password", password}};
    const auto answer =
        client_.send("POST", base_url_ + "/v1/session", {{"Content-Type", "application/json"}}, json::serialize(input));
    const Reply reply = reply_of(answer, "sign-in of " + login_);
    expect(reply.accepted(), "sign-in of " + login_ + " failed: " + shown(reply));
    csrf_ = reply.body.as_object().at("csrf_token").as_string();
    const auto cookie = answer->header("Set-Cookie");
    expect(cookie.has_value(), "sign-in of " + login_ + " gave no cookie");
    cookie_ = cookie->substr(0, cookie->find(';'));
}

Reply Person::get(const std::string& path) {
    return reply_of(client_.send("GET", base_url_ + path, {{"Cookie", cookie_}}, ""), "GET " + path);
}

std::string Person::download(const std::string& path) {
    auto answer = client_.send("GET", base_url_ + path, {{"Cookie", cookie_}}, "");
    expect(answer && answer->status == 200, login_ + " downloads " + path);
    return std::move(answer->body);
}

Reply Person::post(const std::string& path, const json::object& body) {
    return post(path, body, "demo-" + login_ + "-" + std::to_string(++keys_));
}

Reply Person::post(const std::string& path, const json::object& body, const std::string& key) {
    return reply_of(client_.send("POST", base_url_ + path,
                                 {{"Cookie", cookie_},
                                  {"X-CSRF-Token", csrf_},
                                  {"Idempotency-Key", key},
                                  {"Content-Type", "application/json"}},
                                 json::serialize(body)),
                    "POST " + path);
}

json::value Person::read(const std::string& path) {
    Reply reply = get(path);
    expect(reply.accepted(), login_ + " may not read " + path + ": " + shown(reply));
    return std::move(reply.body);
}

Reply Person::command(const std::string& path, const json::object& body) {
    Reply reply = post(path, body);
    expect(reply.accepted(), login_ + " was refused at " + path + ": " + shown(reply));
    return reply;
}

std::string Person::refused(const std::string& path, const json::object& body, std::string_view reason) {
    const Reply reply = post(path, body);
    expect(!reply.accepted() && reply.reason() == reason,
           login_ + " at " + path + " should be refused with " + std::string(reason) + ", not: " + shown(reply));
    return reply.reason();
}

}  // namespace gzl::app
