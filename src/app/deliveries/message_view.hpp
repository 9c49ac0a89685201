// A message to another party's machine as it is shown: {"id","position","path","subject","message"}.
#pragma once

#include <string>

#include "base/json.hpp"
#include "eventlog/event_log.hpp"

namespace gzl::app {

inline constexpr std::uint64_t kOutboxIdsPerPosition = 16;  // event_log.hpp: how a row's id is made

// Messages to machines are paths of their interface; the rest of the outbox is the platform's own.
inline bool is_for_a_machine(const eventlog::OutboxRow& row) {
    return row.kind.starts_with("/v1/");
}

// `body`: what of the payload may leave now (api/platform/package_delivery.hpp).
inline void append_message(std::string& out, const eventlog::OutboxRow& row, const std::string& body) {
    out.append("{\"id\":").append(std::to_string(row.id)).append(",\"position\":");
    out.append(std::to_string(row.id / kOutboxIdsPerPosition)).append(",\"path\":");
    write_json_text(out, row.kind);
    out.append(",\"subject\":");
    write_json_text(out, row.subject);
    out.append(",\"message\":").append(body).append("}");
}

}  // namespace gzl::app
