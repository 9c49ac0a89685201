// The independent auditor: follows every record and message and throws Failure where the platform breaks its word.
#pragma once

#include "eventlog/event_log.hpp"
#include "simulator/audit/loan_book.hpp"
#include "simulator/audit/promise_book.hpp"
#include "simulator/audit/record_chain.hpp"

namespace gzl::simulator::audit {

class Auditor {
  public:
    void durable(const eventlog::StoredRecord& record);
    void message(const eventlog::OutboxRow& row);
    void deadlines(const std::string& now) const {
        loans_.deadlines(now);
        promises_.deadlines(now);
    }

    RecordChain& chain() { return chain_; }
    const RecordChain& chain() const { return chain_; }
    const LoanBook& loans() const { return loans_; }
    const StockBook& stock() const { return stock_; }
    const std::map<std::string, std::uint64_t>& facts_by_kind() const { return facts_by_kind_; }

  private:
    RecordChain chain_;
    LoanBook loans_;
    StockBook stock_;
    PromiseBook promises_;
    std::string last_at_;
    std::map<std::string, std::uint64_t> facts_by_kind_;
};

}  // namespace gzl::simulator::audit
