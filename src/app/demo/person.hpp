// A signed-in person at the platform's HTTP interface, as the web page would act for them.
#pragma once

#include <string>

#include <boost/json.hpp>

#include "api/http.hpp"

namespace gzl::app {

namespace json = boost::json;

// What the platform said: an outcome or a problem.
struct Reply {
    int status = 0;
    json::value body;

    bool accepted() const { return status == 200; }
    std::string reason() const;  // of a problem: its permanent name
    // The data of the first fact of this kind that the command made.
    json::object fact(std::string_view kind) const;
};

class Person {
  public:
    Person(std::string base_url, std::string login, const std::string& password);

    const std::string& login() const { return login_; }
    Reply get(const std::string& path);
    Reply post(const std::string& path, const json::object& body);  // a fresh idempotency key
    Reply post(const std::string& path, const json::object& body, const std::string& key);

    // The same, and it must be accepted.
    json::value read(const std::string& path);
    std::string download(const std::string& path);  // a file, as it comes
    Reply command(const std::string& path, const json::object& body);
    // It must be refused for this reason; returns the reason, to be shown.
    std::string refused(const std::string& path, const json::object& body, std::string_view reason);

  private:
    std::string base_url_;
    std::string login_;
    std::string cookie_;
    std::string csrf_;
    std::uint64_t keys_ = 0;
    api::HttpClient client_;
};

}  // namespace gzl::app
