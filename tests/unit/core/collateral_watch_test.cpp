// Random lives of a pledged facility: prices that walk, drawdowns, repayments, margin, a floating pledge, days that
// pass (F6, F7). After the clock has looked, what is recorded of the lines is what follows from the state.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/collateral/coverage.hpp"
#include "core/warehouse/events.hpp"
#include "unit/core/loan_county.hpp"

namespace gzl::core::collateral {

namespace {

using loan::County;
using loan::kBank;
using loan::kEnterprise;

constexpr FacilityId kFacility{1};
constexpr std::int64_t kDay_ms = 86'400'000;

class Life {
  public:
    Life() { county_.edit().product.products.edit(ProductId(1)).release_mode = product::ReleaseMode::floating_pledge; }

    void step() {
        switch (*rc::gen::inRange(0, 7)) {
            case 0:
            case 1:
                return price();
            case 2:
                return draw();
            case 3:
                return repay();
            case 4:
                return deposit();
            case 5:
                return exchange();
            default:
                return county_.wait_ms(*rc::gen::inRange<std::int64_t>(0, 3 * kDay_ms));
        }
    }

    void look() { RC_ASSERT(county_.send({}, "FireDeadlines", "{}").has_value()); }

    void check() const {
        const core::State& state = county_.state();
        const loan::Facility& facility = state.loan.facilities.at(kFacility);
        const auto coverage = coverage_of(state, facility, county_.today());
        RC_ASSERT(coverage.has_value());
        const auto found = state.collateral.watches.find(kFacility);
        const Watch* watch = found == state.collateral.watches.end() ? nullptr : &found->second;
        RC_ASSERT(state.collateral.to_follow.empty());
        if (coverage->line != Line::within) RC_ASSERT(watch != nullptr);
        if (!watch) {
            RC_ASSERT(!facility.frozen && state.collateral.top_up_dates.empty());
            return;
        }
        RC_ASSERT(watch->shown == shown(*coverage));
        RC_ASSERT(watch->shown.cash.is_positive() && watch->shown.goods.is_positive());
        if (coverage->line == Line::close_out) RC_ASSERT(watch->close_out);
        RC_ASSERT(facility.frozen == (watch->close_out || watch->missed));
        RC_ASSERT(watch->missed == (county_.today() > watch->top_up_by));
        RC_ASSERT(state.collateral.top_up_dates.size() == (watch->missed ? 0U : 1U));
        // F6: the cash that is asked for is just enough, and so are the goods.
        const RatePpm line = state.product.products.at(ProductId(1)).contract_ltv;
        RC_ASSERT(loan::shortfall(coverage->exposure - watch->shown.cash, coverage->value, line) == loan::Shortfall{});
        RC_ASSERT(loan::shortfall(coverage->exposure, coverage->value + watch->shown.goods, line) == loan::Shortfall{});
    }

  private:
    static std::string number(std::int64_t value) { return std::to_string(value); }

    void price() {
        const Date last = county_.state().warehouse.prices.at("Q235B").back().day;
        const core::Event fact(
            warehouse::ReferencePricePublished{.grade = "Q235B",
                                               .day = county_.today(),
                                               .price = Price(*rc::gen::inRange<std::int64_t>(200'000, 450'000)),
                                               .source = "test",
                                               .correction = last == county_.today()});
        core::apply(county_.edit(), fact, county_.context({}));
    }

    void draw() {
        const std::int64_t amount = *rc::gen::inRange<std::int64_t>(1, 700'000'000);
        const auto drawdown = county_.state().loan.drawdowns.next_id();
        if (!county_.send(kEnterprise, "RequestDrawdown",
                          R"({"facility": "facility-000001", "payee": "mill", "purpose": "steel", "amount_fen": )" +
                              number(amount) + "}"))
            return;
        RC_ASSERT(county_
                      .send(kBank, "ConfirmDrawdown",
                            R"({"drawdown": ")" + drawdown.text() + R"(", "reference": ")" + reference() +
                                R"(", "value_date": ")" + county_.today().text() + R"("})")
                      .has_value());
    }

    void repay() {
        const auto& loans = county_.state().loan.loans;
        if (loans.size() == 0) return;
        const LoanId id(*rc::gen::inRange<std::uint64_t>(1, loans.size() + 1));
        if (loans.at(id).status != loan::LoanStatus::open) return;
        const std::int64_t amount = *rc::gen::inRange<std::int64_t>(1, 300'000'000);
        RC_ASSERT(county_
                      .send(kBank, "RecordRepayment",
                            R"({"loan": ")" + id.text() + R"(", "amount_fen": )" + number(amount) +
                                R"(, "reference": ")" + reference() + R"(", "value_date": ")" + county_.today().text() +
                                R"("})")
                      .has_value());
    }

    void deposit() {
        const MarginId margin = county_.state().collateral.margins.next_id();
        RC_ASSERT(county_
                      .send(kEnterprise, "RequestMargin",
                            R"({"facility": "facility-000001", "amount_fen": )" +
                                number(*rc::gen::inRange<std::int64_t>(1, 100'000'000)) + "}")
                      .has_value());
        RC_ASSERT(county_
                      .send(kBank, "ConfirmMargin",
                            R"({"margin": ")" + margin.text() + R"(", "reference": ")" + reference() +
                                R"(", "value_date": ")" + county_.today().text() + R"("})")
                      .has_value());
    }

    void exchange() {
        const auto& lots = county_.state().loan.facilities.at(kFacility).lots;
        if (lots.size() < 2) return;
        const bool watched = county_.state().collateral.watches.contains(kFacility);
        const Decision decision =
            county_.send(kEnterprise, "ExchangeGoods",
                         R"({"facility": "facility-000001", "out": [")" + lots.back().text() + R"("]})");
        if (watched) RC_ASSERT(!decision.has_value());
        if (!decision) return;
        const auto coverage =
            coverage_of(county_.state(), county_.state().loan.facilities.at(kFacility), county_.today());
        RC_ASSERT(coverage->missing == loan::Shortfall{});
    }

    std::string reference() { return "R-" + number(++references_); }

    County county_ = County::with_facility();
    std::int64_t references_ = 1;
};

TEST_CASE("after the clock has looked, the lines are recorded as they stand") {
    CHECK(rc::check([] {
        Life life;
        const int steps = *rc::gen::inRange(1, 25);
        for (int step = 0; step < steps; ++step) {
            life.step();
            life.look();
            life.check();
        }
    }));
}

TEST_CASE("a line counts as reached on the fen") {
    County county = County::with_facility();
    core::State& state = county.edit();
    loan::Facility& facility = state.loan.facilities.edit(kFacility);
    // 2 600 t at 3 900.00: 10 140 000.00
    const auto line_at = [&](std::int64_t drawn) {
        facility.drawn = Money(drawn);
        return coverage_of(state, facility, county.today())->line;
    };
    CHECK(line_at(0) == Line::within);
    CHECK(line_at(760'498'985) == Line::within);   // 749 999.0 ppm, rounded up 749 999
    CHECK(line_at(760'500'000) == Line::warning);  // 75 % exactly
    CHECK(line_at(811'198'985) == Line::warning);
    CHECK(line_at(811'200'000) == Line::close_out);  // 80 %
    facility.margin = Money(811'200'000);            // cash carries it all
    CHECK(line_at(811'200'000) == Line::within);
    facility.margin = {};
    facility.lots.clear();  // owed, and nothing there
    CHECK(line_at(1) == Line::close_out);
    CHECK(line_at(0) == Line::within);
    state.product.products.edit(ProductId(1)).kind = product::ProductKind::decored;
    CHECK(!coverage_of(state, facility, county.today()));
}

}  // namespace

}  // namespace gzl::core::collateral
