// What the two reports say (E6, E7). A report's content is a fact: computed from the state once, when it is issued, and
// never again. Every figure stands beside the identifier of what it is taken from, so that the records behind it can be
// shown with it.
#pragma once

#include "core/loan/account.hpp"
#include "core/scoring/state.hpp"
#include "core/supervision/alert.hpp"
#include "core/trade/state.hpp"
#include "core/warehouse/control_view.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core::report {

struct Member {
    OrganisationId organisation;
    std::string code;  // 统一社会信用代码
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Member, (), (organisation, code, name))

// ---- trade (T1–T4)
struct ReportedContract {
    ContractId contract;
    trade::ContractKind kind = trade::ContractKind::purchase;
    std::string number;
    std::string counterparty_code;
    std::string counterparty_name;
    std::string goods;
    Weight weight;
    Money amount;
    Date signed_on;
    Money financed;  // T3: by all live financings, this one included
};
BOOST_DESCRIBE_STRUCT(ReportedContract, (),
                      (contract, kind, number, counterparty_code, counterparty_name, goods, weight, amount, signed_on,
                       financed))

struct ReportedInvoice {
    InvoiceId invoice;
    std::string number;
    std::string seller_code;
    std::string buyer_code;
    std::string goods;
    Weight weight;
    Money amount;
    Money tax;
    Date issued_on;
};
BOOST_DESCRIBE_STRUCT(ReportedInvoice, (),
                      (invoice, number, seller_code, buyer_code, goods, weight, amount, tax, issued_on))

struct ReportedTrade {
    ReportedContract contract;
    std::vector<ReportedInvoice> invoices;
    VerificationId verification;
    std::vector<trade::CheckResult> checks;
    std::string verifier;
    Instant verified_at;
};
BOOST_DESCRIBE_STRUCT(ReportedTrade, (), (contract, invoices, verification, checks, verifier, verified_at))

// ---- goods (W1–W7)
struct ReportedLot {
    LotId lot;
    std::string warehouse;  // its name
    std::string zone;
    std::string bundle;
    std::string grade;
    std::string specification;
    std::string origin;
    Weight weight;
    warehouse::WeighingMode mode = warehouse::WeighingMode::weighed;
    warehouse::LotStatus status = warehouse::LotStatus::in_stock;
    bool frozen = false;
    bool disputed = false;
    bool missing = false;
    std::optional<Money> value;  // alone, rounded down; absent without a reference price
};
BOOST_DESCRIBE_STRUCT(ReportedLot, (),
                      (lot, warehouse, zone, bundle, grade, specification, origin, weight, mode, status, frozen,
                       disputed, missing, value))

struct ReportedControl {
    ControlId control;
    Member supervisor;
    std::string tripartite_agreement;
    OrderId handover;
    std::string lien_waiver;
    std::string registration_number;
    std::optional<Date> registration_expires;
    Instant control_start;
    std::vector<warehouse::ControlCheck> checks;  // W6
    bool holds = false;
};
BOOST_DESCRIBE_STRUCT(ReportedControl, (),
                      (control, supervisor, tripartite_agreement, handover, lien_waiver, registration_number,
                       registration_expires, control_start, checks, holds))

struct GradePrice {
    std::string grade;
    Date day;
    Price price;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(GradePrice, (), (grade, day, price, source))

// W7, on the day: of all lots together, rounded down once.
struct Valuation {
    Date day;
    RatePpm haircut;
    std::vector<GradePrice> prices;  // one for each grade that has one
    Weight weight;
    std::optional<Money> value;  // absent when a grade has no price
    Money exposure;              // what it is to carry
    std::optional<RatePpm> ltv;  // exposure over value, rounded up
};
BOOST_DESCRIBE_STRUCT(Valuation, (), (day, haircut, prices, weight, value, exposure, ltv))

struct ReportedGoods {
    std::vector<ReportedLot> lots;
    std::optional<ReportedControl> control;
    Valuation valuation;
};
BOOST_DESCRIBE_STRUCT(ReportedGoods, (), (lots, control, valuation))

// ---- asset rights (E6)
// What was searched for over the whole platform.
enum class Search : std::uint8_t {
    invoice_used,       // T3: an invoice that backs another financing
    contract_exceeded,  // T3: Σ financed above the contract amount
    other_owner,        // a lot whose owner in the books is somebody else
    other_pledge,       // a lot pledged to another facility, or under control for another bank
    other_bundle,       // W1, R12: the bundle number live at another warehouse, or pledged as another lot
    receipt_out,        // W8: a live warehouse receipt, whose holder owns the lot
    held_back,          // W2: a lot frozen, disputed or missing
};
BOOST_DESCRIBE_ENUM(Search, invoice_used, contract_exceeded, other_owner, other_pledge, other_bundle, receipt_out,
                    held_back)

struct SearchResult {
    Search search = Search::invoice_used;
    std::int64_t searched = 0;       // how many objects
    std::vector<std::string> found;  // the identifiers of those in conflict
};
BOOST_DESCRIBE_STRUCT(SearchResult, (), (search, searched, found))

enum class Doubt : std::uint8_t { trade_not_verified, conflict_found, control_not_holding, goods_without_price };
BOOST_DESCRIBE_ENUM(Doubt, trade_not_verified, conflict_found, control_not_holding, goods_without_price)

struct AssetRights {
    ApplicationId application;
    Member enterprise;
    Member bank;
    std::string product;  // its name
    Money amount;         // asked for
    std::string purpose;
    ReportedTrade trade;
    std::optional<ReportedGoods> goods;  // absent when no goods are offered
    std::vector<SearchResult> searches;
    std::vector<Doubt> doubts;
    bool confirmed = false;  // the verdict: there is no doubt
};
BOOST_DESCRIBE_STRUCT(AssetRights, (),
                      (application, enterprise, bank, product, amount, purpose, trade, goods, searches, doubts,
                       confirmed))

// ---- post loan (E7)
struct LoanTerms {
    Money amount;
    RatePpm rate;  // on the last day of the period
    std::int64_t basis = 360;
    product::Settlement settlement = product::Settlement::with_principal;
    product::Plan plan = product::Plan::bullet;
    Date opened_on;
    Date due_on;
};
BOOST_DESCRIBE_STRUCT(LoanTerms, (), (amount, rate, basis, settlement, plan, opened_on, due_on))

struct UseOfFunds {  // L8
    DrawdownId drawdown;
    std::string purpose;
    std::string payee;
    std::string trading_partner;  // as verified
    bool deviates = false;        // pays neither the borrower nor the trading partner
    std::vector<loan::Misuse> misuses;
};
BOOST_DESCRIBE_STRUCT(UseOfFunds, (), (drawdown, purpose, payee, trading_partner, deviates, misuses))

// At the end of the last day of the period, or of the day before it began.
struct AccountOnDay {
    Date day;
    Money outstanding;
    loan::Owed owed;
    Money overdue_principal;
    Money overdue_interest;
    std::int64_t days_overdue = 0;
    loan::LoanClass loan_class = loan::LoanClass::normal;  // L6
};
BOOST_DESCRIBE_STRUCT(AccountOnDay, (),
                      (day, outstanding, owed, overdue_principal, overdue_interest, days_overdue, loan_class))

struct PeriodAccount {
    std::optional<AccountOnDay> before;  // absent when the loan was opened within the period
    AccountOnDay after;
    std::vector<loan::Movement> movements;  // with their value date in the period
    loan::Taken taken;                      // what they were taken up as
};
BOOST_DESCRIBE_STRUCT(PeriodAccount, (), (before, after, movements, taken))

struct Cover {
    ReportedGoods goods;  // of the whole facility
    Money margin;         // the borrower's cash
    RatePpm contract_ltv;
    RatePpm warning_ltv;
    RatePpm close_out_ltv;
    std::optional<Date> top_up_by;  // F7: a top-up is asked for
    bool close_out = false;         // F7: the line was reached
};
BOOST_DESCRIBE_STRUCT(Cover, (), (goods, margin, contract_ltv, warning_ltv, close_out_ltv, top_up_by, close_out))

struct ReportedAlert {
    AlertId alert;
    supervision::AlertRule rule = supervision::AlertRule::weight_step;
    supervision::AlertClass alert_class = supervision::AlertClass::minor;
    std::string warehouse;
    std::string zone;
    std::vector<LotId> lots;  // of this facility
    Instant raised_at;
    std::optional<Instant> intervened_at;
    std::optional<Instant> on_site_at;
    std::optional<Instant> closed_at;
    supervision::AlertStatus status = supervision::AlertStatus::raised;
    std::optional<supervision::AlertOutcome> outcome;
    std::string cause;
    std::string case_number;  // 110: with the authority; empty: none
};
BOOST_DESCRIBE_STRUCT(ReportedAlert, (),
                      (alert, rule, alert_class, warehouse, zone, lots, raised_at, intervened_at, on_site_at, closed_at,
                       status, outcome, cause, case_number))

// C2: a score of the enterprise, as it stood.
struct ReportedScore {
    ScoreId score;
    Date as_of;
    std::string model;
    std::int64_t points = 0;
    scoring::Grade grade = scoring::Grade::D;
    RatePpm default_probability;
};
BOOST_DESCRIBE_STRUCT(ReportedScore, (), (score, as_of, model, points, grade, default_probability))

// What somebody has to look at.
enum class Concern : std::uint8_t {
    overdue,
    non_performing,
    use_deviates,
    misuse,
    facility_frozen,
    cover_below_contract,
    top_up_open,
    close_out_reached,
    goods_without_price,
    goods_held_back,  // frozen, disputed or missing
    control_not_holding,
    alert_open,
    score_fell,  // by twenty points or more since the score before: the odds have halved
};
BOOST_DESCRIBE_ENUM(Concern, overdue, non_performing, use_deviates, misuse, facility_frozen, cover_below_contract,
                    top_up_open, close_out_reached, goods_without_price, goods_held_back, control_not_holding,
                    alert_open, score_fell)

struct PostLoan {
    LoanId loan;
    FacilityId facility;
    Member enterprise;
    Member bank;
    std::string product;
    Date from;
    Date to;        // inclusive
    Instant as_of;  // of goods and alerts
    LoanTerms terms;
    UseOfFunds use;
    PeriodAccount account;
    std::optional<Cover> cover;         // absent when the facility is not carried by goods
    std::vector<ReportedAlert> alerts;  // raised in the period, or still open
    std::vector<Concern> concerns;
    // Up to the end of the period, the oldest first, at most twelve; absent: the enterprise does not consent (P5).
    std::optional<std::vector<ReportedScore>> scores{};
};
BOOST_DESCRIBE_STRUCT(PostLoan, (),
                      (loan, facility, enterprise, bank, product, from, to, as_of, terms, use, account, cover, alerts,
                       concerns, scores))

}  // namespace gzl::core::report
