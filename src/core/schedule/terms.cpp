#include "core/schedule/terms.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace gzl::core::schedule {

namespace {

using Outcome = tl::expected<void, BadInput>;

tl::unexpected<BadInput> bad(std::string place, std::string_view why) {
    return tl::make_unexpected(BadInput{std::move(place), why});
}

const Date kEarliest = Date::of(1900, 1, 1);
const Date kLatest = Date::of(2160, 1, 1);

bool is_usable(Date date) {
    return kEarliest <= date && date <= kLatest;
}

bool is_amount(Money amount) {
    return amount.is_positive() && amount <= kMostPrincipal;
}

bool is_rate(RatePpm rate) {
    return rate >= RatePpm::zero() && rate <= kMostRate;
}

// The dues of "every so many units", counted from the first day each, so that the 31st stays the 31st.
Outcome count_dues(const CalculateSchedule& question, Terms& terms) {
    if (!question.count) return bad("/count", "give count, every and unit, or due_dates");
    if (*question.count < 1 || *question.count > kMostDues) return bad("/count", "must be 1 to 600");
    if (terms.every < 1 || terms.every > 366) return bad("/every", "must be 1 to 366");
    Date from = question.first;
    for (std::int32_t i = 1; i <= *question.count; ++i) {
        const std::int32_t units = i * terms.every;
        if (units / (terms.unit == Unit::months ? 12 : terms.unit == Unit::weeks ? 52 : 365) > kMostYears)
            return bad("/count", "the last due lies more than 60 years after the first day");
        const Date due = terms.unit == Unit::months
                             ? question.first.plus_months(units)
                             : question.first.plus_days(terms.unit == Unit::weeks ? 7 * units : units);
        terms.periods.push_back({from, due});
        from = due;
    }
    return {};
}

Outcome list_dues(const std::vector<Date>& dates, Date first, Terms& terms) {
    if (dates.empty() || dates.size() > static_cast<std::size_t>(kMostDues)) return bad("/due_dates", "1 to 600 dates");
    Date from = first;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const std::string place = "/due_dates/" + std::to_string(i);
        if (!is_usable(dates[i]) || dates[i] - first > kMostYears * 366) return bad(place, "out of range");
        if (dates[i] <= from) return bad(place, "dates must rise, all after the first day");
        terms.periods.push_back({from, dates[i]});
        from = dates[i];
    }
    return {};
}

struct Reading {
    const ScheduleEvent& event;
    std::string place;
    std::size_t order;
    Date entered;
};

Outcome read_amount(const Reading& at) {
    if (!at.event.amount) return bad(at.place + "/amount_fen", "is missing");
    if (!is_amount(*at.event.amount)) return bad(at.place + "/amount_fen", "must be above zero and at most 10^13");
    return {};
}

// Where nights are named by the day on which they end, a change from a date counts from the night before it.
Date first_night(const Terms& terms, Date date) {
    return terms.how.method == Method::account ? date : date.plus_days(-1);
}

Outcome read_event(const Reading& at, Terms& terms) {
    const ScheduleEvent& event = at.event;
    switch (event.type) {
        case EventType::disburse:
            if (const auto read = read_amount(at); !read) return read;
            terms.disbursements.push_back({event.date, *event.amount});
            return {};
        case EventType::repay:
            if (const auto read = read_amount(at); !read) return read;
            terms.payments.push_back({event.date, at.order, event.amount});
            break;
        case EventType::pay_off:
            terms.payments.push_back({event.date, at.order, std::nullopt});
            break;
        case EventType::rate_change:
            if (!event.rate || !is_rate(*event.rate)) return bad(at.place + "/rate_ppm", "must be 0 to 1000000");
            terms.rates.push_back({first_night(terms, event.date), *event.rate, at.order});
            break;
        case EventType::interest_pause:
            if (!event.until || *event.until < event.date || !is_usable(*event.until))
                return bad(at.place + "/until", "must not be before the date");
            terms.pauses.push_back({first_night(terms, event.date), first_night(terms, event.until->plus_days(1))});
            break;
        case EventType::charge_off:
        case EventType::undo_charge_off:
        case EventType::close_day:
            terms.closings.push_back({event.date, event.type});
            break;
    }
    terms.moments.push_back({at.entered, event.date, at.order});
    return {};
}

Outcome read_events(const CalculateSchedule& question, Terms& terms) {
    if (!question.events) return {};
    const auto& events = *question.events;
    if (events.size() > kMostEvents) return bad("/events", "at most 400");
    for (std::size_t i = 0; i < events.size(); ++i) {
        Reading at{events[i], "/events/" + std::to_string(i), i, events[i].entered.value_or(events[i].date)};
        if (!is_usable(events[i].date) || events[i].date < question.first)
            return bad(at.place + "/date", "must not be before the first day");
        const bool may_be_early =
            events[i].type == EventType::rate_change || events[i].type == EventType::interest_pause;
        if ((at.entered < events[i].date && !may_be_early) || !is_usable(at.entered) || at.entered < question.first)
            return bad(at.place + "/entered", "must not be before the date");
        if (const auto read = read_event(at, terms); !read) return read;
        terms.seen = std::max(terms.seen, at.entered);
    }
    return {};
}

Outcome check_account(const Terms& terms) {
    const Convention& how = terms.how;
    if (how.day_basis != DayBasis::actual_360 && how.day_basis != DayBasis::actual_365)
        return bad("/convention/day_basis", "the method account takes actual_360 or actual_365");
    if (how.early_money != EarlyMoney::next_dues && how.early_money != EarlyMoney::last_dues)
        return bad("/convention/early_money", "the method account takes next_dues or last_dues");
    const bool is_planned = terms.plan == Plan::equal_instalment || terms.plan == Plan::equal_principal;
    if (terms.disbursements.size() > 1 && (is_planned || how.settlement == Settlement::with_principal))
        return bad("/events", "further disbursements need plan bullet or revolving, interest not with_principal");
    if (is_planned && how.settlement != Settlement::with_dues)
        return bad("/convention/settlement", "instalments settle with_dues");
    if (is_planned && terms.principal_grace != 0) return bad("/principal_grace", "needs another method");
    return {};
}

// What a convention cannot do is refused, not approximated.
Outcome check_convention(const Terms& terms) {
    const Convention& how = terms.how;
    if (!how.payment_multiple.is_positive() || how.payment_multiple > Money(1'000'000))
        return bad("/convention/payment_multiple_fen", "must be 1 to 1000000");
    if (how.method != Method::declining && how.interest == InterestKind::flat)
        return bad("/convention/interest", "flat needs the method declining");
    if (how.method != Method::account && terms.overdue_premium)
        return bad("/overdue_premium_ppm", "needs the method account");
    if (how.method != Method::account && terms.plan == Plan::revolving)
        return bad("/plan", "revolving needs the method account");
    if (how.method == Method::declining && terms.disbursements.size() > 1)
        return bad("/events", "further disbursements need the method progressive or account");
    if (how.method != Method::declining && (terms.interest_grace != 0 || terms.interest_free != 0))
        return bad(terms.interest_grace != 0 ? "/interest_grace" : "/interest_free", "needs the method declining");
    if (how.method == Method::account) return check_account(terms);
    return {};
}

Outcome check_numbers(const CalculateSchedule& question) {
    if (!is_amount(question.principal)) return bad("/principal_fen", "must be above zero and at most 10^13");
    if (!is_rate(question.rate)) return bad("/rate_ppm", "must be 0 to 1000000");
    if (!is_usable(question.first) || question.first > Date::of(2100, 1, 1)) return bad("/first", "out of range");
    if (question.overdue_premium && !is_rate(*question.overdue_premium))
        return bad("/overdue_premium_ppm", "must be 0 to 1000000");
    if (question.business_date && !is_usable(*question.business_date)) return bad("/business_date", "out of range");
    return {};
}

Outcome read_graces(const CalculateSchedule& question, Terms& terms) {
    const auto last = static_cast<std::int32_t>(terms.count());
    terms.principal_grace = question.principal_grace.value_or(0);
    terms.interest_grace = question.interest_grace.value_or(0);
    terms.interest_free = question.interest_free.value_or(0);
    if (terms.principal_grace < 0 || terms.principal_grace >= last)
        return bad("/principal_grace", "must be less than the number of dues");
    if (terms.interest_grace < 0 || terms.interest_grace >= last)
        return bad("/interest_grace", "must be less than the number of dues");
    if (terms.interest_free < 0 || terms.interest_free > last) return bad("/interest_free", "more than there are dues");
    if (terms.plan == Plan::bullet || terms.plan == Plan::revolving) terms.principal_grace = last - 1;
    return {};
}

Outcome fill(const CalculateSchedule& question, Terms& terms) {
    if (const auto checked = check_numbers(question); !checked) return checked;
    const auto dues =
        question.due_dates ? list_dues(*question.due_dates, question.first, terms) : count_dues(question, terms);
    if (!dues) return dues;
    if (question.due_dates && (question.count || question.every || question.unit))
        return bad("/due_dates", "stands instead of count, every and unit");
    if (const auto read = read_graces(question, terms); !read) return read;
    terms.disbursements.push_back({question.first, question.principal});
    terms.rates.push_back({kEarliest, question.rate, 0});
    terms.seen = question.first;
    if (const auto read = read_events(question, terms); !read) return read;
    if (const auto checked = check_convention(terms); !checked) return checked;
    for (const DatedMoney& each : terms.disbursements)
        if (each.date >= terms.periods.back().due) return bad("/events", "money goes out after the last due date");
    if (question.business_date && *question.business_date < terms.seen)
        return bad("/business_date", "must not be before the first day or an event");
    Money total;
    for (const DatedMoney& each : terms.disbursements) total += each.amount;
    if (total > kMostPrincipal) return bad("/events", "more than 10^13 is disbursed");
    return {};
}

template <class T>
void sort_by_date(std::vector<T>& list) {
    std::stable_sort(list.begin(), list.end(), [](const T& a, const T& b) { return a.date < b.date; });
}

}  // namespace

Money Terms::principal() const {
    Money total;
    for (const DatedMoney& each : disbursements) total += each.amount;
    return total;
}

void Terms::know_nights() {
    std::vector<Date> days;
    for (const DatedRate& each : rates) days.push_back(each.night);
    std::vector<Date> pause_starts;
    std::vector<Date> pause_ends;
    for (const Nights& each : pauses) {
        pause_starts.push_back(each.from);
        pause_ends.push_back(each.until);
    }
    days.insert(days.end(), pause_starts.begin(), pause_starts.end());
    days.insert(days.end(), pause_ends.begin(), pause_ends.end());
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::sort(pause_starts.begin(), pause_starts.end());
    std::sort(pause_ends.begin(), pause_ends.end());
    nights.clear();
    std::size_t rate = 0;
    std::size_t started = 0;
    std::size_t ended = 0;
    for (const Date day : days) {
        while (rate + 1 < rates.size() && rates[rate + 1].night <= day) ++rate;
        while (started < pause_starts.size() && pause_starts[started] <= day) ++started;
        while (ended < pause_ends.size() && pause_ends[ended] <= day) ++ended;
        nights.push_back({day, started > ended ? RatePpm::zero() : rates[rate].rate, 0});
    }
}

tl::expected<Terms, BadInput> terms_of(const CalculateSchedule& question) {
    Terms terms;
    terms.how = convention_of(question.convention.value_or(Choices{}));
    terms.plan = question.plan.value_or(Plan::equal_instalment);
    terms.unit = question.unit.value_or(Unit::months);
    terms.every = question.every.value_or(1);
    terms.overdue_premium = question.overdue_premium;
    if (const auto filled = fill(question, terms); !filled) return tl::make_unexpected(filled.error());
    terms.business_date = question.business_date.value_or(terms.seen);
    if (terms.how.method == Method::account) terms.seen = terms.business_date;
    sort_by_date(terms.disbursements);
    sort_by_date(terms.payments);
    std::stable_sort(terms.rates.begin(), terms.rates.end(),
                     [](const DatedRate& a, const DatedRate& b) { return a.night < b.night; });
    terms.know_nights();
    return terms;
}

}  // namespace gzl::core::schedule
