#include "app/bench/hour_loan_scene.hpp"

#include "app/demo/failure.hpp"

namespace gzl::bench {

namespace json = boost::json;
using app::expect;

namespace {

constexpr std::int64_t kContractFen = 20'000'000;
constexpr std::int64_t kTaxFen = 2'300'885;  // 13 %
constexpr std::int64_t kCoilKg = 50'000;
constexpr const char* kSupplierCode = "91440101MA5CJQ4N59";
constexpr const char* kEnterpriseCode = "91350200MA2YJ1XR9G";

std::string named(const json::value& list, std::string_view field, std::string_view value, std::string_view wanted) {
    for (const json::value& item : list.as_object().at("items").as_array())
        if (item.as_object().at(field).as_string() == value) return text_in(item.as_object(), wanted);
    throw app::DemoFailure("the county has no " + std::string(value));
}

}  // namespace

std::string text_in(const json::object& object, std::string_view name) {
    return std::string(object.at(name).as_string());
}

HourLoanScene::HourLoanScene(app::Stage& stage, std::int64_t applications) : stage_(stage) {
    stage.make_keys();
    stage.start_witnesses();
    stage.start_platform();
    stage.set_passwords();
    stage.start_bank();
    stage.advance_to(*Instant::parse("2026-02-28T01:00:00.000Z"));
    app::Person& clerk = stage.person("wang.clerk");
    find_parties(clerk);
    admit(clerk);
    for (std::size_t i = 0; i < static_cast<std::size_t>(applications); ++i)
        prepared_.push_back({trade(i), control(i)});
}

void HourLoanScene::find_parties(app::Person& clerk) {
    bank_ = named(clerk.read("/v1/organisations?page_size=200"), "name", "莱商银行", "organisation");
    product_ = named(clerk.read("/v1/products"), "code", "GMD", "product");
    const json::value warehouses = clerk.read("/v1/warehouses?page_size=200");
    for (const json::value& each : warehouses.as_object().at("items").as_array())
        if (each.as_object().at("central").as_bool()) warehouse_ = text_in(each.as_object(), "warehouse");
}

void HourLoanScene::admit(app::Person& clerk) {
    const auto applied =
        clerk.command("/v1/organisations:apply",
                      {{"code", kEnterpriseCode}, {"name", "冠县宝莱利金属"}, {"capacities", {"enterprise"}}});
    const std::string enterprise = text_in(applied.fact("OrganisationApplied"), "organisation");
    stage_.person("li.checker").command("/v1/organisations/" + enterprise + ":approve", {});
    stage_.person("jiang.admin")
        .command(
            "/v1/users",
            {{"organisation", enterprise}, {"login", "he.boss"}, {"name", "何总"}, {"roles", {"enterprise_officer"}}});
    stage_.set_passwords();
    stage_.person("he.boss").command(
        "/v1/consents",
        {{"bank", bank_}, {"scopes", {"trade", "stock"}}, {"purpose", "钢贸贷申请"}, {"until", "2027-02-28"}});
}

std::string HourLoanScene::trade(std::size_t number) {
    app::Person& boss = stage_.person("he.boss");
    const json::object goods{{"goods", "Q235B"}, {"weight_kg", kCoilKg}, {"amount_fen", kContractFen}};
    json::object contract = goods;
    contract.insert({{"kind", "purchase"},
                     {"number", "HT-" + std::to_string(number)},
                     {"counterparty_code", kSupplierCode},
                     {"counterparty_name", "天津钢贸有限公司"},
                     {"signed_on", "2026-02-20"}});
    const std::string id = text_in(boss.command("/v1/contracts", contract).fact("ContractRegistered"), "contract");
    json::object invoice = goods;
    invoice.insert({{"contract", id},
                    {"number", "261210000000" + std::to_string(10'000'000 + number)},
                    {"seller_code", kSupplierCode},
                    {"buyer_code", kEnterpriseCode},
                    {"tax_fen", kTaxFen},
                    {"issued_on", "2026-02-26"}});
    const std::string invoice_id = text_in(boss.command("/v1/invoices", invoice).fact("InvoiceRegistered"), "invoice");
    const json::object verified =
        stage_.person("zhao.verifier")
            .command("/v1/verifications", {{"contract", id},
                                           {"invoices", {invoice_id}},
                                           {"attestations",
                                            {{{"check", "logistics"}, {"passed", true}, {"evidence", "运单"}},
                                             {{"check", "payment"}, {"passed", true}, {"evidence", "回单"}}}}})
            .fact("TradeVerified");
    expect(verified.at("passed").as_bool(), "the trade passes: " + json::serialize(verified));
    return text_in(verified, "verification");
}

std::string HourLoanScene::control(std::size_t number) {
    const auto announced =
        stage_.person("he.boss").command("/v1/lots:announce", {{"warehouse", warehouse_},
                                                               {"lots",
                                                                {{{"bundle", "B-" + std::to_string(number)},
                                                                  {"grade", "Q235B"},
                                                                  {"specification", "3.0×1250 卷"},
                                                                  {"origin", "天津"},
                                                                  {"weight_kg", kCoilKg},
                                                                  {"mode", "weighed"},
                                                                  {"cost_fen_per_tonne", 400'000}}}}});
    const json::object fact = announced.fact("LotsAnnounced");
    const std::string id = text_in(fact.at("lots").as_array().front().as_object(), "lot");
    app::Person& zhou = stage_.person("zhou.custodian");
    zhou.command("/v1/lots/" + id + ":arrive", {});
    zhou.command("/v1/lots/" + id + ":inspect", {{"weight_kg", kCoilKg}});
    const std::string order = text_in(
        zhou.command("/v1/orders", {{"kind", "inbound"}, {"warehouse", warehouse_}, {"lots", {id}}, {"zone", "A1"}})
            .fact("OrderOpened"),
        "order");
    zhou.command("/v1/orders/" + order + ":sign", {{"device", "pda-1"}});
    stage_.person("wu.custodian").command("/v1/orders/" + order + ":sign", {{"device", "pda-2"}});
    return text_in(stage_.person("sun.officer")
                       .command("/v1/controls", {{"bank", bank_},
                                                 {"lots", {id}},
                                                 {"tripartite_agreement", "三方监管"},
                                                 {"handover", order},
                                                 {"lien_waiver", "留置权放弃声明"},
                                                 {"registration_number", "ZD-" + std::to_string(number)},
                                                 {"registration_expires", "2027-02-28"}})
                       .fact("ControlRecorded"),
                   "control");
}

}  // namespace gzl::bench
