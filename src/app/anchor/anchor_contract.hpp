// The contract that keeps checkpoints (contracts/CheckpointAnchor.sol): of each log the newest size and root, and every
// root that was anchored. It refuses a smaller size and another root at a size that it has.
#pragma once

#include <chrono>

#include "app/anchor/chain.hpp"
#include "evidence/checkpoint.hpp"

namespace gzl::app::anchor {

struct Gas {
    std::optional<std::uint64_t> price;     // wei; empty: what the node says
    std::optional<std::uint64_t> chain_id;  // empty: what the node says
    std::chrono::seconds patience{60};      // for the receipt
};

struct Anchored {
    evidence::TreeHead head;
    Hash note_hash{};  // SHA-256 of the signed checkpoint
};

Hash log_id(const std::string& origin);  // SHA-256

// Sends the contract's code (hexadecimal, as contracts/CheckpointAnchor.json has it) and waits for its address.
Result<Address> deploy(Chain& chain, const Account& account, const std::string& code, const Gas& gas);

class AnchorContract {
  public:
    AnchorContract(Chain& chain, Address address) : chain_(chain), address_(address) {}

    Result<std::optional<Anchored>> latest(const std::string& origin);
    Result<std::optional<Hash>> root_at(const std::string& origin, std::uint64_t size);
    // Sends the checkpoint and waits for the receipt; a fault when the contract refuses it or no receipt came in time.
    Result<Receipt> anchor(const Account& account, const evidence::Checkpoint& checkpoint, const std::string& note,
                           const Gas& gas);

  private:
    Chain& chain_;
    Address address_;
};

}  // namespace gzl::app::anchor
