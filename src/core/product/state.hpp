// Loan products as data (domain.md §6 F1, F2).
#pragma once

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::product {

enum class ProductKind : std::uint8_t { inventory, prepayment, procurement, decored, revolving, voucher };
BOOST_DESCRIBE_ENUM(ProductKind, inventory, prepayment, procurement, decored, revolving, voucher)

enum class Settlement : std::uint8_t { with_principal, monthly_20, at_maturity };  // L3
BOOST_DESCRIBE_ENUM(Settlement, with_principal, monthly_20, at_maturity)

struct Product {
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
BOOST_DESCRIBE_STRUCT(Product, (),
                      (code, name, kind, bank, rate, basis, settlement, tenor_days, minimum, maximum, haircut,
                       contract_ltv, warning_ltv, close_out_ltv, confirm_timeout_s))

struct State {
    Table<ProductId, Product> products;
    std::map<std::string, ProductId> product_by_code;
};
BOOST_DESCRIBE_STRUCT(State, (), (products, product_by_code))

}  // namespace gzl::core::product
