#include "core/schedule/answer.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace gzl::core::schedule {

namespace {

ScheduleRow row_of(const Line& line, std::int32_t nr, Money balance_after) {
    ScheduleRow row;
    row.nr = nr;
    row.days = line.period.due - line.period.from;
    row.due = line.period.due;
    row.balance_after = balance_after;
    row.principal = line.principal;
    row.interest = line.interest;
    row.penalty = line.penalty;
    row.due_total = line.due();
    row.paid = line.paid();
    row.in_advance = line.in_advance;
    row.late = line.late;
    row.outstanding = line.open();
    if (line.open() == Money::zero()) row.paid_on = line.last_paid;
    return row;
}

void add(ScheduleTotals& totals, const ScheduleRow& row) {
    totals.principal += row.principal;
    totals.interest += row.interest;
    totals.penalty += row.penalty;
    totals.due_total += row.due_total;
    totals.paid += row.paid;
    totals.in_advance += row.in_advance;
    totals.late += row.late;
    totals.outstanding += row.outstanding;
}

// What the books have accrued and charged off. A day is accrued as round(everything so far) − what is booked; the first
// closing catches up in one entry, later ones make one for each day that was left out; nothing accrues while charged
// off, and the first closing afterwards catches up in one entry again.
class Books {
  public:
    Books(const Terms& terms, const Made& made) : terms_(terms), made_(made) {
        for (const Line& line : made.lines)
            whole_.push_back((whole_.empty() ? Money() : whole_.back()) + line.interest);
    }

    std::vector<ScheduleTransaction> run() {
        for (const Closing& each : terms_.closings) {
            if (each.type == EventType::charge_off)
                charge_off(each.date);
            else if (each.type == EventType::undo_charge_off)
                is_charged_off_ = false;
            else
                close(each.date.plus_days(-1));
        }
        // The last fen paid, what is still missing is accrued at once.
        if (const auto paid = paid_up(); paid && !is_charged_off_) book(*paid, whole_.back());
        return std::move(entries_);
    }

  private:
    std::optional<Date> paid_up() const {
        std::optional<Date> last;
        for (const Line& line : made_.lines) {
            if (line.open().is_positive()) return std::nullopt;
            if (line.last_paid && (!last || *last < *line.last_paid)) last = line.last_paid;
        }
        return last;
    }

    // Interest of all nights that have ended by the day.
    Money accrued(Date day) const {
        const auto running = std::partition_point(made_.lines.begin(), made_.lines.end(),
                                                  [&](const Line& line) { return line.period.due <= day; });
        const auto index = static_cast<std::size_t>(running - made_.lines.begin());
        const Money before = index == 0 ? Money() : whole_[index - 1];
        if (running == made_.lines.end() || running->period.from >= day) return before;
        return before + std::min(running->interest, interest_in(terms_, running->period, running->steps, day));
    }

    void close(Date day) {
        if (is_charged_off_) {
            catches_up_ = true;
            return;
        }
        if (!closed_ || catches_up_)
            book(day, accrued(day));
        else
            for (Date each = closed_->plus_days(1); each <= day; each = each.plus_days(1)) book(each, accrued(each));
        catches_up_ = false;
        closed_ = day;
    }

    void book(Date day, Money accrued_so_far) {
        const Money entry = accrued_so_far - booked_;
        if (!entry.is_positive()) return;
        booked_ += entry;
        ScheduleTransaction accrual{.date = day, .type = TransactionType::accrual};
        accrual.amount = accrual.interest = entry;
        entries_.push_back(accrual);
    }

    void charge_off(Date day) {
        is_charged_off_ = true;
        ScheduleTransaction loss{.date = day, .type = TransactionType::charge_off};
        for (const Line& line : made_.lines) {
            loss.principal += line.open_principal();
            loss.interest += line.open_interest();
            loss.penalty += line.penalty - line.paid_penalty;
        }
        loss.amount = loss.principal + loss.interest + loss.penalty;
        entries_.push_back(loss);
    }

    const Terms& terms_;
    const Made& made_;
    std::vector<Money> whole_;  // interest of all lines up to each
    std::vector<ScheduleTransaction> entries_;
    Money booked_{};
    std::optional<Date> closed_;
    bool is_charged_off_ = false;
    bool catches_up_ = false;
};

}  // namespace

Schedule answer_of(const Terms& terms, Made made) {
    Schedule answer;
    answer.business_date = terms.business_date;
    Money balance;
    auto money = terms.disbursements.begin();
    std::int32_t nr = 0;
    for (const Line& line : made.lines) {
        const auto counts = [&](Date day) { return day <= line.period.from || day < line.period.due; };
        for (; money != terms.disbursements.end() && counts(money->date); ++money) balance += money->amount;
        balance -= line.principal;
        answer.rows.push_back(row_of(line, ++nr, balance));
        add(answer.totals, answer.rows.back());
    }
    for (const DatedMoney& each : terms.disbursements)
        answer.transactions.push_back(
            {.date = each.date, .type = TransactionType::disbursement, .amount = each.amount});
    answer.transactions.insert(answer.transactions.end(), made.repayments.begin(), made.repayments.end());
    const auto entries = Books(terms, made).run();
    answer.transactions.insert(answer.transactions.end(), entries.begin(), entries.end());
    std::stable_sort(answer.transactions.begin(), answer.transactions.end(),
                     [](const ScheduleTransaction& a, const ScheduleTransaction& b) { return a.date < b.date; });
    return answer;
}

Schedule calculate(const Terms& terms) {
    switch (terms.how.method) {
        case Method::account:
            return answer_of(terms, make_account(terms));
        case Method::declining:
            return answer_of(terms, make_declining(terms));
        case Method::progressive:
            return answer_of(terms, make_progressive(terms));
    }
    CHECK_THAT(false);
    return {};
}

}  // namespace gzl::core::schedule
