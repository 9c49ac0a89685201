#include "simulator/audit/auditor.hpp"

namespace gzl::simulator::audit {

void Auditor::durable(const eventlog::StoredRecord& record) {
    chain_.durable(record.position, record.salt, record.record);
    auto whole = boost::json::parse(record.record).as_object();
    Fact fact;
    fact.seq = whole.at("seq").to_number<std::uint64_t>();
    fact.at = std::string(whole.at("at").as_string());
    fact.by = std::string(whole.at("by").as_string());
    fact.kind = std::string(whole.at("kind").as_string());
    if (const auto* key = whole.if_contains("key"))
        chain_.command(fact.by, std::string(key->as_string()), record.position);
    fact.data = std::move(whole.at("data").as_object());
    require(fact.seq == record.position, "a record names its position");
    require(fact.at >= last_at_, "time in the log never goes back", fact.at);
    last_at_ = fact.at;
    ++facts_by_kind_[fact.kind];
    stock_.fact(fact);
    loans_.fact(fact, stock_);
    promises_.fact(fact);
}

void Auditor::message(const eventlog::OutboxRow& row) {
    promises_.message(row.target, row.kind, boost::json::parse(row.payload).as_object(), last_at_);
}

}  // namespace gzl::simulator::audit
