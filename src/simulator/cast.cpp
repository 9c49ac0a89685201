#include "simulator/cast.hpp"

namespace gzl::simulator {

namespace {

using boost::json::array;
using boost::json::object;

std::string valid_from(const World& world) {
    return world.today().plus_days(-60).text();
}
std::string valid_to(const World& world) {
    return world.today().plus_days(1'000).text();
}
constexpr std::int64_t kFund = 5'000'000'000;

Person person(World& world, const std::string& organisation, const std::string& login, const char* role) {
    const Told told =
        world.command({}, "RegisterUser",
                      {{"organisation", organisation}, {"login", login}, {"name", login}, {"roles", array{role}}});
    Person made;
    made.id = told.text("user");
    made.actor = {core::ActorKind::user, *core::UserId::parse(made.id), {}, *core::OrganisationId::parse(organisation)};
    return made;
}

std::string organisation(World& world, const std::string& code, const std::string& name, array capacities) {
    return world
        .command({}, "RegisterOrganisation", {{"code", code}, {"name", name}, {"capacities", std::move(capacities)}})
        .text("organisation");
}

std::string product(World& world, const std::string& bank, const char* kind, const std::string& code,
                    const std::string& name, const char* settlement, std::int64_t rate, std::int64_t tenor) {
    return world
        .command({}, "PublishProduct",
                 {{"code", code},
                  {"name", name},
                  {"kind", kind},
                  {"bank", bank},
                  {"rate_ppm", rate},
                  {"basis", 360},
                  {"settlement", settlement},
                  {"tenor_days", tenor},
                  {"minimum_fen", 10'000'000},
                  {"maximum_fen", 50'000'000'000},
                  {"haircut_ppm", 0},
                  {"contract_ltv_ppm", 700'000},
                  {"warning_ltv_ppm", 750'000},
                  {"close_out_ltv_ppm", 800'000},
                  {"confirm_timeout_s", 1'800}})
        .text("product");
}

BankCast bank(World& world, const Cast& cast, const BankTraits& traits, std::size_t number,
              const std::string& guarantor, const std::string& fund) {
    BankCast made;
    made.code = credit_code(2'000 + static_cast<std::int64_t>(number));
    made.id = organisation(world, made.code, traits.name, {"bank"});
    const std::string suffix = std::to_string(number + 1);
    made.officer = person(world, made.id, "bank." + suffix, "bank_officer");
    const std::string key = "bank-core-" + suffix;
    world.command({}, "RegisterKey",
                  {{"organisation", made.id},
                   {"name", key},
                   {"public_key", world.bank_key(number).public_key().text()},
                   {"roles", array{"bank_system"}},
                   {"valid_from", valid_from(world)},
                   {"valid_to", valid_to(world)}});
    world.command({}, "SignAgreement",
                  {{"terms", object{{"bank", made.id},
                                    {"guarantor", guarantor},
                                    {"fund", fund},
                                    {"fund_share_ppm", 300'000},
                                    {"bank_share_ppm", 490'000},
                                    {"guarantor_share_ppm", 210'000},
                                    {"guarantee_multiple", 5},
                                    {"exposure_cap_fen", 500'000'000'000},
                                    {"scopes", array{"trade", "stock", "credit_record", "score"}},
                                    {"valid_from", valid_from(world)},
                                    {"valid_to", valid_to(world)},
                                    {"endpoint", "http://127.0.0.1:" + std::to_string(8090 + number)}}}});
    world.command({}, "DepositMargin", {{"bank", made.id}, {"amount_fen", traits.margin_fen}});
    made.revolving = product(world, made.id, "revolving", traits.product_code + suffix, traits.product_name,
                             "with_principal", traits.rate_ppm, 180);
    if (!traits.prepayment_code.empty())
        made.prepayment = product(world, made.id, "prepayment", traits.prepayment_code + suffix, "预付款融资",
                                  "at_maturity", traits.rate_ppm, 180);
    bank::Rules rules;
    rules.max_amount = Money(50'000'000'000);
    rules.review_above = Money(10'000'000'000);
    rules.min_trade = RatePpm(800'000);
    rules.review_trade_below = RatePpm(1'000'000);
    rules.max_ltv = RatePpm(700'000);
    rules.min_offer = Money(10'000'000);
    rules.rate = RatePpm(traits.rate_ppm);
    rules.tenor_days = 180;
    rules.without_goods = {traits.prepayment_code + suffix};
    BankSide& side = world.add_bank(made.id, made.code, key, rules);
    CHECK_THAT(side.process->deposit(cast.guarantor_code, Money(traits.margin_fen), true, "margin").has_value());
    CHECK_THAT(side.process->deposit(cast.fund_code, Money(kFund), false, "fund").has_value());
    return made;
}

WarehouseCast warehouse(World& world, const std::string& supervisor, std::size_t number) {
    WarehouseCast made;
    const std::string suffix = std::to_string(number + 1);
    made.id = world
                  .command({}, "RegisterWarehouse",
                           {{"code", (number < 10 ? "GX-0" : "GX-") + std::to_string(number)},
                            {"name", number == 0 ? std::string("中心仓") : "分布仓" + std::to_string(number)},
                            {"central", number == 0},
                            {"supervisor", supervisor},
                            {"zones", array{"A1", "A2", "B1"}}})
                  .text("warehouse");
    world.command({}, "ConfigureSite",
                  {{"warehouse", made.id}, {"lat_udeg", 36'480'000}, {"lon_udeg", 115'440'000}, {"radius_m", 500}});
    made.zhou = person(world, supervisor, "zhou." + suffix, "custodian");
    made.wu = person(world, supervisor, "wu." + suffix, "custodian");
    made.zheng = person(world, supervisor, "zheng." + suffix, "custodian");
    return made;
}

}  // namespace

void publish_price(World& world, const Cast& cast, std::int64_t fen_per_tonne) {
    world.command(cast.pricer.actor, "PublishReferencePrice",
                  {{"grade", "Q235B"},
                   {"day", world.today().text()},
                   {"price_fen_per_tonne", fen_per_tonne},
                   {"source", "我的钢铁网"}});
}

void roster(World& world, const Cast& cast, std::int32_t days) {
    for (const WarehouseCast& warehouse : cast.warehouses)
        for (const Person* each : {&warehouse.zhou, &warehouse.wu})
            world.command(cast.officer.actor, "RosterDuty",
                          {{"warehouse", warehouse.id},
                           {"custodian", each->id},
                           {"from", world.now().text()},
                           {"to", world.now().plus_ms(std::int64_t{days} * 86'400'000).text()}});
}

std::string credit_code(std::int64_t number) {
    constexpr std::string_view kLetters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    constexpr std::array kOrganisationWeights{3, 7, 9, 10, 5, 8, 4, 2};
    const std::string digits = std::to_string(100'000'000 + number).substr(1);  // of the organisation code
    std::string code = "91371525" + digits;
    int sum = 0;
    for (std::size_t i = 0; i < kOrganisationWeights.size(); ++i) sum += kOrganisationWeights[i] * (digits[i] - '0');
    const int check = 11 - sum % 11;
    code.push_back(check == 10 ? 'X' : check == 11 ? '0' : static_cast<char>('0' + check));
    std::int64_t weight = 1, total = 0;
    for (const char c : code) {
        total += static_cast<std::int64_t>(kLetters.find(c)) * weight;
        weight = weight * 3 % 31;
    }
    code.push_back(kLetters[static_cast<std::size_t>((31 - total % 31) % 31)]);
    return code;
}

Cast set_up(World& world, const std::vector<BankTraits>& banks, const std::vector<std::string>& enterprises) {
    Cast cast;
    const std::string service = organisation(world, credit_code(1'001), "冠州陆港数字科技", {"information_service"});
    const std::string supervisor = organisation(world, credit_code(1'002), "冠州陆港仓储监管", {"supervisor"});
    cast.guarantor_code = credit_code(1'003);
    const std::string guarantor = organisation(world, cast.guarantor_code, "冠州陆港供应链", {"guarantor", "trader"});
    cast.fund_code = credit_code(1'004);
    const std::string fund = organisation(world, cast.fund_code, "冠县财政局", {"government", "fund_manager"});
    cast.clerk = person(world, service, "wang.clerk", "operator_clerk");
    cast.checker = person(world, service, "li.checker", "operator_checker");
    cast.verifier = person(world, service, "zhao.verifier", "verifier");
    cast.pricer = person(world, service, "chen.price", "price_officer");
    cast.officer = person(world, supervisor, "sun.officer", "supervisor_officer");
    cast.guarantor_maker = person(world, guarantor, "tan.maker", "guarantor_officer");
    cast.guarantor_checker = person(world, guarantor, "tao.checker", "guarantor_officer");
    cast.fund_maker = person(world, fund, "yu.maker", "fund_officer");
    cast.fund_checker = person(world, fund, "yuan.checker", "fund_officer");
    static_cast<void>(person(world, fund, "feng.gov", "government_viewer"));
    world.command({}, "ContributeToFund", {{"fund", fund}, {"amount_fen", kFund}});
    world.command({}, "RegisterProcess",
                  {{"code", "slitting"},
                   {"name", "分条"},
                   {"loss_tolerance_ppm", 3'000},
                   {"scrap_tolerance_ppm", 20'000},
                   {"changes_grade", false}});
    world.banks().reserve(banks.size());
    for (std::size_t i = 0; i < banks.size(); ++i)
        cast.banks.push_back(bank(world, cast, banks[i], i, guarantor, fund));
    for (std::int64_t i = 0; i < world.plan().warehouses; ++i)
        cast.warehouses.push_back(warehouse(world, supervisor, static_cast<std::size_t>(i)));
    publish_price(world, cast, 390'000);
    for (std::size_t i = 0; i < enterprises.size(); ++i) {
        EnterpriseCast made;
        made.code = credit_code(3'000 + static_cast<std::int64_t>(i));
        made.id = world
                      .command(cast.clerk.actor, "ApplyForAdmission",
                               {{"code", made.code}, {"name", enterprises[i]}, {"capacities", array{"enterprise"}}})
                      .text("organisation");
        world.command(cast.checker.actor, "ApproveAdmission", {{"organisation", made.id}});
        made.boss = person(world, made.id, "boss." + std::to_string(i + 1), "enterprise_officer");
        cast.enterprises.push_back(made);
    }
    return cast;
}

}  // namespace gzl::simulator
