// Who knows which password. A file of its own: secrets never enter the event log, and a removed one is gone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

struct sqlite3;

namespace gzl::api {

class Credentials {
  public:
    // Creates the file with mode 0600; refuses one that others may read. Thread-safe.
    static Result<std::unique_ptr<Credentials>> open(const std::filesystem::path& path);
    ~Credentials();
    Credentials(const Credentials&) = delete;
    Credentials& operator=(const Credentials&) = delete;

    Result<void> set(const std::string& user, std::string_view password, std::int64_t now_ms);
    Result<bool> verify(const std::string& user, std::string_view password);  // false too for an unknown user
    Result<void> remove(const std::string& user);
    Result<std::optional<std::int64_t>> updated_at(const std::string& user);  // ms; empty for an unknown user

  private:
    explicit Credentials(sqlite3* database) : database_(database) {}

    std::mutex mutex_;
    sqlite3* database_;
};

}  // namespace gzl::api
