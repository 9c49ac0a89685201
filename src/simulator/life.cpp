#include "simulator/life.hpp"

namespace gzl::simulator {

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

std::string in_range(std::int64_t number, std::size_t digits) {
    std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

boost::json::array list_of(const std::vector<std::string>& names) {
    return boost::json::array(names.begin(), names.end());
}

}  // namespace

void Life::begin() {
    world_.start(rosters());
    world_.start(prices());
    for (std::size_t i = 0; i < cast_.banks.size(); ++i)
        if (world_.plan().bank_faults) world_.start(bank_moods(i));
    for (std::size_t i = 0; i < cast_.warehouses.size(); ++i) {
        world_.start(thieves(i));
        world_.start(errors(i));
        world_.start(counts(i));
    }
    for (std::size_t i = 0; i < cast_.enterprises.size(); ++i) {
        world_.start(enterprise(i));
        world_.start(fickle(i));
        if (i % 4 == 0) world_.start(papers(i));
    }
}

// One financing after another, with a pause; now and then two at a time.
Task<> Life::enterprise(std::size_t number) {
    Prng own = world_.chance("enterprise " + std::to_string(number));
    co_await world_.sleep(own.between(kHour, 6 * kDay));
    for (;;) {
        const auto bank = static_cast<std::size_t>(own.between(0, static_cast<std::int64_t>(cast_.banks.size()) - 1));
        if (own.one_in(5)) world_.start(revolve(number, bank));
        if (own.one_in(4))
            co_await prepay(number, bank);
        else
            co_await revolve(number, bank);
        co_await world_.sleep(own.between(4 * kDay, 32 * kDay));
    }
}

Task<> Life::revolve(std::size_t number, std::size_t bank) {
    Goods goods;
    goods.enterprise = number;
    goods.warehouse =
        static_cast<std::size_t>(chance_.between(0, static_cast<std::int64_t>(cast_.warehouses.size()) - 1));
    goods.coils = chance_.between(2, 6);
    goods.kg_each = chance_.between(18'000, 27'000);
    goods.cost = price_ + chance_.between(-20'000, 20'000);
    Stock stock = co_await take_in(goods);
    if (stock.lots.empty()) co_return;
    const std::int64_t amount = stock.kg * goods.cost / 1'000 * (chance_.one_in(2) ? 7 : 6) / 10;  // some ask for all
    Credit credit = co_await borrow(goods, stock, bank, amount);
    if (credit.facility.empty()) co_return;
    if (chance_.one_in(4)) co_await slit(goods, stock);
    const bool drawn = co_await draw(number, credit, static_cast<std::int32_t>(chance_.between(10, 60)));
    if (!drawn) {
        co_await give_back(goods, stock, credit);
        co_return;
    }
    co_await world_.sleep(chance_.between(3 * kDay, 40 * kDay));
    if (chance_.one_in(8)) {
        co_await default_to_recovery(bank, stock, credit);
        co_return;
    }
    const int parts = chance_.one_in(3) ? 2 : 1;
    for (int part = parts; part > 0; --part) {
        for (int attempt = 0; attempt < 20; ++attempt) {
            const auto loan = seen_by_boss(number, "GetLoan", {{"loan", credit.loan}});
            const auto* outstanding = loan.if_contains("outstanding_fen");
            const std::int64_t owed = outstanding ? outstanding->to_number<std::int64_t>() : 0;
            if (owed == 0) break;
            const bool paid = co_await repay(number, bank, credit.loan, owed / part);
            if (paid) break;
            co_await world_.sleep(chance_.between(kHour, kDay));
        }
        co_await world_.sleep(chance_.between(kHour, 5 * kDay));
    }
    co_await give_back(goods, stock, credit);
}

// ---- goods

bool Life::sign_both(std::size_t warehouse, const std::string& order) {
    const WarehouseCast& there = cast_.warehouses[warehouse];
    world_.command(there.zhou.actor, "SignOrder", {{"order", order}, {"device", "pda-01"}});
    return world_.command(there.wu.actor, "SignOrder", {{"order", order}, {"device", "pda-02"}}).accepted;
}

Task<Life::Stock> Life::take_in(Goods goods, std::string order) {
    Stock stock;
    const WarehouseCast& there = cast_.warehouses[goods.warehouse];
    boost::json::array coils;
    for (std::int64_t i = 0; i < goods.coils; ++i)
        coils.push_back(boost::json::object{{"bundle", "B" + std::to_string(++papers_)},
                                            {"grade", "Q235B"},
                                            {"specification", "3.0×1500×C"},
                                            {"origin", "日照钢铁"},
                                            {"weight_kg", goods.kg_each},
                                            {"mode", "weighed"},
                                            {"cost_fen_per_tonne", goods.cost}});
    const Told announced = world_.command(cast_.enterprises[goods.enterprise].boss.actor, "AnnounceLots",
                                          {{"warehouse", there.id}, {"lots", coils}});
    if (!announced.accepted) co_return stock;
    for (const auto& lot : announced.facts.front().at("data").as_object().at("lots").as_array())
        stock.lots.emplace_back(lot.as_object().at("lot").as_string());
    if (!order.empty())
        world_.command(cast_.enterprises[goods.enterprise].boss.actor, "RecordDispatch",
                       {{"prepayment", order},
                        {"lots", list_of(stock.lots)},
                        {"waybill", "YD-" + order},
                        {"dispatched_on", world_.today().text()}});
    co_await world_.sleep(chance_.between(kHour, 2 * kDay));
    for (const std::string& lot : stock.lots) {
        world_.command(there.zhou.actor, "RecordArrival", {{"lot", lot}});
        const std::int64_t weighed = goods.kg_each + chance_.between(-40, 40);
        world_.command(there.zhou.actor, "InspectLot", {{"lot", lot}, {"weight_kg", weighed}});
        stock.kg += weighed;
        co_await world_.sleep(kMinute);
    }
    stock.order = officer("OpenOrder", {{"kind", "inbound"},
                                        {"warehouse", there.id},
                                        {"zone", chance_.one_in(2) ? "A1" : "A2"},
                                        {"lots", list_of(stock.lots)}})
                      .text("order");
    co_await world_.sleep(chance_.between(kMinute, kHour));
    if (stock.order.empty() || !sign_both(goods.warehouse, stock.order)) stock.lots.clear();
    co_return stock;
}

// W4: the first coil becomes two, scrap and loss.
Task<> Life::slit(Goods goods, Stock& stock) {
    const WarehouseCast& there = cast_.warehouses[goods.warehouse];
    const std::string mother = stock.lots.front();
    const auto lot = seen_by_boss(goods.enterprise, "GetLot", {{"lot", mother}});
    if (!lot.contains("weight_kg")) co_return;
    const std::int64_t kg = lot.at("weight_kg").to_number<std::int64_t>();
    const Told opened = officer("OpenOrder", {{"kind", "processing"},
                                              {"warehouse", there.id},
                                              {"lots", list_of({mother})},
                                              {"zone", "B1"},
                                              {"process", "slitting"}});
    if (!opened.accepted) co_return;
    co_await world_.sleep(chance_.between(kHour, 5 * kHour));
    const std::int64_t scrap = chance_.between(0, kg / 100);
    const std::int64_t loss = chance_.between(0, kg / 1'000);
    const std::int64_t half = (kg - scrap - loss) / 2;
    boost::json::array outputs;
    for (const std::int64_t part : {half, kg - scrap - loss - half})
        outputs.push_back(boost::json::object{{"bundle", "C" + std::to_string(++papers_)},
                                              {"specification", "3.0×750×C"},
                                              {"weight_kg", part},
                                              {"mode", "weighed"}});
    const std::string order = opened.text("order");
    world_.command(there.zhou.actor, "ReportProcessing",
                   {{"order", order}, {"outputs", outputs}, {"scrap_kg", scrap}, {"loss_kg", loss}});
    world_.command(there.zhou.actor, "SignOrder", {{"order", order}, {"device", "pda-01"}});
    const Told signed_by_both = world_.command(there.wu.actor, "SignOrder", {{"order", order}, {"device", "pda-02"}});
    for (const auto& fact : signed_by_both.facts) {
        if (fact.at("kind").as_string() != "LotsProcessed") continue;
        stock.lots.erase(stock.lots.begin());
        for (const auto& child : fact.at("data").as_object().at("children").as_array())
            stock.lots.emplace_back(child.as_object().at("lot").as_string());
    }
}

// Released by the bank, taken out by the owner.
Task<> Life::give_back(Goods goods, Stock stock, Credit credit) {
    const auto& boss = cast_.enterprises[goods.enterprise].boss.actor;
    world_.command(boss, "RequestRelease", {{"facility", credit.facility}, {"lots", list_of(stock.lots)}});
    for (int i = 0; i < 30; ++i) {
        co_await world_.sleep(chance_.between(kHour, 10 * kHour));
        const auto lot = seen_by_boss(goods.enterprise, "GetLot", {{"lot", stock.lots.front()}});
        if (lot.contains("status") && lot.at("status").as_string() == "in_stock") break;
    }
    const Told opened = officer(
        "OpenOrder",
        {{"kind", "outbound"}, {"warehouse", cast_.warehouses[goods.warehouse].id}, {"lots", list_of(stock.lots)}});
    if (opened.accepted) sign_both(goods.warehouse, opened.text("order"));
    world_.command(boss, "CloseFacility", {{"facility", credit.facility}});
}

// ---- trade and money

std::string Life::verified_trade(std::size_t enterprise, std::int64_t kg, std::int64_t amount) {
    const EnterpriseCast& who = cast_.enterprises[enterprise];
    const std::string number = std::to_string(++papers_);
    const std::string today = world_.today().text();
    const std::string contract = world_
                                     .command(who.boss.actor, "RegisterContract",
                                              {{"kind", "purchase"},
                                               {"number", "HT-" + number},
                                               {"counterparty_code", "91440101MA5CJQ4N59"},
                                               {"counterparty_name", "日照钢铁"},
                                               {"goods", "Q235B"},
                                               {"weight_kg", kg},
                                               {"amount_fen", amount},
                                               {"signed_on", today}})
                                     .text("contract");
    if (contract.empty()) return {};
    const std::string invoice = world_
                                    .command(who.boss.actor, "RegisterInvoice",
                                             {{"contract", contract},
                                              {"number", today.substr(2, 2) + "372" + in_range(papers_, 15)},
                                              {"seller_code", "91440101MA5CJQ4N59"},
                                              {"buyer_code", who.code},
                                              {"goods", "Q235B"},
                                              {"weight_kg", kg},
                                              {"amount_fen", amount},
                                              {"tax_fen", amount * 13 / 113},
                                              {"issued_on", today}})
                                    .text("invoice");
    if (invoice.empty()) return {};
    const boost::json::array attested{
        boost::json::object{{"check", "logistics"}, {"passed", true}, {"evidence", "磅单 " + number}},
        boost::json::object{{"check", "payment"}, {"passed", true}, {"evidence", "回单 " + number}}};
    return world_
        .command(cast_.verifier.actor, "VerifyTrade",
                 {{"contract", contract}, {"invoices", list_of({invoice})}, {"attestations", attested}})
        .text("verification");
}

void Life::consent(std::size_t enterprise, std::size_t bank) {
    world_.command(cast_.enterprises[enterprise].boss.actor, "GrantConsent",
                   {{"bank", cast_.banks[bank].id},
                    {"scopes", list_of({"trade", "stock"})},
                    {"purpose", "融资"},
                    {"until", world_.today().plus_days(static_cast<std::int32_t>(chance_.between(30, 200))).text()}});
}

Task<Life::Credit> Life::borrow(Goods goods, Stock stock, std::size_t bank, std::int64_t amount) {
    Credit credit;
    credit.amount = amount;
    const BankCast& lender = cast_.banks[bank];
    const auto& boss = cast_.enterprises[goods.enterprise].boss.actor;
    const std::string verification = verified_trade(goods.enterprise, stock.kg, stock.kg * goods.cost / 1'000);
    consent(goods.enterprise, bank);
    const std::string papers = std::to_string(++papers_);
    const std::string control =
        officer("RecordControl", {{"bank", lender.id},
                                  {"lots", list_of(stock.lots)},
                                  {"tripartite_agreement", "三方-" + papers},
                                  {"handover", stock.order},
                                  {"lien_waiver", "放弃留置-" + papers},
                                  {"registration_number", in_range(papers_, 20)},
                                  {"registration_expires", world_.today().plus_days(400).text()}})
            .text("control");
    if (verification.empty() || control.empty()) co_return credit;
    credit.application = world_
                             .command(boss, "SubmitApplication",
                                      {{"product", lender.revolving},
                                       {"amount_fen", amount},
                                       {"purpose", "采购热轧卷"},
                                       {"verification", verification},
                                       {"control", control}})
                             .text("application");
    if (credit.application.empty()) co_return credit;
    co_await be_granted(goods.enterprise, bank, credit);
    co_return credit;
}

Task<> Life::be_granted(std::size_t enterprise, std::size_t bank, Credit& credit) {
    const BankCast& lender = cast_.banks[bank];
    const auto& boss = cast_.enterprises[enterprise].boss.actor;
    const std::int64_t amount = credit.amount;
    co_await world_.sleep(chance_.between(10 * kMinute, 20 * kHour));
    if (!world_.command(cast_.verifier.actor, "VerifyApplication", {{"application", credit.application}}).accepted)
        co_return;
    for (int i = 0; i < 40; ++i) {
        co_await world_.sleep(chance_.between(kMinute, 6 * kHour));
        const auto seen = seen_by_boss(enterprise, "GetApplication", {{"application", credit.application}});
        if (!seen.contains("status")) break;
        const auto& status = seen.at("status").as_string();
        if (status == "refused") break;
        if (status == "manual_review" || i == 30)  // a person at the bank decides
            world_.command(lender.officer.actor, "DecideApplication",
                           {{"application", credit.application},
                            {"decision", "approved"},
                            {"offer", boost::json::object{{"limit_fen", amount},
                                                          {"rate_ppm", 32'000},
                                                          {"tenor_days", 180},
                                                          {"conditions", boost::json::array{}}}},
                            {"reasons", boost::json::array{}},
                            {"automatic", false},
                            {"bank_reference", "P-" + credit.application}});
        if (status == "approved") {
            credit.facility =
                world_.command(boss, "AcceptOffer", {{"application", credit.application}}).text("facility");
            break;
        }
    }
    if (credit.facility.empty()) world_.command(boss, "WithdrawApplication", {{"application", credit.application}});
}

// Until the bank has paid, or it was tried often enough.
Task<bool> Life::draw(std::size_t enterprise, Credit& credit, std::int32_t days) {
    const auto& boss = cast_.enterprises[enterprise].boss.actor;
    for (int attempt = 0; attempt < 8; ++attempt) {
        const auto facility = seen_by_boss(enterprise, "GetFacility", {{"facility", credit.facility}});
        const auto* drawable = facility.if_contains("drawable_fen");
        const std::int64_t amount = drawable ? std::min(credit.amount, drawable->to_number<std::int64_t>()) : 0;
        const Told asked = world_.command(boss, "RequestDrawdown",
                                          {{"facility", credit.facility},
                                           {"amount_fen", amount},
                                           {"payee", "日照钢铁"},
                                           {"purpose", "采购热轧卷"},
                                           {"due_on", world_.today().plus_days(days).text()}});
        const std::string drawdown = asked.text("drawdown");
        for (int i = 0; asked.accepted && i < 40; ++i) {
            co_await world_.sleep(chance_.between(kMinute, 30 * kMinute));
            const auto seen = seen_by_boss(enterprise, "GetDrawdown", {{"drawdown", drawdown}});
            if (!seen.contains("status") || seen.at("status").as_string() == "instructed") continue;
            if (seen.at("status").as_string() != "confirmed") break;
            credit.loan = std::string(seen.at("loan").as_string());
            credit.amount = amount;
            co_return true;
        }
        if (!asked.accepted) ++attempt;  // what is refused today is so tomorrow, more often than not
        co_await world_.sleep(chance_.between(kHour, 3 * kDay));
    }
    co_return false;
}

void Life::earn(std::size_t enterprise, std::size_t bank, std::int64_t amount) {
    const EnterpriseCast& who = cast_.enterprises[enterprise];
    const std::string cause = "sales of " + who.id + " " + std::to_string(++papers_);
    while (!world_.banks()[bank].process->deposit(who.code, Money(amount), false, cause))
        world_.restart_bank(world_.banks()[bank]);
}

Task<bool> Life::repay(std::size_t enterprise, std::size_t bank, std::string loan, std::int64_t principal) {
    const EnterpriseCast& who = cast_.enterprises[enterprise];
    const auto quote = seen_by_boss(enterprise, "QuoteRepayment", {{"loan", loan}, {"principal_fen", principal}});
    if (!quote.contains("total_fen")) co_return false;
    const std::int64_t total = quote.at("total_fen").to_number<std::int64_t>();
    earn(enterprise, bank, total);
    const Told asked = world_.command(who.boss.actor, "RequestRepayment", {{"loan", loan}, {"amount_fen", total}});
    const std::string repayment = asked.text("repayment");
    for (int i = 0; asked.accepted && i < 60; ++i) {
        co_await world_.sleep(chance_.between(kMinute, kHour));
        const auto seen = seen_by_boss(enterprise, "GetRepayment", {{"repayment", repayment}});
        if (!seen.contains("status") || seen.at("status").as_string() == "requested") continue;
        co_return seen.at("status").as_string() == "confirmed";
    }
    co_return false;
}

}  // namespace gzl::simulator
