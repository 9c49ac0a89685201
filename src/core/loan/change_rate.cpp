// The rate of a loan changes from a day on, agreed or by its benchmark (L5). A day in the past re-derives what has been
// posted since.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rederive.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct ChangeRate {
    LoanId loan;
    Date from;
    RatePpm rate;
    std::string reason;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(ChangeRate, (), (loan, from, rate, reason, reference))

namespace {

constexpr RatePpm kWhole{1'000'000};

std::string content_of(LoanId loan, Date from, RatePpm rate) {
    return said({"rate", loan.text(), from.text(), std::to_string(rate.value())});
}

// In order of day; a second change on one day replaces the first.
void insert_rate(Loan& loan, Date from, RatePpm rate) {
    const auto place =
        std::find_if(loan.rates.begin(), loan.rates.end(), [&](const DatedRate& dated) { return dated.from >= from; });
    if (place != loan.rates.end() && place->from == from)
        place->rate = rate;
    else
        loan.rates.insert(place, {from, rate});
}

}  // namespace

Decision decide(const core::State& state, const ChangeRate& command, const Context& context) {
    const auto loan = loan_of_bank(state, context, command.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    const std::string content = content_of(command.loan, command.from, command.rate);
    if (auto already = answered(state, (*loan)->bank, command.reference, content)) return std::move(*already);
    if ((*loan)->status != LoanStatus::open) return refuse(loan_not_open);
    if (command.rate < RatePpm::zero() || command.rate > kWhole) return refuse(rate_invalid);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    if (command.from < (*loan)->opened_on) return refuse(value_date_invalid);

    Loan changed = **loan;
    insert_rate(changed, command.from, command.rate);
    return with_rederived(RateChanged{command.loan, command.from, command.rate, command.reason, command.reference},
                          rederive(state, command.loan, changed, command.from));
}

void apply(core::State& state, const RateChanged& event, const Context&) {
    Loan& loan = state.loan.loans.edit(event.loan);
    insert_rate(loan, event.from, event.rate);
    keep_answer(state, loan.bank, event.reference, content_of(event.loan, event.from, event.rate));
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::ChangeRate)
GZL_EVENT(gzl::core::loan::RateChanged)
