// What the county knows of an enterprise, from a state put together by hand (C1).
#include "app/scoring/county_features.hpp"

#include <doctest/doctest.h>

#include "app/scoring/scorer.hpp"

using namespace gzl;
using namespace gzl::core;
using gzl::app::scoring::county_features;
using gzl::app::scoring::CountyFeature;

namespace {

const OrganisationId kOwn(1);
const OrganisationId kOther(2);
const Date kToday = Date::of(2026, 3, 31);

Instant noon(Date day) {
    return Instant::start_of(day).plus_ms(12 * 3'600'000);
}

State two_enterprises() {
    State state;
    for (const auto& [id, code] : {std::pair(kOwn, "OWN"), std::pair(kOther, "OTHER")})
        party::add_organisation(state.party, id,
                                {.code = code,
                                 .name = code,
                                 .capacities = {party::Capacity::enterprise},
                                 .status = party::AdmissionStatus::admitted,
                                 .applied_by = ""});
    return state;
}

const CountyFeature& feature(const std::vector<CountyFeature>& all, const std::string& name) {
    for (const CountyFeature& each : all)
        if (each.name == name) return each;
    FAIL("no feature " << name);
    return all.front();
}

void invoice(State& state, const std::string& number, const std::string& seller, const std::string& buyer, Date day,
             std::int64_t net_yuan, bool cancelled = false) {
    state.trade.tax_records[number] = {.invoice = {.number = number,
                                                   .seller_code = seller,
                                                   .seller_name = seller,
                                                   .buyer_code = buyer,
                                                   .buyer_name = buyer,
                                                   .goods = "Q235B",
                                                   .issued_on = day,
                                                   .net = Money(net_yuan * 100),
                                                   .tax = Money(net_yuan * 13),
                                                   .amount = Money(net_yuan * 113),
                                                   .cancelled = cancelled},
                                       .imported_by = {kOwn}};
}

LotId lot(State& state, std::int64_t tonnes, warehouse::LotStatus status, OrganisationId owner = kOwn) {
    const LotId id = state.warehouse.lots.next_id();
    state.warehouse.lots.add(id, {.warehouse = WarehouseId(1),
                                  .bundle = id.text(),
                                  .grade = "Q235B",
                                  .specification = "3.0",
                                  .origin = "",
                                  .weight = Weight(tonnes * 1'000),
                                  .owner = owner,
                                  .cost = Price(400'000),
                                  .status = status});
    return id;
}

void moved(State& state, warehouse::OrderKind kind, std::vector<LotId> lots, Date day) {
    state.warehouse.orders.add(state.warehouse.orders.next_id(),
                               {.kind = kind,
                                .warehouse = WarehouseId(1),
                                .lots = std::move(lots),
                                .status = warehouse::OrderStatus::executed,
                                .signatures = {{UserId(1), "pda-1", noon(day)}, {UserId(2), "pda-2", noon(day)}}});
}

}  // namespace

TEST_CASE("what nothing is known of is missing, not zero") {
    const auto known = county_features(two_enterprises(), kOwn, kToday);
    for (const char* name : {"sales_12m", "buyers", "age_years", "annual_output_t", "headcount", "filed_on_time",
                             "credit_overdues", "exposure_to_sales", "stock_t", "stock_turnover", "stock_age_days"})
        CHECK_MESSAGE(!feature(known, name).value, name);
    CHECK(feature(known, "exposure").value == 0.0);  // the platform knows its own loans
    CHECK(app::scoring::county_feature_names().size() == known.size());
}

TEST_CASE("twelve months of invoices, its own sales and purchases, cancelled ones apart") {
    State state = two_enterprises();
    invoice(state, "1", "OWN", "OTHER", Date::of(2026, 3, 31), 600);
    invoice(state, "2", "OWN", "ELSE", Date::of(2025, 5, 1), 400);
    invoice(state, "3", "ELSE", "OWN", Date::of(2026, 1, 1), 700);
    invoice(state, "4", "OWN", "OTHER", Date::of(2026, 1, 2), 9'000, true);
    invoice(state, "5", "ELSE", "OTHER", Date::of(2026, 1, 3), 5'000);  // not its business
    invoice(state, "6", "OWN", "OTHER", Date::of(2026, 4, 1), 8'000);   // tomorrow's
    const auto known = county_features(state, kOwn, kToday);
    CHECK(feature(known, "sales_12m").value == 1'000.0);
    CHECK(feature(known, "purchases_12m").value == 700.0);
    CHECK(feature(known, "buyers").value == 2.0);
    CHECK(feature(known, "top_buyer_share").value == 0.6);
    CHECK(*feature(known, "margin").value == doctest::Approx(0.3));
    CHECK(feature(known, "void_share").value == 0.25);
    CHECK(feature(known, "sales_12m").from == Date::of(2025, 4, 1));
    CHECK(feature(known, "sales_12m").to == kToday);
}

TEST_CASE("stock turns over by what left in the year, and ages by weight") {
    State state = two_enterprises();
    using warehouse::LotStatus;
    using warehouse::OrderKind;
    const LotId old = lot(state, 30, LotStatus::in_stock);   // there for 800 days
    const LotId gone = lot(state, 90, LotStatus::outbound);  // came before the year, left in it
    const LotId fresh = lot(state, 10, LotStatus::pledged);  // ten days
    const LotId other = lot(state, 500, LotStatus::in_stock, kOther);
    moved(state, OrderKind::inbound, {old, other}, kToday.plus_days(-800));
    moved(state, OrderKind::inbound, {gone}, kToday.plus_days(-500));
    moved(state, OrderKind::outbound, {gone}, kToday.plus_days(-100));
    moved(state, OrderKind::inbound, {fresh}, kToday.plus_days(-10));
    const auto known = county_features(state, kOwn, kToday);
    CHECK(feature(known, "stock_t").value == 40.0);
    // 90 t left; 120 t were there a year ago and 40 t are now, 80 t on average
    CHECK(feature(known, "stock_turnover").value == 1.125);
    CHECK(feature(known, "stock_age_days").value == (30.0 * 800 + 10.0 * 10) / 40);
}

TEST_CASE("what was made of a lot is as old as the lot") {
    State state = two_enterprises();
    const LotId mother = lot(state, 20, warehouse::LotStatus::processed);
    const LotId child = lot(state, 20, warehouse::LotStatus::in_stock);
    state.warehouse.lots.edit(child).mothers = {mother};
    moved(state, warehouse::OrderKind::inbound, {mother}, kToday.plus_days(-60));
    CHECK(feature(county_features(state, kOwn, kToday), "stock_age_days").value == 60.0);
}

TEST_CASE("figures from outside keep their own source and period") {
    State state = two_enterprises();
    core::scoring::TaxData tax;
    tax.source = "税务局";
    tax.from = Date::of(2025, 1, 1);
    tax.to = Date::of(2025, 12, 31);
    tax.taxed_sales = Money(100'000);
    tax.vat_paid = Money(1'500);
    tax.filings_due = 12;
    tax.filings_on_time = 9;
    state.scoring.outside_data[kOwn].tax = tax;
    const auto known = county_features(state, kOwn, kToday);
    const CountyFeature& filed = feature(known, "filed_on_time");
    CHECK(filed.value == 0.75);
    CHECK(filed.source == "税务局");
    CHECK(filed.to == Date::of(2025, 12, 31));
    CHECK(*feature(known, "vat_burden").value == doctest::Approx(0.015));
}

TEST_CASE("who has applied since its last score is due, and in a new month who owes") {
    State state = two_enterprises();
    app::scoring::DueScores seen;
    CHECK(app::scoring::due_scores(state, seen, kToday).empty());

    loan::Application application;
    application.enterprise = kOwn;
    application.submitted_at = noon(kToday);
    state.loan.applications.add(ApplicationId(1), application);
    CHECK(app::scoring::due_scores(state, seen, kToday) == std::vector{kOwn});
    CHECK(app::scoring::due_scores(state, seen, kToday).empty());  // asked for once

    loan::Loan owed;
    owed.enterprise = kOther;
    state.loan.loans.add(LoanId(1), owed);
    CHECK(app::scoring::due_scores(state, seen, kToday).empty());
    CHECK(app::scoring::due_scores(state, seen, Date::of(2026, 4, 1)) == std::vector{kOther});

    // after a restart: what is recorded is not asked for again
    core::scoring::Score score{
        .enterprise = kOwn, .as_of = kToday, .opinions = {}, .inputs = {}, .suggested_limit = {}};
    state.scoring.scores.add(ScoreId(1), score);
    state.scoring.latest.emplace(kOwn, ScoreId(1));
    app::scoring::DueScores again;
    CHECK(app::scoring::due_scores(state, again, kToday) == std::vector{kOther});
}
