// The VFS of the simulated disks: SQLite's unix one with the disks' faults in between.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "simulator/disk.hpp"

namespace gzl::simulator {

struct Unflushed {
    std::int64_t offset = 0;
    std::string before;  // zeros where the file was lengthened
    std::string after;
};

struct Disk::State {
    State(std::string below, Prng chance) : directory(std::move(below)), prng(chance) {}

    const std::string directory;
    mutable std::mutex mutex;  // a replay reads on a second thread
    Prng prng;
    std::map<std::string, std::vector<Unflushed>> unflushed;  // by path
    std::optional<DiskFault> planned;
    std::uint64_t left = 0;  // operations of the planned fault's kind until it comes
    bool failed = false;
    std::uint64_t reads_to_flip = 0;
    bool flipped = false;
};

void use_simulated_disks();  // makes the VFS the default one of this process, once
void add_disk(const std::shared_ptr<Disk::State>& disk);
void remove_disk(const std::shared_ptr<Disk::State>& disk);

}  // namespace gzl::simulator
