#include "evidence/hmac.hpp"

#include <doctest/doctest.h>

namespace gzl::evidence {

TEST_CASE("HMAC-SHA-256 agrees with RFC 4231, cases 1 and 2, and one prepared key serves many messages") {
    const HmacSha256 first(Bytes(20, 0x0b));
    CHECK(to_hex(first.of(bytes_of("Hi There"))) == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    CHECK(first.of(bytes_of("Hi There")) == first.of(bytes_of("Hi There")));
    CHECK(to_hex(HmacSha256(bytes_of("Jefe")).of(bytes_of("what do ya want for nothing?"))) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

}  // namespace gzl::evidence
