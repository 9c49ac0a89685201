// Goods that are paid before they are there, goods that change hands on paper, and goods that are counted.
#include "simulator/life.hpp"

namespace gzl::simulator {

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

boost::json::array list_of(const std::vector<std::string>& names) {
    return boost::json::array(names.begin(), names.end());
}

std::int64_t number_in(const boost::json::object& seen, std::string_view field) {
    const auto* found = seen.if_contains(field);
    return found ? found->to_number<std::int64_t>() : 0;
}

std::string text_in(const boost::json::object& seen, std::string_view field) {
    const auto* found = seen.if_contains(field);
    return found && found->is_string() ? std::string(found->as_string()) : std::string();
}

}  // namespace

// F8: the supplier is paid on a margin, the goods arrive and are pledged, and leave as the margin grows.
Task<> Life::prepay(std::size_t number, std::size_t bank) {
    const auto& boss = cast_.enterprises[number].boss.actor;
    Goods goods;
    goods.enterprise = number;
    goods.warehouse =
        static_cast<std::size_t>(chance_.between(0, static_cast<std::int64_t>(cast_.warehouses.size()) - 1));
    goods.coils = chance_.between(2, 4);
    goods.kg_each = chance_.between(18'000, 27'000);
    goods.cost = price_ + chance_.between(-20'000, 20'000);
    const std::int64_t kg = goods.coils * goods.kg_each;
    const std::int64_t face = kg * goods.cost / 1'000;
    Credit credit;
    credit.amount = face;
    const std::string verification = verified_trade(number, kg, face);
    consent(number, bank);
    if (verification.empty()) co_return;
    credit.application = world_
                             .command(boss, "SubmitApplication",
                                      {{"product", cast_.banks[bank].prepayment},
                                       {"amount_fen", face},
                                       {"purpose", "预付货款"},
                                       {"verification", verification}})
                             .text("application");
    if (!credit.application.empty()) co_await be_granted(number, bank, credit);
    if (credit.facility.empty()) co_return;
    const auto delivery_by = world_.today().plus_days(static_cast<std::int32_t>(chance_.between(25, 60)));
    const Told opened = world_.command(boss, "OpenPrepayment",
                                       {{"facility", credit.facility},
                                        {"face_fen", face},
                                        {"delivery_by", delivery_by.text()},
                                        {"warehouse", cast_.warehouses[goods.warehouse].id}});
    const std::string order = opened.text("prepayment");
    if (order.empty()) co_return;
    const bool secured = co_await deposit(number, bank, order, opened.number("margin_required_fen"));
    const bool paid = secured && co_await pay_supplier(number, order);
    if (!paid) {
        world_.command(boss, "CancelPrepayment", {{"prepayment", order}});
        co_return;
    }
    const Stock stock = co_await deliver(goods, order, bank);
    if (stock.lots.empty()) co_return;
    co_await world_.sleep(chance_.between(kDay, 10 * kDay));
    for (const std::string& lot : stock.lots) co_await fetch(number, bank, goods.warehouse, order, lot);
    co_await settle(number, bank, order, credit.facility);
}

// Until the bank holds it, or ten attempts have failed.
Task<bool> Life::deposit(std::size_t number, std::size_t bank, std::string order, std::int64_t amount) {
    const auto& boss = cast_.enterprises[number].boss.actor;
    const std::int64_t before = number_in(seen_by_boss(number, "GetPrepayment", {{"prepayment", order}}), "paid_fen");
    earn(number, bank, amount);
    for (int attempt = 0; attempt < 10; ++attempt) {
        world_.command(boss, "RequestPrepaymentMargin", {{"prepayment", order}, {"amount_fen", amount}});
        for (int i = 0; i < 30; ++i) {
            co_await world_.sleep(chance_.between(kMinute, kHour));
            const auto seen = seen_by_boss(number, "GetPrepayment", {{"prepayment", order}});
            if (number_in(seen, "paid_fen") >= before + amount) co_return true;
        }
    }
    co_return false;
}

Task<bool> Life::pay_supplier(std::size_t number, std::string order) {
    const auto& boss = cast_.enterprises[number].boss.actor;
    for (int attempt = 0; attempt < 6; ++attempt) {
        const bool asked = world_.command(boss, "PaySupplier", {{"prepayment", order}}).accepted;
        if (!asked) co_await world_.sleep(chance_.between(kDay, 3 * kDay));
        for (int i = 0; asked && i < 20; ++i) {
            co_await world_.sleep(chance_.between(kMinute, 30 * kMinute));
            const std::string stage = text_in(seen_by_boss(number, "GetPrepayment", {{"prepayment", order}}), "stage");
            if (stage == "in_transit") co_return true;
            if (stage == "ready") break;
        }
    }
    co_return false;
}

// The goods leave the mill, come in under two hands, and are the facility's pledge.
Task<Life::Stock> Life::deliver(Goods goods, std::string order, std::size_t bank) {
    Stock stock = co_await take_in(goods, order);
    if (stock.lots.empty()) co_return stock;
    const std::string papers = std::to_string(++papers_);
    const std::string control =
        officer("RecordControl", {{"bank", cast_.banks[bank].id},
                                  {"lots", list_of(stock.lots)},
                                  {"tripartite_agreement", "三方-" + papers},
                                  {"handover", stock.order},
                                  {"lien_waiver", "放弃留置-" + papers},
                                  {"registration_number", std::string(20 - papers.size(), '0') + papers},
                                  {"registration_expires", world_.today().plus_days(400).text()}})
            .text("control");
    for (int attempt = 0; !control.empty() && attempt < 10; ++attempt) {
        if (officer("PledgeArrival", {{"prepayment", order}, {"control", control}}).accepted) co_return stock;
        consent(goods.enterprise, bank);
        co_await world_.sleep(chance_.between(kHour, kDay));
    }
    stock.lots.clear();
    co_return stock;
}

// A lot's worth is paid in, the bank's notice lets it go, and it goes. Now and then more is asked for than was paid.
Task<> Life::fetch(std::size_t number, std::size_t bank, std::size_t warehouse, std::string order, std::string lot) {
    const auto& boss = cast_.enterprises[number].boss.actor;
    const auto seen = seen_by_boss(number, "GetPrepayment", {{"prepayment", order}});
    const std::int64_t left = number_in(seen, "face_fen") - number_in(seen, "paid_fen");
    const std::int64_t share = std::min(left, number_in(seen, "face_fen") / 2);
    if (chance_.one_in(4))
        world_.command(boss, "RequestReleaseNotice", {{"prepayment", order}, {"lots", list_of({lot})}});
    if (share > 0) co_await deposit(number, bank, order, share);
    for (int attempt = 0; attempt < 10; ++attempt) {
        world_.command(boss, "RequestReleaseNotice", {{"prepayment", order}, {"lots", list_of({lot})}});
        co_await world_.sleep(chance_.between(kHour, 12 * kHour));
        if (text_in(seen_by_boss(number, "GetLot", {{"lot", lot}}), "status") == "in_stock") break;
    }
    const Told opened = officer(
        "OpenOrder", {{"kind", "outbound"}, {"warehouse", cast_.warehouses[warehouse].id}, {"lots", list_of({lot})}});
    if (opened.accepted) sign_both(warehouse, opened.text("order"));
    co_await world_.sleep(chance_.between(kHour, 4 * kDay));
}

// F8, L4: the margin pays the loan, and the enterprise what is left.
Task<> Life::settle(std::size_t number, std::size_t bank, std::string order, std::string facility) {
    const auto& boss = cast_.enterprises[number].boss.actor;
    const auto seen = seen_by_boss(number, "GetPrepayment", {{"prepayment", order}});
    const std::string loan = text_in(seen, "loan");
    const std::int64_t held = number_in(seen, "held_fen");
    if (loan.empty()) co_return;
    if (held > 0) world_.command(boss, "RequestMarginUse", {{"loan", loan}, {"amount_fen", held}});
    for (int attempt = 0; attempt < 20; ++attempt) {
        co_await world_.sleep(chance_.between(6 * kHour, 2 * kDay));
        const std::int64_t owed = number_in(seen_by_boss(number, "GetLoan", {{"loan", loan}}), "outstanding_fen");
        if (owed == 0) break;
        static_cast<void>(co_await repay(number, bank, loan, owed));
    }
    world_.command(boss, "CloseFacility", {{"facility", facility}});
}

// W8: a receipt over goods is issued, endorsed, sealed by the custodian, given back, and the goods leave for its
// holder. Meanwhile others try what the receipt forbids.
Task<> Life::papers(std::size_t number) {
    Prng own = world_.chance("receipts of " + std::to_string(number));
    for (;;) {
        co_await world_.sleep(own.between(10 * kDay, 50 * kDay));
        Goods goods;
        goods.enterprise = number;
        goods.warehouse =
            static_cast<std::size_t>(own.between(0, static_cast<std::int64_t>(cast_.warehouses.size()) - 1));
        goods.coils = own.between(1, 3);
        goods.kg_each = own.between(18'000, 27'000);
        goods.cost = price_;
        const Stock stock = co_await take_in(goods);
        if (stock.lots.empty()) continue;
        const boost::json::object terms{{"quality", "合格"},
                                        {"package", "裸装"},
                                        {"loss_standard_ppm", 3'000},
                                        {"stored_from", world_.today().text()},
                                        {"stored_until", world_.today().plus_days(180).text()},
                                        {"fee_per_tonne_month_fen", 1'500}};
        const std::string receipt =
            officer("IssueReceipt", {{"lots", list_of(stock.lots)}, {"terms", terms}}).text("receipt");
        if (receipt.empty()) continue;
        co_await hand_on(own, goods.warehouse, number, receipt, stock.lots);
    }
}

Task<> Life::hand_on(Prng& own, std::size_t warehouse, std::size_t number, std::string receipt,
                     std::vector<std::string> lots) {
    const WarehouseCast& there = cast_.warehouses[warehouse];
    const auto leave = [&] {
        return officer("OpenOrder", {{"kind", "outbound"}, {"warehouse", there.id}, {"lots", list_of(lots)}});
    };
    std::size_t holder = number;
    if (own.one_in(2)) {
        const auto to =
            static_cast<std::size_t>(own.between(0, static_cast<std::int64_t>(cast_.enterprises.size()) - 1));
        const auto& giver = cast_.enterprises[holder].boss.actor;
        world_.command(giver, "EndorseReceipt", {{"receipt", receipt}, {"to", cast_.enterprises[to].id}});
        co_await world_.sleep(own.between(kMinute, kDay));
        if (world_.command(there.zhou.actor, "SealEndorsement", {{"receipt", receipt}}).accepted) holder = to;
    }
    if (own.one_in(3)) {  // what lies under a receipt does not leave
        const Told tried = leave();
        if (tried.accepted) sign_both(warehouse, tried.text("order"));
    }
    co_await world_.sleep(own.between(kDay, 15 * kDay));
    world_.command(cast_.enterprises[holder].boss.actor, "SurrenderReceipt", {{"receipt", receipt}});
    co_await world_.sleep(own.between(kMinute, kDay));
    const Told opened = leave();
    if (opened.accepted) sign_both(warehouse, opened.text("order"));
}

// W5: two custodians count some coils of a zone; what differs is adjusted by both, what is not there is missing until
// it is found.
Task<> Life::counts(std::size_t warehouse) {
    Prng own = world_.chance("counts at " + std::to_string(warehouse));
    const WarehouseCast& there = cast_.warehouses[warehouse];
    for (;;) {
        co_await world_.sleep(own.between(7 * kDay, 30 * kDay));
        const std::string zone = own.one_in(2) ? "A1" : "A2";
        std::vector<std::string> lots;
        std::vector<std::string> differ;
        boost::json::array found;
        for (const auto& [lot, kg] : lying_in(there.id, zone)) {
            lots.push_back(lot);
            boost::json::object counted{{"lot", lot}};
            const std::int64_t weighed = kg + (own.one_in(6) ? own.between(-400, 100) : 0);
            const bool is_there = !own.one_in(40);
            if (is_there) counted["weight_kg"] = weighed;
            if (is_there && weighed != kg) differ.push_back(lot);
            found.push_back(std::move(counted));
        }
        if (lots.empty()) continue;
        const Told opened = world_.command(there.zhou.actor, "OpenOrder",
                                           {{"kind", "stocktake"},
                                            {"warehouse", there.id},
                                            {"zone", zone},
                                            {"lots", list_of(lots)},
                                            {"counts", found}});
        if (!opened.accepted || !sign_both(warehouse, opened.text("order"))) continue;
        co_await world_.sleep(own.between(kHour, 2 * kDay));
        const Told adjust = officer(
            "OpenOrder",
            {{"kind", "adjustment"}, {"warehouse", there.id}, {"lots", list_of(differ)}, {"reason", "盘点差异"}});
        if (adjust.accepted) sign_both(warehouse, adjust.text("order"));
    }
}

std::vector<std::pair<std::string, std::int64_t>> Life::lying_in(const std::string& warehouse,
                                                                 const std::string& zone) const {
    std::vector<std::pair<std::string, std::int64_t>> lying;
    const auto& lots = world_.memory().state.warehouse.lots;
    for (std::uint64_t number = 1; number <= lots.size(); ++number) {
        const core::LotId id(number);
        const auto& lot = lots.at(id);
        const bool here =
            lot.status == core::warehouse::LotStatus::in_stock || lot.status == core::warehouse::LotStatus::pledged;
        if (here && lot.zone == zone && lot.warehouse.text() == warehouse && !lot.open_order)
            lying.emplace_back(id.text(), lot.weight.value());
    }
    return lying;
}

}  // namespace gzl::simulator
