#include "api/credentials.hpp"

#include <doctest/doctest.h>

#include "unit/api/scratch_directory.hpp"

using namespace gzl::api;
namespace fs = std::filesystem;

TEST_CASE("a password is set, verified, replaced and removed") {
    const ScratchDirectory scratch;
    const auto credentials = Credentials::open(scratch / "credentials.sqlite");
    REQUIRE(credentials.has_value());
    Credentials& store = **credentials;

    CHECK(store.verify("user-1", "first") == false);
    CHECK(store.updated_at("user-1").value() == std::nullopt);
    REQUIRE(store.set("user-1", "first", 1'000));
    CHECK(store.verify("user-1", "first") == true);
    CHECK(store.verify("user-1", "second") == false);
    CHECK(store.verify("user-2", "first") == false);
    REQUIRE(store.set("user-1", "second", 2'000));
    CHECK(store.verify("user-1", "first") == false);
    CHECK(store.verify("user-1", "second") == true);
    CHECK(store.updated_at("user-1").value() == 2'000);
    REQUIRE(store.remove("user-1"));
    CHECK(store.verify("user-1", "second") == false);
    CHECK(store.remove("user-1").has_value());
}

TEST_CASE("credentials last, in files that only their owner may read") {
    const ScratchDirectory scratch;
    const fs::path file = scratch / "credentials.sqlite";
    {
        const auto credentials = Credentials::open(file);
        REQUIRE(credentials.has_value());
        REQUIRE((*credentials)->set("user-1", "secret", 1'000));
        for (const auto& entry : fs::directory_iterator(scratch.path()))
            CHECK((entry.status().permissions() & fs::perms(077)) == fs::perms::none);
    }
    {
        const auto credentials = Credentials::open(file);
        REQUIRE(credentials.has_value());
        CHECK((*credentials)->verify("user-1", "secret") == true);
    }
    fs::permissions(file, fs::perms::group_read, fs::perm_options::add);
    CHECK_FALSE(Credentials::open(file).has_value());
    CHECK_FALSE(Credentials::open(scratch / "missing/credentials.sqlite").has_value());
}

TEST_CASE("what an administrator sets must be changed by the user") {
    const ScratchDirectory scratch;
    const auto credentials = Credentials::open(scratch / "credentials.sqlite");
    REQUIRE(credentials.has_value());
    Credentials& store = **credentials;
    CHECK(store.must_change("user-1") == false);
    REQUIRE(store.set("user-1", "first", 1'000, PasswordBy::administrator));
    CHECK(store.must_change("user-1") == true);
    CHECK(store.verify("user-1", "first") == true);
    REQUIRE(store.set("user-1", "second", 2'000));
    CHECK(store.must_change("user-1") == false);
}

TEST_CASE("a second factor counts when it is confirmed; a step and a recovery code are used once") {
    const ScratchDirectory scratch;
    const auto credentials = Credentials::open(scratch / "credentials.sqlite");
    REQUIRE(credentials.has_value());
    Credentials& store = **credentials;
    const gzl::Bytes first{1, 2, 3};
    const gzl::Bytes second{4, 5, 6};
    CHECK_FALSE(store.second_factor("user-1").value().has_value());
    REQUIRE(store.begin_second_factor("user-1", first));
    REQUIRE(store.begin_second_factor("user-1", second));
    CHECK(store.second_factor("user-1").value()->secret == second);
    CHECK_FALSE(store.second_factor("user-1").value()->confirmed);
    REQUIRE(store.confirm_second_factor("user-1", 7, {"aa", "bb"}));
    REQUIRE(store.begin_second_factor("user-1", first));  // a confirmed one stays until it is removed
    CHECK(store.second_factor("user-1").value()->secret == second);
    CHECK(store.second_factor("user-1").value()->last_step == 7);
    CHECK(store.use_step("user-1", 7) == false);
    CHECK(store.use_step("user-1", 8) == true);
    CHECK(store.recovery_left("user-1") == 2);
    CHECK(store.use_recovery("user-2", "aa") == false);
    CHECK(store.use_recovery("user-1", "aa") == true);
    CHECK(store.use_recovery("user-1", "aa") == false);
    CHECK(store.recovery_left("user-1") == 1);
    REQUIRE(store.remove_second_factor("user-1"));
    CHECK_FALSE(store.second_factor("user-1").value().has_value());
    CHECK(store.recovery_left("user-1") == 0);
}

TEST_CASE("a file that is no database is a fault") {
    const ScratchDirectory scratch;
    scratch.write("credentials.sqlite", std::string(4096, 'x'));
    fs::permissions(scratch / "credentials.sqlite", fs::perms::owner_read | fs::perms::owner_write);
    CHECK_FALSE(Credentials::open(scratch / "credentials.sqlite").has_value());
}
