// The keys that sign messages to banks and answers to machines, as keys/platform.keys lists them, oldest first, one a
// line; # begins a comment:
//   platform platform.pem                     key id, file in keys/
//   platform-2 platform-2.pem 2026-12-04      signs from the beginning of this day in China; known to partners before
// Without that file platform.pem signs alone; it is made when it is missing.
#pragma once

#include <string>
#include <vector>

#include "api/own_keys.hpp"
#include "app/data_directory.hpp"
#include "base/time.hpp"

namespace gzl::app {

Result<api::OwnKeys> open_platform_keys(const DataDirectory& data);

struct PlatformKeyListOptions {
    std::filesystem::path data = "data";
    bool json = false;
};
int run_platform_key_list(const PlatformKeyListOptions& options);

struct PlatformKeyRotateOptions {
    std::filesystem::path data = "data";
    std::string algorithm = "ed25519";
    std::string from;  // the day from which the new key signs
};
int run_platform_key_rotate(const PlatformKeyRotateOptions& options);

struct PlatformKeyRetireOptions {
    std::filesystem::path data = "data";
    std::string keyid;
};
int run_platform_key_retire(const PlatformKeyRetireOptions& options);

inline constexpr const char* kPlatformKeyRotateHelp =
    "How to replace the key that signs messages to banks, without losing one:\n"
    "  1. gzl key platform rotate --from 2026-12-04 --data DATA   makes the next key and prints its public half\n"
    "  2. restart the server                GET /platform/keys tells both\n"
    "  3. tell the banks; they accept both  give them until the day\n"
    "  4. on the day the new key signs by itself; later: gzl key platform retire OLD --data DATA, and restart";

}  // namespace gzl::app
