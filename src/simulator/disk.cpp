#include "simulator/disk.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "simulator/disk_file.hpp"

namespace gzl::simulator {

namespace {

constexpr std::int64_t kSector = 512;

// What a power loss leaves of writes that were not flushed.
void settle(const std::string& path, const std::vector<Unflushed>& writes, Prng& prng) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    if (!file) return;  // it was deleted since
    for (auto write = writes.rbegin(); write != writes.rend(); ++write) {
        file.seekp(write->offset);
        file.write(write->before.data(), static_cast<std::streamsize>(write->before.size()));
    }
    for (const Unflushed& write : writes) {
        std::int64_t kept = static_cast<std::int64_t>(write.after.size());
        const std::int64_t fate = prng.between(0, 2);
        if (fate == 0) kept = 0;
        if (fate == 1) kept = std::min(kept, kSector * prng.between(0, kept / kSector));
        file.seekp(write.offset);
        file.write(write.after.data(), kept);
    }
}

}  // namespace

Disk::Disk(std::string directory, Prng prng) : state_(std::make_shared<State>(std::move(directory), prng)) {
    use_simulated_disks();
    add_disk(state_);
}

Disk::~Disk() {
    remove_disk(state_);
}

void Disk::plan(DiskFault fault, std::uint64_t n) {
    const std::lock_guard lock(state_->mutex);
    state_->planned = fault;
    state_->left = n;
}

void Disk::flip_a_bit_in_read(std::uint64_t n) {
    const std::lock_guard lock(state_->mutex);
    state_->reads_to_flip = n;
    state_->flipped = false;
}

bool Disk::has_failed() const {
    const std::lock_guard lock(state_->mutex);
    return state_->failed;
}

bool Disk::has_flipped() const {
    const std::lock_guard lock(state_->mutex);
    return state_->flipped;
}

void Disk::recover() {
    const std::lock_guard lock(state_->mutex);
    const bool loses =
        state_->failed && (state_->planned == DiskFault::power_loss || state_->planned == DiskFault::failed_sync);
    if (loses)
        for (const auto& [path, writes] : state_->unflushed) settle(path, writes, state_->prng);
    state_->unflushed.clear();
    state_->planned.reset();
    state_->failed = false;
    state_->reads_to_flip = 0;
    state_->flipped = false;
}

}  // namespace gzl::simulator
