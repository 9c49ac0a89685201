// What a fact posted to the books, entry by entry, as an accountant reads it. Pure: it follows from the fact and the
// state just before it, so a replay gives every posting that there ever was (A1).
#pragma once

#include <string>
#include <vector>

#include "core/engine/catalog.hpp"
#include "core/engine/event.hpp"

namespace gzl::views {

struct Posting {
    std::uint64_t position = 0;  // of the fact in the log
    Instant at;                  // when it was recorded
    // The day on which the money counts as moved: the fact's value date, of a day's closing that day, and otherwise the
    // day of the record in Asia/Shanghai.
    Date date;
    const core::EventRow* event = nullptr;
    std::string object;     // the first identifier that the fact names
    std::string reference;  // the bank's, when the fact has one
    core::ledger::Transfer transfer;

    // A pending or voided entry reserves or frees; only these move a balance.
    bool is_posted() const {
        using enum core::ledger::Phase;
        return transfer.phase == posted || transfer.phase == post_pending;
    }
};

std::vector<Posting> postings_of(const core::State& before, std::uint64_t position, Instant at,
                                 const core::Event& event);

}  // namespace gzl::views
