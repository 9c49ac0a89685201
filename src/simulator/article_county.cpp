#include "simulator/article_county.hpp"

#include <set>

#include <spdlog/spdlog.h>

#include "simulator/article_products.hpp"
#include "simulator/life.hpp"
#include "simulator/scratch.hpp"

namespace gzl::simulator {

namespace {

constexpr std::int64_t kDay_ms = 86'400'000;
constexpr std::int64_t kYuan = 100;
constexpr std::int64_t kMillion = 1'000'000 * kYuan;
constexpr std::int64_t kDays = 270;    // from the first application to now
constexpr std::int64_t kStarts = 235;  // days on which enterprises come
constexpr std::int32_t kTenorDays = 75;
constexpr std::int64_t kRegistered = 140;
constexpr std::int64_t kWarehouses = 13;  // one central, twelve distributed
constexpr std::int64_t kPileKg = 260'000;
constexpr std::int64_t kPrice = 390'000;  // fen per tonne

// Who lends, to how many, how much in all.
struct Lender {
    BankTraits traits;
    std::int64_t enterprises = 0;
    std::int64_t total = 0;
};

const std::vector<Lender>& lenders() {
    static const std::vector<Lender> all{
        {{"建设银行", 30'500, "CHRZ", "存货融资", 8'000 * 10'000 * kYuan}, 12, 620 * kMillion},
        {{"莱商银行", 32'000, "GMD", "钢贸贷", 4'000 * 10'000 * kYuan}, 45, 300 * kMillion},
        {{"齐商银行", 31'500, "GMD", "钢贸贷", 4'000 * 10'000 * kYuan}, 44, 280 * kMillion},
        {{"日照银行", 31'000, "TLD", "脱核链贷", 1'200 * 10'000 * kYuan}, 8, 100 * kMillion},
        {{"农业银行", 31'200, "CHRZ", "存货融资", 700 * 10'000 * kYuan}, 2, 25 * kMillion},
        {{"工商银行", 31'400, "CHRZ", "存货融资", 700 * 10'000 * kYuan}, 2, 25 * kMillion},
        {{"聊城农商银行", 32'000, "CHRZ", "存货融资", 700 * 10'000 * kYuan}, 2, 25 * kMillion},
        {{"齐鲁银行", 31'800, "CHRZ", "存货融资", 700 * 10'000 * kYuan}, 2, 25 * kMillion},
    };
    return all;
}

struct Financing {
    std::size_t enterprise = 0;
    std::size_t bank = 0;
    std::int64_t amount = 0;
    std::int64_t day = 0;
};

// Equal loans, the last one with what is left.
std::vector<Financing> financings(Prng& chance) {
    std::vector<Financing> made;
    std::size_t enterprise = 0;
    for (std::size_t bank = 0; bank < lenders().size(); ++bank) {
        const Lender& lender = lenders()[bank];
        const std::int64_t each = lender.total / lender.enterprises / kMillion * kMillion;
        for (std::int64_t i = 0; i < lender.enterprises; ++i) {
            const std::int64_t amount =
                i + 1 < lender.enterprises ? each : lender.total - each * (lender.enterprises - 1);
            const std::int64_t day = i * kStarts / lender.enterprises + chance.between(0, 3);
            made.push_back({enterprise++, bank, amount, day});
        }
    }
    return made;
}

Task<> finance(World& world, Life& life, Financing financing, std::vector<std::string>& failures) {
    Prng own = world.chance("financing " + std::to_string(financing.enterprise));
    co_await world.sleep(financing.day * kDay_ms + own.between(3'600'000, kDay_ms));
    Life::Goods goods;
    goods.enterprise = financing.enterprise;
    goods.warehouse = financing.enterprise % kWarehouses;
    goods.kg_each = kPileKg;
    goods.cost = kPrice + own.between(1'000, 20'000);
    goods.coils = financing.amount * 10 / 7 * 1'000 / (kPileKg * kPrice) + 2;
    Life::Stock stock = co_await life.take_in(goods);
    Life::Credit credit = co_await life.borrow(goods, stock, financing.bank, financing.amount);
    bool paid = false;
    if (!credit.facility.empty()) paid = co_await life.draw(financing.enterprise, credit, kTenorDays);
    if (!paid) {
        failures.push_back("enterprise " + std::to_string(financing.enterprise + 1) + " was not financed");
        co_return;
    }
    co_await world.sleep((kTenorDays - own.between(3, 10)) * kDay_ms);
    const bool repaid = co_await life.repay(financing.enterprise, financing.bank, credit.loan, financing.amount);
    if (!repaid) {
        failures.push_back("enterprise " + std::to_string(financing.enterprise + 1) + " has not repaid");
        co_return;
    }
    co_await life.give_back(goods, stock, credit);
}

ArticleCounty figures(const World& world, const Cast& cast) {
    ArticleCounty county;
    const core::State& state = world.memory().state;
    county.banks = static_cast<std::int64_t>(cast.banks.size());
    county.registered = static_cast<std::int64_t>(cast.enterprises.size());
    county.warehouses = static_cast<std::int64_t>(cast.warehouses.size());
    std::set<core::OrganisationId> financed;
    std::set<std::pair<core::OrganisationId, core::OrganisationId>> pairs;
    for (const auto& loan : state.loan.loans) {
        const auto& facility = state.loan.facilities.at(loan.facility);
        const std::string& name = state.party.organisations.at(facility.bank).name;
        financed.insert(facility.enterprise);
        if (pairs.emplace(facility.bank, facility.enterprise).second) ++county.enterprises_by_bank[name];
        county.rates[name] = facility.rate;
    }
    county.financed = static_cast<std::int64_t>(financed.size());
    county.coverage_ppm = county.financed * 1'000'000 / county.registered;
    for (const BankCast& bank : cast.banks) {
        const auto& organisation = state.party.organisations.at(*core::OrganisationId::parse(bank.id));
        const Money paid(world.auditor().loans().paid_out(bank.id));
        county.paid_out_by_bank[organisation.name] = paid;
        county.paid_out = county.paid_out + paid;
        county.outstanding = county.outstanding + Money(world.auditor().loans().outstanding(bank.id));
    }
    for (const WarehouseCast& warehouse : cast.warehouses)
        county.stock_kg += world.auditor().stock().in_stock_kg(warehouse.id);
    county.non_performing = Money(world.auditor().loans().overdue(audit::day_number(world.today().text())));
    county.records = world.auditor().chain().size();
    return county;
}

Result<ArticleCounty> live(const std::filesystem::path& scratch, Date until,
                           const std::function<void(std::int64_t, std::int64_t)>& progress) {
    Plan plan;
    plan.days = kDays;
    plan.warehouses = kWarehouses;
    plan.process_faults = plan.network_faults = plan.bank_faults = plan.clock_faults = false;
    plan.begins = until.plus_days(-static_cast<std::int32_t>(kDays)).text();
    World world(plan, scratch);
    std::vector<BankTraits> banks;
    for (const Lender& lender : lenders()) banks.push_back(lender.traits);
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < kRegistered; ++i) names.push_back("冠县板材厂" + std::to_string(i + 1));
    names.front() = "宝莱利金属";
    const Cast cast = set_up(world, banks, names);
    profile_enterprises(world, cast);
    offer_products(world, cast);
    Life life(world, cast);
    world.start(life.rosters());
    Prng chance = world.chance("article");
    std::vector<std::string> failures;
    for (const Financing& financing : financings(chance)) world.start(finance(world, life, financing, failures));
    const Instant start = world.now();
    for (std::int64_t day = 1; day <= kDays; ++day) {
        world.live(start.plus_ms(day * kDay_ms));
        publish_price(world, cast, kPrice + chance.between(-500, 500));
        if (progress) progress(day, kDays);
    }
    if (!failures.empty()) return fault(failures.front());
    world.compare();
    return figures(world, cast);
}

}  // namespace

Result<ArticleCounty> live_article_county(const std::filesystem::path& log, Date until,
                                          const std::function<void(std::int64_t, std::int64_t)>& progress) {
    spdlog::set_level(spdlog::level::off);
    const Scratch scratch;
    std::error_code error;
    if (std::filesystem::exists(log, error)) return fault(log.string() + " is there already");
    Result<ArticleCounty> county;
    try {
        county = live(scratch.path(), until, progress);
    } catch (const audit::Failure& failure) {
        return fault(failure.what());
    }
    if (!county) return county;
    std::filesystem::copy_file(scratch.path() / "platform" / "county.sqlite", log, error);
    if (error) return fault("cannot write " + log.string() + ": " + error.message());
    return county;
}

}  // namespace gzl::simulator
