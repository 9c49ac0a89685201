// Clients of the ledger in process: each sends a batch of transfers between random accounts, waits until all of them
// are durable, and sends the next one, which it has made meanwhile.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <random>
#include <string>
#include <vector>

#include "app/bench/latencies.hpp"
#include "node/node.hpp"

namespace gzl::bench {

struct TransferLoad {
    std::string key_prefix;  // of the idempotency keys; unlike that of any other load on this log
    std::size_t clients = 1;
    std::size_t batch = 1;
    std::uint64_t accounts = 0;  // org-000001 … take part

    // Stops at the first batch that ends after either bound.
    SteadyClock::duration duration = SteadyClock::duration::max();
    std::uint64_t transfers = UINT64_MAX;
};

struct TransferOutcome {
    std::uint64_t accepted = 0;
    std::uint64_t failed = 0;
    std::uint64_t record_bytes = 0;
    SteadyClock::duration time{};
    Latencies batches;  // from handing a batch over until its last transfer is answered
};

TransferOutcome run_transfer_load(node::Node& node, const TransferLoad& load);

// Organisations for the load; each has a clearing account.
Result<void> register_accounts(node::Node& node, std::uint64_t accounts);

}  // namespace gzl::bench
