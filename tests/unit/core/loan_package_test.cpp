// What leaves for the bank: instructions in full, data only under consent (P5).
#include <doctest/doctest.h>

#include "base/json.hpp"
#include "core/loan/events.hpp"
#include "core/loan/package.hpp"
#include "unit/core/loan_county.hpp"

namespace gzl::core::loan {

namespace {

ApplicationPackage package_with(const std::vector<party::Scope>& scopes) {
    static const County county = County::with_facility();
    return package_of(county.state(), ApplicationId(1), scopes, kFirstDay);
}

Messages messages_of(const County& county, const Event& event) {
    const bool tells = event.kind().messages != nullptr;
    REQUIRE(tells);
    return event.kind().messages(county.state(), event.data(), county.context(kEnterprise));
}

template <class Body>
const Body& body_of(const Message& message) {
    REQUIRE(message.body.type == &type_of<Body>());
    return *static_cast<const Body*>(message.body.value.get());
}

}  // namespace

TEST_CASE("P5: a section goes along only under its scope") {
    using party::Scope;
    const ApplicationPackage none = package_with({});
    CHECK(none.enterprise_code == "enterprise");
    CHECK(none.product_code == "GMD");
    CHECK_FALSE(none.trade);
    CHECK_FALSE(none.stock);
    CHECK(package_with({Scope::trade}).trade);
    CHECK_FALSE(package_with({Scope::trade}).stock);
    CHECK_FALSE(package_with({Scope::stock}).trade);
    CHECK(to_json(package_with({Scope::stock})).find("I-1") == std::string::npos);
}

TEST_CASE("the trade section names contract and invoices") {
    const auto section = package_with({party::Scope::trade}).trade;
    REQUIRE(section);
    CHECK(section->contract.amount == Money(1'040'000'000));
    REQUIRE(section->invoices.size() == 1);
    CHECK(section->invoices[0].number == "I-1");
}

TEST_CASE("W7: the stock section values each lot and all of them") {
    const auto section = package_with({party::Scope::stock}).stock;
    REQUIRE(section);
    CHECK(section->lots.size() == 10);
    CHECK(section->lots[0].value == Money(101'400'000));
    CHECK(section->value == Money(1'014'000'000));
    CHECK(section->ltv == RatePpm(690'336));  // 7 000 000.00 / 10 140 000.00, rounded up
    CHECK(section->evidence.registration_number == "R-1");
}

TEST_CASE("a drawdown tells the bank whom to pay until when") {
    County county = County::with_facility();
    const Decision drawn = county.send(kEnterprise, "RequestDrawdown",
                                       R"({"facility": "facility-000001", "amount_fen": 600000000, "payee": "mill",
                                           "purpose": "steel"})");
    REQUIRE(drawn);
    const Messages sent = messages_of(county, drawn->front());
    REQUIRE(sent.size() == 1);
    CHECK(sent[0].target == kBank);
    CHECK(sent[0].path == "/v1/disbursements");
    CHECK(sent[0].subject == "drawdown-000001");
    const auto& body = body_of<DisbursementInstruction>(sent[0]);
    CHECK(body.amount == Money(600'000'000));
    CHECK(body.payee == "mill");
    CHECK(body.enterprise_code == "enterprise");
    CHECK(body.deadline == county.context(kBank).now.plus_ms(1'800'000));
}

TEST_CASE("a repayment tells the bank what to collect, a release what to give back") {
    County county = County::with_facility();
    REQUIRE(
        county.send(kEnterprise, "RequestDrawdown",
                    R"({"facility": "facility-000001", "amount_fen": 600000000, "payee": "mill", "purpose": "x"})"));
    REQUIRE(county.send(kBank, "ConfirmDrawdown",
                        R"({"drawdown": "drawdown-000001", "reference": "D-1", "value_date": "2026-03-01"})"));
    county.wait_ms(std::int64_t{30} * 86'400'000);
    const Decision repaid =
        county.send(kEnterprise, "RequestRepayment", R"({"loan": "loan-000001", "amount_fen": 200533333})");
    REQUIRE(repaid);
    const Messages collection = messages_of(county, repaid->front());
    REQUIRE(collection.size() == 1);
    CHECK(collection[0].path == "/v1/repayments");
    CHECK(body_of<CollectionInstruction>(collection[0]).principal == Money(200'000'000));
    CHECK(body_of<CollectionInstruction>(collection[0]).interest == Money(533'333));

    const Decision released =
        county.send(kEnterprise, "RequestRelease", R"({"facility": "facility-000001", "lots": ["lot-000010"]})");
    REQUIRE(released);
    const Messages release = messages_of(county, released->front());
    REQUIRE(release.size() == 1);
    CHECK(release[0].path == "/v1/releases");
    CHECK(body_of<ReleaseNotice>(release[0]).lots == std::vector{LotId(10)});
}

}  // namespace gzl::core::loan
