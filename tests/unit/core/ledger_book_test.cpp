// The book against a plain model of A1: rules written out once more, balances kept in a map.
#include <set>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/binary.hpp"
#include "core/ledger/book.hpp"

namespace gzl::core::ledger {

namespace {

using enum AccountKind;

const std::set<AccountKind> kDebitNormal{loan_principal, guarantor_margin, fund_balance, guarantee_limit};
const std::set<AccountKind> kFreeSign{bank_funding, guarantor_equity, fund_equity, guarantee_capacity, clearing};
const std::vector<std::vector<AccountKind>> kJournalKinds{
    {bank_funding, loan_principal, interest_income, refund_due, guarantor_margin, guarantor_equity, fund_balance,
     fund_equity},
    {guarantee_limit, guarantee_capacity, guarantee_in_force},
    {clearing}};

struct Model {
    std::map<AccountKey, Account> accounts;
    std::map<std::uint64_t, Transfer> pending;

    std::int64_t available(AccountKey key) {
        const Account& a = accounts[key];
        if (kDebitNormal.contains(key.kind)) return (a.debits - a.credits - a.credits_pending).value();
        return (a.credits - a.debits - a.debits_pending).value();
    }
    bool in_order(AccountKey key) { return kFreeSign.contains(key.kind) || available(key) >= 0; }

    bool post(const Transfer& t) {
        static const auto journal = [](AccountKind kind) {
            for (std::size_t i = 0; i < kJournalKinds.size(); ++i)
                for (const AccountKind other : kJournalKinds[i])
                    if (other == kind) return i;
            return kJournalKinds.size();
        };
        if (t.amount.value() <= 0 || t.debit == t.credit || journal(t.debit.kind) != journal(t.credit.kind))
            return false;
        const auto reserved = pending.find(t.reservation);
        if (t.phase == Phase::pending && reserved != pending.end()) return false;
        const bool second = t.phase == Phase::post_pending || t.phase == Phase::void_pending;
        if (second && (reserved == pending.end() || reserved->second.debit != t.debit ||
                       reserved->second.credit != t.credit || reserved->second.amount != t.amount))
            return false;
        return move(t, second) && (t.phase == Phase::void_pending || (in_order(t.debit) && in_order(t.credit)));
    }

  private:
    bool move(const Transfer& t, bool second) {
        Account& debit = accounts[t.debit];
        Account& credit = accounts[t.credit];
        if (second) {
            debit.debits_pending -= t.amount;
            credit.credits_pending -= t.amount;
            pending.erase(t.reservation);
        }
        if (t.phase == Phase::pending) {
            debit.debits_pending += t.amount;
            credit.credits_pending += t.amount;
            pending.emplace(t.reservation, t);
        } else if (t.phase != Phase::void_pending) {
            debit.debits += t.amount;
            credit.credits += t.amount;
        }
        return (debit.debits + debit.debits_pending).value() <= kMaxExactInteger &&
               (credit.credits + credit.credits_pending).value() <= kMaxExactInteger;
    }
};

// Of the full range from the first case on: by default rapidcheck lets ranges grow with the number of the case.
template <class T>
T any(T from, T below) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<T>(from, below));
}

AccountKey any_account(const std::vector<AccountKind>& kinds) {
    return {*rc::gen::elementOf(kinds), any<std::uint64_t>(1, 3)};
}

Transfer any_transfer(const Model& model) {
    auto phase = static_cast<Phase>(any(0, 4));
    const bool second = phase == Phase::post_pending || phase == Phase::void_pending;
    if (second && model.pending.empty() && any(0, 4) != 0) phase = Phase::pending;
    if (second && !model.pending.empty() && any(0, 8) != 0) {  // mostly a reservation that exists
        std::vector<Transfer> pending;
        for (const auto& [number, transfer] : model.pending) pending.push_back(transfer);
        Transfer transfer = pending[any<std::size_t>(0, pending.size())];
        transfer.phase = phase;
        return transfer;
    }
    const auto& kinds = *rc::gen::elementOf(kJournalKinds);
    const auto& others = any(0, 10) == 0 ? *rc::gen::elementOf(kJournalKinds) : kinds;
    std::int64_t amount = any<std::int64_t>(1, 100);
    if (any(0, 30) == 0) amount = any<std::int64_t>(-1, 1);
    if (any(0, 100) == 0) amount = kMaxExactInteger - 50;
    return {any_account(kinds), any_account(others), Money(amount), phase, any<std::uint64_t>(1, 6)};
}

void same(const Book& book, Model& model) {
    for (auto& [key, account] : model.accounts) {
        RC_ASSERT(book.account(key) == account);
        RC_ASSERT(model.in_order(key));
        RC_ASSERT(book.available_of(key).value() == model.available(key));
    }
    RC_ASSERT(book.reservations == model.pending);
    RC_ASSERT(book.balances());
}

}  // namespace

TEST_CASE("A1: random transfers – refused exactly when the model refuses, balanced always, restored equal") {
    CHECK(rc::check([] {
        Book book;
        Model model;
        int accepted = 0;
        const int batches = any(1, 300);
        for (int i = 0; i < batches; ++i) {
            Model after = model;
            std::vector<Transfer> batch;
            bool good = true;
            const int size = any(1, 4);
            for (int j = 0; j < size && good; ++j) {
                batch.push_back(any_transfer(after));
                good = after.post(batch.back());
            }
            RC_ASSERT(book.refusal(batch).has_value() == !good);
            if (!good) continue;
            book.post(batch);
            model = std::move(after);
            ++accepted;
            same(book, model);
        }
        RC_CLASSIFY(accepted > 30, "more than thirty batches posted");

        const std::string bytes = to_binary(book);
        Book restored;
        std::string_view rest = bytes;
        RC_ASSERT(read_binary(rest, type_of<Book>(), &restored));
        RC_ASSERT(rest.empty());
        RC_ASSERT(to_binary(restored) == bytes);
        same(restored, model);
    }));
}

TEST_CASE("A1: each reason for which a transfer is refused") {
    Book book;
    const AccountKey a{clearing, 1};
    const AccountKey b{clearing, 2};
    const auto refusal = [&](const Transfer& transfer) {
        return std::string(book.refusal(std::vector{transfer}).value_or("none"));
    };
    CHECK(refusal({a, b, Money(0)}) == "amount_not_positive");
    CHECK(refusal({a, a, Money(1)}) == "same_account");
    CHECK(refusal({a, {guarantee_limit, 1}, Money(1)}) == "two_journals");
    CHECK(refusal({{bank_funding, 5}, {loan_principal, 1}, Money(1)}) == "balance_negative");
    CHECK(refusal({a, b, Money(1), Phase::post_pending, 1}) == "reservation_differs");
    book.post(std::vector{Transfer{a, b, Money(7), Phase::pending, 1}});
    CHECK(refusal({a, b, Money(7), Phase::pending, 1}) == "reservation_exists");
    CHECK(refusal({a, b, Money(8), Phase::post_pending, 1}) == "reservation_differs");
    CHECK(refusal({a, b, Money(kMaxExactInteger - 6)}) == "turnover_too_large");
    CHECK(refusal({a, b, Money(kMaxExactInteger - 7)}) == "none");
    CHECK(refusal({a, b, Money(7), Phase::void_pending, 1}) == "none");
}

TEST_CASE("A1: what is reserved is not available twice") {
    Book book;
    const AccountKey purse{fund_balance, 5};
    const AccountKey margin{guarantor_margin, 5};
    book.post(std::vector{Transfer{purse, {fund_equity, 5}, Money(100)},
                          Transfer{margin, purse, Money(60), Phase::pending, 1}});
    CHECK(book.balance_of(purse) == Money(100));
    CHECK(book.available_of(purse) == Money(40));
    CHECK(book.refusal(std::vector{Transfer{margin, purse, Money(41), Phase::pending, 2}}));
    book.post(std::vector{Transfer{margin, purse, Money(60), Phase::post_pending, 1}});
    CHECK(book.balance_of(purse) == Money(40));
    CHECK(book.balance_of(margin) == Money(60));
}

TEST_CASE("G1: guarantee capacity may fall below zero, because margin that is gone no longer guarantees") {
    Book book;
    const AccountKey capacity{guarantee_capacity, 5};
    book.post(std::vector{Transfer{{guarantee_limit, 5}, capacity, Money(100)},
                          Transfer{capacity, {guarantee_in_force, 5}, Money(60)},
                          Transfer{capacity, {guarantee_limit, 5}, Money(50)}});
    CHECK(book.available_of(capacity) == Money(-10));
}

}  // namespace gzl::core::ledger
