#include "app/witness/witness_state.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "evidence/digest.hpp"
#include "evidence/files.hpp"
#include "evidence/fork.hpp"
#include "evidence/note_lines.hpp"

namespace gzl::app {

namespace {

constexpr const char* kCheckpoint = "checkpoint";
constexpr const char* kRefused = "refused.checkpoint";
constexpr const char* kFork = "fork.json";

std::string digest_of(const std::string& origin) {
    return to_hex(evidence::sha256(bytes_of(origin)));
}

}  // namespace

Result<std::unique_ptr<WitnessState>> WitnessState::open(const std::filesystem::path& directory) {
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error) return fault(directory.string() + ": " + error.message());
    std::unique_ptr<WitnessState> state(new WitnessState(directory));
    const std::filesystem::path lock = directory / "lock";
    state->lock_ = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (state->lock_ < 0) return evidence::system_fault(lock);
    if (::flock(state->lock_, LOCK_EX | LOCK_NB) != 0)
        return fault("another witness runs over " + directory.string() + "; two would contradict each other");
    if (auto loaded = state->load(); !loaded) return tl::make_unexpected(loaded.error());
    return state;
}

WitnessState::~WitnessState() {
    if (lock_ >= 0) ::close(lock_);
}

Result<void> WitnessState::load() {
    for (const auto& entry : std::filesystem::directory_iterator(directory_)) {
        if (!entry.is_directory()) continue;
        const auto note = evidence::bytes_in(entry.path() / kCheckpoint);
        if (!note) continue;  // made, and the process was killed before the first answer
        const auto parsed = evidence::parse_note(*note);
        const auto checkpoint = parsed ? evidence::parse_checkpoint(parsed->text) : fault("no note");
        if (!checkpoint || digest_of(checkpoint->origin) != entry.path().filename())
            return fault((entry.path() / kCheckpoint).string() +
                         " is damaged; restore it, or this witness starts anew "
                         "under another key");
        seen_.emplace(entry.path().filename(), evidence::Seen{checkpoint->head(), *note});
    }
    return {};
}

std::optional<evidence::Seen> WitnessState::last(const std::string& origin) const {
    const std::lock_guard lock(mutex_);
    const auto found = seen_.find(digest_of(origin));
    return found == seen_.end() ? std::nullopt : std::optional(found->second);
}

Result<bool> WitnessState::replace(const std::string& origin, const std::optional<evidence::Seen>& before,
                                   const evidence::Seen& now) {
    const std::lock_guard lock(mutex_);
    const std::string digest = digest_of(origin);
    const auto found = seen_.find(digest);
    const bool unchanged = found == seen_.end() ? !before : before && found->second.head == before->head;
    if (!unchanged) return false;
    const std::filesystem::path folder = directory_ / digest;
    const auto written = evidence::write_file(folder / kCheckpoint, now.note, evidence::Durability::at_once)
                             .and_then([&] { return evidence::sync_directory(folder); })
                             .and_then([&] { return evidence::sync_directory(directory_); });
    if (!written) return tl::make_unexpected(written.error());
    seen_.insert_or_assign(digest, now);
    return true;
}

Result<bool> WitnessState::contradicted(const std::string& origin, const evidence::Seen& before,
                                        const std::string& note) const {
    const std::lock_guard lock(mutex_);
    const std::filesystem::path folder = directory_ / digest_of(origin);
    const auto parsed = evidence::parse_note(note);
    const auto checkpoint = parsed ? evidence::parse_checkpoint(parsed->text) : fault("no note");
    const bool is_fork = checkpoint && checkpoint->size == before.head.size && checkpoint->root != before.head.root;
    auto kept = evidence::write_file(folder / kRefused, note, evidence::Durability::at_once);
    if (kept && is_fork) {
        const evidence::ForkEvidence fork{before.note, note, checkpoint->root, {}};
        kept = evidence::write_file(folder / kFork, to_text(fork), evidence::Durability::at_once);
    }
    if (!kept) return tl::make_unexpected(kept.error());
    return is_fork;
}

std::optional<std::string> WitnessState::note_of(const std::string& origin_digest) const {
    const std::lock_guard lock(mutex_);
    const auto found = seen_.find(origin_digest);
    return found == seen_.end() ? std::nullopt : std::optional(found->second.note);
}

}  // namespace gzl::app
