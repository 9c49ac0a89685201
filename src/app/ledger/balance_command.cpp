// `gzl ledger balance`: the trial balance of every journal at any moment.
#include <cstdio>
#include <map>

#include "app/ledger/account_names.hpp"
#include "app/ledger/log_reader.hpp"
#include "app/ledger/options.hpp"
#include "base/json.hpp"
#include "core/ledger/account_text.hpp"

namespace gzl::app::ledger {

namespace {

using core::ledger::Account;
using core::ledger::AccountKey;
using core::ledger::Journal;

using Balances = std::map<AccountKey, Account>;

struct AccountLine {
    std::string account;
    std::string zh;
    std::string en;
    std::string owner;  // its name
    core::ledger::Side normal = core::ledger::Side::debit;
    Money debits;
    Money credits;
    Money debits_pending;
    Money credits_pending;
    Money balance;  // posted, on the normal side
};
BOOST_DESCRIBE_STRUCT(AccountLine, (),
                      (account, zh, en, owner, normal, debits, credits, debits_pending, credits_pending, balance))

struct JournalLines {
    Journal journal = Journal::money;
    std::vector<AccountLine> accounts;
    Money debits;
    Money credits;
    bool balanced = false;
};
BOOST_DESCRIBE_STRUCT(JournalLines, (), (journal, accounts, debits, credits, balanced))

struct BalanceView {
    std::int64_t size = 0;           // facts
    std::optional<Instant> last_at;  // of the last of them
    std::string by;
    std::vector<JournalLines> journals;
    bool balanced = true;
};
BOOST_DESCRIBE_STRUCT(BalanceView, (), (size, last_at, by, journals, balanced))

Result<BalanceView> cannot(const Fault& fault) {
    return tl::make_unexpected(fault);
}

Balances of_book(const core::ledger::Book& book) {
    Balances balances;
    book.for_each_account([&](AccountKey key, const Account& account) { balances.emplace(key, account); });
    return balances;
}

BalanceView view_of(const core::State& state, const Balances& balances) {
    BalanceView view;
    for (std::size_t i = 0; i < core::ledger::kJournals; ++i) {
        JournalLines lines{.journal = static_cast<Journal>(i), .accounts = {}, .debits = {}, .credits = {}};
        for (const auto& [key, account] : balances) {
            const auto& rule = core::ledger::rule_of(key.kind);
            if (rule.journal != lines.journal) continue;
            lines.debits += account.debits;
            lines.credits += account.credits;
            lines.accounts.push_back({.account = core::ledger::account_text(key),
                                      .zh = std::string(rule.zh),
                                      .en = std::string(rule.en),
                                      .owner = owner_name(state, key),
                                      .normal = rule.normal,
                                      .debits = account.debits,
                                      .credits = account.credits,
                                      .debits_pending = account.debits_pending,
                                      .credits_pending = account.credits_pending,
                                      .balance = core::ledger::balance(key.kind, account)});
        }
        lines.balanced = lines.debits == lines.credits;
        view.balanced = view.balanced && lines.balanced;
        if (!lines.accounts.empty()) view.journals.push_back(std::move(lines));
    }
    return view;
}

// By value date: every fact of the log whose money counts as moved by then, however late it was recorded.
Result<BalanceView> by_value(const eventlog::EventLog& log, const std::string& at) {
    std::optional<Date> until;
    if (!at.empty() && !(until = Date::parse(at))) return fault("--by value asks for a date, such as --at 2026-03-31");
    Balances balances;
    const auto memory = read_postings(log, log.size(), [&](const core::State&, const auto& postings) {
        for (const views::Posting& posting : postings) {
            if (!posting.is_posted() || (until && posting.date > *until)) continue;
            balances[posting.transfer.debit].debits += posting.transfer.amount;
            balances[posting.transfer.credit].credits += posting.transfer.amount;
        }
    });
    if (!memory) return cannot(memory.error());
    BalanceView view = view_of(memory->state, balances);
    view.size = static_cast<std::int64_t>(memory->size);
    if (memory->size > 0) view.last_at = memory->state.now;
    return view;
}

Result<BalanceView> by_record(const eventlog::EventLog& log, const std::string& at) {
    const auto size = size_at(log, at);
    if (!size) return cannot(size.error());
    const auto memory = node::replay(log, {.use_snapshot = false, .until = *size, .progress = {}});
    if (!memory) return cannot(memory.error());
    BalanceView view = view_of(memory->state, of_book(memory->state.ledger));
    view.size = static_cast<std::int64_t>(memory->size);
    if (memory->size > 0) view.last_at = memory->state.now;
    return view;
}

void print_line(const char* account, Money debits, Money credits, const std::string& balance, const std::string& name) {
    std::printf("  %-46s %18s %18s %18s  %s\n", account, yuan(debits).c_str(), yuan(credits).c_str(), balance.c_str(),
                name.c_str());
}

void print(const BalanceView& view) {
    std::printf("%lld facts, the last at %s; CNY, by %s date\n", static_cast<long long>(view.size),
                view.last_at ? view.last_at->text().c_str() : "-", view.by.c_str());
    for (const JournalLines& journal : view.journals) {
        const auto name = std::string(type_of<Journal>().names[static_cast<std::size_t>(journal.journal)]);
        std::printf("\n%-48s %18s %18s %18s\n", name.c_str(), "debits", "credits", "balance");
        Money pending;
        for (const AccountLine& line : journal.accounts) {
            print_line(line.account.c_str(), line.debits, line.credits, yuan(line.balance),
                       line.owner.empty() ? line.zh : line.zh + " " + line.owner);
            pending += line.debits_pending;
        }
        print_line("", journal.debits, journal.credits, journal.balanced ? "balanced" : "NOT BALANCED", "");
        if (pending.is_positive()) std::printf("  %-46s %18s\n", "pending", yuan(pending).c_str());
    }
}

}  // namespace

int run_balance(const BalanceOptions& options) {
    const auto log = open_log(options.data);
    auto view = !log                    ? cannot(log.error())
                : options.by == "value" ? by_value(**log, options.at)
                                        : by_record(**log, options.at);
    if (!view) {
        std::fprintf(stderr, "gzl ledger balance: %s\n", view.error().message.c_str());
        return 1;
    }
    view->by = options.by;
    if (options.json)
        std::printf("%s\n", to_json(*view).c_str());
    else
        print(*view);
    return view->balanced ? 0 : 1;
}

}  // namespace gzl::app::ledger
