#include "bank/config.hpp"

#include <doctest/doctest.h>

#include "unit/api/scratch_directory.hpp"

using namespace gzl;
using namespace gzl::bank;
using evidence::KeyAlgorithm;
using evidence::PrivateKey;

namespace {

struct Directory {
    api::ScratchDirectory scratch;
    std::string text = sample_config("operator-token");

    Directory() {
        REQUIRE(PrivateKey::generate(KeyAlgorithm::ed25519).save(scratch / "bank.key"));
        change("ed25519:…", PrivateKey::generate(KeyAlgorithm::sm2_sm3).public_key().text());
    }
    void change(std::string_view from, std::string_view to) {
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
    }
    Result<Config> load() const {
        scratch.write("bank.toml", text);
        return load_config(scratch / "bank.toml", scratch.path());
    }
    std::string problem() const {
        const auto config = load();
        if (config) return "";
        const auto prefix = (scratch / "bank.toml").string() + ": ";
        REQUIRE(config.error().message.starts_with(prefix));
        return config.error().message.substr(prefix.size());
    }
};

}  // namespace

TEST_CASE("the sample configuration is good once the platform's key stands in it") {
    const auto config = Directory().load();
    REQUIRE(config);
    CHECK(config->key_id == "laishang-core");
    CHECK(config->rules.max_ltv == RatePpm(700'000));
    CHECK(config->rules.products.empty());
    CHECK(config->own_funds == Money(100'000'000'000));
    CHECK(config->require_signed_answers);
}

TEST_CASE("every mistake is told with its line") {
    Directory directory;
    SUBCASE("syntax") {
        directory.change("[rules]", "[rules");
        CHECK(directory.problem().starts_with("line 21"));
    }
    SUBCASE("a number out of range") {
        directory.change("max_ltv_ppm = 700_000", "max_ltv_ppm = 1_000_001");
        CHECK(directory.problem() == "line 28: rules.max_ltv_ppm: must be a whole number from 0 to 1000000");
    }
    SUBCASE("a fraction") {
        directory.change("rate_ppm = 32_000", "rate_ppm = 3.2");
        CHECK(directory.problem() == "line 30: rules.rate_ppm: must be a whole number from 0 to 1000000");
    }
    SUBCASE("a missing name") {
        directory.change("tenor_days = 180", "");
        CHECK(directory.problem() == "rules.tenor_days: missing");
    }
    SUBCASE("an unknown name") {
        directory.change("tenor_days = 180", "tenor_days = 180\ntenor = 5");
        CHECK(directory.problem() == "line 32: rules.tenor: unknown");
    }
    SUBCASE("a URL with a path") {
        directory.change("127.0.0.1:8080", "127.0.0.1:8080/v1");
        CHECK(directory.problem() == "line 11: platform.base_url: must be like http://127.0.0.1:8080, without a path");
    }
    SUBCASE("no key") {
        directory.change("bank.key", "other.key");
        CHECK(directory.problem().starts_with("bank.private_key: "));
    }
}

TEST_CASE("an absent configuration is a fault") {
    CHECK_FALSE(load_config("/nonexistent/bank.toml", "/nonexistent"));
}
