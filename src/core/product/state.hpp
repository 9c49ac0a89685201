// Loan products as data (domain.md §6 F1, F2).
#pragma once

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::product {

enum class ProductKind : std::uint8_t { inventory, prepayment, procurement, decored, revolving, voucher };
BOOST_DESCRIBE_ENUM(ProductKind, inventory, prepayment, procurement, decored, revolving, voucher)

// Of the others the goods come later (F8, F9) or not at all (F6).
constexpr bool lends_on_goods(ProductKind kind) {
    return kind == ProductKind::inventory || kind == ProductKind::revolving || kind == ProductKind::voucher;
}

// F8, F9: the kinds whose drawdowns pay for orders and whose goods leave as the orders let them.
constexpr bool follows_orders(ProductKind kind) {
    return kind == ProductKind::prepayment || kind == ProductKind::procurement;
}

enum class Settlement : std::uint8_t { with_principal, monthly_20, at_maturity };  // L3
BOOST_DESCRIBE_ENUM(Settlement, with_principal, monthly_20, at_maturity)

// How the principal falls due (F1).
enum class Plan : std::uint8_t {
    bullet,            // 到期还本
    monthly_interest,  // 按月付息、到期还本
    equal_instalment,  // 等额本息
    equal_principal,   // 等额本金
    revolving,         // 随借随还
};
BOOST_DESCRIBE_ENUM(Plan, bullet, monthly_interest, equal_instalment, equal_principal, revolving)

enum class ReleaseMode : std::uint8_t {
    static_pledge,    // 静态质押: each release is the bank's act
    floating_pledge,  // 动态质押: goods move freely above the line
};
BOOST_DESCRIBE_ENUM(ReleaseMode, static_pledge, floating_pledge)

enum class ReleaseValue : std::uint8_t { equal, prorata };  // F8
BOOST_DESCRIBE_ENUM(ReleaseValue, equal, prorata)

// What every product states.
struct Basics {
    std::string code;
    std::string name;
    ProductKind kind = ProductKind::revolving;
    OrganisationId bank;
    RatePpm rate;              // per year
    std::int64_t basis = 360;  // 360 or 365
    Settlement settlement = Settlement::with_principal;
    std::int64_t tenor_days = 0;  // of the facility
    Money minimum;                // of one application
    Money maximum;
    RatePpm haircut;                     // W7
    RatePpm contract_ltv;                // F7: 70 %
    RatePpm warning_ltv;                 // 75 %
    RatePpm close_out_ltv;               // 80 %
    std::int64_t confirm_timeout_s = 0;  // L1: a drawdown not confirmed by then unlocks
};
BOOST_DESCRIBE_STRUCT(Basics, (),
                      (code, name, kind, bank, rate, basis, settlement, tenor_days, minimum, maximum, haircut,
                       contract_ltv, warning_ltv, close_out_ltv, confirm_timeout_s))

// F2: to whom and against what it lends. What is absent is not asked.
struct Eligibility {
    std::optional<Weight> least_output{};  // 年产量, both inclusive
    std::optional<Weight> most_output{};
    std::optional<std::int64_t> least_age_months{};        // since it was founded
    std::optional<std::vector<std::string>> regions{};     // beginnings of region codes: "3715" is all of Liaocheng
    std::optional<std::vector<std::string>> industries{};  // beginnings of industry codes: "C31"
    std::optional<std::vector<std::string>> grades{};      // of the goods
    std::optional<std::int64_t> score_line{};  // points; below it, or without a score, a person decides (C3)
};
BOOST_DESCRIBE_STRUCT(Eligibility, (),
                      (least_output, most_output, least_age_months, regions, industries, grades, score_line))

// F2: what is paid beside interest. Absent: nothing.
struct Fees {
    std::optional<RatePpm> guarantee_fee{};   // per year, of the amount
    std::optional<RatePpm> handling_fee{};    // once, of the amount
    std::optional<Money> registration_fee{};  // once
};
BOOST_DESCRIBE_STRUCT(Fees, (), (guarantee_fee, handling_fee, registration_fee))

// When it can be applied for, and with which papers.
struct Listing {
    std::optional<Date> offered_from{};                   // absent: since it is published
    std::optional<Date> offered_to{};                     // inclusive; absent: until it is ended
    std::optional<std::vector<std::string>> materials{};  // "营业执照": what an application needs
};
BOOST_DESCRIBE_STRUCT(Listing, (), (offered_from, offered_to, materials))

// And what it may state; what it leaves out is as here.
struct Product : Basics, Eligibility, Fees, Listing {
    Plan plan = Plan::bullet;
    RatePpm overdue_premium{500'000};           // L5, on top of the rate
    RatePpm misuse_premium{1'000'000};          // L5
    std::int64_t guarantee_period_months = 36;  // G2, from the due date; 0: not written
    std::int64_t top_up_working_days = 3;       // F7
    ReleaseMode release_mode = ReleaseMode::static_pledge;
    RatePpm margin{300'000};                           // F8: of the face, before the supplier is paid
    ReleaseValue release_value = ReleaseValue::equal;  // F8
    RatePpm trade_share{300'000};                      // F6 decored: α of twelve months' net invoiced trade
    RatePpm tax_share{300'000};                        // F6 decored: β of the taxed sales
    RatePpm concentration_cap{500'000};                // F6 decored: of one trading partner in that trade
    std::int64_t decide_working_days = 3;              // F5, from the day the bank has the application
    std::int64_t fund_working_days = 7;
    std::int64_t urgent_decide_working_days = 0;  // the same day
    std::int64_t urgent_fund_working_days = 1;
};
BOOST_DESCRIBE_STRUCT(Product, (Basics, Eligibility, Fees, Listing),
                      (plan, overdue_premium, misuse_premium, guarantee_period_months, top_up_working_days,
                       release_mode, margin, release_value, trade_share, tax_share, concentration_cap,
                       decide_working_days, fund_working_days, urgent_decide_working_days, urgent_fund_working_days))

bool is_offered(const Listing& product, Date day);

struct State {
    Table<ProductId, Product> products;
    std::map<std::string, ProductId> product_by_code;
};
BOOST_DESCRIBE_STRUCT(State, (), (products, product_by_code))

}  // namespace gzl::core::product
