// `gzl ledger statement`: everything that moved one account, with its running balance.
#include <algorithm>
#include <cstdio>

#include "app/ledger/account_names.hpp"
#include "app/ledger/log_reader.hpp"
#include "app/ledger/options.hpp"
#include "base/json.hpp"
#include "core/ledger/account_text.hpp"

namespace gzl::app::ledger {

namespace {

using core::ledger::AccountKey;
using core::ledger::Side;

struct StatementLine {
    std::int64_t position = 0;
    Instant recorded_at;
    Date date;
    std::string event;
    std::string zh;
    std::string object;
    std::string reference;
    std::string counter_account;
    Side side = Side::debit;  // of this account
    Money amount;
    Money balance;  // after it, on the account's normal side
};
BOOST_DESCRIBE_STRUCT(StatementLine, (),
                      (position, recorded_at, date, event, zh, object, reference, counter_account, side, amount,
                       balance))

struct StatementView {
    std::string account;
    std::string zh;
    std::string en;
    std::string owner;
    Side normal = Side::debit;
    std::optional<Date> from;
    std::optional<Date> to;
    Money opening;
    std::vector<StatementLine> lines;
    Money closing;
    Money debits_pending;  // at the end of the log
    Money credits_pending;
};
BOOST_DESCRIBE_STRUCT(StatementView, (),
                      (account, zh, en, owner, normal, from, to, opening, lines, closing, debits_pending,
                       credits_pending))

StatementLine line_of(const views::Posting& posting, AccountKey account) {
    const bool debited = posting.transfer.debit == account;
    return {.position = static_cast<std::int64_t>(posting.position),
            .recorded_at = posting.at,
            .date = posting.date,
            .event = std::string(posting.event->name()),
            .zh = std::string(posting.event->zh),
            .object = posting.object,
            .reference = posting.reference,
            .counter_account = core::ledger::account_text(debited ? posting.transfer.credit : posting.transfer.debit),
            .side = debited ? Side::debit : Side::credit,
            .amount = posting.transfer.amount,
            .balance = {}};
}

// In the order of their days; of one day, in the order of the log.
void balance(StatementView& view, std::vector<StatementLine> all, const Period& period) {
    std::stable_sort(all.begin(), all.end(),
                     [](const StatementLine& a, const StatementLine& b) { return a.date < b.date; });
    Money running;
    for (StatementLine& line : all) {
        if (period.to && line.date > *period.to) break;
        running = line.side == view.normal ? running + line.amount : running - line.amount;
        line.balance = running;
        if (period.from && line.date < *period.from)
            view.opening = running;
        else
            view.lines.push_back(std::move(line));
    }
    view.closing = running;
}

Result<StatementView> make(const StatementOptions& options) {
    const auto account = account_named(options.account);
    if (!account) return tl::make_unexpected(account.error());
    const auto period = period_of(options.from, options.to);
    if (!period) return tl::make_unexpected(period.error());
    const auto log = open_log(options.data);
    if (!log) return tl::make_unexpected(log.error());

    std::vector<StatementLine> all;
    const auto memory = read_postings(**log, (*log)->size(), [&](const core::State&, const auto& postings) {
        for (const views::Posting& posting : postings)
            if (posting.is_posted() && (posting.transfer.debit == *account || posting.transfer.credit == *account))
                all.push_back(line_of(posting, *account));
    });
    if (!memory) return tl::make_unexpected(memory.error());
    const auto& rule = core::ledger::rule_of(account->kind);
    const core::ledger::Account& kept = memory->state.ledger.account(*account);
    if (kept == core::ledger::Account{})
        return fault("nothing was ever posted to " + core::ledger::account_text(*account) +
                     "; `gzl ledger balance` lists the accounts that were");
    StatementView view{.account = core::ledger::account_text(*account),
                       .zh = std::string(rule.zh),
                       .en = std::string(rule.en),
                       .owner = owner_name(memory->state, *account),
                       .normal = rule.normal,
                       .from = period->from,
                       .to = period->to,
                       .opening = {},
                       .lines = {},
                       .closing = {},
                       .debits_pending = kept.debits_pending,
                       .credits_pending = kept.credits_pending};
    balance(view, std::move(all), *period);
    return view;
}

void print(const StatementView& view) {
    std::printf("%s  %s  %s  %s\nCNY, balance on the %s side\n\n", view.account.c_str(), view.zh.c_str(),
                view.en.c_str(), view.owner.c_str(), view.normal == Side::debit ? "debit" : "credit");
    std::printf("%-10s %8s %-24s %-20s %-40s %16s %16s %18s\n", "date", "fact", "event", "object", "counter account",
                "debit", "credit", "balance");
    std::printf("%-10s %8s %-24s %-20s %-40s %16s %16s %18s\n", view.from ? view.from->text().c_str() : "", "",
                "opening", "", "", "", "", yuan(view.opening).c_str());
    for (const StatementLine& line : view.lines) {
        const std::string amount = yuan(line.amount);
        const bool debited = line.side == Side::debit;
        std::printf("%-10s %8lld %-24s %-20s %-40s %16s %16s %18s  %s\n", line.date.text().c_str(),
                    static_cast<long long>(line.position), line.event.c_str(), line.object.c_str(),
                    line.counter_account.c_str(), debited ? amount.c_str() : "", debited ? "" : amount.c_str(),
                    yuan(line.balance).c_str(), line.zh.c_str());
    }
    std::printf("%-10s %8s %-24s %-20s %-40s %16s %16s %18s\n", view.to ? view.to->text().c_str() : "", "", "closing",
                "", "", "", "", yuan(view.closing).c_str());
    if (view.debits_pending.is_positive() || view.credits_pending.is_positive())
        std::printf("pending at the end of the log: debit %s, credit %s\n", yuan(view.debits_pending).c_str(),
                    yuan(view.credits_pending).c_str());
}

}  // namespace

int run_statement(const StatementOptions& options) {
    const auto view = make(options);
    if (!view) {
        std::fprintf(stderr, "gzl ledger statement: %s\n", view.error().message.c_str());
        return 1;
    }
    if (options.json)
        std::printf("%s\n", to_json(*view).c_str());
    else
        print(*view);
    return 0;
}

}  // namespace gzl::app::ledger
