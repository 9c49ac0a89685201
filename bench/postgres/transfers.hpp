// The same double-entry transfer as the platform's ledger, written by hand for PostgreSQL: one prepared statement, one
// function, one transaction; an idempotency key; the two account rows are locked in one order so that no two transfers
// wait for each other in a circle.
#pragma once

#include <chrono>
#include <string>

#include "app/bench/postgres_report.hpp"
#include "base/result.hpp"

namespace gzl::bench {

inline constexpr std::int64_t kAccounts = 10'000;

Result<std::string> make_tables(const std::string& connection);  // the server's version

// `clients` connections, each sending transfers one after another between random accounts.
Result<PostgresRun> run_transfers(const std::string& connection, std::int64_t clients, std::chrono::seconds duration);

// Σ debits = Σ credits = Σ amounts.
Result<void> check_books(const std::string& connection);

}  // namespace gzl::bench
