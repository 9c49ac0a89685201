// `gzl ledger`: the books of a data directory, read beside a running server or without one.
#pragma once

#include <filesystem>
#include <string>

namespace gzl::app::ledger {

struct AccountsOptions {
    bool json = false;
};

struct BalanceOptions {
    std::filesystem::path data = "data";
    std::string at;             // an instant, a date, a number of facts; empty: now
    std::string by = "record";  // or "value": by the day on which money counts as moved
    bool json = false;
};

struct StatementOptions {
    std::filesystem::path data = "data";
    std::string account;
    std::string from;
    std::string to;
    bool json = false;
};

struct ExportOptions {
    std::filesystem::path data = "data";
    std::string format = "ledger";
    std::string from;
    std::string to;
    std::string journal;           // empty: all
    std::filesystem::path output;  // empty: standard output
    bool json = false;             // the same as the format json
};

int run_accounts(const AccountsOptions& options);
int run_balance(const BalanceOptions& options);
int run_statement(const StatementOptions& options);
int run_export(const ExportOptions& options);

}  // namespace gzl::app::ledger
