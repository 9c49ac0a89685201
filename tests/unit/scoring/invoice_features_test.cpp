#include "scoring/invoice_features.hpp"

#include <doctest/doctest.h>

namespace gzl::scoring {

namespace {

double value(const FirmFeatures& firm, const std::string& name) {
    for (std::size_t i = 0; i < feature_names().size(); ++i)
        if (feature_names()[i] == name) return firm.values[i].value();
    return -1;
}

}  // namespace

TEST_CASE("C1: twelve months by hand: red letters net out, voided ones count as voided alone") {
    const auto sales = read_invoices(
        "firm,invoice,date,buyer,amount,tax,status\n"
        "E1,1,2025-03-10,B1,600.00,78.00,valid\n"
        "E1,2,2025-11-02,B1,\"1,000.00\",130.00,valid\n"
        "E1,3,2025/11/20 10:00,B2,300,39,valid\n"
        "E1,4,2025-12-01,B2,-100,-13,valid\n"
        "E1,5,2025-12-02,B3,5000,650,void\n"
        "E1,6,2024-01-05,B9,900,117,valid\n"   // more than twelve months ago
        "E1,6,2024-01-05,B9,900,117,valid\n",  // word by word again
        Direction::purchases);
    REQUIRE(sales);
    CHECK(sales->repeated == 1);
    auto all = *sales;
    const auto purchases = read_invoices(
        "企业代号,发票号码,开票日期,销方单位代号,金额,税额,发票状态\nE1,9,2025-10-01,S1,450,58.5,有效发票\n",
        Direction::sales);
    REQUIRE(purchases);
    for (const auto& each : purchases->invoices) all.invoices.push_back(each);
    const auto features = features_of(all, Date::of(2026, 1, 1));
    REQUIRE(features);
    REQUIRE(features->size() == 1);
    const FirmFeatures& firm = features->front();
    CHECK(value(firm, "sales_12m") == 1800);  // 600 + 1000 + 300 − 100
    CHECK(value(firm, "purchases_12m") == 450);
    CHECK(value(firm, "margin") == 0.75);
    CHECK(value(firm, "sales_trend") == 2.0);  // 1 200 over 600
    CHECK(value(firm, "sales_months") == 2);   // months end on the day asked: November and 1 December are one
    CHECK(value(firm, "buyers") == 2);
    CHECK(value(firm, "top_buyer_share") == doctest::Approx(1600.0 / 1800));
    CHECK(value(firm, "suppliers") == 1);
    CHECK(value(firm, "void_share") == doctest::Approx(1.0 / 6));
    CHECK(value(firm, "red_share") == doctest::Approx(100.0 / 2350));
    CHECK(value(firm, "tax_share") == doctest::Approx(234.0 / 1800));
    CHECK(value(firm, "days_since_last") == 30);
    CHECK(value(firm, "history_days") == 727);  // 2024 was a leap year
}

TEST_CASE("wrong rows are told by row and column; the future is refused") {
    const auto refusal = [](const char* text) {
        const auto list = read_invoices(text, Direction::sales);
        return list ? std::string() : list.error().message;
    };
    CHECK(refusal("firm,invoice,date,buyer,amount\nE1,1,yesterday,B,1\n") == "row 2, date: 'yesterday' cannot be read");
    CHECK(refusal("firm,invoice,date,buyer,amount\nE1,1,2025-02-30,B,1\n") ==
          "row 2, date: '2025-02-30' cannot be read");
    CHECK(refusal("firm,invoice,date,buyer,amount\nE1,1,2025-02-03,B,much\n") ==
          "row 2, amount: 'much' cannot be read");
    CHECK(refusal("a,b\n1,2\n").starts_with("no row of names is understood"));
    CHECK(refusal("firm,invoice,date,buyer,amount\n") == "there is no invoice");
    const auto list = read_invoices("firm,invoice,date,buyer,amount\nE1,1,2026-02-03,B,1\n", Direction::sales);
    REQUIRE(list);
    CHECK(features_of(*list, Date::of(2026, 1, 1)).error().message ==
          "invoice 1 of E1 is dated 2026-02-03, after 2026-01-01");
}

}  // namespace gzl::scoring
