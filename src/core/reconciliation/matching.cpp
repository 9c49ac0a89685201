#include "core/reconciliation/matching.hpp"

#include <algorithm>

#include "core/reconciliation/rules.hpp"

namespace gzl::core::reconciliation {

namespace {

class Matching {
  public:
    Matching(const State& state, StatementImported statement)
        : state_(state), statement_(std::move(statement)), next_(state.breaks.next_id().number()) {
        if (const auto open = state.open_breaks.find({statement_.bank, statement_.date});
            open != state.open_breaks.end())
            open_ = static_cast<std::int64_t>(open->second.size());
    }

    EventList run() {
        compare_opening();
        for (std::size_t i = 0; i < statement_.lines.size(); ++i)
            meet({statement_.statement, static_cast<std::int64_t>(i) + 1}, statement_.lines[i]);
        find_missing();
        const BankDayClosed closed{.bank = statement_.bank,
                                   .date = statement_.date,
                                   .statement = statement_.statement,
                                   .status = open_ == 0 ? DayStatus::reconciled : DayStatus::with_breaks,
                                   .open_breaks = open_};
        EventList events;
        events.emplace_back(std::move(statement_));
        for (Event& event : breaks_) events.push_back(std::move(event));
        events.emplace_back(closed);
        return events;
    }

  private:
    void open(BreakKind kind, Date date, Sides sides) {
        if (date == statement_.date) ++open_;
        breaks_.emplace_back(BreakOpened{.break_id = BreakId(next_++),
                                         .bank = statement_.bank,
                                         .kind = kind,
                                         .date = date,
                                         .sides = std::move(sides),
                                         .owner = first_owner(kind)});
    }

    void compare_opening() {
        const auto last = state_.last_of_account.find({statement_.bank, statement_.account});
        if (last == state_.last_of_account.end()) return;
        const Statement& before = state_.statements.at(last->second);
        if (before.date > statement_.date || before.closing == statement_.opening) return;
        open(BreakKind::opening_differs, statement_.date,
             {.reference = before.number,
              .confirmed = before.closing,
              .confirmed_date = before.date,
              .stated = statement_.opening,
              .stated_date = statement_.date});
    }

    void meet(LineKey at, StatementLine& line) {
        // A line that already waits for this reference's fact comes first.
        const bool waited_for = state_.unmet.contains({statement_.bank, line.reference});
        const auto* found = waited_for ? nullptr : candidate(state_, statement_.bank, line.reference, line.amount);
        if (!found) {
            const bool known = waited_for || is_money(state_, statement_.bank, line.reference);
            return open(known ? BreakKind::line_repeated : BreakKind::line_without_fact, statement_.date,
                        sides_of(at, line));
        }
        const auto& [key, fact] = *found;
        taken_.insert(key);
        const auto differs = disagreement(fact, line);
        if (!differs) line.fact = key.account;
        if (fact.break_id) {  // the fact had been missed
            const Break& missed = state_.breaks.at(*fact.break_id);
            const bool counted = missed.status == BreakStatus::open && missed.date == statement_.date;
            if (differs) {
                if (!counted && missed.date == statement_.date) ++open_;
                breaks_.emplace_back(BreakChanged{*fact.break_id, *differs, sides_of(key, fact, at, line)});
            } else {
                if (counted) --open_;
                breaks_.emplace_back(BreakMatched{*fact.break_id, at, key.account});
            }
        } else if (differs) {
            open(*differs, statement_.date, sides_of(key, fact, at, line));
        }
    }

    // Facts whose value date has passed without a line; before the bank's first statement nothing is missed.
    void find_missing() {
        const auto known = state_.begins.find(statement_.bank);
        const Date begins = known == state_.begins.end() ? statement_.date : std::min(known->second, statement_.date);
        for (auto key = state_.waiting.lower_bound({statement_.bank, {}, {}});
             key != state_.waiting.end() && key->bank == statement_.bank; ++key) {
            const MoneyFact& fact = state_.money.at(*key);
            if (taken_.contains(*key) || fact.value_date < begins || fact.value_date > statement_.date) continue;
            open(BreakKind::fact_without_line, fact.value_date, sides_of(*key, fact));
        }
    }

    static bool is_money(const State& state, OrganisationId bank, const std::string& reference) {
        const auto fact = state.money.lower_bound({bank, reference, ledger::AccountKind{}});
        return fact != state.money.end() && fact->first.bank == bank && fact->first.reference == reference;
    }

    const State& state_;
    StatementImported statement_;
    std::uint64_t next_;
    std::set<MoneyKey> taken_;
    EventList breaks_;
    std::int64_t open_ = 0;  // breaks of the statement's day
};

}  // namespace

EventList matched(const State& state, StatementImported statement) {
    return Matching(state, std::move(statement)).run();
}

}  // namespace gzl::core::reconciliation
