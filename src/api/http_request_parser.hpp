// HTTP/1.1 request bytes to HttpRequest, within the limits. Knows no sockets.
#pragma once

#include <memory>
#include <string_view>

#include "api/http.hpp"

namespace gzl::api {

class HttpRequestParser {
  public:
    enum class State {
        need_more,  // call again with the unconsumed bytes and further ones
        head_done,  // reported once, when a body follows; call again
        complete,
        refused,  // see refusal(); the connection is beyond use
    };
    struct Step {
        std::size_t consumed;
        State state;
    };

    explicit HttpRequestParser(const HttpLimits& limits);
    ~HttpRequestParser();

    void restart();  // for the next request
    Step parse(std::string_view bytes);

    HttpRequest& request();    // head valid from head_done, body from complete
    int http_version() const;  // 10 or 11
    bool keep_alive() const;   // valid when complete
    HttpResponse refusal() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::api
