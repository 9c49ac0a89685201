// Who did what, when: what the edge tells whoever keeps the journal. Neither bodies nor secrets are in it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace gzl::api {

struct AuditEntry {
    std::int64_t at_ms = 0;    // real time
    std::string who;           // "user-000011", "key-000002"; empty for a sign-in that failed
    std::string organisation;  // empty when nobody is known
    std::string peer;          // address
    std::string method;
    std::string target;  // path and query
    int status = 0;
    std::string reason;                         // of a refusal
    std::optional<std::uint64_t> first_fact{};  // of an accepted command
};
using AuditSink = std::function<void(AuditEntry)>;

}  // namespace gzl::api
