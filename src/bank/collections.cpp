// Collects repayments from the customer's account.
#include "api/http_message.hpp"
#include "bank/accounts.hpp"
#include "bank/instructions.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

namespace {

struct Loan {
    std::string drawdown;
    std::string facility;
    std::string enterprise_code;
};

std::optional<Loan> find_loan(Database& database, const CollectionInstruction& message) {
    Rows rows =
        message.drawdown
            ? database.query("SELECT drawdown, facility, enterprise_code FROM loans WHERE drawdown = ?",
                             *message.drawdown)
            : database.query("SELECT drawdown, facility, enterprise_code FROM loans WHERE loan = ?", message.loan);
    if (!rows.next()) return std::nullopt;
    return Loan{rows.text(0), rows.text(1), rows.text(2)};
}

// The platform may ask for money on a loan before the bank has read the answer that names it.
bool loan_may_be_learnt(Database& database) {
    return database
        .query("SELECT 1 FROM outbox WHERE state = 'pending' AND path LIKE '/v1/drawdowns/%:confirm' LIMIT 1")
        .next();
}

// Why nothing is collected, or null after the booking.
const char* collect(Database& database, const Envelope& envelope, const CollectionInstruction& message,
                    const std::optional<Loan>& loan, const std::string& reference) {
    if (is_failing(envelope)) return "core_banking_unavailable";
    if (!loan) return "loan_unknown";
    const Account receivable = loan_receivable(loan->drawdown);
    if (message.principal > balance_of(database, receivable)) return "principal_exceeds_outstanding";
    const Posting posting =
        post(database, {.cause = "collection " + message.repayment,
                        .reference = reference,
                        .value_date = envelope.business_date,
                        .text = "collection for " + message.loan,
                        .lines = {{customer_account(loan->enterprise_code), Side::debit, message.amount},
                                  {receivable, Side::credit, message.principal},
                                  {interest_income(), Side::credit, message.interest},
                                  {penalty_income(), Side::credit, message.penalty},
                                  {costs_recovered(), Side::credit, message.costs}}});
    switch (posting) {
        case Posting::booked:
            return nullptr;
        case Posting::balance_short:
            return "balance_short";
        case Posting::balance_too_large:
            return "account_limit_exceeded";
    }
    check_failed("a posting", __FILE__, __LINE__);
}

std::string confirmation(const CollectionInstruction& message, const std::string& reference, Date value_date) {
    return to_json(CollectionConfirmation{reference, message.amount, value_date});
}

}  // namespace

api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope,
                       const CollectionInstruction& message) {
    if (auto answer = taken_before(database, message.repayment, envelope)) return *answer;
    const auto loan = find_loan(database, message);
    if (!loan && loan_may_be_learnt(database)) {
        auto later = api::problem_response(503, "loan_not_yet_known", "The loan's confirmation is still under way");
        later.headers.push_back({"Retry-After", "1"});
        return later;
    }
    Instruction instruction{.subject = message.repayment,
                            .kind = "repayment",
                            .enterprise_code = loan ? loan->enterprise_code : "",
                            .amount = message.amount,
                            .outcome = "unanswered",
                            .detail = {},
                            .reference = {}};
    if (is_silent(envelope)) {
        record(database, instruction, envelope);
        return accepted(message.repayment);
    }
    const std::string path = "/v1/repayments/" + message.repayment;
    const std::string subject = loan ? loan->facility : message.repayment;
    const std::string reference = next_reference(database, desk.reference_prefix, "R");
    instruction.reference = reference;
    if (const char* reason = collect(database, envelope, message, loan, reference)) {
        instruction.outcome = "failed";
        instruction.detail = reason;
        reply(database, {subject, path + ":fail", to_json(FailureMessage{reference, reason}), reference, {}}, envelope);
    } else {
        instruction.outcome = "confirmed";
        const Date value_date = envelope.business_date;
        reply(database,
              {subject, path + ":confirm", confirmation(message, reference, value_date), reference,
               confirmation(message, reference, value_date.plus_days(-1))},
              envelope);
        work_off_releases(database, desk, envelope, loan->facility);
    }
    record(database, instruction, envelope);
    return accepted(message.repayment);
}

}  // namespace gzl::bank
