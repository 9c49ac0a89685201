#include <algorithm>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "app/ledger/account_names.hpp"
#include "app/ledger/export_writer.hpp"
#include "core/ledger/account_text.hpp"

using namespace gzl;
using namespace gzl::app::ledger;
using core::ledger::AccountKey;
using core::ledger::AccountKind;

namespace {

std::string exported(JournalFormat format, const views::Posting& posting) {
    const auto path = std::filesystem::temp_directory_path() / "gzl-ledger-export-test";
    auto writer = journal_writer(format, path);
    REQUIRE(writer);
    (*writer)->begin({.size = 1, .origin = "test/log", .period = {}, .journal = {}});
    (*writer)->add(core::State{}, {posting});
    REQUIRE((*writer)->end(core::State{}));
    std::ifstream in(path);
    std::string text(std::istreambuf_iterator<char>(in), {});
    std::filesystem::remove(path);
    return text;
}

views::Posting posting(const std::string& reference) {
    return {.position = 7,
            .at = *Instant::parse("2026-03-01T01:00:00.000Z"),
            .date = Date::of(2026, 3, 1),
            .event = core::catalog().event("LoanOpened"),
            .object = "loan-000001",
            .reference = reference,
            .transfer = {.debit = {AccountKind::loan_principal, 1},
                         .credit = {AccountKind::bank_funding, 5},
                         .amount = Money(600'000'000)}};
}

std::size_t lines_of(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("an account has one exported name, and it is read back") {
    CHECK(exported_name({AccountKind::loan_principal, 1}) == "Assets:LoanPrincipal:Loan-000001");
    CHECK(exported_name({AccountKind::guarantee_in_force, 5}) == "Guarantee:GuaranteeInForce:Org-000005");
    CHECK(exported_name({AccountKind::clearing, 5}, "Equity:") == "Equity:Clearing:Clearing:Org-000005");
    CHECK(exported_name({AccountKind::interest_accrued, 5}) == "Accrual:InterestAccrued:Org-000005");
    for (std::size_t kind = 0; kind < type_of<AccountKind>().names.size(); ++kind) {
        const AccountKey key{static_cast<AccountKind>(kind), 12};
        CHECK(account_named(exported_name(key)) == key);
        CHECK(account_named(core::ledger::account_text(key)) == key);
    }
}

TEST_CASE("a text that is no account is answered with help") {
    CHECK(account_named("loan_principle/loan-000001").error().message.find("do you mean loan_principal?") !=
          std::string::npos);
    CHECK(account_named("loan_principal/org-000001").error().message.find("is written loan-000001") !=
          std::string::npos);
    for (const char* text : {"", "/", ":", "::", "Assets:LoanPrincipal:", "Assets:LoanPrincipal:Loan-1",
                             "Liabilities:LoanPrincipal:Loan-000001", "loan_principal/loan-0"})
        CHECK_MESSAGE(!account_named(text), text);
}

TEST_CASE("yuan has two decimals, whatever the sign") {
    CHECK(yuan(Money(0)) == "0.00");
    CHECK(yuan(Money(5)) == "0.05");
    CHECK(yuan(Money(-5)) == "-0.05");
    CHECK(yuan(Money(-123'456)) == "-1234.56");
    CHECK(yuan(Money(kMaxExactInteger)) == "90071992547409.91");
}

TEST_CASE("a bank's reference cannot become journal syntax") {
    for (const auto format : {JournalFormat::ledger, JournalFormat::hledger, JournalFormat::beancount}) {
        const std::string plain = exported(format, posting("D-1"));
        const std::string hostile = exported(
            format, posting("\"\n2020-01-01 * x\n    Assets:Mine  1.00 CNY\r; date:2020-01-01, [=2020/01/01] :: a\\"));
        CHECK(lines_of(hostile) == lines_of(plain));
        CHECK(hostile.find("Assets:Mine  1.00") == std::string::npos);
        for (const char* mark : {"[=", "::", "\\", "date:"})
            CHECK_MESSAGE(hostile.find(mark) == std::string::npos, mark);
    }
    rc::check("nothing but plain characters passes", [](const std::string& text) {
        const std::string safe = harmless(text);
        RC_ASSERT(safe.size() == text.size());
        RC_ASSERT(safe.find_first_of("\"\\\n\r\t;:,[](){}=@|*!&'`<>%") == std::string::npos);
    });
}

TEST_CASE("only posted entries of the period and journal are exported") {
    const ExportScope all{.size = 1, .origin = "", .period = {}, .journal = {}};
    views::Posting entry = posting("");
    for (const auto& [phase, posted] : {std::pair{core::ledger::Phase::posted, true},
                                        {core::ledger::Phase::pending, false},
                                        {core::ledger::Phase::post_pending, true},
                                        {core::ledger::Phase::void_pending, false}}) {
        entry.transfer.phase = phase;
        CHECK(all.has(entry) == posted);
    }
    entry.transfer.phase = core::ledger::Phase::posted;
    ExportScope part = all;
    part.journal = core::ledger::Journal::guarantee;
    CHECK(!part.has(entry));
    part = all;
    part.period = *period_of("2026-03-01", "2026-03-01");
    CHECK(part.has(entry));
    part.period = *period_of("2026-03-02", "");
    CHECK(!part.has(entry));
    CHECK(!period_of("2026-03-02", "2026-03-01"));
    CHECK(!period_of("2026-3-2", ""));
}
