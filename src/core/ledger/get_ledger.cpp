// The books, account by account, with the totals of each journal (A1).
#include <array>

#include "base/rounding.hpp"
#include "core/engine/command.hpp"
#include "core/ledger/account_text.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::ledger {

struct GetLedger {
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(GetLedger, (), (page_size, page_token))

struct AccountView {
    std::string account;  // "loan_principal/loan-000001"
    std::string zh;
    std::string en;
    Journal journal = Journal::money;
    Side normal = Side::debit;
    Money debits;
    Money credits;
    Money debits_pending;
    Money credits_pending;
    Money balance;    // posted, on the normal side
    Money available;  // what pending entries leave of it
};
BOOST_DESCRIBE_STRUCT(AccountView, (),
                      (account, zh, en, journal, normal, debits, credits, debits_pending, credits_pending, balance,
                       available))

struct JournalView {
    Journal journal = Journal::money;
    Money debits;
    Money credits;
};
BOOST_DESCRIBE_STRUCT(JournalView, (), (journal, debits, credits))

struct LedgerView {
    std::vector<AccountView> items;
    std::vector<JournalView> journals;  // totals over all accounts, not only this page's
    bool balanced = false;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(LedgerView, (), (items, journals, balanced, next_page_token))

namespace {

AccountView view_of(AccountKey key, const Account& account) {
    const AccountRule& rule = rule_of(key.kind);
    return {.account = account_text(key),
            .zh = std::string(rule.zh),
            .en = std::string(rule.en),
            .journal = rule.journal,
            .normal = rule.normal,
            .debits = account.debits,
            .credits = account.credits,
            .debits_pending = account.debits_pending,
            .credits_pending = account.credits_pending,
            .balance = balance(key.kind, account),
            .available = available(key.kind, account)};
}

std::vector<JournalView> journal_totals(const Book& book) {
    struct Totals {
        Wide debits = 0;
        Wide credits = 0;
    };
    std::array<Totals, kJournals> totals{};
    book.for_each_account([&](AccountKey key, const Account& account) {
        Totals& of = totals[static_cast<std::size_t>(rule_of(key.kind).journal)];
        of.debits += account.debits.value();
        of.credits += account.credits.value();
    });
    std::vector<JournalView> views;
    for (std::size_t i = 0; i < kJournals; ++i)
        views.push_back({static_cast<Journal>(i), Money(divide(totals[i].debits, 1, Rounding::down)),
                         Money(divide(totals[i].credits, 1, Rounding::down))});
    return views;
}

}  // namespace

tl::expected<LedgerView, Refusal> answer(const core::State& state, const GetLedger& query, const Context&) {
    const auto size = party::page_size_of(query.page_size);
    if (!size) return tl::make_unexpected(size.error());
    std::optional<AccountKey> last;
    if (query.page_token && !(last = parse_account(*query.page_token))) return refuse(party::page_token_invalid);
    LedgerView view{.items = {},
                    .journals = journal_totals(state.ledger),
                    .balanced = state.ledger.balances(),
                    .next_page_token = {}};
    state.ledger.for_each_account([&](AccountKey key, const Account& account) {
        if ((last && key <= *last) || view.next_page_token) return;
        if (view.items.size() == *size)
            view.next_page_token = view.items.back().account;
        else
            view.items.push_back(view_of(key, account));
    });
    return view;
}

}  // namespace gzl::core::ledger

GZL_QUERY(gzl::core::ledger::GetLedger, gzl::core::ledger::LedgerView)
