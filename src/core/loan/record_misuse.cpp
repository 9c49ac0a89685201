// The bank has found that a part of the principal was used against the purpose: it bears the premium from that day
// (L5).
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rederive.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct RecordMisuse {
    LoanId loan;
    Money amount;
    Date from;
    std::string evidence;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(RecordMisuse, (), (loan, amount, from, evidence, reference))

namespace {

std::string content_of(LoanId loan, Money amount, Date from) {
    return said({"misused", loan.text(), std::to_string(amount.value()), from.text()});
}

void insert_misuse(Loan& loan, const Misuse& misuse) {
    const auto place = std::find_if(loan.misuses.begin(), loan.misuses.end(),
                                    [&](const Misuse& other) { return other.from > misuse.from; });
    loan.misuses.insert(place, misuse);
}

Money misused(const Loan& loan) {
    Money sum;
    for (const Misuse& misuse : loan.misuses) sum += misuse.amount;
    return sum;
}

}  // namespace

Decision decide(const core::State& state, const RecordMisuse& command, const Context& context) {
    const auto loan = loan_of_bank(state, context, command.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    const std::string content = content_of(command.loan, command.amount, command.from);
    if (auto already = answered(state, (*loan)->bank, command.reference, content)) return std::move(*already);
    if ((*loan)->status != LoanStatus::open) return refuse(loan_not_open);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.evidence.empty()) return refuse(text_required, "field", "evidence");
    if (command.from < (*loan)->opened_on || command.from > context.today()) return refuse(value_date_invalid);
    if (const Money left = (*loan)->amount - misused(**loan); command.amount > left)
        return refuse(misuse_above_loan, "left", left);

    Loan changed = **loan;
    insert_misuse(changed, {command.from, command.amount});
    return with_rederived(
        MisuseRecorded{command.loan, command.amount, command.from, command.evidence, command.reference},
        rederive(state, command.loan, changed, command.from));
}

void apply(core::State& state, const MisuseRecorded& event, const Context&) {
    Loan& loan = state.loan.loans.edit(event.loan);
    insert_misuse(loan, {event.from, event.amount});
    keep_answer(state, loan.bank, event.reference, content_of(event.loan, event.amount, event.from));
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::RecordMisuse)
GZL_EVENT(gzl::core::loan::MisuseRecorded)
