// Facts and their proofs: the list of facts, the timeline of an object, the proof file of a record.
#pragma once

#include "api/platform/services.hpp"
#include "evidence/record_proof.hpp"

namespace gzl::api {

struct Published;

// The proof of a stored record in the newest published tree, with which verifiers check it offline; nothing when the
// tree cannot be read.
std::optional<evidence::RecordProof> record_proof(const Services& services, const eventlog::StoredRecord& stored,
                                                  const Published& published);

class FactRoutes {
  public:
    explicit FactRoutes(Services& services) : services_(services) {}

    std::vector<Route> routes();

  private:
    void list(const SharedRequest& request, const Caller& caller, Responder respond);
    void timeline(const SharedRequest& request, const Caller& caller, Responder respond);
    void proof(const SharedRequest& request, const Caller& caller, Responder respond);
    void show(const std::vector<std::uint64_t>& positions, std::string tail, const Caller& caller, Language language,
              Responder respond);

    Services& services_;
};

}  // namespace gzl::api
