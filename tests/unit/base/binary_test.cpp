#include "base/binary.hpp"

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "unit/base/sample.hpp"

namespace gzl {

using sample::Everything;

TEST_CASE("a value comes back from its binary form, and what follows it is left") {
    CHECK(rc::check([] {
        const Everything all = sample::some_everything();
        const std::string bytes = to_binary(all) + "rest";
        std::string_view in = bytes;
        Everything read;
        RC_ASSERT(read_binary(in, type_of<Everything>(), &read));
        RC_ASSERT(in == "rest");
        RC_ASSERT(to_json(read) == to_json(all));
        RC_ASSERT(equal(type_of<Everything>(), &read, &all));
    }));
}

TEST_CASE("a form cut short anywhere is refused") {
    CHECK(rc::check([] {
        const std::string bytes = to_binary(sample::some_everything());
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            std::string_view in = std::string_view(bytes).substr(0, size);
            Everything read;
            RC_ASSERT(!read_binary(in, type_of<Everything>(), &read));
        }
    }));
}

TEST_CASE("integers take as many bytes as they need, up to the last 64-bit number") {
    for (const auto& [number, size] : {std::pair<std::int64_t, std::size_t>{0, 1},
                                       {-1, 1},
                                       {63, 1},
                                       {-64, 1},
                                       {64, 2},
                                       {INT64_MAX, 10},
                                       {INT64_MIN, 10}}) {
        CAPTURE(number);
        const std::string bytes = to_binary(number);
        CHECK(bytes.size() == size);
        std::string_view in = bytes;
        std::int64_t read = 0;
        REQUIRE(read_binary(in, type_of<std::int64_t>(), &read));
        CHECK(read == number);
    }
}

TEST_CASE("sizes that the bytes do not hold are refused without taking memory for them") {
    const std::string huge = "\xff\xff\xff\xff\xff\xff\xff\xff\x7f";
    std::string_view in = huge;
    std::string text;
    CHECK_FALSE(read_binary(in, type_of<std::string>(), &text));
    in = huge;
    std::vector<std::string> list;
    CHECK_FALSE(read_binary(in, type_of<std::vector<std::string>>(), &list));
    const std::string endless(20, '\xff');
    in = endless;
    std::int64_t number = 0;
    CHECK_FALSE(read_binary(in, type_of<std::int64_t>(), &number));
}

TEST_CASE("reading replaces what a list held") {
    const std::string bytes = to_binary(std::vector<std::int64_t>{1});
    std::vector<std::int64_t> list{7, 8};
    std::string_view in = bytes;
    REQUIRE(read_binary(in, type_of<std::vector<std::int64_t>>(), &list));
    CHECK(list == std::vector<std::int64_t>{1});
}

}  // namespace gzl
