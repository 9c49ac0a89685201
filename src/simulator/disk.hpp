// A disk that fails on demand below the real SQLite stores. It stands between SQLite and the operating system as a VFS
// and remembers, of every file, what was written since it was last flushed: that is what a power loss may take, whole
// or from some sector on.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "simulator/prng.hpp"

namespace gzl::simulator {

enum class DiskFault {
    kill,         // the process ends; the operating system keeps what was written
    power_loss,   // what was not flushed is kept, lost or torn, write by write
    failed_sync,  // one flush fails, and what it should have kept is as after a power loss
    full,         // no write is taken any more
};

class Disk {
  public:
    // All files below the directory, from now on. One disk per directory.
    Disk(std::string directory, Prng prng);
    ~Disk();
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    // The fault comes at the n-th operation of its kind from now (n ≥ 1): a write, truncation or flush; a flush of
    // failed_sync; a write of full. From a kill or power loss on every operation fails.
    void plan(DiskFault fault, std::uint64_t n);
    void flip_a_bit_in_read(std::uint64_t n);  // of the n-th read of a database file from now

    bool has_failed() const;  // the planned fault has come
    bool has_flipped() const;

    // The files as the next process finds them. No file may be open. Clears what was planned.
    void recover();

    struct State;

  private:
    std::shared_ptr<State> state_;
};

}  // namespace gzl::simulator
