// `gzl anchor`: puts published checkpoints on an EVM chain, as a process of its own beside the platform.
#pragma once

#include <cstdint>

#include "app/anchor/anchor_contract.hpp"
#include "app/trusted.hpp"

namespace gzl::app {

struct AnchorOptions {
    std::string node = "http://127.0.0.1:8545";
    std::filesystem::path account = "anchor-account.hex";  // made when it is missing
    std::optional<std::uint64_t> gas_price;
    std::optional<std::uint64_t> chain_id;
    bool json = false;
};

struct AnchorDeployOptions : AnchorOptions {
    std::filesystem::path code = "contracts/CheckpointAnchor.json";
};
// Prints the contract's address. 0 made, 1 not.
int run_anchor_deploy(const AnchorDeployOptions& options);

struct AnchorPublishOptions : AnchorOptions {
    std::string contract;  // address
    std::string log;       // URL such as http://127.0.0.1:8400/log
    TrustOptions trust;
    std::int64_t every_s = 0;  // again and again; 0: once
};
// 0 anchored, or there already; 1 it could not be – with `every_s` that is tried again; 3 the log contradicts what is
// anchored, and nothing more will be.
int run_anchor_publish(const AnchorPublishOptions& options);

// Whether the checkpoint, or one that `log` (may be empty) shows to be consistent with it, is anchored.
struct AnchorQuestion {
    std::string node;
    std::string contract;
    std::string log;
};
Result<evidence::Verdict> look_up_anchor(const AnchorQuestion& question, const evidence::Checkpoint& checkpoint);

}  // namespace gzl::app
