#include "base/bytes.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace gzl {

TEST_CASE("hexadecimal") {
    CHECK(to_hex(bytes_of(std::string_view("\x00\x0f\xff", 3))) == "000fff");
    CHECK(from_hex("000fFF") == Bytes{0, 15, 255});
    CHECK(from_hex("") == Bytes{});
    for (const char* text : {"0", "000", "0g", "g0", " 00", "00 ", "0x00", "-1", "0\xc3"}) {
        CAPTURE(text);
        CHECK_FALSE(from_hex(text));
    }
}

TEST_CASE("base64 as in RFC 4648, section 10") {
    const std::pair<const char*, const char*> kVectors[]{{"", ""},
                                                         {"f", "Zg=="},
                                                         {"fo", "Zm8="},
                                                         {"foo", "Zm9v"},
                                                         {"foob", "Zm9vYg=="},
                                                         {"fooba", "Zm9vYmE="},
                                                         {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, coded] : kVectors) {
        CHECK(to_base64(bytes_of(plain)) == coded);
        const auto decoded = from_base64(coded);
        REQUIRE(decoded);
        CHECK(text_of(*decoded) == plain);
    }
}

TEST_CASE("base64 has one text: whatever else is refused") {
    for (const char* text : {"Z", "Zg", "Zg=", "Zg===", "====", "=Zg=", "Z===", "Zg==Zg==", "Zh==", "Zm9=", "Zm8=\n",
                             "Zm 8", " Zm8=", "Zm-_", "Zg=A", "Zm9v=", "Zm9vZg"}) {
        CAPTURE(text);
        CHECK_FALSE(from_base64(text));
    }
}

TEST_CASE("all bytes come back from both texts") {
    CHECK(rc::check([](const Bytes& bytes) {
        RC_ASSERT(from_hex(to_hex(bytes)) == bytes);
        RC_ASSERT(from_base64(to_base64(bytes)) == bytes);
    }));
}

TEST_CASE("a base64 text that is read is the text of what was read") {
    CHECK(rc::check([] {
        const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("AQgwZm89+/=")));
        if (const auto bytes = from_base64(text)) RC_ASSERT(to_base64(*bytes) == text);
    }));
}

TEST_CASE("a hash has 32 bytes") {
    CHECK(hash_of(Bytes(32, 7)).value()[31] == 7);
    CHECK_FALSE(hash_of(Bytes(31)));
    CHECK_FALSE(hash_of(Bytes(33)));
}

}  // namespace gzl
