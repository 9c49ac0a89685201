// What the decoders gather while they read on: the problems so far, at most kMaxProblems of them.
#pragma once

#include <optional>
#include <utility>

#include "base/result.hpp"
#include "statements/reasons.hpp"

namespace gzl::statements {

// A value of the file with the place where it stands.
struct Place {
    std::int64_t line = 0;
    std::string field;
};

class Findings {
  public:
    void add(const Place& place, const Reason& reason, std::string_view found = {});
    bool any() const { return !problems_.empty(); }
    Problems take() { return std::move(problems_); }

    // Each gives the value, or adds why there is none.
    std::optional<Date> date(const Place& place, std::string_view text);
    std::optional<Money> amount(const Place& place, std::string_view text);          // may be negative
    std::optional<Money> natural_amount(const Place& place, std::string_view text);  // may not
    std::optional<std::string> identifier(const Place& place, std::string_view text);
    void currency(const Place& place, std::string_view text);

  private:
    Problems problems_;
};

// The first of them, as a fault in words: "row 12: …".
tl::unexpected<Fault> fault_of(const Problem& problem);
tl::unexpected<Fault> fault_of(Findings& findings);

// What must hold over the whole statement, whatever its format: amounts that move something, references given once,
// booking dates up to the closing, totals that add up.
void check_whole(const Statement& statement, Findings& findings);

std::string shortened(std::string_view text, std::size_t most);  // whole UTF-8 characters, no control characters

}  // namespace gzl::statements
