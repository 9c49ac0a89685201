#include "bank/settlement.hpp"

#include "bank/store.hpp"

namespace gzl::bank {

bool is_known(Database& database, const std::string& drawdown) {
    return database.query("SELECT 1 FROM loans WHERE drawdown = ?", drawdown).next();
}

std::vector<Line> settlement_lines(Database& database, const std::string& drawdown, const Taken& expected) {
    Rows loan = database.query("SELECT enterprise_code FROM loans WHERE drawdown = ?", drawdown);
    CHECK_THAT(loan.next());
    return {{loan_receivable(drawdown), Side::credit, expected.principal},
            {interest_income(), Side::credit, expected.interest},
            {penalty_income(), Side::credit, expected.penalty},
            {costs_recovered(), Side::credit, expected.costs},
            {customer_account(loan.text(0)), Side::credit, expected.refund}};
}

const char* reason_of(Posting posting) {
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

api::HttpResponse carry_out(Database& database, const Desk& desk, const Envelope& envelope, const Movement& movement,
                            const std::function<const char*(const std::string& reference)>& move) {
    if (auto answer = taken_before(database, movement.subject, envelope)) return *answer;
    Instruction instruction{.subject = movement.subject,
                            .kind = movement.kind,
                            .enterprise_code = movement.enterprise_code,
                            .amount = movement.amount,
                            .outcome = "unanswered",
                            .detail = {},
                            .reference = {}};
    if (is_silent(envelope)) {
        record(database, instruction, envelope);
        return accepted(movement.subject);
    }
    const std::string reference = next_reference(database, desk.reference_prefix, movement.letter);
    instruction.reference = reference;
    if (const char* reason = move(reference)) {
        instruction.outcome = "failed";
        instruction.detail = reason;
        reply(database,
              {movement.queue, movement.path + ":fail", to_json(FailureMessage{reference, reason}), reference, {}},
              envelope);
    } else {
        instruction.outcome = "confirmed";
        const Date day = envelope.business_date;
        reply(database,
              {movement.queue, movement.path + ":confirm", to_json(DisbursementConfirmation{reference, day}), reference,
               to_json(DisbursementConfirmation{reference, day.plus_days(-1)})},
              envelope);
        work_off_releases(database, desk, envelope, movement.queue);
    }
    record(database, instruction, envelope);
    return accepted(movement.subject);
}

}  // namespace gzl::bank
