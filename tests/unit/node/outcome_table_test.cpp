#include "node/outcome_table.hpp"

#include <map>
#include <random>

#include <doctest/doctest.h>

namespace gzl::node {

namespace {

// Few different keys, so that they come again and collide.
KeyHash random_key(std::mt19937_64& random) {
    KeyHash key{};
    key[0] = static_cast<std::uint8_t>(random() % 3);
    key[1] = static_cast<std::uint8_t>(random() % 4);
    key[9] = static_cast<std::uint8_t>(random());
    key[15] = static_cast<std::uint8_t>(random() % 8);
    return key;
}

}  // namespace

TEST_CASE("an outcome table is a map in which the first outcome of a key stays") {
    std::mt19937_64 random(1);
    OutcomeTable table;
    std::map<KeyHash, std::uint64_t> model;
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        const KeyHash key = random_key(random);
        table.add(key, {{}, i, 1});
        model.emplace(key, i);
        const KeyHash other = random_key(random);
        const KeptOutcome* found = table.find(other);
        const auto expected = model.find(other);
        REQUIRE((found != nullptr) == (expected != model.end()));
        if (found) REQUIRE(found->first == expected->second);
    }
    CHECK(table.size() == model.size());
    std::map<KeyHash, std::uint64_t> visited;
    table.for_each([&](const KeyHash& key, const KeptOutcome& kept) { visited.emplace(key, kept.first); });
    CHECK(visited == model);
}

TEST_CASE("an empty outcome table finds nothing") {
    CHECK(OutcomeTable().find(KeyHash{}) == nullptr);
}

}  // namespace gzl::node
