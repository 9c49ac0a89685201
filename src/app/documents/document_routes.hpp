// Files of somebody's business: POST /v1/documents brings one, GET /v1/documents/{document}/content gives it back. The
// bytes stay beside the log; the fact DocumentRegistered binds to them.
#pragma once

#include "api/platform/services.hpp"
#include "app/documents/document_store.hpp"

namespace gzl::app {

class DocumentRoutes {
  public:
    DocumentRoutes(api::Services& services, DocumentStore& store) : services_(services), store_(store) {}

    std::vector<api::Route> routes();

  private:
    void bring(const api::SharedRequest& request, const api::Caller& caller, const std::string& key,
               const api::Responder& respond);
    void content(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond);

    api::Services& services_;
    DocumentStore& store_;
    api::Background work_;  // of its own: a scanner may take a minute
};

}  // namespace gzl::app
