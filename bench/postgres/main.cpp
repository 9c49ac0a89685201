// gzl-bench-postgres DIRECTORY [SECONDS]: the double-entry transfer in PostgreSQL 15, one by one, for 1 … 32 clients.
// DIRECTORY must exist, on the disk to be measured. The report is JSON on standard output.
#include <cstdlib>
#include <iostream>

#include "base/json.hpp"
#include "postgres/cluster.hpp"
#include "postgres/transfers.hpp"

namespace gzl::bench {
namespace {

constexpr std::int64_t kClients[] = {1, 2, 4, 8, 16, 32};

Result<PostgresReport> measure(const std::string& directory, std::chrono::seconds duration) {
    const auto cluster = Cluster::start(directory + "/postgres");
    if (!cluster) return tl::make_unexpected(cluster.error());
    const auto version = make_tables(cluster->connection());
    if (!version) return tl::make_unexpected(version.error());
    PostgresReport report{.version = *version, .settings = Cluster::settings(), .accounts = kAccounts, .runs = {}};
    for (const std::int64_t clients : kClients) {
        const auto run = run_transfers(cluster->connection(), clients, duration);
        if (!run) return tl::make_unexpected(run.error());
        std::cerr << "PostgreSQL " << *version << ", " << clients << " clients: " << run->transfers_per_s
                  << " transfers/s\n";
        report.runs.push_back(*run);
        if (run->transfers_per_s <= report.best_transfers_per_s) continue;
        report.best_transfers_per_s = run->transfers_per_s;
        report.best_clients = clients;
    }
    if (const auto right = check_books(cluster->connection()); !right) return tl::make_unexpected(right.error());
    return report;
}

}  // namespace
}  // namespace gzl::bench

int main(int argc, char** argv) {
    const std::int64_t seconds = argc > 2 ? std::atoll(argv[2]) : 5;
    if (argc < 2 || argc > 3 || seconds < 1) {
        std::cerr << "usage: gzl-bench-postgres DIRECTORY [SECONDS]\n";
        return 2;
    }
    const auto report = gzl::bench::measure(argv[1], std::chrono::seconds(seconds));
    if (!report) {
        std::cerr << "error: " << report.error().message << '\n';
        return 1;
    }
    std::cout << gzl::to_json(*report) << std::endl;
    return 0;
}
