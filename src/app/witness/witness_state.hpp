// What a witness remembers: the last checkpoint that it cosigned of each log, one file a log, replaced atomically. A
// second process over the same directory does not start. Beside it lies what speaks against the log:
// refused.checkpoint, the last one that it was shown and that did not extend its own, and fork.json once two contradict
// each other.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>

#include "evidence/witness.hpp"

namespace gzl::app {

class WitnessState {
  public:
    static Result<std::unique_ptr<WitnessState>> open(const std::filesystem::path& directory);  // creates it
    ~WitnessState();
    WitnessState(const WitnessState&) = delete;
    WitnessState& operator=(const WitnessState&) = delete;

    std::optional<evidence::Seen> last(const std::string& origin) const;
    // Durable when it returns true; false when what is remembered is no longer `before`.
    Result<bool> replace(const std::string& origin, const std::optional<evidence::Seen>& before,
                         const evidence::Seen& now);
    // Keeps a checkpoint that the log has signed and that does not extend what is remembered. True when both together
    // prove a fork.
    Result<bool> contradicted(const std::string& origin, const evidence::Seen& before, const std::string& note) const;
    // The cosigned checkpoint of the log whose origin has this SHA-256, in hexadecimal.
    std::optional<std::string> note_of(const std::string& origin_digest) const;

  private:
    explicit WitnessState(std::filesystem::path directory) : directory_(std::move(directory)) {}
    Result<void> load();

    const std::filesystem::path directory_;
    mutable std::mutex mutex_;
    std::map<std::string, evidence::Seen> seen_;  // by the digest of the origin
    int lock_ = -1;
};

}  // namespace gzl::app
