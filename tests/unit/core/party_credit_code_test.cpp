#include <string>

#include <doctest/doctest.h>

#include "core/party/credit_code.hpp"

namespace gzl::core::party {

TEST_CASE("P1: codes of real registers pass") {
    for (const char* code : {"91350200MA2YJ1XR9G", "91350200776049653A", "91440101MA5CJQ4N59"})
        CHECK_MESSAGE(is_credit_code(code), code);
}

TEST_CASE("P1: any one character changed is noticed") {
    for (const std::string code : {"91350200MA2YJ1XR9G", "91350200776049653A", "91440101MA5CJQ4N59"})
        for (std::size_t place = 0; place < code.size(); ++place)
            for (int c = 0; c < 256; ++c) {
                std::string changed = code;
                changed[place] = static_cast<char>(c);
                CHECK(is_credit_code(changed) == (changed == code));
            }
}

TEST_CASE("P1: any two neighbours exchanged are noticed") {
    const std::string code = "91350200MA2YJ1XR9G";
    for (std::size_t place = 0; place + 1 < code.size(); ++place) {
        std::string changed = code;
        std::swap(changed[place], changed[place + 1]);
        CHECK(is_credit_code(changed) == (changed == code));
    }
}

TEST_CASE("P1: the organisation part has its own check (GB 11714)") {
    // The part's check character is 0; with 1 there, no last character makes the code valid.
    CHECK(is_credit_code("91371525MA3RHBX505"));
    for (const char last : std::string("0123456789ABCDEFGHJKLMNPQRTUWXY"))
        CHECK_FALSE(is_credit_code(std::string("91371525MA3RHBX51") + last));
}

TEST_CASE("P1: 18 characters, no more and no fewer") {
    CHECK_FALSE(is_credit_code(""));
    CHECK_FALSE(is_credit_code("91350200MA2YJ1XR9"));
    CHECK_FALSE(is_credit_code("91350200MA2YJ1XR9G0"));
    CHECK_FALSE(is_credit_code("91350200ma2yj1xr9g"));
}

}  // namespace gzl::core::party
