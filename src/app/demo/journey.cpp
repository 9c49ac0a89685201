#include "app/demo/journey.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "app/demo/default_case.hpp"
#include "app/demo/failure.hpp"
#include "app/demo/reading.hpp"
#include "base/rounding.hpp"

namespace gzl::app {

namespace {

constexpr std::int64_t kCoils = 10;
constexpr std::int64_t kCoilKg = 260'000;
constexpr std::int64_t kCostFenPerTonne = 400'000;    // 4 000.00 yuan a tonne
constexpr std::int64_t kContractFen = 1'040'000'000;  // 2 600 t × 4 000.00
constexpr std::int64_t kDrawFen = 600'000'000;        // 6 000 000.00
constexpr std::int64_t kHalfFen = kDrawFen / 2;
constexpr std::int64_t kFacilityFen = 620'000'000;
constexpr std::int32_t kNights = 30;
constexpr std::int64_t kRatePpm = 32'000;
constexpr std::int64_t kBasis = 360;
constexpr std::string_view kEnterpriseCode = "91350200MA2YJ1XR9G";
constexpr std::string_view kSupplierCode = "91440101MA5CJQ4N59";

double ms_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

std::vector<StepReport> Journey::play() {
    struct Step {
        json::object (Journey::*play)();
        const char* zh;
        const char* en;
    };
    const Step steps[] = {
        {&Journey::establish, "载入县域配置", "The county's configuration is loaded"},
        {&Journey::admit, "企业准入、授权与贸易核验", "An enterprise is admitted, consents, and its trade is verified"},
        {&Journey::take_in, "钢卷入库,双人驻仓签收", "Steel coils arrive and two custodians take them in"},
        {&Journey::apply, "申请、核验、银行自动审批、额度开立",
         "Application, verification, the bank's own decision, facility"},
        {&Journey::draw, "提款、放款与银行异常演练", "Drawdown, payment, and a bank that fails or stays silent"},
        {&Journey::repay, "三十日计息、还款、解押、出库", "Thirty days, repayment, release, outbound"},
        {&Journey::borrow_again, "第二笔融资:到期未还", "A second financing that will not be repaid"},
        {&Journey::lose_a_coil, "夜间少了一卷:预警、冻结、到场、报案、复核、解冻",
         "A coil is gone at night: alert, freeze, on site, police, two persons, unfrozen"},
        {&Journey::watch_a_hall, "库房升温与网关失联:预警、处置、恢复、停用检修",
         "A hall grows hot, a gateway falls silent: alert, intervention, back to normal, out of service"},
        {&Journey::advance, "逾期、冻结、索偿、担保人代偿", "Overdue, frozen, demanded, advanced by the guarantor"},
        {&Journey::share, "处置、净损失 30/49/21 分担、追偿", "Disposal, net loss shared 30 / 49 / 21, recovery"},
        {&Journey::prove, "逐条存证与核验", "Every fact proved, the books balanced, the state replayed"},
    };
    std::vector<StepReport> reports;
    for (const Step& step : steps) {
        const auto start = std::chrono::steady_clock::now();
        StepReport report{static_cast<int>(reports.size()) + 1, step.zh, step.en, 0, (this->*step.play)()};
        report.took_ms = ms_since(start);
        on_step_(report);
        reports.push_back(std::move(report));
    }
    return reports;
}

json::object Journey::establish() {
    stage_.make_keys();
    stage_.start_witnesses();
    stage_.start_platform();
    stage_.set_passwords();
    stage_.start_bank();
    Person& clerk = stage_.person("wang.clerk");
    const json::value organisations = clerk.read("/v1/organisations?page_size=200");
    const json::value warehouses = clerk.read("/v1/warehouses?page_size=200");
    const json::object product = item_with(clerk.read("/v1/products"), "code", "GMD");
    bank_ = text_in(item_with(organisations, "name", "莱商银行"), "organisation");
    product_ = text_in(product, "product");
    std::int64_t central = 0;
    std::int64_t distributed = 0;
    for (const json::value& each : warehouses.as_object().at("items").as_array()) {
        const bool is_central = each.as_object().at("central").as_bool();
        (is_central ? central : distributed) += 1;
        if (is_central) warehouse_ = text_in(each.as_object(), "warehouse");
    }
    const json::object margin =
        item_with(clerk.read("/v1/ledger?page_size=200"), "account", "guarantor_margin/" + bank_);
    expect(central == 1 && distributed == 12, "the county has one central and twelve distributed warehouses");
    return {{"organisations", organisations.as_object().at("items").as_array().size()},
            {"central_warehouses", central},
            {"distributed_warehouses", distributed},
            {"guarantor_margin_fen", margin.at("balance_fen")},
            {"product", product.at("name")},
            {"rate_ppm", product.at("rate_ppm")},
            {"basis", product.at("basis")},
            {"ltv_ppm", json::array{product.at("contract_ltv_ppm"), product.at("warning_ltv_ppm"),
                                    product.at("close_out_ltv_ppm")}}};
}

json::object Journey::admit() {
    stage_.advance_to(*Instant::parse("2026-02-28T01:00:00.000Z"));
    Person& clerk = stage_.person("wang.clerk");
    json::object shown;
    const json::object bad{{"code", "91350200MA2YJ1XR9H"}, {"name", "错码公司"}, {"capacities", {"enterprise"}}};
    shown["wrong_code_refused"] = clerk.refused("/v1/organisations:apply", bad, "credit_code_invalid");
    const Reply applied =
        clerk.command("/v1/organisations:apply",
                      {{"code", kEnterpriseCode}, {"name", "冠县宝莱利金属"}, {"capacities", {"enterprise"}}});
    enterprise_ = text_in(applied.fact("OrganisationApplied"), "organisation");
    const std::string approve = "/v1/organisations/" + enterprise_ + ":approve";
    shown["same_person_refused"] = clerk.refused(approve, {}, "permission_denied");
    stage_.person("li.checker").command(approve, {});
    stage_.person("jiang.admin")
        .command(
            "/v1/users",
            {{"organisation", enterprise_}, {"login", "he.boss"}, {"name", "何总"}, {"roles", {"enterprise_officer"}}});
    stage_.set_passwords();

    Person& boss = stage_.person("he.boss");
    boss.command("/v1/consents",
                 {{"bank", bank_}, {"scopes", {"trade", "stock"}}, {"purpose", "钢贸贷申请"}, {"until", "2027-02-28"}});
    const json::object goods{{"goods", "Q235B"}, {"weight_kg", kCoils * kCoilKg}, {"amount_fen", kContractFen}};
    json::object contract = goods;
    contract.insert({{"kind", "purchase"},
                     {"number", "HT-2026-0001"},
                     {"counterparty_code", kSupplierCode},
                     {"counterparty_name", "天津钢贸有限公司"},
                     {"signed_on", "2026-02-20"}});
    const std::string contract_id =
        text_in(boss.command("/v1/contracts", contract).fact("ContractRegistered"), "contract");
    json::object invoice = goods;
    invoice.insert({{"contract", contract_id},
                    {"number", "26121000000000000017"},
                    {"seller_code", kSupplierCode},
                    {"buyer_code", kEnterpriseCode},
                    {"tax_fen", 119'646'018},
                    {"issued_on", "2026-02-26"}});
    const std::string invoice_id = text_in(boss.command("/v1/invoices", invoice).fact("InvoiceRegistered"), "invoice");
    const json::object verified =
        stage_.person("zhao.verifier")
            .command("/v1/verifications",
                     {{"contract", contract_id},
                      {"invoices", {invoice_id}},
                      {"attestations",
                       {{{"check", "logistics"}, {"passed", true}, {"evidence", "运单 YD-20260227-01"}},
                        {{"check", "payment"}, {"passed", true}, {"evidence", "银行回单 HD-20260226-09"}}}}})
            .fact("TradeVerified");
    verification_ = text_in(verified, "verification");
    shown["enterprise"] = enterprise_;
    shown["checks"] = verified.at("results").as_array().size();
    shown["trade_verified"] = verified.at("passed");
    expect(verified.at("passed").as_bool(), "the trade is real, so its verification passes");
    return shown;
}

json::object Journey::borrow_again() {
    default_ = std::make_unique<DefaultCase>(
        stage_, DefaultedFinancing{std::string(kEnterpriseCode), bank_, product_, warehouse_});
    return default_->borrow();
}
json::object Journey::advance() {
    return default_->advance();
}
json::object Journey::share() {
    return default_->share();
}

std::string Journey::sign_twice(const std::string& order) {
    stage_.person("zhou.custodian").command("/v1/orders/" + order + ":sign", {{"device", "pda-01"}});
    const Reply second = stage_.person("wu.custodian").command("/v1/orders/" + order + ":sign", {{"device", "pda-02"}});
    return text_in(second.fact("OrderExecuted"), "order");
}

json::object Journey::take_in() {
    json::object shown;
    json::array announced;
    for (std::int64_t i = 1; i <= kCoils; ++i)
        announced.push_back(json::object{{"bundle", "GX2602-" + std::to_string(100 + i)},
                                         {"grade", "Q235B"},
                                         {"specification", "3.0×1250 卷"},
                                         {"origin", "天津"},
                                         {"weight_kg", kCoilKg},
                                         {"mode", "weighed"},
                                         {"cost_fen_per_tonne", kCostFenPerTonne}});
    const Reply lots =
        stage_.person("he.boss").command("/v1/lots:announce", {{"warehouse", warehouse_}, {"lots", announced}});
    Person& zhou = stage_.person("zhou.custodian");
    const json::object fact = lots.fact("LotsAnnounced");
    for (const json::value& lot : fact.at("lots").as_array()) {
        const json::value& id = lot.is_object() ? lot.as_object().at("lot") : lot;
        lots_.push_back(id);
        zhou.command("/v1/lots/" + text_of(id) + ":arrive", {});
        zhou.command("/v1/lots/" + text_of(id) + ":inspect", {{"weight_kg", kCoilKg}});
    }
    const json::object inbound{{"kind", "inbound"}, {"warehouse", warehouse_}, {"lots", lots_}, {"zone", "A1"}};
    const std::string order = text_in(zhou.command("/v1/orders", inbound).fact("OrderOpened"), "order");
    const std::string sign = "/v1/orders/" + order + ":sign";
    shown["off_duty_signature_refused"] =
        stage_.person("he.qingquan").refused(sign, {{"device", "pda-03"}}, "custodian_not_on_duty");
    zhou.command(sign, {{"device", "pda-01"}});
    const auto status = [&] { return text_in(zhou.read("/v1/lots/" + text_of(lots_.front())).as_object(), "status"); };
    expect(status() != "in_stock", "one signature never moves stock");
    shown["after_one_signature"] = status();
    shown["same_custodian_twice_refused"] = zhou.refused(sign, {{"device", "pda-04"}}, "same_custodian");
    stage_.person("wu.custodian").command(sign, {{"device", "pda-02"}});
    shown["after_two_signatures"] = status();
    expect(status() == "in_stock", "two custodians on duty have signed");
    shown["attempts_raised_alert"] = judge_attempts();

    stage_.send_readings("gw-central", {"scale-a1=" + std::to_string(kCoils * kCoilKg)}, stage_.now());
    const json::value reconciled =
        stage_.person("sun.officer").read("/v1/warehouses/" + warehouse_ + "/reconciliation");
    for (const json::value& zone : reconciled.as_object().at("zones").as_array()) {
        if (zone.as_object().at("zone").as_string() != "A1") continue;
        shown["book_kg"] = zone.as_object().at("book_kg");
        shown["scale_kg"] = zone.as_object().at("sensor_kg");
        shown["scale_agrees_with_book"] = zone.as_object().at("within");
        expect(zone.as_object().at("within").as_bool(), "the scale agrees with the book");
    }
    expect(shown.contains("scale_kg"), "the central warehouse has the zone A1");
    control_ = text_in(stage_.person("sun.officer")
                           .command("/v1/controls", {{"bank", bank_},
                                                     {"lots", lots_},
                                                     {"tripartite_agreement", "三方监管 SF-2026-001"},
                                                     {"handover", order},
                                                     {"lien_waiver", "留置权放弃声明 LW-001"},
                                                     {"registration_number", "ZD-0211-2026-0000001"},
                                                     {"registration_expires", "2027-02-28"}})
                           .fact("ControlRecorded"),
                       "control");
    shown["lots"] = lots_.size();
    shown["control"] = control_;
    return shown;
}

json::object Journey::apply() {
    Person& boss = stage_.person("he.boss");
    const Reply submitted = boss.command("/v1/applications", {{"product", product_},
                                                              {"amount_fen", kFacilityFen},
                                                              {"purpose", "采购热轧卷"},
                                                              {"verification", verification_},
                                                              {"control", control_}});
    application_ = text_in(submitted.fact("ApplicationSubmitted"), "application");
    const auto sent = std::chrono::steady_clock::now();
    stage_.person("zhao.verifier").command("/v1/applications/" + application_ + ":verify", {});
    const json::value decided = stage_.wait_for(boss, "/v1/applications/" + application_, "status", "verified");
    const double took_ms = ms_since(sent);
    expect(text_in(decided.as_object(), "status") == "approved",
           "the bank's rules approve: " + json::serialize(decided));
    const json::object opened = boss.command("/v1/applications/" + application_ + ":accept", {}).fact("FacilityOpened");
    facility_ = text_in(opened, "facility");
    const json::object facility = boss.read("/v1/facilities/" + facility_).as_object();
    const json::object report = item_with(boss.read("/v1/reports"), "application", application_);
    return {{"application", application_},
            {"asset_rights_report", report.at("number")},
            {"rights_confirmed", report.at("clean")},
            {"bank_decided_in_ms", static_cast<std::int64_t>(took_ms)},
            {"facility", facility_},
            {"limit_fen", facility.at("limit_fen")},
            {"collateral_value_fen", facility.at("value_fen")},
            {"drawable_fen", facility.at("drawable_fen")}};
}

// The bank stays silent until the time-out, then fails: each time everything is unlocked again.
void Journey::show_bank_faults(json::object& shown, const std::string& facility) {
    Person& boss = stage_.person("he.boss");
    const std::int64_t before = guarantee_capacity();
    const json::object request{{"amount_fen", 100'000'000}, {"payee", "天津钢贸有限公司"}, {"purpose", "采购热轧卷"}};
    const auto draw = [&] {
        return text_in(boss.command("/v1/facilities/" + facility + ":draw", request).fact("DrawdownInstructed"),
                       "drawdown");
    };

    stage_.bank("POST", "/bank/behaviour", {{"mode", "silent"}});
    const std::string silent = draw();
    expect(guarantee_capacity() == before - 100'000'000, "an instructed drawdown reserves the guarantee");
    stage_.advance_to(stage_.now().plus_ms(31 * 60'000));
    shown["silent_bank"] = text_in(boss.read("/v1/drawdowns/" + silent).as_object(), "status");
    expect(shown["silent_bank"] == "timed_out" && guarantee_capacity() == before, "the time-out unlocks everything");

    stage_.bank("POST", "/bank/behaviour", {{"mode", "failing"}});
    const std::string failing = draw();
    shown["failing_bank"] =
        text_in(stage_.wait_for(boss, "/v1/drawdowns/" + failing, "status", "instructed").as_object(), "status");
    expect(shown["failing_bank"] == "failed" && guarantee_capacity() == before, "a failure unlocks everything");
    shown["guarantee_capacity_restored_fen"] = guarantee_capacity();
}

json::object Journey::draw() {
    json::object shown;
    stage_.advance_to(*Instant::parse("2026-03-01T01:00:00.000Z"));
    show_bank_faults(shown, facility_);
    Person& boss = stage_.person("he.boss");
    const std::int64_t before = guarantee_capacity();
    stage_.bank("POST", "/bank/behaviour", {{"mode", "duplicating"}});
    const Reply instructed =
        boss.command("/v1/facilities/" + facility_ + ":draw",
                     {{"amount_fen", kDrawFen}, {"payee", "天津钢贸有限公司"}, {"purpose", "采购热轧卷"}});
    const std::string drawdown = text_in(instructed.fact("DrawdownInstructed"), "drawdown");
    const json::object confirmed =
        stage_.wait_for(boss, "/v1/drawdowns/" + drawdown, "status", "instructed").as_object();
    expect(text_in(confirmed, "status") == "confirmed", "the bank pays out: " + json::serialize(confirmed));
    loan_ = text_in(confirmed, "loan");

    // The bank's second confirmation, under the same reference, has been answered when its own queue is empty.
    const auto until = std::chrono::steady_clock::now() + Stage::kPatience;
    while (!stage_.bank("GET", "/bank/status", {}).at("queue").as_array().empty()) {
        expect(std::chrono::steady_clock::now() < until, "the bank's second confirmation is not answered");
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    stage_.bank("POST", "/bank/behaviour", {{"mode", "normal"}});
    const json::value loans = boss.read("/v1/loans?page_size=200");
    expect(loans.as_object().at("items").as_array().size() == 1, "a confirmation sent twice makes one loan");
    const json::object loan = boss.read("/v1/loans/" + loan_).as_object();
    shown["loan"] = loan_;
    shown["outstanding_fen"] = loan.at("outstanding_fen");
    shown["loans_after_second_confirmation"] = loans.as_object().at("items").as_array().size();
    shown["guarantee_in_force_fen"] = before - guarantee_capacity();
    expect(integer_in(loan, "outstanding_fen") == kDrawFen && before - guarantee_capacity() == kDrawFen,
           "the loan and its guarantee are in force");
    return shown;
}

json::object Journey::repay() {
    json::object shown;
    Person& boss = stage_.person("he.boss");
    const Instant drawn = stage_.now();
    for (std::int32_t night = 1; night <= kNights; ++night)
        stage_.advance_to(drawn.plus_ms(night * std::int64_t{86'400'000}));
    const json::object grown = boss.read("/v1/loans/" + loan_).as_object();
    const std::int64_t formula =
        divide(multiply(kDrawFen, kRatePpm) * kNights, multiply(kBasis, 1'000'000), Rounding::half_up);
    shown["nights"] = kNights;
    shown["interest_fen"] = grown.at("accrued_fen");
    shown["interest_by_formula_fen"] = formula;
    shown["interest_off_by_fen"] = integer_in(grown, "accrued_fen") - formula;
    expect(integer_in(grown, "accrued_fen") == formula, "interest equals the formula L2");

    stage_.bank("POST", "/bank/deposits", {{"enterprise_code", kEnterpriseCode}, {"amount_fen", kDrawFen + formula}});
    const auto repay = [&](std::int64_t amount) {
        const Reply asked = boss.command("/v1/loans/" + loan_ + ":repay", {{"amount_fen", amount}});
        const std::string id = text_in(asked.fact("RepaymentRequested"), "repayment");
        const json::object done = stage_.wait_for(boss, "/v1/repayments/" + id, "status", "requested").as_object();
        expect(text_in(done, "status") == "confirmed", "the bank collects: " + json::serialize(done));
        return done;
    };
    const json::object quote =
        boss.read("/v1/loans/" + loan_ + "/quote?principal_fen=" + std::to_string(kHalfFen)).as_object();
    const json::object part = repay(integer_in(quote, "total_fen"));
    shown["partial"] =
        json::object{{"principal_fen", part.at("principal_fen")}, {"interest_fen", part.at("interest_fen")}};
    const std::int64_t payoff = integer_in(boss.read("/v1/loans/" + loan_).as_object(), "payoff_fen");
    shown["above_payoff_refused"] =
        boss.refused("/v1/loans/" + loan_ + ":repay", {{"amount_fen", payoff + 1}}, "repayment_exceeds_payoff");
    const json::object full = repay(payoff);
    shown["full"] =
        json::object{{"principal_fen", full.at("principal_fen")}, {"interest_fen", full.at("interest_fen")}};
    const json::object loan = boss.read("/v1/loans/" + loan_).as_object();
    shown["loan_status"] = loan.at("status");
    shown["interest_paid_fen"] = loan.at("interest_paid_fen");
    shown["guarantee_capacity_fen"] = guarantee_capacity();
    expect(text_in(loan, "status") == "repaid" && integer_in(loan, "interest_paid_fen") == formula,
           "the loan is repaid with its interest");
    leave(shown);
    return shown;
}

void Journey::leave(json::object& shown) {
    Person& boss = stage_.person("he.boss");
    Person& zhou = stage_.person("zhou.custodian");
    const json::object outbound{{"kind", "outbound"}, {"warehouse", warehouse_}, {"lots", lots_}};
    shown["pledged_goods_stay"] = zhou.refused("/v1/orders", outbound, "lot_pledged");
    boss.command("/v1/facilities/" + facility_ + ":requestRelease", {{"lots", lots_}});
    stage_.wait_for(boss, "/v1/lots/" + text_of(lots_.back()), "status", "pledged");
    const std::string order = text_in(zhou.command("/v1/orders", outbound).fact("OrderOpened"), "order");
    sign_twice(order);
    shown["lots_after_outbound_order"] = text_in(boss.read("/v1/lots/" + text_of(lots_.front())).as_object(), "status");
    expect(shown["lots_after_outbound_order"] == "outbound", "the lots have left with two signatures");
    boss.command("/v1/facilities/" + facility_ + ":close", {});
}

std::int64_t Journey::guarantee_capacity() {
    const json::value ledger = stage_.person("wang.clerk").read("/v1/ledger?page_size=200");
    return integer_in(item_with(ledger, "account", "guarantee_capacity/" + bank_), "available_fen");
}

}  // namespace gzl::app
