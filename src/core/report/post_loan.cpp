// E7: what has become of a loan in a period. Money is that of the period, exactly; goods and alerts are as they stand
// when the report is issued.
#include <algorithm>

#include "core/loan/fund_use.hpp"
#include "core/loan/rules.hpp"
#include "core/report/goods.hpp"
#include "core/report/issue.hpp"
#include "core/state.hpp"

namespace gzl::core::report {

namespace {

UseOfFunds use_of_funds(const core::State& state, const loan::Loan& loan) {
    const loan::Drawdown& drawdown = state.loan.drawdowns.at(loan.drawdown);
    return {.drawdown = loan.drawdown,
            .purpose = drawdown.purpose,
            .payee = drawdown.payee,
            .trading_partner = loan::trading_partner(state, state.loan.facilities.at(loan.facility)),
            .deviates = drawdown.deviates,
            .misuses = loan.misuses};
}

AccountOnDay account_on_day(const core::State& state, const loan::Loan& loan, Date day) {
    const loan::Standing standing = loan::standing_of(state, loan, day);
    return {.day = day,
            .outstanding = standing.outstanding,
            .owed = loan::owed(state, loan, day),
            .overdue_principal = standing.overdue_principal,
            .overdue_interest = standing.overdue_interest,
            .days_overdue = standing.days_overdue,
            .loan_class = standing.loan_class};
}

PeriodAccount period_account(const core::State& state, const loan::Loan& loan, const Period& period) {
    PeriodAccount account{.before = {}, .after = account_on_day(state, loan, period.to), .movements = {}, .taken = {}};
    account.taken = loan::account_on(state, loan, period.to).taken();
    const Date before = period.from.plus_days(-1);
    if (loan.opened_on <= before) {
        account.before = account_on_day(state, loan, before);
        account.taken = account.taken - loan::account_on(state, loan, before).taken();
    }
    std::copy_if(
        loan.movements.begin(), loan.movements.end(), std::back_inserter(account.movements),
        [&](const loan::Movement& movement) { return period.from <= movement.day && movement.day <= period.to; });
    return account;
}

Cover cover(const core::State& state, FacilityId id, Date day) {
    const loan::Facility& facility = state.loan.facilities.at(id);
    const product::Product& product = state.product.products.at(facility.product);
    Cover cover{.goods = reported_goods(
                    state, {facility.lots, facility.control, product.haircut, loan::exposure_on_goods(facility)}, day),
                .margin = facility.margin,
                .contract_ltv = product.contract_ltv,
                .warning_ltv = product.warning_ltv,
                .close_out_ltv = product.close_out_ltv,
                .top_up_by = {}};
    if (const auto watch = state.collateral.watches.find(id); watch != state.collateral.watches.end()) {
        cover.top_up_by = watch->second.top_up_by;
        cover.close_out = watch->second.close_out;
    }
    return cover;
}

std::vector<ReportedAlert> alerts_of(const core::State& state, const loan::Facility& facility, const Period& period) {
    std::vector<ReportedAlert> reported;
    for (std::uint64_t number = 1; number <= state.supervision.alerts.size(); ++number) {
        const AlertId id(number);
        const supervision::Alert& alert = state.supervision.alerts.at(id);
        const Date raised = alert.raised_at.date();
        if (alert.closed_at && (raised < period.from || raised > period.to)) continue;
        std::vector<LotId> lots;
        std::copy_if(alert.lots.begin(), alert.lots.end(), std::back_inserter(lots), [&](LotId lot) {
            return std::find(facility.lots.begin(), facility.lots.end(), lot) != facility.lots.end();
        });
        if (lots.empty()) continue;
        const auto& conclusion = alert.conclusion;
        reported.push_back(
            {.alert = id,
             .rule = alert.rule,
             .alert_class = alert.alert_class,
             .warehouse = state.warehouse.warehouses.at(alert.warehouse).name,
             .zone = alert.zone,
             .lots = std::move(lots),
             .raised_at = alert.raised_at,
             .intervened_at = alert.intervened_at,
             .on_site_at = alert.on_site_at,
             .closed_at = alert.closed_at,
             .status = alert.status,
             .outcome = conclusion ? std::optional(conclusion->outcome) : std::nullopt,
             .cause = conclusion ? conclusion->cause : std::string(),
             .case_number = alert.escalation ? alert.escalation->case_number.value_or("") : std::string()});
    }
    return reported;
}

// C2, E7: the trend, as far as the enterprise lets this bank see it on the day of the report (P5).
std::optional<std::vector<ReportedScore>> scores_of(const core::State& state, const loan::Loan& loan, Date to,
                                                    Date today) {
    constexpr std::size_t kMost = 12;
    if (!party::consents_to(state.party, loan.enterprise, loan.bank, party::Scope::score, today)) return std::nullopt;
    std::vector<ReportedScore> reported;
    const auto history = scoring::history_of(state.scoring, loan.enterprise, state.scoring.scores.size());
    for (const ScoreId id : history) {
        const scoring::Score& score = state.scoring.scores.at(id);
        if (score.as_of > to || reported.size() == kMost) continue;
        const scoring::Opinion& opinion = score.champion();
        reported.push_back({.score = id,
                            .as_of = score.as_of,
                            .model = opinion.model,
                            .points = opinion.points,
                            .grade = opinion.grade,
                            .default_probability = opinion.default_probability});
    }
    std::reverse(reported.begin(), reported.end());
    return reported;
}

bool score_fell(const std::optional<std::vector<ReportedScore>>& scores) {
    constexpr std::int64_t kHalvesOdds = 20;  // points (C2)
    return scores && scores->size() >= 2 && scores->back().points <= (*scores)[scores->size() - 2].points - kHalvesOdds;
}

std::vector<Concern> concerns(const PostLoan& report, const loan::Facility& facility) {
    std::vector<Concern> all;
    const auto note = [&](bool is_so, Concern concern) {
        if (is_so) all.push_back(concern);
    };
    const AccountOnDay& after = report.account.after;
    note(after.overdue_principal.is_positive() || after.overdue_interest.is_positive(), Concern::overdue);
    note(loan::is_non_performing(after.loan_class), Concern::non_performing);
    note(report.use.deviates, Concern::use_deviates);
    note(!report.use.misuses.empty(), Concern::misuse);
    note(facility.frozen || facility.in_default, Concern::facility_frozen);
    if (report.cover && after.outstanding.is_positive()) {
        const ReportedGoods& goods = report.cover->goods;
        const Valuation& valuation = goods.valuation;
        note(valuation.value &&
                 loan::shortfall(valuation.exposure, *valuation.value, report.cover->contract_ltv).cash.is_positive(),
             Concern::cover_below_contract);
        note(report.cover->top_up_by.has_value(), Concern::top_up_open);
        note(report.cover->close_out, Concern::close_out_reached);
        note(!valuation.value, Concern::goods_without_price);
        note(std::any_of(goods.lots.begin(), goods.lots.end(),
                         [](const ReportedLot& lot) { return lot.frozen || lot.disputed || lot.missing; }),
             Concern::goods_held_back);
        note(!goods.control || !goods.control->holds, Concern::control_not_holding);
    }
    note(std::any_of(report.alerts.begin(), report.alerts.end(),
                     [](const ReportedAlert& alert) { return !alert.closed_at; }),
         Concern::alert_open);
    note(score_fell(report.scores), Concern::score_fell);
    return all;
}

}  // namespace

bool stood_within(const loan::Loan& loan, const Period& period) {
    if (loan.opened_on > period.to) return false;
    switch (loan.status) {
        case loan::LoanStatus::open:
            return true;
        case loan::LoanStatus::written_off:
            return loan.ended_on >= period.from;
        case loan::LoanStatus::repaid:
        case loan::LoanStatus::advanced:
            return loan.movements.back().day >= period.from;
    }
    return false;
}

PostLoan post_loan(const core::State& state, LoanId id, const Period& period, Instant now) {
    const loan::Loan& loan = state.loan.loans.at(id);
    const loan::Facility& facility = state.loan.facilities.at(loan.facility);
    PostLoan report{.loan = id,
                    .facility = loan.facility,
                    .enterprise = member(state, loan.enterprise),
                    .bank = member(state, loan.bank),
                    .product = state.product.products.at(facility.product).name,
                    .from = period.from,
                    .to = period.to,
                    .as_of = now,
                    .terms = {.amount = loan.amount,
                              .rate = loan.rate_on(period.to),
                              .basis = loan.basis,
                              .settlement = loan.settlement,
                              .plan = loan.plan,
                              .opened_on = loan.opened_on,
                              .due_on = loan.due_on},
                    .use = use_of_funds(state, loan),
                    .account = period_account(state, loan, period),
                    .cover = {},
                    .alerts = alerts_of(state, facility, period),
                    .concerns = {},
                    .scores = scores_of(state, loan, period.to, now.date())};
    if (!facility.lots.empty() || loan::lends_on_goods(state, facility))
        report.cover = cover(state, loan.facility, now.date());
    report.concerns = concerns(report, facility);
    return report;
}

}  // namespace gzl::core::report
