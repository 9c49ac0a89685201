// An account of an EVM chain: a secp256k1 key whose signatures carry a recovery id, and the address that follows from
// it.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace gzl::app::anchor {

using Address = std::array<std::uint8_t, 20>;
std::string to_text(const Address& address);  // 0x and 40 lower-case hex digits
Result<Address> parse_address(std::string_view text);

struct RecoverableSignature {
    std::array<std::uint8_t, 32> r{};
    std::array<std::uint8_t, 32> s{};  // in the lower half of the group (EIP-2)
    std::uint8_t recovery = 0;         // 0 or 1
};

class Account {
  public:
    static Result<Account> from_secret(ByteView secret32);
    // A file of mode 0600 with 64 hex digits; made when it is missing.
    static Result<Account> load_or_make(const std::filesystem::path& path);

    const Address& address() const { return address_; }
    RecoverableSignature sign(const Hash& digest) const;

  private:
    struct Key;
    Account(std::shared_ptr<const Key> key, Address address) : key_(std::move(key)), address_(address) {}
    std::shared_ptr<const Key> key_;
    Address address_;
};

}  // namespace gzl::app::anchor
