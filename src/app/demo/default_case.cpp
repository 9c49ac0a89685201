#include "app/demo/default_case.hpp"

#include "app/demo/failure.hpp"
#include "app/demo/reading.hpp"
#include "base/rounding.hpp"

namespace gzl::app {

namespace {

constexpr std::int64_t kCoils = 10;
constexpr std::int64_t kCoilKg = 260'000;
constexpr std::int64_t kDrawFen = 600'000'000;  // 6 000 000.00
constexpr std::int64_t kFacilityFen = 620'000'000;
constexpr std::int64_t kNights = 29;         // 2026-04-01 to 04-30
constexpr std::int64_t kNightsOverdue = 32;  // to 06-01
constexpr std::int64_t kRatePpm = 32'000;
constexpr std::int64_t kOverduePpm = 48'000;  // one and a half times
constexpr std::int64_t kBasis = 360;
constexpr std::int64_t kNetLossFen = 10'000'001;  // 100 000.01
constexpr std::int64_t kDisposalCostsFen = 3'000'000;
constexpr std::int64_t kRecoveredFen = 1'050'000;
constexpr std::int64_t kRecoveryCostsFen = 50'000;
constexpr std::string_view kSupplierCode = "91440101MA5CJQ4N59";
constexpr std::string_view kSupplier = "天津钢贸有限公司";

std::int64_t interest_fen(std::int64_t balance, std::int64_t ppm, std::int64_t nights) {
    return divide(multiply(balance, ppm) * nights, multiply(kBasis, 1'000'000), Rounding::half_up);
}

json::object shares_of(const json::object& parts) {
    return {{"fund_fen", parts.at("fund_fen")},
            {"bank_fen", parts.at("bank_fen")},
            {"guarantor_fen", parts.at("guarantor_fen")}};
}

}  // namespace

std::string DefaultCase::verified_trade() {
    Person& boss = stage_.person("he.boss");
    const json::object goods{{"goods", "Q235B"}, {"weight_kg", kCoils * kCoilKg}, {"amount_fen", 1'040'000'000}};
    json::object contract = goods;
    contract.insert({{"kind", "purchase"},
                     {"number", "HT-2026-0002"},
                     {"counterparty_code", kSupplierCode},
                     {"counterparty_name", kSupplier},
                     {"signed_on", "2026-03-25"}});
    const std::string contract_id =
        text_in(boss.command("/v1/contracts", contract).fact("ContractRegistered"), "contract");
    json::object invoice = goods;
    invoice.insert({{"contract", contract_id},
                    {"number", "26121000000000000025"},
                    {"seller_code", kSupplierCode},
                    {"buyer_code", financing_.enterprise_code},
                    {"tax_fen", 119'646'018},
                    {"issued_on", "2026-03-28"}});
    const std::string invoice_id = text_in(boss.command("/v1/invoices", invoice).fact("InvoiceRegistered"), "invoice");
    const Reply verified = stage_.person("zhao.verifier")
                               .command("/v1/verifications",
                                        {{"contract", contract_id},
                                         {"invoices", {invoice_id}},
                                         {"attestations",
                                          {{{"check", "logistics"}, {"passed", true}, {"evidence", "运单 YD-2"}},
                                           {{"check", "payment"}, {"passed", true}, {"evidence", "银行回单 HD-2"}}}}});
    return text_in(verified.fact("TradeVerified"), "verification");
}

std::string DefaultCase::goods_under_control() {
    json::array announced;
    for (std::int64_t i = 1; i <= kCoils; ++i)
        announced.push_back(json::object{{"bundle", "GX2603-" + std::to_string(100 + i)},
                                         {"grade", "Q235B"},
                                         {"specification", "3.0×1250 卷"},
                                         {"origin", "天津"},
                                         {"weight_kg", kCoilKg},
                                         {"mode", "weighed"},
                                         {"cost_fen_per_tonne", 400'000}});
    const json::object fact =
        stage_.person("he.boss")
            .command("/v1/lots:announce", {{"warehouse", financing_.warehouse}, {"lots", announced}})
            .fact("LotsAnnounced");
    Person& zhou = stage_.person("zhou.custodian");
    for (const json::value& lot : fact.at("lots").as_array()) {
        lots_.push_back(lot.as_object().at("lot"));
        const std::string path = "/v1/lots/" + text_of(lots_.back());
        zhou.command(path + ":arrive", {});
        zhou.command(path + ":inspect", {{"weight_kg", kCoilKg}});
    }
    const json::object inbound{
        {"kind", "inbound"}, {"warehouse", financing_.warehouse}, {"lots", lots_}, {"zone", "A1"}};
    const std::string order = text_in(zhou.command("/v1/orders", inbound).fact("OrderOpened"), "order");
    zhou.command("/v1/orders/" + order + ":sign", {{"device", "pda-01"}});
    stage_.person("wu.custodian").command("/v1/orders/" + order + ":sign", {{"device", "pda-02"}});
    return text_in(stage_.person("sun.officer")
                       .command("/v1/controls", {{"bank", financing_.bank},
                                                 {"lots", lots_},
                                                 {"tripartite_agreement", "三方监管 SF-2026-002"},
                                                 {"handover", order},
                                                 {"lien_waiver", "留置权放弃声明 LW-002"},
                                                 {"registration_number", "ZD-0211-2026-0000002"},
                                                 {"registration_expires", "2027-02-28"}})
                       .fact("ControlRecorded"),
                   "control");
}

json::object DefaultCase::borrow() {
    Person& boss = stage_.person("he.boss");
    const std::string application = text_in(boss.command("/v1/applications", {{"product", financing_.product},
                                                                              {"amount_fen", kFacilityFen},
                                                                              {"purpose", "采购热轧卷"},
                                                                              {"verification", verified_trade()},
                                                                              {"control", goods_under_control()}})
                                                .fact("ApplicationSubmitted"),
                                            "application");
    stage_.person("zhao.verifier").command("/v1/applications/" + application + ":verify", {});
    stage_.wait_for(boss, "/v1/applications/" + application, "status", "verified");
    facility_ =
        text_in(boss.command("/v1/applications/" + application + ":accept", {}).fact("FacilityOpened"), "facility");
    stage_.advance_to(*Instant::parse("2026-04-01T01:00:00.000Z"));
    const std::string drawdown = text_in(
        boss.command(
                "/v1/facilities/" + facility_ + ":draw",
                {{"amount_fen", kDrawFen}, {"payee", kSupplier}, {"purpose", "采购热轧卷"}, {"due_on", "2026-04-30"}})
            .fact("DrawdownInstructed"),
        "drawdown");
    const json::object paid = stage_.wait_for(boss, "/v1/drawdowns/" + drawdown, "status", "instructed").as_object();
    expect(text_in(paid, "status") == "confirmed", "the bank pays out: " + json::serialize(paid));
    loan_ = text_in(paid, "loan");
    return {{"loan", loan_}, {"outstanding_fen", kDrawFen}, {"due_on", "2026-04-30"}};
}

json::object DefaultCase::claim() {
    return stage_.person("tan.guarantor").read("/v1/claims/" + claim_).as_object();
}

void DefaultCase::wait_for_claim(std::string_view status_left) {
    stage_.wait_for(stage_.person("tan.guarantor"), "/v1/claims/" + claim_, "status", status_left);
}

json::object DefaultCase::advance() {
    json::object shown;
    Person& boss = stage_.person("he.boss");
    Person& bank = stage_.person("qian.bank");
    // May 1 to 5 are days off: nothing is asked of anybody, and the loan is a day overdue all the same.
    stage_.advance_to(*Instant::parse("2026-05-01T01:00:00.000Z"));
    stage_.wait_for_value(boss, "/v1/facilities/" + facility_, "frozen", true);
    const json::object overdue = boss.read("/v1/loans/" + loan_).as_object();
    shown["days_overdue"] = overdue.at("days_overdue");
    shown["class"] = overdue.at("loan_class");
    shown["draws_refused"] =
        boss.refused("/v1/facilities/" + facility_ + ":draw",
                     {{"amount_fen", 100}, {"payee", kSupplier}, {"purpose", "采购热轧卷"}}, "facility_frozen");
    shown["early_demand_refused"] =
        bank.refused("/v1/loans/" + loan_ + ":demandGuarantee", {{"reference", "DEM-1"}}, "demand_too_early");

    stage_.advance_to(*Instant::parse("2026-06-01T01:00:00.000Z"));
    const json::object demanded =
        bank.command("/v1/loans/" + loan_ + ":demandGuarantee", {{"reference", "DEM-1"}}).fact("GuaranteeDemanded");
    claim_ = text_in(demanded, "claim");
    const json::object& debt = demanded.at("debt").as_object();
    const std::int64_t interest = interest_fen(kDrawFen, kRatePpm, kNights);
    const std::int64_t penalty = interest_fen(kDrawFen + interest, kOverduePpm, kNightsOverdue);
    shown["debt"] = debt;
    shown["debt_off_by_fen"] = integer_in(debt, "interest_fen") - interest + integer_in(debt, "penalty_fen") - penalty;
    expect(integer_in(debt, "interest_fen") == interest && integer_in(debt, "penalty_fen") == penalty,
           "interest and penalty equal the formulas L2 and L5");

    // The margin and the fund's money lie in accounts at the bank.
    const json::value members = stage_.person("wang.clerk").read("/v1/organisations?page_size=200");
    const auto code_of = [&](std::string_view name) { return item_with(members, "name", name).at("code"); };
    stage_.bank("POST", "/bank/deposits",
                {{"enterprise_code", code_of("冠州陆港供应链")}, {"margin", true}, {"amount_fen", 20'000'000'000}});
    stage_.bank("POST", "/bank/deposits", {{"enterprise_code", code_of("冠县财政局")}, {"amount_fen", 5'000'000'000}});

    Person& maker = stage_.person("tan.guarantor");
    maker.command("/v1/claims/" + claim_ + ":proposeAdvance", {});
    shown["same_person_refused"] = maker.refused("/v1/claims/" + claim_ + ":approveAdvance", {}, "checker_is_maker");
    stage_.person("tao.guarantor").command("/v1/claims/" + claim_ + ":approveAdvance", {});
    wait_for_claim("instructed");
    const json::object advanced = claim();
    expect(text_in(advanced, "status") == "advanced", "the bank debits the margin: " + json::serialize(advanced));
    shown["advanced_fen"] = integer_in(advanced, "uncovered_fen");
    shown["loan_status"] = boss.read("/v1/loans/" + loan_).as_object().at("status");
    expect(shown["loan_status"] == "advanced", "the guarantor has taken the bank's place");
    return shown;
}

json::object DefaultCase::share() {
    json::object shown;
    Person& maker = stage_.person("tan.guarantor");
    const std::string path = "/v1/claims/" + claim_;
    stage_.advance_to(*Instant::parse("2026-06-15T01:00:00.000Z"));
    const std::int64_t advanced = integer_in(claim(), "uncovered_fen");
    const std::int64_t proceeds = advanced - kNetLossFen + kDisposalCostsFen;
    maker.command(path + ":recordDisposal", {{"method", "auction"},
                                             {"lots", lots_},
                                             {"buyer", "聊城鑫源"},
                                             {"proceeds_fen", proceeds},
                                             {"costs_fen", kDisposalCostsFen},
                                             {"received_on", "2026-06-15"},
                                             {"reference", "AUCTION-1"}});
    shown["advanced_fen"] = advanced;
    shown["proceeds_fen"] = proceeds;
    shown["costs_fen"] = kDisposalCostsFen;
    maker.command(path + ":settle", {});
    const json::object settled = claim();
    const json::object& position = settled.at("position").as_object();
    shown["net_loss_fen"] = position.at("loss_fen");
    shown["borne"] = shares_of(position.at("borne").as_object());
    expect(shown["borne"] ==
               json::object({{"fund_fen", 3'000'000}, {"bank_fen", 4'900'001}, {"guarantor_fen", 2'100'000}}),
           "100 000.01 is 30 000.00 / 49 000.01 / 21 000.00");

    const std::int64_t from_fund = integer_in(settled, "true_up_from_fund_fen");
    const std::string payout = text_in(
        stage_.person("feng.fund").command(path + ":proposePayout", {{"amount_fen", from_fund}}).fact("PayoutProposed"),
        "payout");
    stage_.person("xiao.fund").command("/v1/payouts/" + payout + ":approve", {});
    stage_.wait_for_value(maker, path, "true_up_from_fund_fen", 0);
    stage_.bank_machine(
        path + ":confirmBankShare",
        {{"amount_fen", settled.at("true_up_from_bank_fen")}, {"reference", "SHARE-1"}, {"value_date", "2026-06-15"}});
    shown["guarantor_bears_after_true_up_fen"] =
        integer_in(claim(), "uncovered_fen") - from_fund - integer_in(settled, "true_up_from_bank_fen");

    stage_.advance_to(*Instant::parse("2026-09-01T01:00:00.000Z"));
    maker.command(path + ":recordRecovery", {{"amount_fen", kRecoveredFen},
                                             {"costs_fen", kRecoveryCostsFen},
                                             {"from", "法院执行"},
                                             {"received_on", "2026-09-01"},
                                             {"reference", "REC-1"}});
    const json::object recovered = claim();
    shown["recovered"] = shares_of(recovered.at("position").as_object().at("recovered").as_object());
    shown["net"] = shares_of(recovered.at("net").as_object());
    expect(
        shown["recovered"] == json::object({{"fund_fen", 300'000}, {"bank_fen", 490'000}, {"guarantor_fen", 210'000}}),
        "10 000.00 after costs come back in proportion to what each has borne");
    const json::object ledger = stage_.person("wang.clerk").read("/v1/ledger?page_size=1").as_object();
    shown["books_balance"] = ledger.at("balanced");
    expect(ledger.at("balanced").as_bool(), "the books balance");
    return shown;
}

}  // namespace gzl::app
