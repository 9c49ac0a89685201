// `gzl score county`: the county's own facts as data to learn from. One replay of its log; at the end of each day asked
// for, what was known of every enterprise then, and what became of it afterwards.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>

#include "app/data_directory.hpp"
#include "app/scoring/county_features.hpp"
#include "app/scoring/input.hpp"
#include "core/loan/account.hpp"
#include "eventlog/sqlite_log.hpp"
#include "node/memory.hpp"

namespace gzl::app::scoring {

namespace {

struct Row {
    core::OrganisationId enterprise;
    std::string code;
    Date as_of;
    std::vector<CountyFeature> features;
};

void look(const core::State& state, Date as_of, std::vector<Row>& rows) {
    for (const auto& [code, enterprise] : state.party.organisation_by_code)
        if (core::party::trades(state.party, enterprise) && core::party::is_admitted(state.party, enterprise))
            rows.push_back({enterprise, code, as_of, county_features(state, enterprise, as_of)});
}

// G3, L6: the day on which an enterprise first defaulted: its guarantor was called, its loan was written off, or one
// was overdue for more than ninety days. Of what was overdue and has been paid since, only the first two are known.
std::map<core::OrganisationId, Date> defaults_in(const core::State& state, Date today) {
    constexpr std::int32_t kDaysOverdue = 90;
    std::map<core::OrganisationId, Date> first;
    const auto note = [&](core::OrganisationId enterprise, Date day) {
        const auto [at, is_new] = first.emplace(enterprise, day);
        if (!is_new) at->second = std::min(at->second, day);
    };
    for (const core::guarantee::Claim& claim : state.guarantee.claims) note(claim.enterprise, claim.demanded_at.date());
    for (const core::loan::Loan& loan : state.loan.loans) {
        if (loan.status == core::loan::LoanStatus::written_off) note(loan.enterprise, loan.ended_on);
        if (loan.status != core::loan::LoanStatus::open) continue;
        const std::int32_t overdue = core::loan::standing_of(state, loan, today).days_overdue;
        if (overdue > kDaysOverdue) note(loan.enterprise, today.plus_days(kDaysOverdue + 1 - overdue));
    }
    return first;
}

Result<std::vector<Date>> days_of(const CountyOptions& options) {
    std::vector<Date> days;
    for (const std::string& text : options.as_of) {
        const auto day = Date::parse(text);
        if (!day) return fault("--as-of wants a date such as 2026-03-31, not '" + text + "'");
        days.push_back(*day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

enum class Outcome { good, bad, bad_before, open };

Outcome outcome_of(const Row& row, const std::map<core::OrganisationId, Date>& defaults, std::int32_t months,
                   Date last) {
    const Date horizon = row.as_of.plus_months(months);
    const auto found = defaults.find(row.enterprise);
    if (found != defaults.end() && found->second <= row.as_of) return Outcome::bad_before;
    if (last < horizon)
        return Outcome::open;  // also who has defaulted already: of such a day the good are not known yet
    return found != defaults.end() && found->second <= horizon ? Outcome::bad : Outcome::good;
}

void write_row(std::ostream& out, const Row& row, const char* outcome) {
    out << row.code << "@" << row.as_of.text();  // names the row: an enterprise has one for each day
    for (const CountyFeature& feature : row.features) {
        char text[32] = "";
        if (feature.value) std::snprintf(text, sizeof text, "%.10g", *feature.value);
        out << "," << text;
    }
    if (*outcome) out << "," << outcome;
    out << "\n";
}

struct LeftOut {
    std::size_t bad_before = 0;
    std::size_t open = 0;
};

LeftOut write(std::ostream& out, const std::vector<Row>& rows, const std::map<core::OrganisationId, Date>& defaults,
              const CountyOptions& options, Date last) {
    out << "row";
    for (const std::string& name : county_feature_names()) out << "," << name;
    out << (options.outcome ? ",defaulted\n" : "\n");
    LeftOut left_out;
    for (const Row& row : rows) {
        if (!options.outcome) {
            write_row(out, row, "");
            continue;
        }
        switch (outcome_of(row, defaults, options.months, last)) {
            case Outcome::good:
                write_row(out, row, "0");
                break;
            case Outcome::bad:
                write_row(out, row, "1");
                break;
            case Outcome::bad_before:
                ++left_out.bad_before;
                break;
            case Outcome::open:
                ++left_out.open;
                break;
        }
    }
    return left_out;
}

}  // namespace

int run_county(const CountyOptions& options) {
    auto days = days_of(options);
    if (!days) return refuse(days.error().message);
    const auto log = eventlog::open_sqlite_log_to_read(DataDirectory{options.data}.log().string());
    if (!log) return refuse(log.error().message);
    std::vector<Row> rows;
    auto next = days->begin();
    Date last;
    const auto memory = node::replay(
        **log, {.use_snapshot = false,
                .until = std::nullopt,
                .progress =
                    [](std::uint64_t at) { std::fprintf(stderr, "\r%llu facts", static_cast<unsigned long long>(at)); },
                .visit =
                    [&](const core::State& before, const node::Record& record) {
                        last = record.head.at.date();
                        for (; next != days->end() && *next < last; ++next) look(before, *next, rows);
                    }});
    std::fprintf(stderr, "\r\033[K");
    if (!memory) return refuse(memory.error().message);
    if (days->empty()) days->push_back(last), next = days->begin();
    for (; next != days->end(); ++next) {
        if (*next > last) return refuse("the log ends on " + last.text() + ", before " + next->text());
        look(memory->state, *next, rows);
    }
    const auto defaults = defaults_in(memory->state, last);
    LeftOut left_out;
    if (options.output.empty()) {
        left_out = write(std::cout, rows, defaults, options, last);
        if (!std::cout.flush()) return refuse("cannot write");
    } else {
        std::ofstream out(options.output, std::ios::trunc);
        left_out = write(out, rows, defaults, options, last);
        if (!out.flush()) return refuse("cannot write " + options.output);
    }
    if (options.outcome)
        std::fprintf(stderr, "left out: %zu had defaulted before their day, of %zu the %d months are not over\n",
                     left_out.bad_before, left_out.open, options.months);
    return 0;
}

}  // namespace gzl::app::scoring
