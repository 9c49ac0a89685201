#include "statements/tax_invoices.hpp"

#include <doctest/doctest.h>

using namespace gzl;
using namespace gzl::statements;

namespace {

std::string header() {
    std::string line;
    for (const std::string_view name : kInvoiceColumns) line.append(line.empty() ? "" : ",").append(name);
    return line + "\n";
}

struct Line {
    std::string number = "26372000000000000001";
    std::string date = "2026-02-25 10:11:12";
    std::string net = "4601769.91";
    std::string tax = "598230.09";
    std::string amount = "5200000.00";
    std::string status = "正常";
    std::string positive = "是";
    std::string remark = "";
};

std::string row(const Line& line) {
    return "1,,," + line.number + ",91440101MA5CJQ4N59,日照钢铁,91350200MA2YJ1XR9G,宝莱利金属," + line.date +
           ",1080207990000000000,,*黑色金属冶炼压延品*热轧卷,3.0×1250,吨,1300,3539.82," + line.net + ",13%," +
           line.tax + "," + line.amount + ",电子发票服务平台,数电票(增值税专用发票)," + line.status + "," +
           line.positive + ",正常,王五,\"" + line.remark + "\"\n";
}

std::string_view first_problem(const std::string& file) {
    const auto decoded = decode_tax_invoices(file);
    return decoded ? "" : decoded.error().front().reason->name;
}

}  // namespace

TEST_CASE("the lines of one number are one invoice; paper invoices are left out and counted") {
    const auto decoded = decode_tax_invoices(
        "\xef\xbb\xbf" + header() + row({}) + row({.net = "100.00", .tax = "13.00", .amount = "113.00"}) +
        row({.number = ""}) + row({.number = "26372000000000000002", .status = "已作废"}));
    REQUIRE(decoded.has_value());
    REQUIRE(decoded->invoices.size() == 2);
    CHECK(decoded->left_out == 1);
    const ExportedInvoice& first = decoded->invoices[0];
    CHECK(first.number == "26372000000000000001");
    CHECK(first.seller_code == "91440101MA5CJQ4N59");
    CHECK(first.buyer_name == "宝莱利金属");
    CHECK(first.goods == "*黑色金属冶炼压延品*热轧卷");
    CHECK(first.issued_on == Date::of(2026, 2, 25));
    CHECK(first.net == Money(460'186'991));
    CHECK(first.tax == Money(59'824'309));
    CHECK(first.amount == Money(520'011'300));
    CHECK_FALSE(first.cancelled);
    CHECK(decoded->invoices[1].cancelled);
}

TEST_CASE("a red letter is negative and names the invoice that it takes back") {
    const auto decoded = decode_tax_invoices(
        header() +
        row({.number = "26372000000000000009",
             .net = "-1150442.48",
             .tax = "-149557.52",
             .amount = "-1300000.00",
             .positive = "否",
             .remark = "被红冲蓝字数电票号码:26372000000000000001 红字发票信息确认单编号:3715250000000001"}));
    REQUIRE(decoded.has_value());
    CHECK(decoded->invoices.front().amount == Money(-130'000'000));
    CHECK(decoded->invoices.front().blue == "26372000000000000001");
}

TEST_CASE("a wrong file is refused with the place") {
    CHECK(first_problem("") == "invoice_header_missing");
    CHECK(first_problem("PK\x03\x04 but no workbook") == "xlsx_damaged");
    CHECK(first_problem("数电发票号码,金额\n") == "column_missing");
    CHECK(first_problem(header() + row({.date = "25.02.2026"})) == "date_malformed");
    CHECK(first_problem(header() + row({.net = "1,0"})) != "");
    CHECK(first_problem(header() + row({.positive = "?"})) == "field_unknown");
    CHECK(first_problem(header() + row({.number = "123"})) == "number_malformed");
    CHECK(first_problem(header() + row({}) + row({.status = "作废"})) == "lines_differ");
    CHECK(first_problem(header() + row({.amount = "90071992547409.91"}) + row({.amount = "90071992547409.91"})) ==
          "amount_too_large");
    const auto decoded = decode_tax_invoices(header() + row({}) + row({.date = "x"}));
    REQUIRE_FALSE(decoded.has_value());
    CHECK(decoded.error().front().line == 3);
    CHECK(decoded.error().front().field == "开票日期");
}
