// New facts about a loan, dated today or earlier. A movement's own split and the postings that it changes come from one
// walk through the loan's whole account: what was posted is never overwritten, the difference is a fact of its own
// (L5).
#pragma once

#include "core/loan/events.hpp"

namespace gzl::core::loan {

struct Derived {
    Taken own;                          // what the movement's money is taken up as on its day
    std::optional<LoanRederived> rest;  // what it changes of earlier postings
    bool closes = false;                // nothing of the principal is left
};
Derived derive(const core::State& state, LoanId id, const Movement& movement);

// What changed terms of the loan change of its postings; nothing when they agree.
std::optional<LoanRederived> rederive(const core::State& state, LoanId id, const Loan& changed, Date from);

// The fact, and the postings that it changes, as a decision.
template <class E>
EventList with_rederived(E event, std::optional<LoanRederived> rest) {
    EventList all = events(std::move(event));
    if (rest) all.emplace_back(std::move(*rest));
    return all;
}

// Keeps movements in order of their days, those of one day in order of recording.
void insert_movement(Loan& loan, const Movement& movement);

// The loan as if the bank had confirmed every open request on the day.
Loan with_pending(const core::State& state, const Loan& loan, Date day);

}  // namespace gzl::core::loan
