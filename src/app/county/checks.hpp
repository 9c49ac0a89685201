// What must hold over a whole county and what the core would refuse anyway, looked for in every table independently of
// the others, so that one run finds every mistake.
#pragma once

#include <set>

#include "app/county/entry.hpp"
#include "core/engine/refusal.hpp"

namespace gzl::app::county {

class Findings {
  public:
    explicit Findings(const Entries& entries) : entries_(entries) {}

    const Entries& entries() const { return entries_; }
    const Problems& problems() const { return problems_; }
    bool refuses(const Entry& entry) const { return wrong_.contains(&entry); }

    // At the field's place. A refusal of the core keeps its name and text; `advice` says what to do.
    void refuse(const Entry& entry, std::string_view field, const core::Reason& reason, Text advice);
    void error(const Entry& entry, std::string_view field, std::string reason, Text message, Text advice);
    void error(Place place, std::string reason, Text message, Text advice);  // of no single table
    void warn(Place place, std::string reason, Text message, Text advice);

  private:
    const Entries& entries_;
    Problems problems_;
    std::set<const Entry*> wrong_;
};

// `day`: on which the configuration takes effect; empty when it is not known.
void check_parties(Findings& findings, std::optional<Date> day);
void check_agreements(Findings& findings, std::optional<Date> day);
void check_warehouses(Findings& findings);
void check_duties(Findings& findings);
void check_prices(Findings& findings);
void check_products(Findings& findings, std::optional<Date> day);

// P3: the bank's agreement in force on the day; null when there is none.
const Entry* agreement_on(const Entries& entries, std::int64_t bank, Date day);
void check_date_order(Findings& findings, const Entry& entry);  // valid_from, valid_to

}  // namespace gzl::app::county
