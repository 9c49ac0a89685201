// The progressive method: a due keeps its amount; what changes (late or early money, a new rate, a pause) changes the
// interest of the dues, hence how much of each repays principal, and the last open due takes the difference.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/check.hpp"
#include "core/schedule/annuity.hpp"
#include "core/schedule/lines.hpp"

namespace gzl::core::schedule {

namespace {

struct Due : Line {
    Money amount{};                        // what the due shall come to
    Money original{};                      // before early money raised or lowered it
    std::optional<Money> fixed_principal;  // the amount is this and the interest
    Money calculated{};                    // interest that accrued, also what the amount cannot hold

    bool is_paid() const { return amount == paid(); }
    Money calculated_principal() const { return std::max(amount - calculated, Money::zero()); }
};

struct Operation {
    enum Kind { disburse, rate, pause, pay } kind{};
    Date date{};
    std::size_t index = 0;
};

class Progressive {
  public:
    explicit Progressive(const Terms& all) : all_(all), terms_(all) {
        terms_.rates.resize(1);
        terms_.pauses.clear();
        terms_.know_nights();
        for (const Period& period : all.periods) dues_.emplace_back().period = period;
    }

    Made run() {
        for (const Operation& each : operations()) {
            switch (each.kind) {
                case Operation::disburse:
                    disburse(all_.disbursements[each.index]);
                    break;
                case Operation::rate:
                    terms_.rates.push_back(all_.rates[each.index]);
                    terms_.know_nights();
                    agree_from(due_after(each.date));
                    break;
                case Operation::pause:
                    terms_.pauses.push_back(all_.pauses[each.index]);
                    terms_.know_nights();
                    settle_last(dues_);
                    break;
                case Operation::pay:
                    if (recalculates()) pay(all_.payments[each.index]);
                    break;
            }
        }
        overdue_until_ = all_.seen;
        settle_last(dues_);
        if (!recalculates())
            for (const Payment& each : all_.payments) pay(each);
        Made made;
        for (Due& each : dues_) made.lines.push_back(std::move(static_cast<Line&>(each)));
        made.repayments = std::move(repayments_);
        return made;
    }

  private:
    using Dues = std::vector<Due>;

    bool recalculates() const { return terms_.how.recalculation != Recalculation::none; }
    Date horizon() const { return dues_.back().period.due; }

    std::vector<Operation> operations() const {
        std::vector<Operation> list;
        for (std::size_t i = 0; i < all_.disbursements.size(); ++i)
            list.push_back({Operation::disburse, all_.disbursements[i].date, i});
        for (std::size_t i = 1; i < all_.rates.size(); ++i) list.push_back({Operation::rate, all_.rates[i].night, i});
        for (std::size_t i = 0; i < all_.pauses.size(); ++i) list.push_back({Operation::pause, all_.pauses[i].from, i});
        for (std::size_t i = 0; i < all_.payments.size(); ++i)
            list.push_back({Operation::pay, all_.payments[i].date, i});
        std::stable_sort(list.begin(), list.end(), [](const Operation& a, const Operation& b) {
            return a.date != b.date ? a.date < b.date : a.kind < b.kind;
        });
        return list;
    }

    // The first due after the date; what happens on a due date belongs to the next period.
    std::size_t due_after(Date date) const {
        std::size_t k = 0;
        while (k + 1 < dues_.size() && dues_[k].period.due <= date) ++k;
        return k;
    }

    // ---- the dues that follow from what was paid and disbursed ----

    // Interest and principal of every due, counting nights before `until`. Overdue principal is taken as paid on
    // overdue_until_.
    void derive(Dues& dues, Date until) const {
        Money balance;
        Money overdue;
        Money carried;
        Money left = disbursed_;  // principal that no earlier due takes and no later one was paid
        for (const Due& due : dues) left -= due.paid_principal;
        std::size_t next = 0;
        const auto take_changes = [&](Date before) {
            balance += changes_[next].amount;
            ++next;
            return next < changes_.size() && changes_[next].date < before;
        };
        for (Due& due : dues) {
            const Period& period = due.period;
            while (next < changes_.size() && changes_[next].date <= period.from) take_changes(period.from);
            if (overdue_until_ <= period.from) balance -= std::exchange(overdue, Money::zero());
            due.steps.assign(1, {period.from, balance});
            while (next < changes_.size() && changes_[next].date < period.due) {
                if (overdue_until_ <= changes_[next].date) add_overdue_step(due, balance, overdue);
                const Date date = changes_[next].date;
                take_changes(period.due);
                due.steps.push_back({date, balance});
            }
            if (overdue_until_ < period.due) add_overdue_step(due, balance, overdue);
            due.calculated = interest_in(terms_, period, due.steps, until) + carried;
            left += due.paid_principal;
            split(due, left);
            left -= due.principal;
            carried = due.calculated - due.interest;
            const Money open = recalculates() ? std::max(due.open_principal(), Money::zero()) : due.principal;
            if (recalculates() && period.due < overdue_until_)
                overdue += open;
            else
                balance -= open;
        }
    }

    void add_overdue_step(Due& due, Money& balance, Money& overdue) const {
        if (overdue == Money::zero() || overdue_until_ <= due.period.from) return;
        balance -= std::exchange(overdue, Money::zero());
        due.steps.push_back({overdue_until_, balance});
    }

    // Interest that the amount cannot hold is carried to the next due; what was paid stays paid. No due takes more
    // principal than is left.
    void split(Due& due, Money left) const {
        if (due.fixed_principal) due.amount = *due.fixed_principal + due.calculated;
        const Money regular = std::min(due.calculated, std::max(due.amount, Money::zero()));
        const Money paid_interest = recalculates() ? due.paid_interest : Money::zero();
        const bool paid_more = recalculates() && due.paid_principal > due.calculated_principal();
        due.interest = std::max(paid_more ? paid_interest : regular, paid_interest);
        due.principal = std::max(due.amount - due.interest, recalculates() ? due.paid_principal : Money::zero());
        const Money most = std::max(left, due.paid_principal);
        if (due.principal <= most) return;
        due.principal = most;
        due.amount = due.principal + due.interest;
    }

    // The last open due takes what is missing to the whole.
    void settle_last(Dues& dues) const { settle_last(dues, horizon()); }
    void settle_last(Dues& dues, Date until) const {
        derive(dues, until);
        for (std::size_t k = dues.size(); k-- > 0;) {
            if (dues[k].is_paid() && recalculates()) continue;
            if (take_missing(dues, dues[k], until)) return;
        }
        take_missing(dues, dues.back(), until);
    }

    // False when the due would have to be less than what was paid on it.
    bool take_missing(Dues& dues, Due& due, Date until) const {
        Money missing = disbursed_;
        for (const Due& each : dues) missing += each.interest - each.amount;
        if (due.fixed_principal) *due.fixed_principal = std::max(*due.fixed_principal + missing, due.paid_principal);
        const bool is_enough = due.amount + missing >= due.paid();
        due.amount = is_enough ? due.amount + missing : due.paid();
        derive(dues, until);
        return is_enough;
    }

    // ---- the amount of the dues ----

    void disburse(const DatedMoney& money) {
        add_change(money.date, money.amount);
        disbursed_ += money.amount;
        const std::size_t first = due_after(money.date);
        if (disbursed_ == money.amount) return agree_from(first);
        // Later money: the amounts are those of a loan on which nothing was paid early or late.
        Progressive unpaid(*this);
        std::erase_if(unpaid.changes_, [](const DatedMoney& each) { return !each.amount.is_positive(); });
        for (Due& due : unpaid.dues_) {
            Due fresh;
            fresh.period = due.period;
            fresh.amount = due.original;
            fresh.original = due.original;
            due = fresh;
        }
        unpaid.overdue_until_ = Date();
        unpaid.agree_from(first);
        for (std::size_t k = first; k < dues_.size(); ++k) set_amount(dues_[k], unpaid.dues_[k].amount);
        settle_last(dues_);
    }

    static void set_amount(Due& due, Money amount) {
        if (amount < due.paid()) return;
        due.amount = amount;
        due.original = amount;
    }

    // Makes the dues from k on equal.
    void agree_from(std::size_t k) {
        const auto grace = static_cast<std::size_t>(terms_.principal_grace);
        for (std::size_t i = k; i < grace; ++i) dues_[i].fixed_principal = Money::zero();
        k = std::max(k, grace);
        derive(dues_, horizon());
        const Money balance = opening(k);
        if (terms_.plan == Plan::equal_principal) {
            const auto count = static_cast<std::int64_t>(dues_.size() - k);
            const Money part = rounded_part(balance.value(), count, terms_.how.half);
            for (std::size_t i = k; i + 1 < dues_.size(); ++i) dues_[i].fixed_principal = part;
            set_amount(dues_.back(), balance);
            return settle_last(dues_);
        }
        std::vector<Factor> factors;
        for (std::size_t i = k; i < dues_.size(); ++i) factors.push_back(factor_of(terms_, dues_[i].period));
        const Money amount = annuity(balance, factors, terms_.how.payment_multiple);
        for (std::size_t i = k; i < dues_.size(); ++i) set_amount(dues_[i], amount);
        settle_last(dues_);
        for (int round = 0; round < 3 && even_out(k); ++round) continue;
    }

    // What there is to repay from due k on.
    Money opening(std::size_t k) const {
        const Period& period = dues_[k].period;
        Money balance = dues_[k].steps.front().balance;
        for (const DatedMoney& each : changes_)
            if (period.from < each.date && each.date < period.due && each.amount.is_positive()) balance += each.amount;
        return balance;
    }

    // The last due minus the one before it, of the last two open neighbours.
    static std::optional<std::size_t> last_open_pair(const Dues& dues) {
        for (std::size_t k = dues.size(); k-- > 1;)
            if (!dues[k].is_paid() && !dues[k - 1].is_paid()) return k;
        return std::nullopt;
    }

    // Spreads what the last due differs by over all of them, when that is more than rounding and brings it nearer.
    bool even_out(std::size_t first) {
        const auto pair = last_open_pair(dues_);
        if (!pair) return false;
        const Money usual = dues_[*pair - 1].amount;
        const Money difference = dues_[*pair].amount - usual;
        const auto count = static_cast<std::int64_t>(dues_.size() - first);
        if (std::abs(difference.value()) <= count / 2 || count < 2) return false;
        std::int64_t paid_above = 0;
        for (std::size_t i = first; i < dues_.size(); ++i) paid_above += usual < dues_[i].paid();
        const std::int64_t shared_by = std::max<std::int64_t>(1, count - paid_above);
        const Money share = rounded_part(std::abs(difference.value()), shared_by, terms_.how.half);
        const Money wanted = difference.is_positive() ? usual + share : usual - share;
        const Money amount = multiple_of(wanted);
        if (amount == usual) return false;
        Dues tried = dues_;
        for (std::size_t i = first; i < tried.size(); ++i) set_amount(tried[i], amount);
        settle_last(tried);
        const auto after = last_open_pair(tried);
        if (!after) return false;
        const Money rest = tried[*after].amount - tried[*after - 1].amount;
        if (std::abs(rest.value()) >= std::abs(difference.value())) return false;
        dues_ = std::move(tried);
        return true;
    }

    Money multiple_of(Money amount) const {
        const std::int64_t multiple = terms_.how.payment_multiple.value();
        return Money(divide(amount.value(), multiple, Rounding::half_up) * multiple);
    }

    // ---- payments ----

    void add_change(Date date, Money amount) {
        const auto after = std::upper_bound(changes_.begin(), changes_.end(), date,
                                            [](Date day, const DatedMoney& each) { return day < each.date; });
        changes_.insert(after, {date, amount});
    }

    void pay(const Payment& payment) {
        if (recalculates()) {
            overdue_until_ = std::max(overdue_until_, payment.date);
            settle_last(dues_);
        }
        Money left = payment.amount.value_or(Money(kMaxExactInteger));
        const Money whole = left;
        ScheduleTransaction done{.date = payment.date, .type = TransactionType::repayment};
        const auto pay_due = [&](std::size_t k) {
            const Taken taken = take(left, payable(k, payment), terms_.how.order);
            settle(k, payment.date, taken);
            done.principal += taken.principal;
            done.interest += taken.interest;
        };
        std::size_t k = 0;
        for (; k < dues_.size() && dues_[k].period.due <= payment.date; ++k) pay_due(k);
        if (recalculates()) settle_last(dues_);
        const bool is_backwards = terms_.how.early_money == EarlyMoney::last_dues && payment.amount;
        for (std::size_t i = k; i < dues_.size() && left.is_positive(); ++i)
            pay_due(is_backwards ? dues_.size() - 1 - (i - k) : i);
        if (recalculates()) settle_last(dues_);
        done.overpaid = payment.amount ? left : Money::zero();
        done.amount = whole - left + done.overpaid;
        repayments_.push_back(done);
    }

    // What is open of due k on the day: a due in the past or of today as it stands, the running one with its interest
    // so far, a later one without interest.
    Taken payable(std::size_t k, const Payment& payment) {
        const Due& due = dues_[k];
        if (due.period.due <= payment.date || !recalculates())
            return {due.open_principal(), due.open_interest(), Money::zero()};
        const bool is_running = due.period.from < payment.date;
        Money left = disbursed_;
        std::size_t open = 0;
        for (const Due& each : dues_) {
            left -= each.paid_principal;
            open += !each.is_paid();
        }
        if (!is_running && left == Money::zero()) return {};
        if (!is_running && open > 1) return {std::min(due.original - due.paid(), left), Money::zero(), Money::zero()};
        const bool to_due = !payment.amount && terms_.how.pay_off_until == PayOffUntil::due;
        Dues so_far = dues_;
        settle_last(so_far, to_due ? so_far[due_after(payment.date)].period.due : payment.date);
        const Due& then = so_far[k];
        if (is_running) return {then.open_principal(), then.open_interest(), Money::zero()};
        return {std::min(then.open_principal(), left), Money::zero(), Money::zero()};
    }

    // What follows for the other dues is derived when the whole payment is placed.
    void settle(std::size_t k, Date day, const Taken& taken) {
        Due& due = dues_[k];
        note(due, day, taken);
        if (!recalculates() || !taken.total().is_positive()) return;
        const bool at_due = terms_.how.recalculation == Recalculation::at_due;
        if (taken.principal.is_positive())
            add_change(at_due ? dues_[due_on(day)].period.due : day, Money::zero() - taken.principal);
        if (day < due.period.from && (due.paid() > due.amount || due.paid() == due.original)) due.amount = due.paid();
        if (due.period.from < day && day < due.period.due) settle_last(dues_);
    }

    std::size_t due_on(Date day) const {
        std::size_t k = 0;
        while (k + 1 < dues_.size() && dues_[k].period.due < day) ++k;
        return k;
    }

    const Terms& all_;
    Terms terms_;  // with the rates and pauses known so far
    Dues dues_;
    std::vector<DatedMoney> changes_;  // of the balance, by date: disbursed, repaid
    Money disbursed_{};
    Date overdue_until_{};
    std::vector<ScheduleTransaction> repayments_;
};

}  // namespace

Made make_progressive(const Terms& terms) {
    return Progressive(terms).run();
}

}  // namespace gzl::core::schedule
