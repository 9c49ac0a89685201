// What was promised to the parties: whose data may leave (P5), what a deposit lets go (F8), who bears a loss (G4, G7),
// and by when an alert is attended to (S5).
#pragma once

#include <map>
#include <set>
#include <vector>

#include "simulator/audit/fact.hpp"

namespace gzl::simulator::audit {

class PromiseBook {
  public:
    void fact(const Fact& fact);
    // A message left for a bank; `at` is the instant of the fact that it follows from.
    void message(const std::string& bank, const std::string& path, const boost::json::object& body,
                 const std::string& at) const;
    void deadlines(std::string_view now) const;

  private:
    struct Consent {
        std::string enterprise, bank, until;
        std::set<std::string> scopes;
        std::string withdrawn_at;
    };
    struct Order {
        std::string mode;
        std::int64_t face = 0, margin_required = 0, paid = 0, noticed = 0;
    };
    void settled(const Fact& fact);

    std::map<std::string, Consent> consents_;
    std::map<std::string, std::string> applicants_;  // enterprise by application
    std::map<std::string, Order> orders_;
    std::map<std::string, std::pair<std::string, std::int64_t>> deposits_;  // order and amount by margin
    std::map<std::string, std::vector<std::int64_t>> shares_;               // ppm by agreement
    std::map<std::string, std::string> agreements_;                         // by claim
    std::map<std::string, std::string> unattended_;                         // alerts, and when they were raised
};

}  // namespace gzl::simulator::audit
