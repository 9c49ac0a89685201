// The declining method: the schedule is made anew, due by due, whenever money or a rate moves; dues that lay in the
// past by then keep their figures. Money before a due date repays principal at once; more than the due needs makes the
// later payments smaller. Overdue principal goes on bearing interest until it is paid.
#include <algorithm>
#include <utility>

#include "core/schedule/annuity.hpp"
#include "core/schedule/lines.hpp"

namespace gzl::core::schedule {

namespace {

struct Due : Line {
    Money next_payment{};  // the constant payment after this due
};

class Declining {
  public:
    explicit Declining(const Terms& terms) : terms_(terms), known_(terms) {}

    Made run() {
        const bool recalculates = terms_.how.recalculation != Recalculation::none;
        make({terms_.periods.front().from, terms_.periods.front().from, 0}, false);
        if (recalculates)
            for (const Moment& moment : terms_.moments) make(moment, true);
        for (Due& due : dues_) {
            due.paid_principal = due.paid_interest = due.in_advance = due.late = Money::zero();
            due.last_paid.reset();
        }
        Made made;
        for (const Payment& payment : terms_.payments) made.repayments.push_back(allocate_finally(payment));
        for (Due& due : dues_) made.lines.push_back(std::move(static_cast<Line&>(due)));
        return made;
    }

  private:
    // ---- the payment ----

    std::int32_t remaining(std::size_t k) const {
        const std::size_t first = std::max(k, static_cast<std::size_t>(terms_.principal_grace));
        return static_cast<std::int32_t>(terms_.count() - first);
    }

    // Every period counts the same for the constant payment: 30 days a month.
    Factor usual_factor(std::size_t k) const {
        RatePpm rate;
        for (const DatedRate& each : known_.rates)
            if (each.night < terms_.periods[k].due) rate = each.rate;
        const bool is_period = terms_.how.day_basis == DayBasis::period;
        const bool is_360 =
            terms_.how.day_basis == DayBasis::actual_360 || terms_.how.day_basis == DayBasis::whole_months;
        const std::int64_t days = terms_.unit == Unit::months ? 30 : terms_.unit == Unit::weeks ? 7 : 1;
        const std::int64_t periods = terms_.unit == Unit::months ? 12 : terms_.unit == Unit::weeks ? 52 : 365;
        if (is_period) return {terms_.every * rate.value(), periods};
        return {terms_.every * days * rate.value(), is_360 ? 360 : 365};
    }

    Money payment_from(std::size_t k, Money balance) const {
        if (k >= terms_.count() || !balance.is_positive()) return Money::zero();
        const std::int32_t count = remaining(k);
        if (terms_.plan == Plan::equal_principal) return rounded_part(balance.value(), count, terms_.how.half);
        const std::vector<Factor> factors(static_cast<std::size_t>(count), usual_factor(k));
        return annuity(balance, factors, terms_.how.payment_multiple);
    }

    // ---- making the schedule ----

    struct Making {
        Money out;      // principal not yet in any due
        Money bearing;  // what bears interest
        Money overdue;  // part of `bearing` that lies in past dues
        Money payment;
        Date paid_on;  // overdue principal is taken as paid on it
    };

    void make(const Moment& moment, bool with_payments) {
        const std::vector<Due> before = std::exchange(dues_, {});
        known_.rates = {terms_.rates.front()};
        for (const DatedRate& each : terms_.rates)
            if (with_payments && each.order <= moment.order && each.night > known_.rates.front().night)
                known_.rates.push_back(each);
        known_.know_nights();
        Making now{terms_.principal(), terms_.principal(), Money::zero(), payment_from(0, terms_.principal()),
                   rest_date(moment.seen)};
        if (terms_.how.interest == InterestKind::flat) return make_flat();
        for (std::size_t k = 0; k < terms_.count() && (now.out.is_positive() || k < before.size()); ++k) {
            const bool is_kept = k < before.size() && before[k].period.due < moment.from;
            if (!is_kept && !now.out.is_positive()) break;
            make_due(k, is_kept ? &before[k] : nullptr, moment, with_payments, now);
        }
    }

    struct Posting {
        Date date{};
        std::optional<Money> amount;
    };

    std::vector<Posting> postings(const Period& period, const Moment& moment, bool with_payments) const {
        std::vector<Posting> list;
        for (const Payment& each : terms_.payments) {
            const bool is_here = (each.date > period.from || dues_.size() <= 1) && each.date <= period.due;
            if (with_payments && each.order <= moment.order && is_here) list.push_back({each.date, each.amount});
        }
        return list;
    }

    void make_due(std::size_t k, const Due* kept, const Moment& moment, bool with_payments, Making& now) {
        Due& due = dues_.emplace_back();
        due.period = kept ? kept->period : terms_.periods[k];
        if (k > 0) due.period.from = dues_[k - 1].period.due;
        if (now.paid_on <= due.period.from) now.bearing -= std::exchange(now.overdue, Money::zero());
        due.steps.assign(1, {due.period.from, now.bearing});
        Money early;
        std::vector<Posting> at_due;
        for (const Posting& each : postings(due.period, moment, with_payments)) {
            if (!each.amount && !kept) due.period.due = std::min(due.period.due, std::max(each.date, due.period.from));
            if (!each.amount || rest_date(each.date) >= due.period.due) {
                at_due.push_back(each);
                continue;
            }
            Money left = *each.amount;
            const Money late = pay_dues(k, each.date, left, now);
            if (late.is_positive()) add_step(due, each.date, late, now);
            if (!left.is_positive()) continue;
            if (closes(due, each.date, left, now)) {
                at_due.push_back({each.date, left});
                continue;
            }
            const Money principal = std::min(left, now.out);
            add_step(due, each.date, principal, now);
            now.out -= principal;
            early += principal;
            at_due.push_back({due.period.due, left});
        }
        if (now.paid_on < due.period.due) add_step(due, now.paid_on, std::exchange(now.overdue, Money::zero()), now);
        charge(k, kept, early, now);
        for (const Posting& each : at_due) pay_at_due(k, each, kept != nullptr, now);
        due.next_payment = kept ? kept->next_payment : now.payment;
        now.payment = due.next_payment;
        const Money open = due.period.due < moment.seen ? due.open_principal() : Money::zero();
        now.bearing -= due.principal - early - open;
        now.overdue += open;
        if (terms_.how.interest_on_interest && due.period.due < moment.seen) {
            now.bearing += due.open_interest();
            now.overdue += due.open_interest();
        }
    }

    // Whether money of the day would repay everything at the interest up to that day.
    bool closes(const Due& due, Date day, Money amount, const Making& now) const {
        return amount >= now.out && amount >= now.out + interest_of(due.period, due.steps, day);
    }

    Money interest_of(const Period& period, const std::vector<BalanceStep>& steps, Date until) const {
        return interest_in(known_, period, steps, until);
    }

    static void add_step(Due& due, Date date, Money less, Making& now) {
        if (!less.is_positive()) return;
        now.bearing -= less;
        due.steps.push_back({std::max(date, due.period.from), now.bearing});
    }

    // Interest and principal of due k; `early` has repaid principal before its date.
    void charge(std::size_t k, const Due* kept, Money early, Making& now) {
        Due& due = dues_[k];
        const auto nr = static_cast<std::int32_t>(k) + 1;
        const Money accrued =
            nr <= terms_.interest_free ? Money::zero() : interest_of(due.period, due.steps, due.period.due);
        if (nr <= terms_.interest_grace)
            deferred_ = (k == 0 ? Money::zero() : deferred_) + accrued;
        else
            due.interest = accrued + std::exchange(deferred_, Money::zero());
        Money regular = terms_.plan == Plan::equal_principal ? now.payment : now.payment - due.interest;
        if (nr <= terms_.principal_grace) regular = Money::zero();
        const Money whole = now.out + early;
        const bool is_last = k + 1 == terms_.count() || due.period.due < terms_.periods[k].due;
        regular = is_last ? whole : std::clamp(regular, Money::zero(), whole);
        due.principal = std::max(regular, early);
        if (kept) {
            due.interest = kept->interest;
            due.principal = kept->principal;
        }
        now.out = whole - std::min(whole, due.principal);
        if (early > regular) lower_payment(k, now);
    }

    void lower_payment(std::size_t k, Making& now) const {
        if (terms_.how.early_money == EarlyMoney::reduce_payment) now.payment = payment_from(k + 1, now.out);
    }

    // Money on the due date: what the dues cannot take repays principal as well.
    void pay_at_due(std::size_t k, const Posting& posting, bool is_kept, Making& now) {
        Due& due = dues_[k];
        Money left = posting.amount.value_or(Money(kMaxExactInteger));
        now.bearing -= pay_dues(k, posting.date, left, now);
        Taken own = take(left, {due.open_principal(), due.open_interest(), Money::zero()}, terms_.how.order);
        due.paid_principal += own.principal;
        due.paid_interest += own.interest;
        if (!left.is_positive() || is_kept) return;
        const Money more = std::min(left, now.out);
        if (!more.is_positive()) return;
        due.principal += more;
        due.paid_principal += more;
        now.out -= more;
        lower_payment(k, now);
    }

    // Pays the dues before k; the answer is what no longer bears interest because of it.
    Money pay_dues(std::size_t k, Date, Money& left, Making& now) {
        Money relieved;
        for (std::size_t i = 0; i < k; ++i) {
            const Taken taken =
                take(left, {dues_[i].open_principal(), dues_[i].open_interest(), Money::zero()}, terms_.how.order);
            dues_[i].paid_principal += taken.principal;
            dues_[i].paid_interest += taken.interest;
            relieved += taken.principal;
            if (terms_.how.interest_on_interest) relieved += taken.interest;
        }
        relieved = std::min(relieved, now.overdue);
        now.overdue -= relieved;
        return relieved;
    }

    // The day on which money of the date counts.
    Date rest_date(Date date) const {
        if (terms_.how.recalculation != Recalculation::at_due) return date;
        for (const Period& period : terms_.periods)
            if (period.due >= date) return period.due;
        return date;
    }

    // ---- interest on the first principal, whatever is repaid ----

    void make_flat() {
        const Money principal = terms_.principal();
        Wide numerator = 0;
        std::int64_t denominator = 1;
        for (std::size_t k = 0; k < terms_.count(); ++k) {
            const Factor factor = terms_.how.day_basis == DayBasis::period ? usual_factor(k) : days_factor(k);
            numerator += factor.numerator;
            denominator = factor.denominator;
        }
        const Money total =
            rounded_part(principal.value() * numerator, multiply(denominator, 1'000'000), terms_.how.half);
        const auto count = static_cast<std::int64_t>(terms_.count());
        const Money interest = rounded_part(total.value(), count - terms_.interest_grace, terms_.how.half);
        const Money part = rounded_part(principal.value(), remaining(0), terms_.how.half);
        const Money regular = multiple_of(part) + multiple_of(interest) - interest;
        Money out = principal;
        Money owed = total;
        for (std::size_t k = 0; k < terms_.count(); ++k) {
            Due& due = dues_.emplace_back();
            const auto nr = static_cast<std::int32_t>(k) + 1;
            const bool is_last = nr == static_cast<std::int32_t>(terms_.count());
            due.period = terms_.periods[k];
            due.steps.assign(1, {due.period.from, principal});
            if (nr > terms_.interest_grace) due.interest = is_last ? owed : std::min(interest, owed);
            if (nr > terms_.principal_grace) due.principal = is_last ? out : std::clamp(regular, Money::zero(), out);
            out -= due.principal;
            owed -= due.interest;
        }
    }

    Factor days_factor(std::size_t k) const {
        const Period& period = terms_.periods[k];
        return {multiply_days(period), terms_.how.day_basis == DayBasis::actual_360 ? 360 : 365};
    }
    std::int64_t multiply_days(const Period& period) const {
        return (period.due - period.from) * terms_.rates.front().rate.value();
    }

    Money multiple_of(Money amount) const {
        const std::int64_t multiple = terms_.how.payment_multiple.value();
        return Money(divide(amount.value(), multiple, Rounding::half_up) * multiple);
    }

    // ---- what became of the payments, on the finished schedule ----

    ScheduleTransaction allocate_finally(const Payment& payment) {
        Money left = payment.amount.value_or(Money(kMaxExactInteger));
        const Money whole = left;
        ScheduleTransaction done{.date = payment.date, .type = TransactionType::repayment};
        for (Due& due : dues_) {
            const Taken taken =
                take(left, {due.open_principal(), due.open_interest(), Money::zero()}, terms_.how.order);
            note(due, payment.date, taken);
            done.principal += taken.principal;
            done.interest += taken.interest;
        }
        done.overpaid = payment.amount ? left : Money::zero();
        done.amount = whole - left + done.overpaid;
        return done;
    }

    const Terms& terms_;
    Terms known_;  // with the rates known at the moment
    std::vector<Due> dues_;
    Money deferred_{};  // interest of dues in grace
};

}  // namespace

Made make_declining(const Terms& terms) {
    return Declining(terms).run();
}

}  // namespace gzl::core::schedule
