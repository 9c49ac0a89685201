// Money by double entry of its own: what each facility, loan and guarantee carries, and that nothing comes or goes but
// by a bank's word (L1, L2, L4, F6, G1, A3).
#pragma once

#include <map>
#include <optional>
#include <set>

#include "simulator/audit/fact.hpp"
#include "simulator/audit/stock_book.hpp"

namespace gzl::simulator::audit {

class LoanBook {
  public:
    void fact(const Fact& fact, const StockBook& stock);
    // Whatever should have happened by now has happened.
    void deadlines(std::string_view now) const;

    // Of a bank: what it paid out less what it was paid, interest and all. A payment that crosses midnight is split
    // into interest and principal by the day of its value, so the bank's own split may differ by a night; money may
    // not.
    std::int64_t lent_less_received(const std::string& bank) const;
    std::int64_t paid_out(const std::string& bank) const;
    std::int64_t outstanding(const std::string& bank) const;  // principal
    std::int64_t overdue(std::int64_t day) const;             // principal of loans that are due before the day

  private:
    struct Product {
        std::string kind;
        std::string settlement;
        std::int64_t basis = 360;
        std::int64_t ltv_ppm = 0;
        std::int64_t haircut_ppm = 0;
    };
    struct Application {
        std::string enterprise, product, bank;
    };
    struct Facility {
        std::string bank, enterprise, product;
        std::int64_t limit = 0, drawn = 0, reserved = 0, margin = 0;
        std::string expires_on;
        bool open = true;
    };
    struct Drawdown {
        std::string facility;
        std::int64_t amount = 0;
        std::string deadline;
        bool open = true;
    };
    struct Loan {
        std::string facility;
        std::int64_t principal = 0, outstanding = 0, rate_ppm = 0, value_day = 0, due_day = 0;
        bool plain = true;  // no fact yet that changes how its interest is worked out
    };
    struct Guarantee {
        std::int64_t margin = 0, multiple = 5;
    };

    void post(const std::string& debit, const std::string& credit, std::int64_t amount);
    void instructed(const Fact& fact, const StockBook& stock);
    void opened(const Fact& fact);
    void repaid(const Fact& fact);
    void free_reservation(Drawdown& drawdown);

    std::map<std::string, Product> products_;
    std::map<std::string, Application> applications_;
    std::map<std::string, Facility> facilities_;
    std::map<std::string, Drawdown> drawdowns_;
    std::set<std::string> open_drawdowns_;
    std::map<std::string, Loan> loans_;
    std::map<std::string, Guarantee> guarantees_;                               // by bank
    std::map<std::string, std::string> margins_;                                // requested: facility by margin
    std::map<std::string, std::pair<std::string, std::int64_t>> margin_moves_;  // kind, amount
    std::map<std::string, std::int64_t> moved_, in_force_, paid_out_;           // by bank
    std::set<std::pair<std::string, std::string>> references_;                  // bank, its reference
    std::map<std::string, std::int64_t> accounts_;                              // debit positive
};

}  // namespace gzl::simulator::audit
