#include "statements/decode.hpp"

#include <algorithm>
#include <iconv.h>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "unit/statements/samples.hpp"

namespace gzl::statements {

namespace {

std::string gb18030(std::string text) {
    const iconv_t handle = iconv_open("GB18030", "UTF-8");
    std::string out(text.size() * 2, '\0');
    char* in = text.data();
    char* to = out.data();
    std::size_t left = text.size();
    std::size_t room = out.size();
    REQUIRE(iconv(handle, &in, &left, &to, &room) == 0);
    iconv_close(handle);
    out.resize(out.size() - room);
    return out;
}

std::string told(const Decoded& decoded) {
    if (decoded) return "accepted";
    std::string text;
    for (const Problem& problem : decoded.error())
        text.append(text.empty() ? "" : "; ")
            .append(std::to_string(problem.line))
            .append(" ")
            .append(problem.field)
            .append(problem.field.empty() ? "" : " ")
            .append(problem.reason->name);
    return text;
}

void check_sample(const Decoded& decoded) {
    REQUIRE_MESSAGE(decoded, told(decoded));
    CHECK(decoded->number == "LS-20260331");
    CHECK(decoded->account == "37150120260001");
    CHECK(decoded->date == Date::of(2026, 3, 31));
    CHECK(decoded->opening == Money(1'000'000'000));
    CHECK(decoded->closing == Money(901'333'333));
    REQUIRE(decoded->rows.size() == 2);
    const Row& paid = decoded->rows[0];
    CHECK(paid.amount == Money(-600'000'000));
    CHECK(paid.reference == "LS-D-000001");
    CHECK(paid.counterparty == "日照钢铁");
    CHECK(paid.text == "放款");
    CHECK(paid.booked_on == Date::of(2026, 3, 31));
    const Row& collected = decoded->rows[1];
    CHECK(collected.amount == Money(501'333'333));
    CHECK(collected.reference == "LS-R-000001");
    CHECK(collected.value_date == Date::of(2026, 3, 30));
    CHECK(collected.counterparty == "宝莱利, 金属");
    CHECK(collected.text == "还款 \"部分\"");
}

struct Wrong {
    const char* from;
    const char* to;
    const char* told;
};

void check_wrong(const std::string& sample, std::initializer_list<Wrong> all) {
    for (const Wrong& wrong : all) {
        CAPTURE(wrong.from);
        CAPTURE(wrong.to);
        CHECK(told(decode(with(sample, wrong.from, wrong.to))) == wrong.told);
    }
}

}  // namespace

TEST_CASE("a CSV statement is read in either encoding, with and without byte order mark") {
    check_sample(decode(kCsv));
    check_sample(decode("\xEF\xBB\xBF" + kCsv));
    check_sample(decode("\xEF\xBB\xBF" + kCsv, Format::csv, Encoding::gb18030));  // the mark says more than the option
    check_sample(decode(gb18030(kCsv)));
    check_sample(decode(gb18030(kCsv), Format::csv, Encoding::gb18030));
    std::string windows;
    for (const char c : kCsv) windows.append(c == '\n' ? "\r\n" : std::string(1, c));
    check_sample(decode(windows));
    CHECK(told(decode(gb18030(kCsv), Format::csv, Encoding::utf8)) == "0 wrong_encoding");
    CHECK(told(decode("\xFF\xFE" + kCsv)) == "0 wrong_encoding");
    CHECK(told(decode(kCsv + std::string(1, '\0'))) == "11 control_character");
}

TEST_CASE("English names, a signed amount, no balance column") {
    const auto decoded = decode(
        "statement,S-1\naccount,A-1\ndate,20260331\ncurrency,CNY\nopening,-5.00\nclosing,-3.5\n"
        "booking_date,reference,amount\n20260331,R-1,+1.50\n");
    REQUIRE_MESSAGE(decoded, told(decoded));
    CHECK(decoded->opening == Money(-500));
    CHECK(decoded->rows[0].amount == Money(150));
    CHECK(decoded->rows[0].value_date == Date::of(2026, 3, 31));
}

TEST_CASE("a wrong CSV file is refused with its rows") {
    check_wrong(kCsv, {{"币种,CNY", "币种,USD", "4 currency wrong_currency"},
                       {"6000000.00,,", "\"6,000,000.00\",,", "9 debit amount_malformed"},
                       {"6000000.00,,", "6000000.001,,", "9 debit amount_malformed"},
                       {"6000000.00,,", "6e6,,", "9 debit amount_malformed"},
                       {"6000000.00,,", "-6000000.00,,", "9 debit amount_sign"},
                       {"6000000.00,,", "6000000.00,1.00,", "9 debit side_unclear"},
                       {"6000000.00,,", ",,", "9 debit side_unclear"},
                       {"6000000.00,,", "99999999999999999999,,", "9 debit amount_too_large"},
                       {"6000000.00,,4000000.00", "6000000.00,,4000000.01", "9 balance running_balance_differs"},
                       {"5013333.33,9013333.33", "5013333.32,", "0 closing totals_do_not_add"},
                       {"期末余额,9013333.33", "期末余额,9013333.34", "0 closing totals_do_not_add"},
                       {"2026-03-31,2026-03-30", "31.03.2026,2026-03-30", "10 booking_date date_malformed"},
                       {"2026-03-31,2026-03-30", "2026-03-31,2026-02-30", "10 value_date date_malformed"},
                       {"2026-03-31,2026-03-30", "2026-04-01,2026-03-30", "10 booking_date booked_after_closing"},
                       {"LS-R-000001", "LS-D-000001", "10 reference reference_twice"},
                       {"LS-R-000001", "", "10 reference field_missing"},
                       {"流水号", "序号", "0 header_missing"},
                       {"借方金额", "借方", "8 amount column_missing"},
                       {"对方户名", "余额", "8 balance column_twice"},
                       {"账号,37150120260001\n", "", "0 account field_missing"},
                       {"账号,37150120260001\n", "账号,1\n账号,1\n", "3 account field_twice"},
                       {"账号,37150120260001\n", "账号,1\n支行,冠县\n", "3 支行 field_unknown"},
                       {"日照钢铁,放款", "日照钢铁", "9 fields_in_row"},
                       {"\"宝莱利, 金属\"", "\"宝莱利, 金属", "10 quote_misplaced"},
                       {"放款\n", "\"放款\n", "10 quote_misplaced"}});
    CHECK(told(decode("")) == "0 header_missing");
    CHECK(told(decode(std::string(kMaxBytes + 1, 'x'))) == "0 file_too_large");
}

TEST_CASE("every wrong row is told, not only the first") {
    auto text = with(kCsv, "6000000.00,,", "6000000.005,,");
    text = with(text, "2026-03-31,2026-03-30", "2026-03-31,tomorrow");
    CHECK(told(decode(text)) == "9 debit amount_malformed; 10 value_date date_malformed");
}

TEST_CASE("a camt.053 statement is read in every accepted version") {
    check_sample(decode(kCamt));
    check_sample(decode(kCamt, Format::camt053));
    for (const char* version : {"03", "04", "05", "06", "07", "08", "09", "10"})
        check_sample(decode(with(kCamt, "053.001.02", std::string("053.001.") + version)));
    auto eight = with(with(kCamt, "053.001.02", "053.001.08"), "<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>");
    check_sample(decode(with(eight, "<Cdtr><Nm>日照钢铁</Nm></Cdtr>", "<Cdtr><Pty><Nm>日照钢铁</Nm></Pty></Cdtr>")));
    std::string prefixed;  // <x:Document xmlns:x=…>
    for (std::size_t i = 0; i < kCamt.size(); ++i) {
        prefixed.push_back(kCamt[i]);
        if (kCamt[i] == '<' && kCamt[i + 1] != '?')
            prefixed.append(kCamt[i + 1] == '/' ? "/x:" : "x:"), i += kCamt[i + 1] == '/';
    }
    check_sample(decode(with(prefixed, "xmlns=", "xmlns:x=")));
}

TEST_CASE("a booking of several transactions is a row for each") {
    const std::string two =
        "<NtryDtls><TxDtls><Refs><AcctSvcrRef>A</AcctSvcrRef></Refs><Amt Ccy=\"CNY\">1000000.00</Amt></TxDtls>"
        "<TxDtls><Refs><EndToEndId>B</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy=\"CNY\">5000000.00</Amt></TxAmt>"
        "</AmtDtls></TxDtls></NtryDtls>";
    const std::string text = with(kCamt,
                                  "<NtryDtls><TxDtls><RltdPties><Cdtr><Nm>日照钢铁</Nm></Cdtr></"
                                  "RltdPties><RmtInf><Ustrd>放款</Ustrd></RmtInf></TxDtls></NtryDtls>",
                                  two);
    const auto decoded = decode(text);
    REQUIRE_MESSAGE(decoded, told(decoded));
    REQUIRE(decoded->rows.size() == 3);
    CHECK(decoded->rows[0].reference == "A");
    CHECK(decoded->rows[0].amount == Money(-100'000'000));
    CHECK(decoded->rows[1].reference == "B");
    CHECK(decoded->rows[1].amount == Money(-500'000'000));
    CHECK(told(decode(with(text, "1000000.00", "1000000.01"))) == "11 Ntry details_do_not_add");
}

TEST_CASE("a wrong camt.053 file is refused with its lines") {
    check_wrong(
        kCamt, {{"053.001.02", "053.001.11", "2 Document not_camt053"},
                {"053.001.02", "053.001.1", "2 Document not_camt053"},
                {"camt.053", "camt.052", "2 Document not_camt053"},
                {"<Amt Ccy=\"CNY\">6000000.00", "<Amt Ccy=\"USD\">6000000.00", "12 Amt wrong_currency"},
                {"<Amt Ccy=\"CNY\">6000000.00", "<Amt Ccy=\"CNY\">6000000,00", "12 Amt amount_malformed"},
                {"<Amt Ccy=\"CNY\">6000000.00", "<Amt Ccy=\"CNY\">-6000000.00", "12 Amt amount_sign"},
                {"<CdtDbtInd>DBIT", "<CdtDbtInd>DEBIT", "12 CdtDbtInd indicator_malformed"},
                {"<CdtDbtInd>DBIT", "<CdtDbtInd>CRDT",
                 "10 TtlCdtNtries/Sum summary_differs; 10 TtlDbtNtries/Sum summary_differs"},
                {"<RltdPties><Cdtr>", "<CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Cdtr>", "15 CdtDbtInd indicator_differs"},
                {"<Sts>BOOK", "<Sts>PDNG", "12 Sts entry_not_booked"},
                {"<Cd>CLBD", "<Cd>ITBD", "5 Bal balance_missing"},
                {"<Cd>CLBD", "<Cd>PRCD", "9 Bal balance_twice; 5 Bal balance_missing"},
                {"9013333.33", "9013333.34", "0 closing totals_do_not_add"},
                {"LS-R-000001", "LS-D-000001", "20 reference reference_twice"},
                {"<AcctSvcrRef>LS-D-000001</AcctSvcrRef>", "", "15 AcctSvcrRef field_missing"},
                {"<Dt>2026-03-30", "<Dt>30/03/2026", "19 ValDt date_malformed"},
                {"<Id>LS-20260331</Id>", "<Id>LS-20260331</Id></Stmt><Stmt>", "2 Stmt one_statement"},
                {"<Id>LS-20260331</Id>", "", "5 Id field_missing"},
                {"9013333.33<", "90133<!-- -->33.33<", "9 xml_malformed"},
                {"</Stmt>", "", "24 xml_malformed"},
                {"<Document", "<!DOCTYPE x [<!ENTITY a \"b\">]><Document", "2 xml_doctype"}});
    for (const double share : {0.2, 0.5, 0.9})
        CHECK(!decode(kCamt.substr(0, static_cast<std::size_t>(static_cast<double>(kCamt.size()) * share))));
}

TEST_CASE("an entity bomb and a deep document are refused, and cost nothing") {
    std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">";
    for (int i = 1; i < 10; ++i)
        bomb.append("<!ENTITY lol" + std::to_string(i) + " \"&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;\">");
    CHECK(told(decode(bomb + "]><lolz>&lol9;</lolz>")) == "1 xml_doctype");
    std::string deep;
    for (int i = 0; i < 200'000; ++i) deep.append("<a>");
    for (int i = 0; i < 200'000; ++i) deep.append("</a>");
    CHECK(told(decode(deep)) == "1 xml_too_deep");
}

TEST_CASE("no change of a byte stops the decoder, and what is accepted adds up") {
    rc::check("mutations", [](bool xml, std::vector<std::pair<std::uint16_t, char>> changes) {
        std::string text = xml ? kCamt : kCsv;
        for (const auto& [at, c] : changes) text[at % text.size()] = c;
        const auto decoded = decode(text);
        if (!decoded) {
            RC_ASSERT(!decoded.error().empty());
            return;
        }
        Money sum = decoded->opening;
        for (const Row& row : decoded->rows) sum += row.amount;
        RC_ASSERT(sum == decoded->closing);
    });
}

}  // namespace gzl::statements
