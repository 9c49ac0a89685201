#include "documents/pdf_attachment.hpp"

#include <doctest/doctest.h>

#include "documents/sheet.hpp"
#include "documents/words.hpp"

namespace gzl::documents {

namespace {

std::string pages(const std::string& text) {
    const Masthead masthead{.title = "测试报告",
                            .number = "ARR-2026-000001",
                            .issued_at = Instant::parse("2026-03-01T01:00:00.000Z").value(),
                            .code = "guanzhilian-report:ARR-2026-000001",
                            .footer = "记录指纹"};
    return Sheet::pdf(masthead, [&](Sheet& sheet) { sheet.paragraph(text); }).value();
}

}  // namespace

TEST_CASE("what is attached to a PDF comes off again, and the pages are its first bytes") {
    const std::string pdf = pages("第一页");
    const std::string whole = attach(pdf, "{\"a\":1}\n").value();
    CHECK(whole.starts_with(pdf));
    const auto parts = detach(whole);
    REQUIRE(parts);
    CHECK(parts->pdf == pdf);
    CHECK(parts->json == "{\"a\":1}\n");
    CHECK_FALSE(detach(pdf));
    CHECK_FALSE(attach("%PDF-1.5\nno table\n%%EOF\n", "{}"));
}

TEST_CASE("a PDF that was changed after its attachment does not come apart") {
    const std::string whole = attach(pages("第一页"), "{\"a\":1}\n").value();
    CHECK_FALSE(detach(whole + "\n"));
    CHECK_FALSE(detach(attach(whole, "{}\n").value() + "%"));
    // A second attachment is a file of its own: its pages are the first file, whose hash no statement names.
    const auto twice = attach(whole, "{\"a\":2}\n");
    REQUIRE(twice);
    CHECK(detach(*twice)->pdf == whole);
    const auto end = whole.rfind("\nendstream");
    const std::string longer = whole.substr(0, end) + " " + whole.substr(end);
    CHECK_FALSE(detach(longer));
}

TEST_CASE("the same writing gives the same bytes") {
    CHECK(pages("同一内容") == pages("同一内容"));
    CHECK(pages("同一内容") != pages("别的内容"));
}

TEST_CASE("amounts, rates and times as people write them") {
    CHECK(yuan(Money(600'000'000)) == "6,000,000.00 元");
    CHECK(yuan(Money(5)) == "0.05 元");
    CHECK(yuan(Money(-5)) == "-0.05 元");
    CHECK(yuan(Money(-123'456)) == "-1,234.56 元");
    CHECK(kilograms(Weight(2'600'000)) == "2,600,000 千克");
    CHECK(per_cent(RatePpm(32'000)) == "3.2 %");
    CHECK(per_cent(RatePpm(690'336)) == "69.0336 %");
    CHECK(per_cent(RatePpm(700'000)) == "70 %");
    CHECK(per_tonne(Price(390'000)) == "3,900.00 元/吨");
    CHECK(minute_of(Instant::parse("2026-02-28T16:30:00.000Z").value()) == "2026-03-01 00:30");
}

}  // namespace gzl::documents
