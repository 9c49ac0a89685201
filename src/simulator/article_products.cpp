#include "simulator/article_products.hpp"

namespace gzl::simulator {

namespace {

constexpr std::int64_t kTonne = 1'000;              // kg
constexpr std::int64_t kMillionYuan = 100'000'000;  // fen

boost::json::object terms(const BankCast& bank, const char* code, const char* name, const char* kind,
                          std::int64_t rate_ppm) {
    return {{"code", code},
            {"name", name},
            {"kind", kind},
            {"bank", bank.id},
            {"rate_ppm", rate_ppm},
            {"basis", 360},
            {"settlement", "with_principal"},
            {"tenor_days", 180},
            {"minimum_fen", kMillionYuan},
            {"maximum_fen", 50 * kMillionYuan},
            {"haircut_ppm", 0},
            {"contract_ltv_ppm", 700'000},
            {"warning_ltv_ppm", 750'000},
            {"close_out_ltv_ppm", 800'000},
            {"confirm_timeout_s", 1'800},
            {"regions", boost::json::array{"371525"}},
            {"industries", boost::json::array{"C31", "C33"}},
            {"guarantee_fee_ppm", 5'000},
            {"registration_fee_fen", 3'000},
            {"materials", boost::json::array{"营业执照", "最近年度财务报表", "购销合同"}}};
}

void publish(World& world, boost::json::object product, const boost::json::object& more) {
    for (const auto& each : more) product.insert_or_assign(each.key(), each.value());
    CHECK_THAT(world.command({}, "PublishProduct", product).accepted);
}

}  // namespace

void profile_enterprises(World& world, const Cast& cast) {
    Prng chance = world.chance("profiles");
    for (const EnterpriseCast& enterprise : cast.enterprises) {
        const std::int64_t tonnes =
            chance.one_in(8) ? chance.between(500'001, 1'000'000) : chance.between(30'000, 300'000);
        const Date founded = world.today().plus_days(-static_cast<std::int32_t>(chance.between(500, 7'000)));
        const bool told = world
                              .command(cast.verifier.actor, "RecordProfile",
                                       {{"enterprise", enterprise.id},
                                        {"founded_on", founded.text()},
                                        {"region", "371525"},
                                        {"industry", chance.one_in(3) ? "C3311" : "C3130"},
                                        {"annual_output_kg", tonnes * kTonne},
                                        {"source", "企业年报"}})
                              .accepted;
        CHECK_THAT(told);
    }
}

void offer_products(World& world, const Cast& cast) {
    const auto& banks = cast.banks;
    publish(world, terms(banks[0], "CCB-CH", "大额存货融资", "inventory", 30'500),
            {{"least_output_kg", 500'000 * kTonne + 1},
             {"minimum_fen", 50 * kMillionYuan},
             {"maximum_fen", 200 * kMillionYuan},
             {"least_age_months", 36},
             {"score_line", 600}});
    for (const auto& [bank, code] : {std::pair(1, "LS-YFK"), std::pair(2, "QS-YFK")})
        publish(world, terms(banks[static_cast<std::size_t>(bank)], code, "预付款融资", "prepayment", 31'000),
                {{"least_output_kg", 100'000 * kTonne},
                 {"most_output_kg", 300'000 * kTonne},
                 {"decide_working_days", 3},
                 {"fund_working_days", 7},
                 {"least_age_months", 24},
                 {"score_line", 560}});
    publish(world, terms(banks[3], "RZ-TH", "脱核链贷(跨区域)", "decored", 31'000),
            {{"least_age_months", 24}, {"score_line", 580}});
}

}  // namespace gzl::simulator
