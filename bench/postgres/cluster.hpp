// A PostgreSQL 15 server of our own for one run: made in a directory, reached by a Unix socket in it, stopped by its
// process id.
#pragma once

#include <string>
#include <sys/types.h>

#include "base/result.hpp"

namespace gzl::bench {

class Cluster {
  public:
    // `directory` is made. PostgreSQL refuses to run as root: then user `postgres` runs it and owns the directory.
    static Result<Cluster> start(const std::string& directory);
    Cluster(Cluster&& other) noexcept;
    Cluster& operator=(Cluster&&) = delete;
    ~Cluster();  // stops the server and waits for its end

    std::string connection() const;  // for libpq
    static std::string settings();   // those that differ from the defaults, and the ones that durability rests on

  private:
    Cluster(std::string directory, pid_t server) : directory_(std::move(directory)), server_(server) {}
    std::string directory_;
    pid_t server_;
};

}  // namespace gzl::bench
