// Messages as a gateway would sign them, and a store on a file of its own.
#pragma once

#include <filesystem>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "telemetry/reading_store.hpp"

namespace gzl::telemetry {

inline const Instant kNow = *Instant::parse("2026-03-02T01:00:00.000Z");

inline evidence::PrivateKey key_of(std::uint8_t byte) {
    return *evidence::PrivateKey::from_seed(evidence::KeyAlgorithm::ed25519, Bytes(32, byte));
}

inline std::string signed_text(const Content& content, const evidence::PrivateKey& key = key_of(7)) {
    std::string text = to_json(content);
    const Bytes signature = key.sign(bytes_of("gzl-telemetry-v1\n" + text));
    text.pop_back();
    return text + ",\"signature\":\"" + to_base64(signature) + "\"}";
}

inline Content content_at(std::uint64_t sequence, const Hash& previous, std::vector<Reading> readings) {
    return {"gw-central", Salt{}, sequence, kNow, previous, std::move(readings)};
}

struct StoreFile {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() /
        ("gzl-readings-" +
         to_hex(evidence::PrivateKey::generate(evidence::KeyAlgorithm::ed25519).public_key().bytes()));
    node::SecureRandom random;
    std::unique_ptr<ReadingStore> store = open();

    std::unique_ptr<ReadingStore> open() {
        auto opened = ReadingStore::open(path, random);
        REQUIRE(opened);
        return std::move(*opened);
    }
    ~StoreFile() {
        store.reset();
        for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + suffix);
    }
};

}  // namespace gzl::telemetry
