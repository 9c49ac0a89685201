#include "api/platform/facts.hpp"

#include "base/json.hpp"
#include "core/engine/catalog.hpp"

namespace gzl::api {

std::optional<Facts> read_facts(const eventlog::EventLog& log, const std::vector<std::uint64_t>& positions) {
    Facts facts;
    for (const std::uint64_t position : positions) {
        const auto read = log.read(position, position + 1, [&](eventlog::StoredRecord&& stored) {
            auto record = node::read_record(stored.record);
            if (record) facts.push_back({std::move(stored), std::move(*record)});
            return true;
        });
        if (!read) return std::nullopt;
    }
    return facts;
}

void append_fact(std::string& body, const Fact& fact) {
    const core::EventRow& row = core::catalog().row_of(fact.record.event.kind());
    body.append("{\"position\":").append(std::to_string(fact.stored.position));
    body.append(",\"label\":{\"zh\":");
    write_json_text(body, row.zh);
    body.append(",\"en\":");
    write_json_text(body, row.en);
    body.append("},\"leaf\":\"").append(to_hex(fact.stored.leaf)).append("\",\"record\":");
    body.append(fact.stored.record).push_back('}');
}

}  // namespace gzl::api
