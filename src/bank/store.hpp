// The bank's one file. Whatever belongs together – a message taken, money booked, the answer that is owed – is written
// in one transaction, durable on return: a crash at any instruction leaves all of it or nothing.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>

#include "bank/database.hpp"
#include "base/quantity.hpp"

namespace gzl::bank {

class Store {
  public:
    // Creates the file when there is none; `own_funds` is booked once in its life.
    static Result<std::unique_ptr<Store>> open(const std::filesystem::path& file, Money own_funds);

    // Runs work(Database&) in one transaction. Thread-safe: one unit of work at a time. A fault means that nothing of
    // it was kept.
    template <class Work>
    auto transact(Work&& work) -> Result<std::invoke_result_t<Work, Database&>> {
        using Value = std::invoke_result_t<Work, Database&>;
        const std::lock_guard lock(mutex_);
        try {
            database_.run("BEGIN IMMEDIATE");
            if constexpr (std::is_void_v<Value>) {
                work(database_);
                database_.run("COMMIT");
                return {};
            } else {
                Value value = work(database_);
                database_.run("COMMIT");
                return value;
            }
        } catch (const DatabaseError& error) {
            roll_back();
            return fault(error.what());
        }
    }

  private:
    explicit Store(Database database) : database_(std::move(database)) {}
    void roll_back();

    std::mutex mutex_;
    Database database_;
};

// "LS-D-000001": the prefix is the bank's, the letter the kind of its business; each number is given once.
std::string next_reference(Database& database, std::string_view prefix, std::string_view letter);

}  // namespace gzl::bank
