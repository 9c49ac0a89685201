// Legacy transactions with EIP-155 replay protection, which FISCO BCOS (Web3), Besu and Quorum all take, and the little
// of RLP and of the contract ABI that they need.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "app/anchor/account.hpp"

namespace gzl::app::anchor {

// RLP (yellow paper, appendix B).
Bytes rlp_bytes(ByteView bytes);
Bytes rlp_number(std::uint64_t number);              // big end first, without leading zeros
Bytes rlp_list(std::initializer_list<Bytes> items);  // of encoded items

struct Transaction {
    std::uint64_t nonce = 0;
    std::uint64_t gas_price = 0;  // wei
    std::uint64_t gas = 0;
    std::optional<Address> to;  // empty: makes a contract
    std::uint64_t value = 0;    // wei
    Bytes data;
    std::uint64_t chain_id = 0;
};
Bytes sign_transaction(const Transaction& transaction, const Account& account);  // as eth_sendRawTransaction takes it

// A call of the contract: the four bytes of "anchor(bytes32,uint64,bytes32,bytes32)", then words of 32 bytes.
using Word = Hash;
Word word_of(std::uint64_t number);
Bytes call_data(std::string_view signature, std::initializer_list<Word> arguments);

}  // namespace gzl::app::anchor
