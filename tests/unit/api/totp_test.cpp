#include "api/totp.hpp"

#include <set>

#include <doctest/doctest.h>

using namespace gzl;
using namespace gzl::api;

namespace {

Bytes ascii(std::string_view text) {
    return Bytes(text.begin(), text.end());
}

}  // namespace

TEST_CASE("the test vectors of RFC 6238, appendix B") {
    const Bytes sha1 = ascii("12345678901234567890");
    const Bytes sha256 = ascii("12345678901234567890123456789012");
    const Bytes sha512 = ascii("1234567890123456789012345678901234567890123456789012345678901234");
    struct Row {
        std::int64_t time_s;
        const char* sha1;
        const char* sha256;
        const char* sha512;
    };
    for (const Row& row :
         {Row{59, "94287082", "46119246", "90693936"}, Row{1111111109, "07081804", "68084774", "25091201"},
          Row{1111111111, "14050471", "67062674", "99943326"}, Row{1234567890, "89005924", "91819424", "93441116"},
          Row{2000000000, "69279037", "90698825", "38618901"}, Row{20000000000, "65353130", "77737706", "47863826"}}) {
        const std::int64_t step = totp_step(row.time_s * 1000);
        CHECK(totp_code(sha1, step, 8, TotpHash::sha1) == row.sha1);
        CHECK(totp_code(sha256, step, 8, TotpHash::sha256) == row.sha256);
        CHECK(totp_code(sha512, step, 8, TotpHash::sha512) == row.sha512);
    }
}

TEST_CASE("a code is good for its step and one beside it, once") {
    const Bytes secret = ascii("12345678901234567890");
    constexpr std::int64_t kNow = 1'000'000'000'000;
    const std::int64_t step = totp_step(kNow);
    const std::string code = totp_code(secret, step);
    CHECK(code.size() == 6);
    CHECK(totp_match(secret, code, kNow, 0) == step);
    CHECK(totp_match(secret, code, kNow + 30'000, 0) == step);
    CHECK(totp_match(secret, code, kNow - 30'000, 0) == step);
    CHECK(totp_match(secret, code, kNow + 60'000, 0) == 0);
    CHECK(totp_match(secret, code, kNow, step) == 0);
    CHECK(totp_match(secret, "", kNow, 0) == 0);
    CHECK(totp_match(secret, code + "0", kNow, 0) == 0);
}

TEST_CASE("the text forms: base32 (RFC 4648, section 10) and the URI for the app") {
    CHECK(to_base32(ascii("f")) == "MY");
    CHECK(to_base32(ascii("fo")) == "MZXQ");
    CHECK(to_base32(ascii("foo")) == "MZXW6");
    CHECK(to_base32(ascii("foob")) == "MZXW6YQ");
    CHECK(to_base32(ascii("fooba")) == "MZXW6YTB");
    CHECK(to_base32(ascii("foobar")) == "MZXW6YTBOI");
    CHECK(otpauth_uri("冠之链", "wang.clerk", ascii("foobar")) ==
          "otpauth://totp/%e5%86%a0%e4%b9%8b%e9%93%be:wang.clerk?secret=MZXW6YTBOI&issuer="
          "%e5%86%a0%e4%b9%8b%e9%93%be&algorithm=SHA1&digits=6&period=30");
    CHECK(new_totp_secret().size() == 20);
}

TEST_CASE("recovery codes are ten different ones; case and hyphens do not matter") {
    const auto codes = new_recovery_codes();
    CHECK(std::set<std::string>(codes.begin(), codes.end()).size() == 10);
    CHECK(codes.front().size() == 19);
    CHECK(recovery_hash("user-000001", "abcd-efgh-2345-mnop") == recovery_hash("user-000001", "ABCDEFGH2345MNOP"));
    CHECK(recovery_hash("user-000001", "abcd-efgh-2345-mnop") != recovery_hash("user-000002", "abcd-efgh-2345-mnop"));
}
