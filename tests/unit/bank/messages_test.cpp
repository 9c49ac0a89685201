#include "bank/messages.hpp"

#include <doctest/doctest.h>

using namespace gzl;
using namespace gzl::bank;

namespace {

template <class Message>
std::string problem_of(std::string_view body) {
    const auto message = read_message<Message>(body);
    return message ? "" : std::string(message.error().reason) + message.error().pointer;
}

}  // namespace

TEST_CASE("members that the bank does not know are passed over, at any depth") {
    const auto application = read_message<ApplicationPackage>(
        R"({"application":"application-000001","enterprise_code":"91350200MA2YJ1XR9G","enterprise_name":"x",
            "product_code":"p","amount_fen":5,"purpose":"y","new":{"a":[1]},
            "trade":{"contract":{},"invoices":[{"number":"1","amount_fen":-3,"tax_fen":1}],
                     "checks":[{"check":"goods","passed":true,"computed":true,"evidence":""}]},
            "stock":{"lots":[{"lot":"lot-000001","weight_kg":5}],"ltv_ppm":5}})");
    REQUIRE(application);
    CHECK(application->amount == Money(5));
    CHECK(application->trade->invoices[0].amount == Money(-3));
    CHECK(application->trade->checks[0].passed);
    CHECK_FALSE(application->stock->lots[0].value);
    CHECK_FALSE(application->stock->value);
}

TEST_CASE("what is out of form is refused with its place") {
    CHECK(problem_of<ReleaseNotice>("{") == "malformed_json");
    CHECK(problem_of<ReleaseNotice>("[]") == "wrong_type");
    CHECK(problem_of<ReleaseNotice>(R"({"facility":"f"})") == "missing_field/lots");
    CHECK(problem_of<ReleaseNotice>(R"({"facility":"f","lots":[1]})") == "wrong_type/lots/0");
    CHECK(problem_of<ReleaseNotice>(R"({"facility":"f","lots":[]})") == "lots_missing");
    CHECK(problem_of<ReleaseNotice>(R"({"facility":"../x","lots":["l"]})") == "identifier_malformed");
    CHECK(problem_of<ReleaseNotice>(R"({"facility":"f","lots":["a b"]})") == "identifier_malformed");
    CHECK(problem_of<AlertNotice>(
              R"({"alert":"alert-000001","news":"a b","rule":"weight_step","warehouse":"中心仓","frozen":[]})") ==
          "name_malformed");
    CHECK(read_message<AlertNotice>(
        R"({"alert":"alert-000001","news":"level_raised","rule":"weight_step","warehouse":"中心仓","frozen":["lot-1"]})"));
}

TEST_CASE("amounts are positive and split exactly") {
    const auto collection = [](std::string_view amounts) {
        return problem_of<CollectionInstruction>(std::string(R"({"repayment":"repayment-000001","loan":"loan-000001",)")
                                                     .append(amounts)
                                                     .append(R"(,"penalty_fen":0,"costs_fen":1})"));
    };
    CHECK(collection(R"("amount_fen":6,"interest_fen":2,"principal_fen":3)") == "");
    CHECK(collection(R"("amount_fen":5,"interest_fen":2,"principal_fen":3)") == "amount_not_split");
    CHECK(collection(R"("amount_fen":0,"interest_fen":0,"principal_fen":0)") == "amount_not_positive");
    CHECK(collection(R"("amount_fen":5,"interest_fen":-2,"principal_fen":7)") == "amount_not_positive");
    CHECK(collection(R"("amount_fen":5.5,"interest_fen":2,"principal_fen":3)") == "wrong_type/amount_fen");
}
