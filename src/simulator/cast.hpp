// Who lives in the simulated county, and how it is set up: the same configuration commands that a county file becomes.
#pragma once

#include "simulator/world.hpp"

namespace gzl::simulator {

struct Person {
    core::Actor actor;
    std::string id;  // "user-000006"
};

struct BankCast {
    std::string id, code, revolving, prepayment;  // its products
    Person officer;
};
struct WarehouseCast {
    std::string id;
    Person zhou, wu, zheng;  // custodians; zheng is on duty but seldom there
};
struct EnterpriseCast {
    std::string id, code;
    Person boss;
};

// What a bank is like, beyond its name.
struct BankTraits {
    std::string name;
    std::int64_t rate_ppm = 32'000;
    std::string product_code = "GMD";
    std::string product_name = "钢贸贷";
    std::int64_t margin_fen = 20'000'000'000;  // the guarantor's, with this bank
    std::string prepayment_code{};             // empty: it has no such product
};

struct Cast {
    Person clerk, checker, verifier, pricer, officer, guarantor_maker, guarantor_checker, fund_maker, fund_checker;
    std::string guarantor_code, fund_code;
    std::vector<BankCast> banks;
    std::vector<WarehouseCast> warehouses;
    std::vector<EnterpriseCast> enterprises;
};

// A credit code whose check characters are right (GB 32100-2015, GB 11714).
std::string credit_code(std::int64_t number);

// Two custodians are on duty at every warehouse from now on.
void roster(World& world, const Cast& cast, std::int32_t days);

Cast set_up(World& world, const std::vector<BankTraits>& banks, const std::vector<std::string>& enterprises);

// The reference price of the county's grade, on the world's day.
void publish_price(World& world, const Cast& cast, std::int64_t fen_per_tonne);

}  // namespace gzl::simulator
