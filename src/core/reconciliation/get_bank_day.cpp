// How a bank's business day stands: closed by its statements, with or without breaks, or not closed yet (A2).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/reconciliation/reasons.hpp"
#include "core/reconciliation/rules.hpp"
#include "core/reconciliation/views.hpp"
#include "core/state.hpp"

namespace gzl::core::reconciliation {

struct GetBankDay {
    OrganisationId bank;
    Date date;
};
BOOST_DESCRIBE_STRUCT(GetBankDay, (), (bank, date))

struct BankDayView {
    OrganisationId bank;
    Date date;
    bool closed = false;                 // a statement of the day has come
    std::optional<DayStatus> closed_as;  // when the last of them came
    std::optional<DayStatus> status;     // now: reconciled once no break of the day is open
    std::optional<Instant> closed_at;
    std::vector<StatementSummary> statements;
    std::vector<BreakView> open_breaks;
    std::int64_t waiting = 0;  // confirmations of this value date that have met no line and are no break yet
};
BOOST_DESCRIBE_STRUCT(BankDayView, (),
                      (bank, date, closed, closed_as, status, closed_at, statements, open_breaks, waiting))

tl::expected<BankDayView, Refusal> answer(const core::State& state, const GetBankDay& query, const Context& context) {
    if (!party::has_capacity(state.party, query.bank, party::Capacity::bank) ||
        !party::sees(state.party, context, {.bank = query.bank}))
        return refuse(bank_not_found);
    const State& own = state.reconciliation;
    BankDayView view{.bank = query.bank,
                     .date = query.date,
                     .closed = false,
                     .closed_as = {},
                     .status = {},
                     .closed_at = {},
                     .statements = {},
                     .open_breaks = {}};
    if (const auto open = own.open_breaks.find({query.bank, query.date}); open != own.open_breaks.end())
        for (const BreakId id : open->second)
            view.open_breaks.push_back(view_of(state, id, own.breaks.at(id), context.today()));
    for (auto key = own.waiting.lower_bound({query.bank, {}, {}}); key != own.waiting.end() && key->bank == query.bank;
         ++key)
        if (own.money.at(*key).value_date == query.date) ++view.waiting;
    const auto day = own.days.find({query.bank, query.date});
    if (day == own.days.end()) return view;
    view.closed = true;
    view.closed_as = day->second.closed_as;
    view.status = view.open_breaks.empty() ? DayStatus::reconciled : DayStatus::with_breaks;
    view.closed_at = day->second.closed_at;
    for (const StatementId id : day->second.statements)
        view.statements.push_back(summary_of(id, own.statements.at(id)));
    return view;
}

}  // namespace gzl::core::reconciliation

GZL_QUERY(gzl::core::reconciliation::GetBankDay, gzl::core::reconciliation::BankDayView)
