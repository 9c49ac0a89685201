// The catalogue over HTTP: every command and query with a route. Parameters of the path and, for queries, of the query
// string fill the struct's fields; the rest comes from the JSON body.
#pragma once

#include "api/platform/router.hpp"
#include "api/platform/services.hpp"

namespace gzl::api {

class CatalogRoutes {
  public:
    explicit CatalogRoutes(Services& services) : services_(services) {}

    void send(const core::CommandRow& row, const RouteMatch& match, const SharedRequest& request, const Caller& caller,
              Responder respond);
    void ask(const core::QueryRow& row, const RouteMatch& match, const SharedRequest& request, const Caller& caller,
             Responder respond);

  private:
    Services& services_;
};

// {"first":17,"records":[…]}: the records exactly as they are kept, so a repeated command is answered byte for byte
// alike.
std::string accepted_body(const node::Accepted& accepted);

// For routes that answer a query in their own way: fills the struct from the path, as the pattern names it, and from
// the query string. Returns what to answer when they do not fit: 404 for a malformed identifier, 400 with the field.
std::optional<HttpResponse> fill_query(std::string_view pattern, const HttpRequest& request, const Type& type,
                                       void* object);

// The command that a request of the row's route asks for, or what to answer when there is none in it.
struct AskedCommand {
    std::shared_ptr<void> command;
    std::string key;  // idempotency key
};
tl::expected<AskedCommand, HttpResponse> command_of(const core::CommandRow& row, const RouteMatch& match,
                                                    const HttpRequest& request);

// For routes that make a command in their own way.
std::optional<std::string> idempotency_key(const HttpRequest& request);  // nothing when missing or malformed
HttpResponse command_response(const node::CommandOutcome& outcome, Language language);

}  // namespace gzl::api
