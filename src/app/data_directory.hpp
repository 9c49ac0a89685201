// What a server keeps on disk, all below one directory of mode 0700:
//   county.sqlite        the event log
//   credentials.sqlite   who knows which password
//   readings.sqlite      the readings
//   notices/ORG.jsonl    what people are told whose organisation has no machine that listens
//   log/                 the published log: checkpoint, tiles, entry bundles
//   alarms/              what a witness holds against the log: WITNESS.checkpoint, WITNESS.fork.json
//   personal/            personal data beside the log, one file each
//   documents/           files beside the log, named by the hash of their bytes
//   keys/platform.pem    signs messages to banks and answers to machines
//   keys/log.pem         signs checkpoints (Ed25519)
//   keys/log-sm2.pem     signs checkpoints (SM2)
//   keys/log.keys        which keys sign them, once one was rotated or lies in a token (app/keys/log_keys.hpp)
//   keys/*.pub           the public halves, as text
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "evidence/keys.hpp"

namespace gzl::app {

struct DataDirectory {
    std::filesystem::path root;

    std::filesystem::path log() const { return root / "county.sqlite"; }
    std::filesystem::path credentials() const { return root / "credentials.sqlite"; }
    std::filesystem::path readings() const { return root / "readings.sqlite"; }
    std::filesystem::path notices() const { return root / "notices"; }
    std::filesystem::path published_log() const { return root / "log"; }
    std::filesystem::path alarms() const { return root / "alarms"; }
    std::filesystem::path personal() const { return root / "personal"; }
    std::filesystem::path documents() const { return root / "documents"; }
    std::filesystem::path keys() const { return root / "keys"; }
};

Result<DataDirectory> open_data_directory(const std::filesystem::path& root);  // creates it

// Loads the key, or makes it and writes its public half beside it.
Result<evidence::PrivateKey> load_or_make_key(const std::filesystem::path& pem, evidence::KeyAlgorithm algorithm);

}  // namespace gzl::app
