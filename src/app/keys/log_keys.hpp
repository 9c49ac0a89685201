// The keys that sign the log, as keys/log.keys lists them, one a line; # begins a comment:
//   signing log.pem                                   a file in keys/
//   signing pkcs11:token=gzl;object=log?module-path=… a token (evidence/token_key.hpp)
//   retired log-1.pem                                 signs no more; kept to be recognised
// Without that file log.pem (Ed25519) and log-sm2.pem (SM2) sign; what is missing is made. While a key is rotated the
// old and the new one both sign. Beside them lie the announcements, rotation-<id of the new key>.note.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/data_directory.hpp"
#include "evidence/note.hpp"

namespace gzl::app {

struct LogKey {
    bool is_signing = true;
    std::string place;  // file name in keys/, or pkcs11: URI
};

Result<std::vector<LogKey>> read_log_keys(const DataDirectory& data);
Result<void> write_log_keys(const DataDirectory& data, const std::vector<LogKey>& keys);  // whole or not at all

// The key in its place; of the two usual files a missing one is made.
Result<evidence::NoteSigner> open_log_key(const DataDirectory& data, const std::string& origin,
                                          const std::string& place);

// Those that sign, Ed25519 before SM2, otherwise as they are listed.
Result<std::vector<evidence::NoteSigner>> log_signers(const DataDirectory& data, const std::string& origin);

// The announcement of a key that followed another; empty for a log's first keys.
std::filesystem::path announcement_path(const DataDirectory& data, const evidence::Verifier& new_key);
std::optional<std::string> announcement_of(const DataDirectory& data, const evidence::Verifier& new_key);

}  // namespace gzl::app
