#include "api/password.hpp"

#include <doctest/doctest.h>

using namespace gzl::api;

TEST_CASE("passwords are Argon2id with 19 MiB, 2 passes and a salt of their own") {
    const auto hash = hash_password("correct horse");
    const auto again = hash_password("correct horse");
    REQUIRE(hash.has_value());
    REQUIRE(again.has_value());
    CHECK(hash->starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(*hash != *again);
    CHECK(verify_password(*hash, "correct horse"));
    CHECK_FALSE(verify_password(*hash, "correct hors"));
    CHECK_FALSE(verify_password(*hash, ""));
    CHECK_FALSE(verify_password("$argon2id$broken", "correct horse"));
}

TEST_CASE("no password fits an unknown user") {
    CHECK_FALSE(verify_password(std::nullopt, ""));
    CHECK_FALSE(verify_password(std::nullopt, "correct horse"));
}

TEST_CASE("a password may hold any bytes") {
    const std::string password("冠\0县", 7);
    const auto hash = hash_password(password);
    REQUIRE(hash.has_value());
    CHECK(verify_password(*hash, password));
    CHECK_FALSE(verify_password(*hash, "冠"));
}
