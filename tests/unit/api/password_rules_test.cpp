#include "api/password_rules.hpp"

#include <doctest/doctest.h>

using namespace gzl::api;

TEST_CASE("a password is long enough, uncommon and not the login") {
    CHECK(password_refusal("correct-horse-battery", "wang.clerk") == nullptr);
    CHECK(password_refusal("冠县的钢板在春天运往天津", "wang.clerk") == nullptr);  // characters count, not bytes
    CHECK(password_refusal("aB3$xyz!!", "wang.clerk") == &password_too_short);
    CHECK(password_refusal("冠县的钢板在春天", "wang.clerk") == &password_too_short);
    CHECK(password_refusal(std::string(257, 'x'), "wang.clerk") == &password_too_long);
    CHECK(password_refusal("wang.clerk", "wang.clerk") == &password_is_login);
    CHECK(password_refusal("Wang.Clerk2026", "wang.clerk") == &password_is_login);
    for (const char* common :
         {"Password2026!", "password123", "qwertyuiop", "1234567890", "0987654321", "aaaaaaaaaaaa", "1qaz2wsx3edc",
          "woaini1314520", "Administrator1", "abcdefghij", "Welcome12345", "1212121212"})
        CHECK(password_refusal(common, "wang.clerk") == &password_is_common);
}
