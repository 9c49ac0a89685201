#include "unit/bank/bank_fixture.hpp"

using namespace gzl;
using namespace gzl::bank;

namespace {

// 6.0 m within the rules, 30.0 m for a person to look at, 60.0 m above the maximum.
NeedListNotice test_list() {
    return {.list = "needlist-000001",
            .number = "XQ-2026-000001",
            .items = {{"placement-000001", kEnterprise, Money(600'000'000), 90},
                      {"placement-000002", kEnterprise, Money(3'000'000'000), 365},
                      {"placement-000003", kEnterprise, Money(6'000'000'000), 365}}};
}

std::vector<std::string> outcomes(BankFixture& bank) {
    std::vector<std::string> all;
    for (const InstructionStatus& each : bank.status().instructions) all.push_back(each.subject + " " + each.outcome);
    return all;
}

}  // namespace

TEST_CASE("every need of a list is answered once, by rule") {  // F3
    BankFixture bank;
    CHECK(bank.take(test_list()) == 202);
    CHECK(bank.take(test_list()) == 202);
    CHECK(bank.take(test_list(), "d2") == 409);
    bank.send_due();
    REQUIRE(bank.sent.size() == 3);
    CHECK(bank.sent[0].path == "/v1/placements/placement-000001:quote");
    CHECK(bank.sent[0].body ==
          R"({"amount_fen":600000000,"rate_ppm":32000,"fee_fen":0,"tenor_days":90,"conditions":[],)"
          R"("valid_until":"2026-04-01","bank_reference":"LS-Q-000001"})");
    CHECK(bank.sent[1].path == "/v1/placements/placement-000002:claim");
    CHECK(bank.sent[1].body == R"({"contact":"莱商银行","bank_reference":"LS-Q-000002"})");
    CHECK(bank.sent[2].path == "/v1/placements/placement-000003:decline");
    CHECK(bank.sent[2].body == R"({"reason":"amount_above_maximum","bank_reference":"LS-Q-000003"})");
    CHECK(outcomes(bank) == std::vector<std::string>{"placement-000003 declined", "placement-000002 claimed",
                                                     "placement-000001 quoted", "needlist-000001 taken"});
}

TEST_CASE("a quote is for no longer than the rules lend, to the amount that a person must look at") {
    BankFixture bank;
    auto list = test_list();
    list.items = {{"placement-000001", kEnterprise, Money(2'000'000'000), 365},
                  {"placement-000002", kEnterprise, Money(2'000'000'001), 365},
                  {"placement-000003", kEnterprise, Money(5'000'000'000), 365}};
    bank.take(list);
    bank.send_due();
    REQUIRE(bank.sent.size() == 3);
    CHECK(bank.sent[0].body.find(R"("tenor_days":180)") != std::string::npos);
    CHECK(bank.sent[1].path.ends_with(":claim"));
    CHECK(bank.sent[2].path.ends_with(":claim"));
}

TEST_CASE("how a need ended is kept, and waits for the list that brings the need") {
    BankFixture bank;
    CHECK(bank.take(NeedNews{"placement-000001", "chosen"}) == 503);
    bank.take(test_list());
    CHECK(bank.take(NeedNews{"placement-000001", "chosen"}) == 202);
    CHECK(bank.take(NeedNews{"placement-000003", "withdrawn"}) == 202);
    CHECK(outcomes(bank) == std::vector<std::string>{"placement-000003 withdrawn", "placement-000002 claimed",
                                                     "placement-000001 chosen", "needlist-000001 taken"});
}

TEST_CASE("a silent bank says nothing to a list, a contradicting one quotes again until another day") {
    BankFixture bank;
    bank.behave(Mode::silent);
    bank.take(test_list());
    bank.send_due();
    CHECK(bank.sent.empty());

    BankFixture other;
    other.behave(Mode::contradicting);
    other.take(test_list());
    other.send_due();
    REQUIRE(other.sent.size() == 4);
    CHECK(other.sent[1].key == "LS-Q-000001-changed");
    CHECK(other.sent[1].body.find(R"("valid_until":"2026-03-31","bank_reference":"LS-Q-000001")") != std::string::npos);
}

TEST_CASE("a list that is out of form is refused with its reason") {
    const auto reason = [](std::string_view items) {
        const auto read = read_message<NeedListNotice>(
            std::string(R"({"list":"needlist-000001","number":"XQ-2026-000001","answer_by":"2026-03-06","items":[)")
                .append(items)
                .append("]}"));
        return read ? std::string_view("read") : read.error().reason;
    };
    CHECK(reason("") == "items_missing");
    CHECK(reason(R"({"placement":"p-1","enterprise_code":"9135","amount_fen":1,"tenor_days":1,"purpose":"采购"})") ==
          "read");
    CHECK(reason(R"({"placement":"p/1","enterprise_code":"9135","amount_fen":1,"tenor_days":1})") ==
          "identifier_malformed");
    CHECK(reason(R"({"placement":"p-1","enterprise_code":"9135","amount_fen":0,"tenor_days":1})") ==
          "amount_not_positive");
    CHECK(reason(R"({"placement":"p-1","enterprise_code":"9135","amount_fen":1,"tenor_days":0})") ==
          "tenor_not_positive");
}
