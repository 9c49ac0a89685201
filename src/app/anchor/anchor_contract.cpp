#include "app/anchor/anchor_contract.hpp"

#include <algorithm>
#include <thread>

#include "evidence/digest.hpp"

namespace gzl::app::anchor {

namespace {

constexpr std::uint64_t kDeployGas = 1'500'000;
constexpr std::uint64_t kAnchorGas = 200'000;
constexpr std::chrono::milliseconds kPause{300};

Hash word_at(const Bytes& bytes, std::size_t index) {
    Hash word;
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(32 * index), word.size(), word.begin());
    return word;
}

std::optional<std::uint64_t> number_of(const Hash& word) {
    if (std::any_of(word.begin(), word.begin() + 24, [](std::uint8_t byte) { return byte != 0; })) return std::nullopt;
    std::uint64_t number = 0;
    for (std::size_t i = 24; i < 32; ++i) number = number << 8 | word[i];
    return number;
}

// The nonce counts what is in blocks, so what was sent before and got lost is replaced, never queued behind.
Result<Receipt> send_and_wait(Chain& chain, const Account& account, Transaction transaction, const Gas& gas) {
    const auto nonce = chain.nonce(account.address());
    if (!nonce) return tl::make_unexpected(nonce.error());
    const auto price = gas.price ? Result<std::uint64_t>(*gas.price) : chain.gas_price();
    if (!price) return tl::make_unexpected(price.error());
    const auto id = gas.chain_id ? Result<std::uint64_t>(*gas.chain_id) : chain.chain_id();
    if (!id) return tl::make_unexpected(id.error());
    transaction.nonce = *nonce;
    transaction.gas_price = *price;
    transaction.chain_id = *id;
    const auto hash = chain.send(sign_transaction(transaction, account));
    if (!hash) return tl::make_unexpected(hash.error());
    const auto until = std::chrono::steady_clock::now() + gas.patience;
    while (true) {
        const auto receipt = chain.receipt(*hash);
        if (!receipt) return tl::make_unexpected(receipt.error());
        if (*receipt && !(*receipt)->succeeded) return fault("the contract refused the transaction " + *hash);
        if (*receipt) return **receipt;
        if (std::chrono::steady_clock::now() > until) return fault("no receipt of the transaction " + *hash);
        std::this_thread::sleep_for(kPause);
    }
}

}  // namespace

Hash log_id(const std::string& origin) {
    return evidence::sha256(bytes_of(origin));
}

Result<Address> deploy(Chain& chain, const Account& account, const std::string& code, const Gas& gas) {
    auto bytes = from_hex(code.starts_with("0x") ? std::string_view(code).substr(2) : std::string_view(code));
    if (!bytes || bytes->empty()) return fault("the contract's code is not hexadecimal");
    Transaction transaction;
    transaction.gas = kDeployGas;
    transaction.data = std::move(*bytes);
    const auto receipt = send_and_wait(chain, account, std::move(transaction), gas);
    if (!receipt) return tl::make_unexpected(receipt.error());
    if (!receipt->made) return fault("the chain's node names no contract in the receipt");
    return *receipt->made;
}

Result<std::optional<Anchored>> AnchorContract::latest(const std::string& origin) {
    const auto bytes = chain_.call(address_, call_data("latest(bytes32)", {log_id(origin)}));
    if (!bytes) return tl::make_unexpected(bytes.error());
    const auto size = bytes->size() == 96 ? number_of(word_at(*bytes, 0)) : std::nullopt;
    if (!size) return fault("there is no such contract at " + to_text(address_));
    if (word_at(*bytes, 1) == Hash{}) return std::optional<Anchored>();
    return std::optional(Anchored{{*size, word_at(*bytes, 1)}, word_at(*bytes, 2)});
}

Result<std::optional<Hash>> AnchorContract::root_at(const std::string& origin, std::uint64_t size) {
    const auto bytes = chain_.call(address_, call_data("rootAt(bytes32,uint64)", {log_id(origin), word_of(size)}));
    if (!bytes) return tl::make_unexpected(bytes.error());
    if (bytes->size() != 32) return fault("there is no such contract at " + to_text(address_));
    const Hash root = word_at(*bytes, 0);
    return root == Hash{} ? std::optional<Hash>() : std::optional(root);
}

Result<Receipt> AnchorContract::anchor(const Account& account, const evidence::Checkpoint& checkpoint,
                                       const std::string& note, const Gas& gas) {
    Transaction transaction;
    transaction.gas = kAnchorGas;
    transaction.to = address_;
    transaction.data = call_data(
        "anchor(bytes32,uint64,bytes32,bytes32)",
        {log_id(checkpoint.origin), word_of(checkpoint.size), checkpoint.root, evidence::sha256(bytes_of(note))});
    return send_and_wait(chain_, account, std::move(transaction), gas);
}

}  // namespace gzl::app::anchor
