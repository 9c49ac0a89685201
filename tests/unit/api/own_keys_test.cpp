#include "api/own_keys.hpp"

#include <doctest/doctest.h>

using namespace gzl;
using namespace gzl::api;

TEST_CASE("the newest key whose time has come signs") {
    const auto key = [](const std::string& id, std::int64_t from) {
        return OwnKey{{id, evidence::PrivateKey::generate(evidence::KeyAlgorithm::ed25519)}, from};
    };
    const OwnKeys keys({key("platform", 0), key("platform-2", 1'000), key("platform-3", 2'000)});
    CHECK(keys.at(0).keyid == "platform");
    CHECK(keys.at(999).keyid == "platform");
    CHECK(keys.at(1'000).keyid == "platform-2");
    CHECK(keys.at(5'000).keyid == "platform-3");
    CHECK(keys.oldest().keyid == "platform");
    CHECK(OwnKeys().empty());
}
