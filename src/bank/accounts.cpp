#include "bank/accounts.hpp"

#include <map>

#include "base/check.hpp"

namespace gzl::bank {

namespace {

constexpr std::string_view kLoanPrefix = "loan:";

std::string_view name_of(Side side) {
    return side == Side::debit ? "debit" : "credit";
}

struct Change {
    Side normal;
    Money delta;  // on the normal side
};

std::map<std::string, Change> changes_of(const Booking& booking) {
    std::map<std::string, Change> changes;
    Money debits, credits;
    for (const Line& line : booking.lines) {
        CHECK_THAT(line.amount >= Money::zero());
        (line.side == Side::debit ? debits : credits) += line.amount;
        Change& change = changes.try_emplace(line.account.name, Change{line.account.normal, Money()}).first->second;
        CHECK_THAT(change.normal == line.account.normal);
        change.delta = line.side == change.normal ? change.delta + line.amount : change.delta - line.amount;
    }
    CHECK_THAT(debits == credits && debits.is_positive());
    return changes;
}

Money sum(Rows rows) {
    return rows.next() ? Money(rows.integer(0)) : Money();
}

}  // namespace

Account treasury() {
    return {"treasury", Side::debit};
}
Account own_funds() {
    return {"own_funds", Side::credit};
}
Account interest_income() {
    return {"interest_income", Side::credit};
}
Account penalty_income() {
    return {"penalty_income", Side::credit};
}
Account costs_recovered() {
    return {"costs_recovered", Side::credit};
}
Account margin_account(std::string_view facility) {
    return {"margin:" + std::string(facility), Side::credit};
}
Account customer_account(std::string_view enterprise_code) {
    return {"customer:" + std::string(enterprise_code), Side::credit};
}
Account guarantor_margin(std::string_view guarantor_code) {
    return {"margin:" + std::string(guarantor_code), Side::credit};
}
Account loan_receivable(std::string_view drawdown) {
    return {std::string(kLoanPrefix).append(drawdown), Side::debit};
}

Posting post(Database& database, const Booking& booking) {
    const auto changes = changes_of(booking);
    for (const auto& [name, change] : changes) {
        const Money after = balance_of(database, {name, change.normal}) + change.delta;
        if (after < Money::zero()) return Posting::balance_short;
        if (after.value() > kMaxExactInteger) return Posting::balance_too_large;
    }
    for (const auto& [name, change] : changes) {
        database.run("INSERT INTO accounts VALUES(?, ?, 0) ON CONFLICT DO NOTHING", name, name_of(change.normal));
        database.run("UPDATE accounts SET balance_fen = balance_fen + ? WHERE account = ?", change.delta.value(), name);
    }
    database.run("INSERT INTO bookings(cause, reference, value_date, text) VALUES(?, ?, ?, ?)", booking.cause,
                 booking.reference, booking.value_date.text(), booking.text);
    const std::int64_t id = database.last_row_id();
    for (const Line& line : booking.lines) {
        if (!line.amount.is_positive()) continue;
        database.run("INSERT INTO entries VALUES(?, ?, ?, ?)", id, line.account.name, name_of(line.side),
                     line.amount.value());
    }
    return Posting::booked;
}

void book_own_funds(Database& database, Money amount) {
    if (!amount.is_positive()) return;
    const Posting posting =
        post(database, {.cause = "opening",
                        .reference = "opening",
                        .value_date = Date(),
                        .text = "own funds",
                        .lines = {{treasury(), Side::debit, amount}, {own_funds(), Side::credit, amount}}});
    CHECK_THAT(posting == Posting::booked);
}

Money balance_of(Database& database, const Account& account) {
    return sum(database.query("SELECT balance_fen FROM accounts WHERE account = ?", account.name));
}

Money principal_outstanding(Database& database) {
    return sum(database.query("SELECT COALESCE(SUM(balance_fen), 0) FROM accounts WHERE account LIKE 'loan:%'"));
}

Money principal_outstanding(Database& database, std::string_view facility) {
    return sum(
        database.query("SELECT COALESCE(SUM(balance_fen), 0) FROM loans JOIN accounts "
                       "ON account = 'loan:' || drawdown WHERE facility = ?",
                       facility));
}

}  // namespace gzl::bank
