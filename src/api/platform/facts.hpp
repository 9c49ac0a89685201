// Facts as the interface shows them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "eventlog/event_log.hpp"
#include "node/record.hpp"

namespace gzl::api {

struct Fact {
    eventlog::StoredRecord stored;
    node::Record record;
};
using Facts = std::vector<Fact>;

// Nothing when the log cannot be read.
std::optional<Facts> read_facts(const eventlog::EventLog& log, const std::vector<std::uint64_t>& positions);

// {"position":…,"label":{"zh":…,"en":…},"leaf":"<hex>","record":{…}}
void append_fact(std::string& body, const Fact& fact);

}  // namespace gzl::api
