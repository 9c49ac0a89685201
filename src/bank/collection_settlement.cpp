// What the platform says a collected repayment was taken up as, when that is not what its instruction said: a night
// that began between the two has earned interest. The platform's split is the loan's (L4, L5); the bank's books follow
// it.
#include "bank/accounts.hpp"
#include "bank/desk.hpp"
#include "bank/settlement.hpp"

namespace gzl::bank {

namespace {

// The first object within that names the repayment and how it was taken up.
const boost::json::object* find_taken(const boost::json::value& value, std::string_view repayment) {
    if (const auto* list = value.if_array()) {
        for (const auto& item : *list)
            if (const auto* found = find_taken(item, repayment)) return found;
        return nullptr;
    }
    const auto* object = value.if_object();
    if (!object) return nullptr;
    const auto* named = object->if_contains("repayment");
    if (named && named->is_string() && named->get_string() == repayment && object->contains("principal_fen"))
        return object;
    for (const auto& member : *object)
        if (const auto* found = find_taken(member.value(), repayment)) return found;
    return nullptr;
}

Money amount_of(const boost::json::object& taken, std::string_view name) {
    const auto* value = taken.if_contains(name);
    return value && value->is_int64() ? Money(value->get_int64()) : Money::zero();
}

Money booked(Database& database, const std::string& cause, const Account& account) {
    Rows rows = database.query(
        "SELECT COALESCE(SUM(CASE side WHEN 'credit' THEN amount_fen ELSE -amount_fen END), 0) FROM entries "
        "JOIN bookings ON bookings.id = booking WHERE cause = ? AND account = ?",
        cause, account.name);
    rows.next();
    return Money(rows.integer(0));
}

}  // namespace

void settle_collection(Database& database, const Desk& desk, const OutboxRow& row, const SendOutcome& outcome) {
    constexpr std::string_view kPrefix = "/v1/repayments/";
    constexpr std::string_view kVerb = ":confirm";
    if (outcome.kind != SendOutcome::Kind::taken || !row.path.starts_with(kPrefix) || !row.path.ends_with(kVerb))
        return;
    const std::string repayment = row.path.substr(kPrefix.size(), row.path.size() - kPrefix.size() - kVerb.size());
    const auto answer = parse_json(outcome.answer);
    const auto* taken = answer ? find_taken(*answer, repayment) : nullptr;
    if (!taken) return;
    const auto* loan_name = taken->if_contains("loan");
    if (!loan_name || !loan_name->is_string()) return;
    Rows loan = database.query("SELECT drawdown FROM loans WHERE loan = ?", std::string(loan_name->get_string()));
    if (!loan.next()) return;
    const Taken said{.costs = amount_of(*taken, "costs_fen"),
                     .penalty = amount_of(*taken, "penalty_fen"),
                     .interest = amount_of(*taken, "interest_fen"),
                     .principal = amount_of(*taken, "principal_fen"),
                     .refund = amount_of(*taken, "refund_fen")};
    Rows booking = database.query("SELECT value_date FROM bookings WHERE cause = ?", "collection " + repayment);
    if (!booking.next()) return;
    std::vector<Line> corrections;
    for (const Line& line : settlement_lines(database, loan.text(0), said)) {
        // The customer's account was debited with the whole; of it only a refund comes back.
        const bool is_customer = line.account.name.starts_with("customer:");
        const Money before = is_customer ? Money::zero() : booked(database, "collection " + repayment, line.account);
        if (line.amount > before) corrections.push_back({line.account, Side::credit, line.amount - before});
        if (line.amount < before) corrections.push_back({line.account, Side::debit, before - line.amount});
    }
    if (corrections.empty()) return;
    const auto value_date = Date::parse(booking.text(0));
    CHECK_THAT(value_date.has_value());
    post(database, {.cause = "split of " + repayment,
                    .reference = next_reference(database, desk.reference_prefix, "S"),
                    .value_date = *value_date,
                    .text = "as the loan took it up",
                    .lines = std::move(corrections)});
}

void settle(Database& database, const Desk& desk, const OutboxRow& row, const SendOutcome& outcome) {
    settle_disbursement(database, desk, row, outcome);
    settle_collection(database, desk, row, outcome);
}

}  // namespace gzl::bank
