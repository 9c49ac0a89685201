// `gzl key list`, `rotate` and `retire`: the keys that sign the log. They change the key directory alone; a running
// server goes by it when it starts the next time.
#pragma once

#include <string>

#include "app/data_directory.hpp"

namespace gzl::app {

struct KeyListOptions {
    std::filesystem::path data = "data";
    bool json = false;
};
int run_key_list(const KeyListOptions& options);

struct KeyRotateOptions {
    std::filesystem::path data = "data";
    std::string algorithm = "ed25519";  // of the key that is to be followed
    std::string key;                    // pkcs11: URI of the new one; empty: made as log-<n>.pem
};
// From the next start on both keys sign, and the log holds the announcement. Prints the new verifier key.
int run_key_rotate(const KeyRotateOptions& options);

struct KeyRetireOptions {
    std::filesystem::path data = "data";
    std::string id;  // of the key, eight hexadecimal digits
};
// Only when its successor is announced in the log and has signed the published checkpoint.
int run_key_retire(const KeyRetireOptions& options);

inline constexpr const char* kKeyRotateHelp =
    "How to replace a key of the log without losing a reader:\n"
    "  1. gzl key rotate --data DATA      makes the new key; the old one signs its announcement\n"
    "  2. restart the server              both keys sign; the announcement is a fact in the log\n"
    "  3. tell readers, banks, witnesses  they add the new verifier key beside the old one; give them weeks\n"
    "  4. gzl key retire OLD --data DATA  and restart: the new key signs alone\n"
    "A key that may be stolen is no case for this: whoever holds it can announce another one. Start a log under a\n"
    "new origin and tell everybody.";

}  // namespace gzl::app
