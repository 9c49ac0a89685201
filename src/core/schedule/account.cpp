// The account method, ours (L2–L5): the balance of the account bears interest night by night, the exact sum is rounded
// once per posting. Interest is posted when it falls due (L3) and when money comes (L4: penalty, interest, principal).
#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "core/schedule/lines.hpp"
#include "core/schedule/plan.hpp"

namespace gzl::core::schedule {

namespace {

struct Row : Line {
    bool posts_interest = true;
    bool is_due = false;
};

class Account {
  public:
    explicit Account(const Terms& terms)
        : terms_(terms),
          basis_(terms.how.day_basis == DayBasis::actual_365 ? 365 : 360),
          now_(terms.periods.front().from) {
        lay_out_rows();
    }

    Made run() {
        std::size_t row = 0;
        std::size_t payment = 0;
        std::size_t money = 0;
        while (row < rows_.size() || payment < terms_.payments.size()) {
            const Date next_row = row < rows_.size() ? rows_[row].period.due : kNever;
            const Date next_payment = payment < terms_.payments.size() ? terms_.payments[payment].date : kNever;
            const Date next_money = money < terms_.disbursements.size() ? terms_.disbursements[money].date : kNever;
            const Date day = std::min({next_row, next_payment, next_money});
            advance(day);
            if (next_money == day)
                set_balance(balance_ + terms_.disbursements[money++].amount);
            else if (next_row == day)
                fall_due(row++);
            else
                pay(terms_.payments[payment++]);
        }
        advance(kNever);
        lay_out_steps();
        Made made;
        for (Row& each : rows_) made.lines.push_back(std::move(static_cast<Line&>(each)));
        made.repayments = std::move(repayments_);
        return made;
    }

  private:
    static constexpr Date kNever{INT32_MAX};

    // ---- the rows: every day on which principal or interest falls due ----

    void lay_out_rows() {
        std::vector<PrincipalDue> dues = planned();
        const Date last = dues.back().due;
        std::vector<Date> days;
        const bool is_monthly = terms_.how.settlement == Settlement::monthly_20;
        for (const PrincipalDue& each : dues)
            if (each.principal.is_positive() || terms_.how.settlement == Settlement::with_dues)
                days.push_back(each.due);
        if (is_monthly) {
            const CivilDate start = now_.civil();
            for (Date day = Date::of(start.year, start.month, 21); day < last; day = day.plus_months(1))
                if (day > now_) days.push_back(day);
        }
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
        Date from = now_;
        for (const Date day : days) {
            Row& row = rows_.emplace_back();
            row.period = {std::exchange(from, day), day};
            row.posts_interest =
                day == last || terms_.how.settlement == Settlement::with_dues || (is_monthly && day.civil().day == 21);
            for (const PrincipalDue& each : dues)
                if (each.due == day) row.principal = each.principal;
        }
    }

    std::vector<PrincipalDue> planned() const {
        PlanTerms plan;
        plan.kind = terms_.plan == Plan::equal_instalment  ? PlanKind::equal_instalment
                    : terms_.plan == Plan::equal_principal ? PlanKind::equal_principal
                                                           : PlanKind::bullet;
        plan.principal = terms_.principal();
        plan.rate = terms_.rates.front().rate;
        plan.basis = basis_;
        plan.first = now_;
        for (const Period& each : terms_.periods) plan.dates.push_back(each.due);
        return principal_dues(plan);
    }

    // ---- nights ----

    bool settles_with_principal() const { return terms_.how.settlement == Settlement::with_principal; }

    void advance(Date day) {
        if (!is_answered_ && terms_.business_date < day) {
            pass_nights(terms_.business_date);
            take_overdue_as_paid();
            is_answered_ = true;
        }
        pass_nights(day);
    }

    void pass_nights(Date day) {
        if (day <= now_ || day == kNever) return;
        const Wide rates = rate_nights(terms_, now_, day);
        const Money overdue = terms_.overdue_premium ? overdue_principal() : Money::zero();
        interest_ += (balance_ - overdue).value() * rates;
        if (terms_.overdue_premium) penalty_ += (overdue + overdue_interest()).value() * rates;
        now_ = day;
    }

    Money overdue_principal() const {
        Money sum;
        for (const Row& each : rows_)
            if (each.is_due) sum += each.open_principal();
        return sum;
    }
    Money overdue_interest() const {
        Money sum;
        for (const Row& each : rows_)
            if (each.is_due) sum += each.open_interest();
        return sum;
    }

    // What is still open on the day of the answer costs nothing more from then on.
    void take_overdue_as_paid() {
        post_penalty();
        for (Row& each : rows_) {
            if (!std::exchange(each.is_due, false)) continue;
            if (each.period.due < terms_.business_date) set_balance(balance_ - each.open_principal());
        }
    }

    void set_balance(Money balance) {
        balance_ = balance;
        history_.push_back({now_, balance_});
    }

    // Gives every row the balances that stood in its period.
    void lay_out_steps() {
        std::size_t next = 0;
        Money balance;
        for (Row& row : rows_) {
            while (next < history_.size() && history_[next].from <= row.period.from) balance = history_[next++].balance;
            row.steps.push_back({row.period.from, balance});
            while (next < history_.size() && history_[next].from < row.period.due) {
                balance = history_[next].balance;
                row.steps.push_back(history_[next++]);
            }
        }
    }

    // ---- postings: rounded once each ----

    Money accrued() const { return Money(divide(interest_, multiply(basis_, 1'000'000), Rounding::half_up)); }

    Money interest_of(Money principal) const {
        const Wide rates = rate_nights(terms_, terms_.periods.front().from, now_);
        return Money(divide(principal.value() * rates, multiply(basis_, 1'000'000), Rounding::half_up));
    }

    void post_interest(Row& row) {
        row.interest += accrued();
        interest_ = 0;
    }

    void post_penalty() {
        const std::int64_t factor = 1'000'000 + terms_.overdue_premium.value_or(RatePpm::zero()).value();
        const Money posted{
            divide(std::exchange(penalty_, 0) * factor, multiply(basis_, 1'000'000) * 1'000'000, Rounding::half_up)};
        const auto open = std::find_if(rows_.begin(), rows_.end(),
                                       [](const Row& each) { return each.is_due && each.open().is_positive(); });
        if (posted.is_positive() && open != rows_.end()) open->penalty += posted;
    }

    void fall_due(std::size_t k) {
        Row& row = rows_[k];
        if (settles_with_principal())
            row.interest += interest_of(row.open_principal());
        else if (row.posts_interest)
            post_interest(row);
        row.is_due = true;
        if (row.period.due < terms_.business_date) return;
        set_balance(balance_ - row.open_principal());  // will be paid on the day
        if (row.period.due > terms_.business_date) row.is_due = false;
    }

    // ---- payments ----

    void pay(const Payment& payment) {
        post_penalty();
        Money left = payment.amount.value_or(Money(kMaxExactInteger));
        const Money whole = left;
        ScheduleTransaction done{.date = payment.date, .type = TransactionType::repayment};
        const bool counts_already = payment.date == terms_.business_date;
        for (Row& each : rows_)
            if (each.is_due) settle(each, left, {Money::zero(), Money::zero(), each.penalty - each.paid_penalty}, done);
        for (Row& each : rows_)
            if (each.is_due) settle(each, left, {Money::zero(), each.open_interest(), Money::zero()}, done);
        for (Row& each : rows_) {
            if (!each.is_due) continue;
            const Money paid = settle(each, left, {each.open_principal(), Money::zero(), Money::zero()}, done);
            if (!counts_already || each.period.due < payment.date) set_balance(balance_ - paid);
        }
        if (left.is_positive()) pay_early(left, done);
        done.overpaid = payment.amount ? left : Money::zero();
        done.amount = whole - left + done.overpaid;
        repayments_.push_back(done);
    }

    Money settle(Row& row, Money& left, const Taken& owed, ScheduleTransaction& done) {
        const Taken taken = take(left, owed, Order::interest_first);
        note(row, now_, taken);
        done.penalty += taken.penalty;
        done.interest += taken.interest;
        done.principal += taken.principal;
        return taken.principal;
    }

    // Before its due date principal is repaid with its own interest, or with all that has accrued (L3).
    void pay_early(Money& left, ScheduleTransaction& done) {
        std::vector<Row*> open;
        for (Row& each : rows_)
            if (!each.is_due && each.period.due > now_) open.push_back(&each);
        if (open.empty()) return;
        if (!settles_with_principal()) {
            post_interest(*open.front());
            settle(*open.front(), left, {Money::zero(), open.front()->open_interest(), Money::zero()}, done);
        }
        if (terms_.how.early_money == EarlyMoney::last_dues) std::reverse(open.begin(), open.end());
        for (Row* each : open) {
            Money principal = std::min({left, each->open_principal(), balance_});  // what has gone out
            if (settles_with_principal()) {
                principal = principal_within(left, std::min(each->open_principal(), balance_));
                const Money interest = interest_of(principal);
                each->interest += interest;
                settle(*each, left, {Money::zero(), interest, Money::zero()}, done);
            }
            settle(*each, left, {principal, Money::zero(), Money::zero()}, done);
            set_balance(balance_ - principal);
        }
    }

    // The most principal that the money repays together with its interest.
    Money principal_within(Money money, Money most) const {
        std::int64_t low = 0;
        std::int64_t high = std::min(money, most).value();
        while (low < high) {
            const std::int64_t middle = low + (high - low + 1) / 2;
            if (Money(middle) + interest_of(Money(middle)) <= money)
                low = middle;
            else
                high = middle - 1;
        }
        return Money(low);
    }

    const Terms& terms_;
    const std::int32_t basis_;
    std::vector<Row> rows_;
    Money balance_{};
    std::vector<BalanceStep> history_;  // of the balance, by date
    Wide interest_ = 0;                 // 积数 since the last posting
    Wide penalty_ = 0;
    Date now_{};
    bool is_answered_ = false;  // now_ is past the day of the answer
    std::vector<ScheduleTransaction> repayments_;
};

}  // namespace

Made make_account(const Terms& terms) {
    return Account(terms).run();
}

}  // namespace gzl::core::schedule
