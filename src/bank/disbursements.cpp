// Pays drawdowns out: Dr loan receivable, Cr the customer's account.
#include <boost/json.hpp>

#include "bank/accounts.hpp"
#include "bank/instructions.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

namespace {

// Why nothing is paid, or null after the booking.
const char* pay_out(Database& database, const Envelope& envelope, const DisbursementInstruction& message,
                    const std::string& reference) {
    if (is_failing(envelope)) return "core_banking_unavailable";
    if (message.deadline && message.deadline->date() < envelope.business_date) return "deadline_passed";
    // Loans are made of the bank's own funds and its customers' deposits.
    if (principal_outstanding(database) + message.amount > balance_of(database, treasury())) return "funds_short";
    const Posting posting =
        post(database, {.cause = "disbursement " + message.drawdown,
                        .reference = reference,
                        .value_date = envelope.business_date,
                        .text = message.payee + ": " + message.purpose,
                        .lines = {{loan_receivable(message.drawdown), Side::debit, message.amount},
                                  {customer_account(message.enterprise_code), Side::credit, message.amount}}});
    if (posting != Posting::booked) return "account_limit_exceeded";
    database.run(
        "INSERT INTO loans(drawdown, facility, enterprise_code, payee, purpose, reference) VALUES(?, ?, ?, ?, ?, ?)",
        message.drawdown, message.facility, message.enterprise_code, message.payee, message.purpose, reference);
    return nullptr;
}

// The object, at any depth, that names both this drawdown and its loan.
std::optional<std::string> find_loan(const boost::json::value& value, std::string_view drawdown) {
    if (const auto* list = value.if_array()) {
        for (const auto& item : *list)
            if (auto found = find_loan(item, drawdown)) return found;
        return std::nullopt;
    }
    const auto* object = value.if_object();
    if (!object) return std::nullopt;
    const auto* named = object->if_contains("drawdown");
    const auto* loan = object->if_contains("loan");
    if (named && loan && named->is_string() && loan->is_string() && named->get_string() == drawdown)
        return std::string(loan->get_string());
    for (const auto& member : *object)
        if (auto found = find_loan(member.value(), drawdown)) return found;
    return std::nullopt;
}

// Problem details name the reason at the end of their type.
bool is_reason(const boost::json::value& problem, std::string_view reason) {
    const auto* object = problem.if_object();
    const auto* type = object ? object->if_contains("type") : nullptr;
    return type && type->is_string() && std::string_view(type->get_string()).ends_with(":" + std::string(reason));
}

// Only what the platform never confirmed, and only on the answer to the first confirmation. A customer who spent the
// money already leaves the loan standing for a person.
void take_back(Database& database, const Desk& desk, const std::string& drawdown, const std::string& reference) {
    Rows paid = database.query(
        "SELECT enterprise_code, amount_fen, value_date FROM instructions JOIN bookings USING(reference) "
        "WHERE subject = ? AND reference = ? AND outcome = 'confirmed' AND "
        "EXISTS (SELECT 1 FROM loans WHERE drawdown = subject AND loan IS NULL)",
        drawdown, reference);
    if (!paid.next()) return;
    const Money amount(paid.integer(1));
    const auto value_date = Date::parse(paid.text(2));
    CHECK_THAT(value_date.has_value());
    const Posting posting = post(database, {.cause = "reversal " + drawdown,
                                            .reference = next_reference(database, desk.reference_prefix, "V"),
                                            .value_date = *value_date,
                                            .text = "the platform no longer expected " + reference,
                                            .lines = {{customer_account(paid.text(0)), Side::debit, amount},
                                                      {loan_receivable(drawdown), Side::credit, amount}}});
    if (posting == Posting::booked)
        database.run("UPDATE instructions SET outcome = 'taken_back' WHERE subject = ?", drawdown);
}

}  // namespace

api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope,
                       const DisbursementInstruction& message) {
    if (auto answer = taken_before(database, message.drawdown, envelope)) return *answer;
    Instruction instruction{.subject = message.drawdown,
                            .kind = "disbursement",
                            .enterprise_code = message.enterprise_code,
                            .amount = message.amount,
                            .outcome = "unanswered",
                            .detail = {},
                            .reference = {}};
    if (is_silent(envelope)) {
        record(database, instruction, envelope);
        return accepted(message.drawdown);
    }
    const std::string path = "/v1/drawdowns/" + message.drawdown;
    const std::string reference = next_reference(database, desk.reference_prefix, "D");
    instruction.reference = reference;
    if (const char* reason = pay_out(database, envelope, message, reference)) {
        instruction.outcome = "failed";
        instruction.detail = reason;
        reply(database, {message.facility, path + ":fail", to_json(FailureMessage{reference, reason}), reference, {}},
              envelope);
    } else {
        instruction.outcome = "confirmed";
        const Date value_date = envelope.business_date;
        reply(database,
              {message.facility, path + ":confirm", to_json(DisbursementConfirmation{reference, value_date}), reference,
               to_json(DisbursementConfirmation{reference, value_date.plus_days(-1)})},
              envelope);
    }
    record(database, instruction, envelope);
    return accepted(message.drawdown);
}

void settle_disbursement(Database& database, const Desk& desk, const OutboxRow& row, const SendOutcome& outcome) {
    constexpr std::string_view kPrefix = "/v1/drawdowns/";
    constexpr std::string_view kVerb = ":confirm";
    if (!row.path.starts_with(kPrefix) || !row.path.ends_with(kVerb)) return;
    const std::string drawdown = row.path.substr(kPrefix.size(), row.path.size() - kPrefix.size() - kVerb.size());
    const auto answer = parse_json(outcome.answer);
    if (!answer) return;
    if (outcome.kind == SendOutcome::Kind::refused) {
        if (is_reason(*answer, "drawdown_not_open")) take_back(database, desk, drawdown, row.key);
    } else if (const auto loan = find_loan(*answer, drawdown)) {
        database.run("UPDATE OR IGNORE loans SET loan = ? WHERE drawdown = ? AND loan IS NULL", *loan, drawdown);
    }
}

}  // namespace gzl::bank
