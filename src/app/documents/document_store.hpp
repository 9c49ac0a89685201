// Files beside the log, one for each content, named by the SHA-256 of its bytes. A new one is scanned before it is
// kept, when a scanner is configured.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace gzl::app {

struct ScannerOptions {
    std::vector<std::string> command;  // "clamdscan --no-summary"; the file's path is added. Empty: nothing is scanned
    int timeout_s = 60;
};

struct Infected {};  // the scanner ended with 1; 0 is clean, everything else a fault (as clamdscan's codes are)

class DocumentStore {
  public:
    static Result<std::unique_ptr<DocumentStore>> open(const std::filesystem::path& directory,
                                                       ScannerOptions scanner);  // creates it

    // Durable when it returns the hash. May take as long as the scanner: never on a connection's thread.
    Result<std::variant<Hash, Infected>> keep(std::string_view bytes);
    Result<std::string> read(const Hash& hash) const;  // a fault also when the bytes are not those of the hash

  private:
    DocumentStore(std::filesystem::path directory, ScannerOptions scanner)
        : directory_(std::move(directory)), scanner_(std::move(scanner)) {}
    Result<bool> is_clean(const std::filesystem::path& file) const;

    const std::filesystem::path directory_;
    const ScannerOptions scanner_;
};

}  // namespace gzl::app
