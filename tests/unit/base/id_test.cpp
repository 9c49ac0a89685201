#include "base/id.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "unit/base/sample.hpp"

namespace gzl {

using sample::BoxId;

TEST_CASE("an id is written with at least six digits") {
    CHECK(BoxId(1).text() == "box-000001");
    CHECK(BoxId(999'999).text() == "box-999999");
    CHECK(BoxId(1'000'000).text() == "box-1000000");
    CHECK(BoxId(kMaxExactInteger).text() == "box-9007199254740991");
    CHECK_FALSE(BoxId().is_set());
    CHECK(BoxId(1).is_set());
}

TEST_CASE("an id has one text") {
    CHECK(BoxId::parse("box-000007") == BoxId(7));
    CHECK(BoxId::parse("box-9007199254740991") == BoxId(kMaxExactInteger));
    for (const char* text : {"",
                             "box",
                             "box-",
                             "box-7",
                             "box-00007",
                             "box-0000007",
                             "box-0123456",
                             "box-000000",
                             "box-00000a",
                             "box-+00007",
                             "box--00007",
                             "box-000007 ",
                             " box-000007",
                             "Box-000007",
                             "boxes-000007",
                             "bo-000007",
                             "box_000007",
                             "rack-000007",
                             "box-9007199254740992",
                             "box-99999999999999999999",
                             "box-1e6000",
                             "000007"}) {
        CAPTURE(text);
        CHECK_FALSE(BoxId::parse(text));
    }
    CHECK_FALSE(BoxId::parse(std::string_view("box-00000\0", 10)));
}

TEST_CASE("every number comes back from its text") {
    CHECK(rc::check([] {
        const auto id = sample::some_id<BoxId>();
        RC_ASSERT(BoxId::parse(id.text()) == id);
    }));
}

TEST_CASE("whatever text is read as an id is that id's text") {
    CHECK(rc::check([](const std::string& digits) {
        const std::string text = "box-0000" + digits;
        if (const auto id = BoxId::parse(text)) RC_ASSERT(id->text() == text);
    }));
}

}  // namespace gzl
