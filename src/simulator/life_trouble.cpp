// Markets, moods, thieves, mistakes, and borrowers who do not pay.
#include "bank/behaviour.hpp"
#include "simulator/life.hpp"

namespace gzl::simulator {

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

boost::json::array list_of(const std::vector<std::string>& names) {
    return boost::json::array(names.begin(), names.end());
}

}  // namespace

Task<> Life::rosters() {
    constexpr std::int32_t kRosterDays = 28;
    for (;;) {
        roster(world_, cast_, kRosterDays);
        co_await world_.sleep(kRosterDays * kDay);
    }
}

Task<> Life::prices() {
    Prng own = world_.chance("prices");
    for (;;) {
        co_await world_.sleep(kDay);
        price_ = std::max<std::int64_t>(250'000, price_ + own.between(-9'000, 8'800));
        publish_price(world_, cast_, price_);
    }
}

Task<> Life::bank_moods(std::size_t number) {
    Prng own = world_.chance("moods of bank " + std::to_string(number));
    constexpr std::array kBad{bank::Mode::slow, bank::Mode::silent, bank::Mode::failing, bank::Mode::duplicating,
                              bank::Mode::contradicting};
    for (;;) {
        co_await world_.sleep(own.between(5 * kDay, 15 * kDay));
        bank::Behaviour behaviour{own.pick(kBad), {}};
        if (behaviour.mode == bank::Mode::slow) behaviour.delay_ms = own.between(kMinute, 45 * kMinute);
        world_.banks()[number].process->behave(behaviour);
        co_await world_.sleep(own.between(kHour, 2 * kDay));
        world_.banks()[number].process->behave({});
    }
}

// A coil is gone at night; the scale tells, people come, it is found or not.
Task<> Life::thieves(std::size_t warehouse) {
    Prng own = world_.chance("thieves at " + std::to_string(warehouse));
    const WarehouseCast& there = cast_.warehouses[warehouse];
    for (;;) {
        co_await world_.sleep(own.between(8 * kDay, 30 * kDay));
        const Told raised = world_.command({}, "RaiseAlert",
                                           {{"rule", own.one_in(3) ? "outside_zone" : "weight_step"},
                                            {"warehouse", there.id},
                                            {"zone", own.one_in(2) ? "A1" : "A2"},
                                            {"originator", "scale-" + there.id},
                                            {"lots", boost::json::array{}},
                                            {"at", world_.now().text()},
                                            {"evidence", "gw/" + std::to_string(++papers_)},
                                            {"measured", 2'340'000},
                                            {"expected", 2'600'000},
                                            {"late", false},
                                            {"observations", 1}});
        const std::string alert = raised.text("alert");
        if (!raised.accepted || alert.empty()) continue;
        co_await world_.sleep(own.between(kMinute, 9 * kMinute));  // some come too late
        officer("StartIntervention", {{"alert", alert}, {"action", "封闭大门"}});
        co_await world_.sleep(own.between(kMinute, 12 * kMinute));
        world_.command(there.zhou.actor, "CheckIn",
                       {{"alert", alert}, {"device", "pda-01"}, {"lat_udeg", 36'481'000}, {"lon_udeg", 115'441'000}});
        co_await world_.sleep(own.between(kHour, kDay));
        officer(own.one_in(3) ? "ReportFalseAlarm" : "ResolveAlert", {{"alert", alert}, {"cause", "已核查"}});
        world_.command(cast_.checker.actor, "ConfirmAlert", {{"alert", alert}});
        officer("ProposeUnfreeze", {{"alert", alert}, {"reason", "已复位,复核无误"}});
        world_.command(cast_.checker.actor, "ApproveUnfreeze", {{"alert", alert}});
    }
}

// What must be refused is tried: a second signature of the same hand, a hand that is not on duty, pledged goods out of
// the gate, goods pledged a second time.
Task<> Life::errors(std::size_t warehouse) {
    Prng own = world_.chance("errors at " + std::to_string(warehouse));
    const WarehouseCast& there = cast_.warehouses[warehouse];
    for (;;) {
        co_await world_.sleep(own.between(2 * kDay, 9 * kDay));
        const auto lots = world_.memory().state.warehouse.lots.size();
        if (lots == 0) continue;
        const std::string lot =
            core::LotId(static_cast<std::uint64_t>(own.between(1, static_cast<std::int64_t>(lots)))).text();
        const Told opened = officer("OpenOrder", {{"kind", own.one_in(2) ? "outbound" : "move"},
                                                  {"warehouse", there.id},
                                                  {"zone", "A1"},
                                                  {"lots", list_of({lot})}});
        if (opened.accepted) {
            const std::string order = opened.text("order");
            const Person& hand = own.one_in(2) ? there.zhou : there.zheng;
            world_.command(hand.actor, "SignOrder", {{"order", order}, {"device", "pda-01"}});
            world_.command(hand.actor, "SignOrder", {{"order", order}, {"device", "pda-02"}});
            world_.command(there.zheng.actor, "SignOrder", {{"order", order}, {"device", "pda-03"}});
            officer("CancelOrder", {{"order", order}, {"reason", "录入错误"}});
        }
        const BankCast& other = own.pick(cast_.banks);
        officer("RecordControl", {{"bank", other.id},
                                  {"lots", list_of({lot})},
                                  {"tripartite_agreement", "三方-再次"},
                                  {"handover", "order-000001"},
                                  {"lien_waiver", "放弃留置"},
                                  {"registration_number", "07654321000012345678"},
                                  {"registration_expires", world_.today().plus_days(300).text()}});
    }
}

// An enterprise that takes its consents back now and then.
Task<> Life::fickle(std::size_t number) {
    Prng own = world_.chance("consents of " + std::to_string(number));
    for (;;) {
        co_await world_.sleep(own.between(5 * kDay, 25 * kDay));
        std::vector<std::string> mine;
        const auto& boss = cast_.enterprises[number].boss.actor;
        std::uint64_t at = 0;
        for (const auto& consent : world_.memory().state.party.consents) {
            ++at;
            if (consent.enterprise == boss.organisation) mine.push_back(core::ConsentId(at).text());
        }
        if (!mine.empty()) world_.command(boss, "WithdrawConsent", {{"consent", own.pick(mine)}});
    }
}

// G3: notice on D + 1, demand on D + 30, advance, disposal, loss, shares, payout.
Task<> Life::default_to_recovery(std::size_t bank, Stock stock, Credit credit) {
    const auto& maker = cast_.guarantor_maker.actor;
    std::string claim;
    for (int day = 0; day < 120 && claim.empty(); ++day) {
        co_await world_.sleep(kDay);
        claim = world_
                    .command(cast_.banks[bank].officer.actor, "DemandGuarantee",
                             {{"loan", credit.loan}, {"reference", "DEM-" + credit.loan}})
                    .text("claim");
    }
    if (claim.empty()) co_return;
    ++world_.outcome().defaults;
    for (int attempt = 0; attempt < 10; ++attempt) {
        world_.command(maker, "ProposeAdvance", {{"claim", claim}});
        world_.command(cast_.guarantor_checker.actor, "ApproveAdvance", {{"claim", claim}});
        co_await world_.sleep(kDay);
        const auto seen = world_.ask(maker, "GetClaim", {{"claim", claim}});
        if (seen.contains("status") && seen.at("status").as_string() == "advanced") break;
    }
    co_await world_.sleep(chance_.between(5 * kDay, 20 * kDay));
    const std::int64_t proceeds = stock.kg * price_ / 1'000 * chance_.between(40, 90) / 100 / 2;
    const std::size_t half = stock.lots.size() / 2;
    const std::vector<std::string> first(stock.lots.begin(), stock.lots.begin() + static_cast<std::ptrdiff_t>(half));
    const std::vector<std::string> rest(stock.lots.begin() + static_cast<std::ptrdiff_t>(half), stock.lots.end());
    for (const auto& lots : {first, rest}) {
        if (lots.empty()) continue;
        world_.command(maker, "RecordDisposal",
                       {{"claim", claim},
                        {"method", "auction"},
                        {"buyer", "聊城鑫源"},
                        {"lots", list_of(lots)},
                        {"proceeds_fen", proceeds},
                        {"costs_fen", proceeds / 50},
                        {"received_on", world_.today().text()},
                        {"reference", "REC-" + lots.front()}});
    }
    world_.command(maker, "SettleLoss", {{"claim", claim}});
    const auto settled = world_.ask(cast_.fund_maker.actor, "GetClaim", {{"claim", claim}});
    if (!settled.contains("true_up_from_fund_fen")) co_return;
    const std::int64_t owed = settled.at("true_up_from_fund_fen").to_number<std::int64_t>();
    if (owed == 0) co_return;
    const std::string payout =
        world_.command(cast_.fund_maker.actor, "ProposePayout", {{"claim", claim}, {"amount_fen", owed}})
            .text("payout");
    if (!payout.empty()) world_.command(cast_.fund_checker.actor, "ApprovePayout", {{"payout", payout}});
}

}  // namespace gzl::simulator
