// The auditor finds what it is for, on facts made by hand.
#include <doctest/doctest.h>

#include "simulator/audit/auditor.hpp"
#include "simulator/cast.hpp"

namespace gzl::simulator::audit {

namespace {

eventlog::StoredRecord record(std::uint64_t seq, const std::string& kind, const std::string& data,
                              const std::string& at = "2026-03-02T01:00:00.000Z") {
    eventlog::StoredRecord stored;
    stored.position = seq;
    stored.record = "{\"v\":1,\"seq\":" + std::to_string(seq) + ",\"at\":\"" + at + "\",\"kind\":\"" + kind +
                    "\",\"by\":\"system\",\"data\":" + data + "}";
    return stored;
}

constexpr const char* kLots =
    R"({"warehouse":"w","owner":"o","lots":[{"lot":"lot-1","grade":"Q","weight_kg":10,"cost_fen_per_tonne":5}]})";

}  // namespace

TEST_CASE("days are counted as the calendar has them") {
    CHECK(day_number("2026-03-01") - day_number("2026-02-28") == 1);
    CHECK(day_number("2024-03-01") - day_number("2024-02-28") == 2);
    CHECK(day_number("2027-01-01") - day_number("2026-01-01") == 365);
    CHECK(day_in_china("2026-02-28T15:59:59.999Z") == day_number("2026-02-28"));
    CHECK(day_in_china("2026-02-28T16:00:00.000Z") == day_number("2026-03-01"));
}

TEST_CASE("one signature moves nothing") {
    Auditor auditor;
    auditor.durable(record(0, "LotsAnnounced", kLots));
    auditor.durable(record(1, "OrderOpened", R"({"order":"order-1","kind":"inbound","warehouse":"w"})"));
    CHECK_THROWS_WITH_AS(
        auditor.durable(record(2, "OrderExecuted", R"({"order":"order-1","kind":"inbound","lots":["lot-1"]})")),
        "two custodians move stock (W3): order-1", Failure);
}

TEST_CASE("only who is on duty signs") {
    Auditor auditor;
    auditor.durable(record(0, "OrderOpened", R"({"order":"order-1","kind":"inbound","warehouse":"w"})"));
    CHECK_THROWS_AS(auditor.durable(record(1, "OrderSigned", R"({"order":"order-1","custodian":"user-1"})")), Failure);
}

TEST_CASE("time in the log never goes back, and a position holds one record") {
    Auditor auditor;
    auditor.durable(record(0, "DayClosed", "{}"));
    CHECK_THROWS_AS(auditor.durable(record(1, "DayClosed", "{}", "2026-03-01T01:00:00.000Z")), Failure);
    CHECK_THROWS_AS(auditor.durable(record(5, "DayClosed", "{}")), Failure);
}

TEST_CASE("what is acknowledged is what is recorded") {
    Auditor auditor;
    const auto first = record(0, "DayClosed", "{}");
    auditor.durable(first);
    CHECK_NOTHROW(auditor.chain().acknowledged(0, {first.record}));
    CHECK_THROWS_AS(auditor.chain().acknowledged(0, {first.record + " "}), Failure);
    CHECK_THROWS_AS(auditor.chain().acknowledged(1, {first.record}), Failure);
    CHECK_NOTHROW(auditor.chain().command("user-1", "k", 0));
    CHECK_THROWS_AS(auditor.chain().command("user-1", "k", 1), Failure);
}

TEST_CASE("data leaves under a live consent of its scope alone") {
    Auditor auditor;
    auditor.durable(
        record(0, "ApplicationSubmitted", R"({"application":"a","enterprise":"e","product":"p","bank":"b"})"));
    eventlog::OutboxRow row;
    row.target = "b";
    row.kind = "/v1/applications";
    row.payload = R"({"application":"a","trade":{}})";
    CHECK_THROWS_AS(auditor.message(row), Failure);
    auditor.durable(record(1, "ConsentGranted",
                           R"({"consent":"c","enterprise":"e","bank":"b","scopes":["trade"],"until":"2026-03-02"})"));
    CHECK_NOTHROW(auditor.message(row));
    row.payload = R"({"application":"a","trade":{},"stock":{}})";
    CHECK_THROWS_AS(auditor.message(row), Failure);
    row.payload = R"({"application":"a","trade":{}})";
    auditor.durable(record(2, "ConsentWithdrawn", R"({"consent":"c"})"));
    CHECK_THROWS_AS(auditor.message(row), Failure);
}

TEST_CASE("a loss is shared by largest remainder") {
    const auto settled = [](const char* borne) {
        Auditor auditor;
        auditor.durable(record(0, "AgreementSigned",
                               R"({"agreement":"g","terms":{"fund_share_ppm":300000,"bank_share_ppm":490000,)"
                               R"("guarantor_share_ppm":210000}})"));
        auditor.durable(record(1, "GuaranteeDemanded", R"({"claim":"c","agreement":"g"})"));
        auditor.durable(record(2, "LossSettled",
                               std::string(R"({"claim":"c","position":{"loss_fen":10000001,"borne":)") + borne + "}}"));
    };
    CHECK_NOTHROW(settled(R"({"fund_fen":3000000,"bank_fen":4900001,"guarantor_fen":2100000})"));
    CHECK_THROWS_AS(settled(R"({"fund_fen":3000001,"bank_fen":4900000,"guarantor_fen":2100000})"), Failure);
    CHECK_THROWS_AS(settled(R"({"fund_fen":3000000,"bank_fen":4900000,"guarantor_fen":2100000})"), Failure);
}

TEST_CASE("release notices stay within the margin paid") {
    PromiseBook book;
    const auto fact = [&](const char* kind, const char* data) {
        Fact made;
        made.at = "2026-03-02T01:00:00.000Z";
        made.kind = kind;
        made.data = boost::json::parse(data).as_object();
        book.fact(made);
    };
    fact("PrepaymentOpened", R"({"prepayment":"p","release_value":"equal","face_fen":100,"margin_required_fen":30})");
    fact("MarginRequested", R"({"margin":"m","kind":"deposit","owner":{"prepayment":"p"},"amount_fen":30})");
    fact("MarginConfirmed", R"({"margin":"m"})");
    CHECK_NOTHROW(fact("ReleaseNoticed", R"({"prepayment":"p","value_fen":30})"));
    CHECK_THROWS_AS(fact("ReleaseNoticed", R"({"prepayment":"p","value_fen":1})"), Failure);
}

}  // namespace gzl::simulator::audit
