// Facts and their proofs: the list of facts, the timeline of an object, the proof file of a record, the signed
// checkpoint.
#pragma once

#include <mutex>

#include "api/platform/services.hpp"

namespace gzl::api {

class FactRoutes {
  public:
    explicit FactRoutes(Services& services) : services_(services) {}

    std::vector<Route> routes();

    // Public: the newest checkpoint, signed (evidence.md). One signature per size.
    std::string signed_checkpoint();
    HttpResponse checkpoint_response();
    HttpResponse key_response() const;                              // the log's verifier keys, one a line
    HttpResponse consistency_response(const HttpRequest& request);  // GET /log/consistency?from=&to=

  private:
    void list(const SharedRequest& request, const Caller& caller, Responder respond);
    void timeline(const SharedRequest& request, const Caller& caller, Responder respond);
    void proof(const SharedRequest& request, const Caller& caller, Responder respond);
    void show(const std::vector<std::uint64_t>& positions, std::string tail, const Caller& caller, Language language,
              Responder respond);
    std::string sign(const evidence::TreeHead& head);
    HttpResponse proof_response(const eventlog::StoredRecord& stored, Language language);

    Services& services_;
    std::mutex mutex_;
    evidence::TreeHead signed_head_;
    std::string signed_note_;
};

}  // namespace gzl::api
