// What every drawdown needs and how the bank is instructed, whoever asks: the borrower, or an order of goods (L1).
#pragma once

#include "core/loan/events.hpp"

namespace gzl::core::loan {

struct Drawing {
    FacilityId facility;
    Money amount;
    std::string payee;
    std::string purpose;
    std::optional<Date> due_on{};  // absent: the day the facility expires
    std::optional<PrepaymentId> prepayment{};
    std::optional<ProcurementId> procurement{};
};

// Why the bank cannot be instructed now, or nothing.
std::optional<Refusal> not_drawable(const core::State& state, const Drawing& drawing, const Context& context);

DrawdownInstructed instruct(const core::State& state, const Drawing& drawing, const Context& context);

}  // namespace gzl::core::loan
