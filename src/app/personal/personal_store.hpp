// Personal data beside the log (E8): one file for each commitment – the request that brought it, salt, text – in a
// directory of its own. Thread-safe. To destroy
// one is to overwrite it and take its name away; what a file system or a back-up keeps of it elsewhere is described in
// docs/guides/erasure.md.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace gzl::app {

struct PersonalText {
    Hash request{};  // so that a repeated request finds its salt again
    Salt salt{};
    std::string text;
};

class PersonalStore {
  public:
    static Result<std::unique_ptr<PersonalStore>> open(const std::filesystem::path& directory);  // creates it

    // Durable when it returns the commitment, SHA-256(salt ‖ text). `salt` is asked for a new one unless this request
    // brought this text before.
    Result<Hash> keep(const Hash& request, const std::string& text, const std::function<Salt()>& salt);
    std::optional<PersonalText> find(const Hash& commitment) const;
    Result<void> destroy(const Hash& commitment);  // also when it is gone already
    // Destroys everything else.
    Result<void> sweep(const std::set<Hash>& kept);

  private:
    explicit PersonalStore(std::filesystem::path directory) : directory_(std::move(directory)) {}
    std::filesystem::path path_of(const Hash& commitment) const { return directory_ / to_hex(commitment); }

    const std::filesystem::path directory_;
    mutable std::mutex mutex_;
    std::map<Hash, Hash> by_request_;  // commitments
};

}  // namespace gzl::app
