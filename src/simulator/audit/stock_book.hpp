// Goods: every kilogram, where it lies, who may move it and to whom it is pledged (W1–W4, W7, S6).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "simulator/audit/fact.hpp"

namespace gzl::simulator::audit {

class StockBook {
  public:
    void fact(const Fact& fact);

    // Of the goods pledged to a facility; empty when there are none or a grade has no price.
    std::optional<std::int64_t> value_of(const std::string& facility, std::int64_t day, std::int64_t haircut_ppm) const;
    bool is_any_frozen(const std::string& facility) const;
    std::int64_t in_stock_kg(const std::string& warehouse) const;

  private:
    struct Lot {
        std::string warehouse, owner, grade;
        std::int64_t kg = 0, cost = 0;
        bool here = false;
        std::string pledged_to;
        int frozen = 0;
        std::string receipt{};  // the live one
    };
    struct Duty {
        std::string warehouse, from, to;
    };
    struct Order {
        std::string kind, warehouse;
        std::vector<std::string> signed_by;
    };

    void moved(const Fact& fact);
    void processed(const Fact& fact);
    void pledge(const std::string& lot, const std::string& facility);
    void release(const boost::json::value& lots);

    std::map<std::string, Lot> lots_;
    std::map<std::string, Order> orders_;
    std::map<std::string, std::vector<Duty>> duties_;                     // by custodian
    std::map<std::string, std::map<std::int64_t, std::int64_t>> prices_;  // by grade and day
    std::map<std::string, std::set<std::string>> pledges_;                // lots by facility
    std::map<std::string, std::vector<std::string>> controls_;
    std::map<std::string, std::vector<std::string>> frozen_by_;  // lots by alert
    std::set<std::string> surrendered_;                          // receipts
};

}  // namespace gzl::simulator::audit
