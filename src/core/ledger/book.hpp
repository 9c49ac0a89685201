// The books: every balance of the platform, and nothing outside them. Live and replayed books are equal because only
// `post` changes them.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/type.hpp"
#include "core/ledger/transfer.hpp"

namespace gzl::core::ledger {

enum class Side : std::uint8_t { debit, credit };
BOOST_DESCRIBE_ENUM(Side, debit, credit)
enum class Journal : std::uint8_t { money, guarantee, clearing, accrual };  // a transfer stays within one journal
BOOST_DESCRIBE_ENUM(Journal, money, guarantee, clearing, accrual)
inline constexpr std::size_t kJournals = 4;

struct AccountRule {
    AccountKind kind;
    Side normal;
    bool may_go_negative;
    Journal journal;
    std::string_view owner_prefix;  // of the owner's identifier
    std::string_view zh;
    std::string_view en;
};
const AccountRule& rule_of(AccountKind kind);

struct Account {
    Money debits;
    Money credits;
    Money debits_pending;
    Money credits_pending;
    friend bool operator==(const Account&, const Account&) = default;
};
BOOST_DESCRIBE_STRUCT(Account, (), (debits, credits, debits_pending, credits_pending))

// Posted balance on the normal side, and the part of it that pending entries leave available.
Money balance(AccountKind kind, const Account& account);
Money available(AccountKind kind, const Account& account);

class Book {
  public:
    const Account& account(AccountKey key) const;  // an untouched account is all zero
    Money balance_of(AccountKey key) const { return balance(key.kind, account(key)); }
    Money available_of(AccountKey key) const { return available(key.kind, account(key)); }
    const Transfer* reservation(std::uint64_t number) const;

    // The reason why the transfers may not be posted in this order, or nothing. Reads only.
    std::optional<std::string_view> refusal(std::span<const Transfer> transfers) const;
    // Posts; a transfer that refusal() would name is our own mistake and stops the process.
    void post(std::span<const Transfer> transfers);

    // Σ debits = Σ credits, posted and pending, over each journal.
    bool balances() const;

    template <class Visit>
    void for_each_account(Visit visit) const {
        for (std::size_t kind = 0; kind < accounts.size(); ++kind)
            for (std::size_t owner = 0; owner < accounts[kind].size(); ++owner)
                if (accounts[kind][owner] != Account{})
                    visit(AccountKey{static_cast<AccountKind>(kind), owner}, accounts[kind][owner]);
    }

    std::vector<std::vector<Account>> accounts;      // by kind, then by owner's number
    std::map<std::uint64_t, Transfer> reservations;  // pending ones

  private:
    Account& edit(AccountKey key);
    std::optional<std::string_view> refusal_of_posted(const Transfer& transfer) const;
};
BOOST_DESCRIBE_STRUCT(Book, (), (accounts, reservations))

}  // namespace gzl::core::ledger
