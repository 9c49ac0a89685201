// The county's figures (R1), all of them derived from facts: aggregates over every party, without naming enterprises.
#include <map>
#include <set>

#include "base/rounding.hpp"
#include "core/engine/command.hpp"
#include "core/figures/service.hpp"
#include "core/guarantee/breaker.hpp"
#include "core/guarantee/margin.hpp"
#include "core/guarantee/terms.hpp"
#include "core/loan/account.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"

namespace gzl::core::figures {

struct GetCockpit {
    std::optional<RatePpm> benchmark_rate;  // to which the saving compares
};
BOOST_DESCRIBE_STRUCT(GetCockpit, (), (benchmark_rate))

struct LendingFigures {
    Money paid_out{};
    Money balance{};
    Money non_performing{};                      // of the balance (L6)
    std::optional<RatePpm> non_performing_rate;  // rounded half up; absent without a balance
    std::int64_t enterprises = 0;                // that were paid out something
    std::int64_t loans = 0;
    std::optional<RatePpm> weighted_rate;  // by what was paid out, at the rate of the opening; rounded half up
};
BOOST_DESCRIBE_STRUCT(LendingFigures, (),
                      (paid_out, balance, non_performing, non_performing_rate, enterprises, loans, weighted_rate))

struct BankFigures : LendingFigures {
    OrganisationId bank;
    std::string bank_name;
    std::optional<RatePpm> share;  // of all that was paid out; rounded half up
    std::int64_t clock_breaches = 0;
    Money margin{};  // of the guarantor
    Money guarantee_limit{};
    Money guaranteed{};  // in force and reserved
    RatePpm compensation_rate;
    guarantee::Breaker breaker = guarantee::Breaker::closed;
};
BOOST_DESCRIBE_STRUCT(BankFigures, (LendingFigures),
                      (bank, bank_name, share, clock_breaches, margin, guarantee_limit, guaranteed, compensation_rate,
                       breaker))

struct WarehouseFigures {
    WarehouseId warehouse;
    std::string name;
    bool central = false;
    std::optional<supervision::Site> site;
    Weight weight{};
    Weight pledged{};
    std::int64_t lots = 0;
    std::int64_t open_alerts = 0;
    std::int64_t open_critical_alerts = 0;
};
BOOST_DESCRIBE_STRUCT(WarehouseFigures, (),
                      (warehouse, name, central, site, weight, pledged, lots, open_alerts, open_critical_alerts))

struct CockpitView : LendingFigures {
    Date date;
    std::int64_t registered = 0;      // enterprises admitted
    std::int64_t financed = 0;        // of these, those that were paid out something
    std::optional<RatePpm> coverage;  // financed of registered, rounded half up
    std::optional<Money> saving;  // Σ amount × (benchmark − rate) × agreed days / (basis × 10^6), rounded half up
    ServiceFigures service;       // F5, over all banks
    Money collateral_value{};     // W7, of what is pledged and has a price
    Money collateral_exposure{};  // of the facilities with pledged goods
    std::optional<RatePpm> collateral_ltv;
    Money margin{};
    Money guarantee_limit{};
    Money guaranteed{};
    Money fund_balance{};
    std::int64_t open_alerts = 0;
    std::int64_t open_critical_alerts = 0;
    std::vector<BankFigures> banks;
    std::vector<WarehouseFigures> warehouses;
};
BOOST_DESCRIBE_STRUCT(CockpitView, (LendingFigures),
                      (date, registered, financed, coverage, saving, service, collateral_value, collateral_exposure,
                       collateral_ltv, margin, guarantee_limit, guaranteed, fund_balance, open_alerts,
                       open_critical_alerts, banks, warehouses))

namespace {

constexpr Wide kWhole_ppm = 1'000'000;

std::optional<RatePpm> share_of_whole(Wide part, Wide whole) {
    if (whole <= 0) return std::nullopt;
    return RatePpm(divide(part * kWhole_ppm, whole, Rounding::half_up));
}

// Sums over loans, of one bank or of all.
class Lending {
  public:
    void count(const core::State& state, const loan::Loan& loan, Date today) {
        ++figures_.loans;
        figures_.paid_out += loan.amount;
        weighted_ += multiply(loan.amount.value(), loan.rates.front().rate.value());
        enterprises_.insert(loan.enterprise);
        if (loan.status != loan::LoanStatus::open) return;
        figures_.balance += loan.outstanding();
        if (loan::is_non_performing(loan::standing_of(state, loan, today).loan_class))
            figures_.non_performing += loan.outstanding();
    }

    LendingFigures figures() const {
        LendingFigures all = figures_;
        all.enterprises = static_cast<std::int64_t>(enterprises_.size());
        all.non_performing_rate = share_of_whole(all.non_performing.value(), all.balance.value());
        if (all.paid_out.is_positive())
            all.weighted_rate = RatePpm(divide(weighted_, all.paid_out.value(), Rounding::half_up));
        return all;
    }

    const std::set<OrganisationId>& enterprises() const { return enterprises_; }

  private:
    LendingFigures figures_;
    Wide weighted_ = 0;
    std::set<OrganisationId> enterprises_;
};

// A loan above the benchmark takes from the saving.
Money saving_of(const core::State& state, RatePpm benchmark) {
    Wide saved_per_basis = 0;  // of basis 360, in fen × ppm × days × 365; both bases divide 360 × 365
    constexpr Wide kBases = 360 * 365;
    for (const loan::Loan& loan : state.loan.loans) {
        const std::int64_t days = loan.first_due_on.days() - loan.opened_on.days();
        saved_per_basis +=
            multiply(loan.amount.value(), (benchmark - loan.rates.front().rate).value()) * days * (kBases / loan.basis);
    }
    const bool lost = saved_per_basis < 0;
    const std::int64_t saving =
        divide(lost ? -saved_per_basis : saved_per_basis, kBases * kWhole_ppm, Rounding::half_up);
    return Money(lost ? -saving : saving);
}

BankFigures bank_figures(const core::State& state, OrganisationId bank, const LendingFigures& lending, Money all,
                         Date today) {
    using enum ledger::AccountKind;
    const ServiceFigures service = service_figures(state, bank, today);
    const ledger::Account& in_force = state.ledger.account({guarantee_in_force, bank.number()});
    return {lending,
            bank,
            state.party.organisations.at(bank).name,
            share_of_whole(lending.paid_out.value(), all.value()),
            service.to_decide.breached + service.to_fund.breached,
            guarantee::margin_of(state, bank),
            state.ledger.balance_of({guarantee_limit, bank.number()}),
            in_force.credits - in_force.debits + in_force.credits_pending,
            guarantee::compensation_rate(state, bank, today).rate(),
            guarantee::breaker_of(state, bank)};
}

std::vector<WarehouseFigures> warehouse_figures(const core::State& state) {
    std::vector<WarehouseFigures> all;
    for (std::uint64_t number = 1; number <= state.warehouse.warehouses.size(); ++number) {
        const WarehouseId id(number);
        const warehouse::Warehouse& row = state.warehouse.warehouses.at(id);
        const auto site = state.supervision.sites.find(id.text());
        all.push_back({.warehouse = id,
                       .name = row.name,
                       .central = row.central,
                       .site = site == state.supervision.sites.end() ? std::nullopt : std::optional(site->second)});
    }
    const auto of = [&](WarehouseId id) -> WarehouseFigures& { return all[id.number() - 1]; };
    for (const warehouse::Lot& lot : state.warehouse.lots) {
        if (!warehouse::is_in_stock(lot)) continue;
        WarehouseFigures& figures = of(lot.warehouse);
        ++figures.lots;
        figures.weight += lot.weight;
        if (lot.pledged_to) figures.pledged += lot.weight;
    }
    for (const supervision::Alert& alert : state.supervision.alerts) {
        if (alert.status == supervision::AlertStatus::closed) continue;
        ++of(alert.warehouse).open_alerts;
        if (alert.alert_class == supervision::AlertClass::critical) ++of(alert.warehouse).open_critical_alerts;
    }
    return all;
}

void add_enterprises(const core::State& state, const Lending& lending, CockpitView& view) {
    for (std::uint64_t number = 1; number <= state.party.organisations.size(); ++number) {
        const OrganisationId id(number);
        if (!party::is_admitted(state.party, id) || !state.party.organisations.at(id).has(party::Capacity::enterprise))
            continue;
        ++view.registered;
        if (lending.enterprises().contains(id)) ++view.financed;
    }
    view.coverage = share_of_whole(view.financed, view.registered);
}

void add_collateral(const core::State& state, CockpitView& view) {
    for (const loan::Facility& facility : state.loan.facilities) {
        if (facility.lots.empty()) continue;
        const auto value = loan::value_of(state, facility, facility.lots, view.date);
        if (!value) continue;
        view.collateral_value += *value;
        view.collateral_exposure += loan::exposure_of(facility);
    }
    view.collateral_ltv = loan::ltv_of(view.collateral_exposure, view.collateral_value);
}

void add_banks(const core::State& state, const std::map<OrganisationId, Lending>& lending, CockpitView& view) {
    for (const OrganisationId bank : banks_of(state)) {
        const auto found = lending.find(bank);
        view.banks.push_back(bank_figures(state, bank,
                                          found == lending.end() ? LendingFigures() : found->second.figures(),
                                          view.paid_out, view.date));
        view.margin += view.banks.back().margin;
        view.guarantee_limit += view.banks.back().guarantee_limit;
        view.guaranteed += view.banks.back().guaranteed;
    }
}

void add_funds(const core::State& state, CockpitView& view) {
    for (std::uint64_t number = 1; number <= state.party.organisations.size(); ++number)
        if (state.party.organisations.at(OrganisationId(number)).has(party::Capacity::fund_manager))
            view.fund_balance += state.ledger.balance_of({ledger::AccountKind::fund_balance, number});
}

}  // namespace

tl::expected<CockpitView, Refusal> answer(const core::State& state, const GetCockpit& query, const Context& context) {
    Lending all;
    std::map<OrganisationId, Lending> by_bank;
    for (const loan::Loan& loan : state.loan.loans) {
        all.count(state, loan, context.today());
        by_bank[loan.bank].count(state, loan, context.today());
    }
    CockpitView view;
    static_cast<LendingFigures&>(view) = all.figures();
    view.date = context.today();
    if (query.benchmark_rate) view.saving = saving_of(state, *query.benchmark_rate);
    view.service = service_figures(state, std::nullopt, view.date);
    add_enterprises(state, all, view);
    add_collateral(state, view);
    add_banks(state, by_bank, view);
    add_funds(state, view);
    view.warehouses = warehouse_figures(state);
    for (const WarehouseFigures& warehouse : view.warehouses) {
        view.open_alerts += warehouse.open_alerts;
        view.open_critical_alerts += warehouse.open_critical_alerts;
    }
    return view;
}

}  // namespace gzl::core::figures

GZL_QUERY(gzl::core::figures::GetCockpit, gzl::core::figures::CockpitView)
