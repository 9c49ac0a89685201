#include "core/ledger/book.hpp"

#include <array>

#include "base/rounding.hpp"

namespace gzl::core::ledger {

namespace {

constexpr std::array kRules{
    AccountRule{AccountKind::bank_funding, Side::credit, true, Journal::money, "org", "银行放款资金", "Bank funding"},
    AccountRule{AccountKind::loan_principal, Side::debit, false, Journal::money, "loan", "贷款本金", "Loan principal"},
    AccountRule{AccountKind::interest_income, Side::credit, false, Journal::money, "org", "利息收入",
                "Interest income"},
    AccountRule{AccountKind::refund_due, Side::credit, false, Journal::money, "loan", "应退款项", "Refund due"},
    AccountRule{AccountKind::guarantor_margin, Side::debit, false, Journal::money, "org", "担保保证金",
                "Guarantor margin"},
    AccountRule{AccountKind::guarantor_equity, Side::credit, true, Journal::money, "org", "担保人权益",
                "Guarantor equity"},
    AccountRule{AccountKind::fund_balance, Side::debit, false, Journal::money, "org", "风险补偿基金",
                "Risk fund balance"},
    AccountRule{AccountKind::fund_equity, Side::credit, true, Journal::money, "org", "基金权益", "Risk fund equity"},
    AccountRule{AccountKind::guarantee_limit, Side::debit, false, Journal::guarantee, "org", "担保总额度",
                "Guarantee limit"},
    AccountRule{AccountKind::guarantee_capacity, Side::credit, true, Journal::guarantee, "org", "可用担保额度",
                "Guarantee capacity"},
    AccountRule{AccountKind::guarantee_in_force, Side::credit, false, Journal::guarantee, "org", "在保余额",
                "Guarantee in force"},
    AccountRule{AccountKind::clearing, Side::credit, true, Journal::clearing, "org", "清算往来", "Clearing"},
    AccountRule{AccountKind::penalty_income, Side::credit, false, Journal::money, "org", "罚息收入", "Penalty income"},
    AccountRule{AccountKind::cost_receivable, Side::debit, false, Journal::money, "loan", "应收费用",
                "Costs receivable"},
    AccountRule{AccountKind::margin_deposit, Side::credit, false, Journal::money, "facility", "借款人保证金",
                "Borrower's margin"},
    AccountRule{AccountKind::loan_loss, Side::debit, true, Journal::money, "org", "核销损失", "Loans written off"},
    AccountRule{AccountKind::recovery_income, Side::credit, false, Journal::money, "org", "核销后收回",
                "Recovered after write-off"},
    AccountRule{AccountKind::interest_receivable, Side::debit, true, Journal::accrual, "org", "应计利息",
                "Interest receivable"},
    AccountRule{AccountKind::interest_accrued, Side::credit, true, Journal::accrual, "org", "应计利息收入",
                "Interest accrued"},
    AccountRule{AccountKind::subrogated_claim, Side::debit, false, Journal::money, "claim", "代位追偿权",
                "Subrogated claim"},
    AccountRule{AccountKind::claim_proceeds, Side::credit, true, Journal::money, "claim", "处置及追偿净收款",
                "Proceeds of a claim"},
    AccountRule{AccountKind::surplus_due, Side::credit, true, Journal::money, "claim", "应返还出质人余款",
                "Surplus due to the pledgor"},
    AccountRule{AccountKind::loss_provision, Side::credit, false, Journal::money, "claim", "代偿净损失",
                "Net loss of a claim"},
    AccountRule{AccountKind::fund_loss, Side::debit, false, Journal::money, "claim", "基金承担损失",
                "Loss borne by the fund"},
    AccountRule{AccountKind::bank_loss, Side::debit, false, Journal::money, "claim", "银行承担损失",
                "Loss borne by the bank"},
    AccountRule{AccountKind::guarantor_loss, Side::debit, false, Journal::money, "claim", "担保人承担损失",
                "Loss borne by the guarantor"},
    AccountRule{AccountKind::true_up_from_fund, Side::debit, true, Journal::money, "claim", "应收基金分担款",
                "True-up due from the fund"},
    AccountRule{AccountKind::true_up_from_bank, Side::debit, true, Journal::money, "claim", "应收银行分担款",
                "True-up due from the bank"},
    AccountRule{AccountKind::true_up_payable, Side::credit, true, Journal::money, "org", "应付分担款",
                "True-up payable"},
};

const Account kUntouched{};

// What refusal() has posted so far, on top of the book.
struct Draft {
    const Book& book;
    std::map<AccountKey, Account> accounts;
    std::map<std::uint64_t, std::optional<Transfer>> reservations;

    Account& edit(AccountKey key) { return accounts.try_emplace(key, book.account(key)).first->second; }
    const Transfer* reservation(std::uint64_t number) const {
        const auto found = reservations.find(number);
        if (found == reservations.end()) return book.reservation(number);
        return found->second ? &*found->second : nullptr;
    }
};

bool same_movement(const Transfer& a, const Transfer& b) {
    return a.debit == b.debit && a.credit == b.credit && a.amount == b.amount;
}

bool in_order(AccountKey key, const Account& account) {
    return rule_of(key.kind).may_go_negative || available(key.kind, account) >= Money::zero();
}

// Turnover, pending included, stays within what every reader of the books keeps exactly.
bool fits(const Transfer& transfer, const Account& debit, const Account& credit) {
    if (transfer.phase == Phase::post_pending || transfer.phase == Phase::void_pending) return true;
    constexpr Money kMost{kMaxExactInteger};
    return transfer.amount <= kMost - debit.debits - debit.debits_pending &&
           transfer.amount <= kMost - credit.credits - credit.credits_pending;
}

// Moves the amounts of one transfer; the same arithmetic serves the draft and the book.
void move(const Transfer& transfer, Account& debit, Account& credit) {
    const Money amount = transfer.amount;
    const bool frees = transfer.phase == Phase::post_pending || transfer.phase == Phase::void_pending;
    if (transfer.phase == Phase::pending) {
        debit.debits_pending += amount;
        credit.credits_pending += amount;
    }
    if (frees) {
        debit.debits_pending -= amount;
        credit.credits_pending -= amount;
    }
    if (transfer.phase == Phase::posted || transfer.phase == Phase::post_pending) {
        debit.debits += amount;
        credit.credits += amount;
    }
}

std::optional<std::string_view> malformed(const Transfer& transfer, const Transfer* reserved) {
    if (!transfer.amount.is_positive()) return "amount_not_positive";
    if (transfer.debit == transfer.credit) return "same_account";
    if (rule_of(transfer.debit.kind).journal != rule_of(transfer.credit.kind).journal) return "two_journals";
    switch (transfer.phase) {
        case Phase::posted:
            return std::nullopt;
        case Phase::pending:
            if (reserved) return "reservation_exists";
            return std::nullopt;
        default:
            if (!reserved || !same_movement(*reserved, transfer)) return "reservation_differs";
            return std::nullopt;
    }
}

}  // namespace

const AccountRule& rule_of(AccountKind kind) {
    const AccountRule& rule = kRules[static_cast<std::size_t>(kind)];
    CHECK_THAT(rule.kind == kind);
    return rule;
}

Money balance(AccountKind kind, const Account& account) {
    return rule_of(kind).normal == Side::debit ? account.debits - account.credits : account.credits - account.debits;
}

Money available(AccountKind kind, const Account& account) {
    return balance(kind, account) -
           (rule_of(kind).normal == Side::debit ? account.credits_pending : account.debits_pending);
}

const Account& Book::account(AccountKey key) const {
    const auto kind = static_cast<std::size_t>(key.kind);
    if (kind >= accounts.size() || key.owner >= accounts[kind].size()) return kUntouched;
    return accounts[kind][key.owner];
}

Account& Book::edit(AccountKey key) {
    const auto kind = static_cast<std::size_t>(key.kind);
    if (kind >= accounts.size()) accounts.resize(kRules.size());
    if (key.owner >= accounts[kind].size()) accounts[kind].resize(key.owner + 1);
    return accounts[kind][key.owner];
}

const Transfer* Book::reservation(std::uint64_t number) const {
    const auto found = reservations.find(number);
    return found == reservations.end() ? nullptr : &found->second;
}

std::optional<std::string_view> Book::refusal(std::span<const Transfer> transfers) const {
    if (transfers.size() == 1 && transfers.front().phase == Phase::posted) return refusal_of_posted(transfers.front());
    Draft draft{*this, {}, {}};
    for (const Transfer& transfer : transfers) {
        if (const auto reason = malformed(transfer, draft.reservation(transfer.reservation))) return reason;
        Account& debit = draft.edit(transfer.debit);
        Account& credit = draft.edit(transfer.credit);
        if (!fits(transfer, debit, credit)) return "turnover_too_large";
        move(transfer, debit, credit);
        if (transfer.phase != Phase::void_pending &&
            (!in_order(transfer.debit, debit) || !in_order(transfer.credit, credit)))
            return "balance_negative";
        if (transfer.phase == Phase::pending) draft.reservations[transfer.reservation] = transfer;
        if (transfer.phase == Phase::post_pending || transfer.phase == Phase::void_pending)
            draft.reservations[transfer.reservation] = std::nullopt;
    }
    return std::nullopt;
}

// The most frequent case, without a draft.
std::optional<std::string_view> Book::refusal_of_posted(const Transfer& transfer) const {
    if (const auto reason = malformed(transfer, nullptr)) return reason;
    Account debit = account(transfer.debit);
    Account credit = account(transfer.credit);
    if (!fits(transfer, debit, credit)) return "turnover_too_large";
    move(transfer, debit, credit);
    if (!in_order(transfer.debit, debit) || !in_order(transfer.credit, credit)) return "balance_negative";
    return std::nullopt;
}

void Book::post(std::span<const Transfer> transfers) {
    for (const Transfer& transfer : transfers) {
        CHECK_THAT(!malformed(transfer, reservation(transfer.reservation)));
        edit(transfer.debit);  // both accounts exist before either reference is taken: making one may move the other
        Account& credit = edit(transfer.credit);
        Account& debit = edit(transfer.debit);
        CHECK_THAT(fits(transfer, debit, credit));
        move(transfer, debit, credit);
        CHECK_THAT(transfer.phase == Phase::void_pending || (in_order(transfer.debit, account(transfer.debit)) &&
                                                             in_order(transfer.credit, account(transfer.credit))));
        if (transfer.phase == Phase::pending) reservations.emplace(transfer.reservation, transfer);
        if (transfer.phase == Phase::post_pending || transfer.phase == Phase::void_pending)
            reservations.erase(transfer.reservation);
    }
}

bool Book::balances() const {
    std::array<Wide, kJournals> posted{};
    std::array<Wide, kJournals> pending{};
    for_each_account([&](AccountKey key, const Account& account) {
        const auto journal = static_cast<std::size_t>(rule_of(key.kind).journal);
        posted[journal] += account.debits.value() - Wide{account.credits.value()};
        pending[journal] += account.debits_pending.value() - Wide{account.credits_pending.value()};
    });
    return posted == std::array<Wide, kJournals>{} && pending == std::array<Wide, kJournals>{};
}

}  // namespace gzl::core::ledger
