#include "app/bench/bench_county.hpp"

#include "app/bench/bench_node.hpp"

namespace gzl::bench {

namespace {

struct Line {
    Who who;
    std::string_view command;
    std::string_view input;  // $ words are replaced, see filled()
};

// Identifiers are numbered in order, so they are known beforehand.
constexpr Line kLines[]{
    {Who::system, "RegisterOrganisation",
     R"({"code":"91371525MA3LGKJ12X","name":"冠州陆港数字科技","capacities":["information_service"]})"},
    {Who::system, "RegisterOrganisation",
     R"({"code":"91371525MA3LGJG292","name":"冠州陆港仓储监管","capacities":["supervisor"]})"},
    {Who::system, "RegisterOrganisation",
     R"({"code":"91371525MA3LGGY33H","name":"冠州陆港供应链","capacities":["guarantor","trader"]})"},
    {Who::system, "RegisterOrganisation",
     R"({"code":"113715250044201847","name":"冠县财政局","capacities":["government","fund_manager"]})"},
    {Who::system, "RegisterOrganisation", R"({"code":"91371500169308422T","name":"莱商银行","capacities":["bank"]})"},
    {Who::system, "RegisterUser",
     R"({"organisation":"org-000001","login":"clerk","name":"王经办","roles":["operator_clerk"]})"},
    {Who::system, "RegisterUser",
     R"({"organisation":"org-000001","login":"checker","name":"李复核","roles":["operator_checker"]})"},
    {Who::system, "RegisterUser",
     R"({"organisation":"org-000001","login":"verifier","name":"赵核验","roles":["verifier"]})"},
    {Who::system, "RegisterUser",
     R"({"organisation":"org-000001","login":"pricer","name":"陈定价","roles":["price_officer"]})"},
    {Who::system, "RegisterUser",
     R"({"organisation":"org-000002","login":"officer","name":"孙主管","roles":["supervisor_officer"]})"},
    {Who::system, "RegisterUser",
     R"({"organisation":"org-000002","login":"zhou.custodian","name":"周监管员","roles":["custodian"]})"},
    {Who::system, "RegisterUser",
     R"({"organisation":"org-000002","login":"wu.custodian","name":"吴监管员","roles":["custodian"]})"},
    {Who::clerk, "ApplyForAdmission",
     R"({"code":"91350200MA2YJ1XR9G","name":"宝莱利金属","capacities":["enterprise"]})"},
    {Who::checker, "ApproveAdmission", R"({"organisation":"org-000006"})"},
    {Who::system, "RegisterUser",
     R"({"organisation":"org-000006","login":"boss","name":"何总","roles":["enterprise_officer"]})"},
    {Who::system, "RegisterKey",
     R"({"organisation":"org-000005","name":"bench-bank","public_key":"$key","roles":["bank_system"],)"
     R"("valid_from":"$past","valid_to":"$future"})"},
    {Who::system, "SignAgreement",
     R"({"terms":{"bank":"org-000005","guarantor":"org-000003","fund":"org-000004","fund_share_ppm":300000,)"
     R"("bank_share_ppm":490000,"guarantor_share_ppm":210000,"guarantee_multiple":5,"exposure_cap_fen":50000000000,)"
     R"("scopes":["trade","stock"],"valid_from":"$past","valid_to":"$future","endpoint":"http://127.0.0.1:9"}})"},
    {Who::system, "DepositMargin", R"({"bank":"org-000005","amount_fen":20000000000})"},
    {Who::system, "ContributeToFund", R"({"fund":"org-000004","amount_fen":5000000000})"},
    {Who::system, "RegisterWarehouse",
     R"({"code":"GX-C01","name":"中心仓","central":true,"supervisor":"org-000002","zones":["A1"]})"},
    {Who::pricer, "PublishReferencePrice",
     R"({"grade":"Q235B","day":"$today","price_fen_per_tonne":390000,"source":"我的钢铁网"})"},
    {Who::officer, "RosterDuty",
     R"({"warehouse":"warehouse-000001","custodian":"user-000006","from":"$pastT00:00:00.000Z",)"
     R"("to":"$soonT00:00:00.000Z"})"},
    {Who::officer, "RosterDuty",
     R"({"warehouse":"warehouse-000001","custodian":"user-000007","from":"$pastT00:00:00.000Z",)"
     R"("to":"$soonT00:00:00.000Z"})"},
    {Who::boss, "AnnounceLots",
     R"({"warehouse":"warehouse-000001","lots":[{"bundle":"B001","grade":"Q235B","specification":"3.0×1500×C",)"
     R"("origin":"日照钢铁","weight_kg":2600000,"mode":"weighed","cost_fen_per_tonne":400000}]})"},
    {Who::zhou, "RecordArrival", R"({"lot":"lot-000001"})"},
    {Who::zhou, "InspectLot", R"({"lot":"lot-000001","weight_kg":2600000})"},
    {Who::officer, "OpenOrder",
     R"({"kind":"inbound","warehouse":"warehouse-000001","lots":["lot-000001"],"zone":"A1"})"},
    {Who::zhou, "SignOrder", R"({"order":"order-000001","device":"pda-01"})"},
    {Who::wu, "SignOrder", R"({"order":"order-000001","device":"pda-02"})"},
    {Who::system, "PublishProduct",
     R"({"code":"GMD","name":"钢贸贷","kind":"revolving","bank":"org-000005","rate_ppm":32000,"basis":360,)"
     R"("settlement":"with_principal","tenor_days":365,"minimum_fen":10000000,"maximum_fen":5000000000,)"
     R"("haircut_ppm":0,"contract_ltv_ppm":700000,"warning_ltv_ppm":750000,"close_out_ltv_ppm":800000,)"
     R"("confirm_timeout_s":1800})"},
    {Who::boss, "GrantConsent",
     R"({"bank":"org-000005","scopes":["trade","stock"],"purpose":"钢贸贷","until":"$future"})"},
    {Who::boss, "RegisterContract",
     R"({"kind":"purchase","number":"BLL-001","counterparty_code":"91440101MA5CJQ4N59","counterparty_name":"日照钢铁",)"
     R"("goods":"Q235B","weight_kg":2600000,"amount_fen":1040000000,"signed_on":"$today"})"},
    {Who::boss, "RegisterInvoice",
     R"({"contract":"contract-000001","number":"$year372000000000000001","seller_code":"91440101MA5CJQ4N59",)"
     R"("buyer_code":"91350200MA2YJ1XR9G","goods":"Q235B","weight_kg":2600000,"amount_fen":1040000000,)"
     R"("tax_fen":119646018,"issued_on":"$today"})"},
    {Who::verifier, "VerifyTrade",
     R"({"contract":"contract-000001","invoices":["invoice-000001"],"attestations":[)"
     R"({"check":"logistics","passed":true,"evidence":"磅单"},{"check":"payment","passed":true,"evidence":"回单"}]})"},
    {Who::officer, "RecordControl",
     R"({"bank":"org-000005","lots":["lot-000001"],"tripartite_agreement":"三方-001","handover":"order-000001",)"
     R"("lien_waiver":"放弃留置-001","registration_number":"07654321000012345678","registration_expires":"$future"})"},
    {Who::boss, "SubmitApplication",
     R"({"product":"product-000001","amount_fen":700000000,"purpose":"采购热轧卷",)"
     R"("verification":"verification-000001","control":"control-000001"})"},
    {Who::verifier, "VerifyApplication", R"({"application":"application-000001"})"},
    {Who::bank, "DecideApplication",
     R"({"application":"application-000001","decision":"approved","offer":{"limit_fen":700000000,"rate_ppm":32000,)"
     R"("tenor_days":365,"conditions":[]},"reasons":[],"automatic":true,"bank_reference":"APP-1"})"},
    {Who::boss, "AcceptOffer", R"({"application":"application-000001"})"},
};

core::Actor user(std::uint64_t number, std::uint64_t organisation) {
    return {core::ActorKind::user, core::UserId(number), {}, core::OrganisationId(organisation)};
}

void replace_all(std::string& text, std::string_view word, std::string_view by) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
        text.replace(at, word.size(), by);
}

std::string filled(std::string_view input, Date today, const std::string& public_key) {
    constexpr std::int32_t kSoonDays = 30;
    constexpr std::int32_t kFarDays = 300;
    std::string text(input);
    replace_all(text, "$key", public_key);
    replace_all(text, "$today", today.text());
    replace_all(text, "$past", today.plus_days(-2).text());
    replace_all(text, "$soon", today.plus_days(kSoonDays).text());
    replace_all(text, "$future", today.plus_days(kFarDays).text());
    replace_all(text, "$year", today.text().substr(2, 2));
    return text;
}

}  // namespace

Result<BenchCounty> set_up_county(node::Node& node, Date today) {
    BenchCounty county{
        .actors = {core::Actor{}, user(1, 1), user(2, 1), user(3, 1), user(4, 1), user(5, 2), user(6, 2), user(7, 2),
                   user(8, 6), core::Actor{core::ActorKind::machine, {}, core::KeyId(1), core::OrganisationId(5)}},
        .bank_key = {"bench-bank", evidence::PrivateKey::generate(evidence::KeyAlgorithm::ed25519)},
        .today = today,
        .warehouse = "warehouse-000001",
        .facility = "facility-000001"};
    const std::string public_key = county.bank_key.key.public_key().text();
    for (const Line& line : kLines) {
        const auto done = run_command(node, county.actors[static_cast<std::size_t>(line.who)], line.command,
                                      filled(line.input, today, public_key));
        if (!done) return tl::make_unexpected(done.error());
    }
    return county;
}

}  // namespace gzl::bench
