// Pays for a borrower out of the guarantor's margin, and the fund's share into it.
#include "bank/accounts.hpp"
#include "bank/instructions.hpp"
#include "bank/store.hpp"
#include "base/check.hpp"

namespace gzl::bank {

namespace {

const char* reason_of(Posting posting, const char* when_short) {
    switch (posting) {
        case Posting::booked:
            return nullptr;
        case Posting::balance_short:
            return when_short;
        case Posting::balance_too_large:
            return "account_limit_exceeded";
    }
    check_failed("a posting", __FILE__, __LINE__);
}

// An advance pays the debt of its day, be it that it crossed midnight on its way.
Date value_date_of(const Envelope& envelope, const AdvanceInstruction& message) {
    return message.value_date.value_or(envelope.business_date);
}

Date value_date_of(const Envelope& envelope, const PayoutInstruction&) {
    return envelope.business_date;
}

// Why nothing is paid, or null after the booking.
const char* pay(Database& database, const Envelope& envelope, const AdvanceInstruction& message,
                const std::string& reference) {
    if (is_failing(envelope)) return "core_banking_unavailable";
    const Account receivable = loan_receivable(message.drawdown);
    if (message.principal != balance_of(database, receivable)) return "principal_differs";
    return reason_of(post(database, {.cause = "advance " + message.claim,
                                     .reference = reference,
                                     .value_date = value_date_of(envelope, message),
                                     .text = "advance for " + message.drawdown,
                                     .lines = {{guarantor_margin(message.guarantor_code), Side::debit, message.amount},
                                               {receivable, Side::credit, message.principal},
                                               {interest_income(), Side::credit, message.interest},
                                               {penalty_income(), Side::credit, message.penalty}}}),
                     "margin_short");
}

const char* pay(Database& database, const Envelope& envelope, const PayoutInstruction& message,
                const std::string& reference) {
    if (is_failing(envelope)) return "core_banking_unavailable";
    return reason_of(
        post(database, {.cause = "payout " + message.payout,
                        .reference = reference,
                        .value_date = envelope.business_date,
                        .text = "share of a loss",
                        .lines = {{customer_account(message.fund_code), Side::debit, message.amount},
                                  {guarantor_margin(message.guarantor_code), Side::credit, message.amount}}}),
        "balance_short");
}

std::string confirmation(Money amount, const std::string& reference, Date value_date) {
    return to_json(CollectionConfirmation{reference, amount, value_date});
}

struct Order {
    Instruction instruction;
    std::string subject;  // of the answer
    std::string path;     // of the answer, without its verb
    std::string letter;   // of the reference
};

template <class Message>
api::HttpResponse carry_out(Database& database, const Desk& desk, const Envelope& envelope, const Message& message,
                            Order order) {
    Instruction& instruction = order.instruction;
    if (auto answer = taken_before(database, instruction.subject, envelope)) return *answer;
    if (is_silent(envelope)) {
        record(database, instruction, envelope);
        return accepted(instruction.subject);
    }
    const std::string reference = next_reference(database, desk.reference_prefix, order.letter);
    instruction.reference = reference;
    if (const char* reason = pay(database, envelope, message, reference)) {
        instruction.outcome = "failed";
        instruction.detail = reason;
        reply(database,
              {order.subject, order.path + ":fail", to_json(FailureMessage{reference, reason}), reference, {}},
              envelope);
    } else {
        instruction.outcome = "confirmed";
        const Date value_date = value_date_of(envelope, message);
        reply(database,
              {order.subject, order.path + ":confirm", confirmation(message.amount, reference, value_date), reference,
               confirmation(message.amount, reference, value_date.plus_days(-1))},
              envelope);
    }
    record(database, instruction, envelope);
    return accepted(instruction.subject);
}

Instruction instruction_of(std::string subject, std::string kind, const std::string& code, Money amount) {
    return {.subject = std::move(subject),
            .kind = std::move(kind),
            .enterprise_code = code,
            .amount = amount,
            .outcome = "unanswered",
            .detail = {},
            .reference = {}};
}

}  // namespace

api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope,
                       const AdvanceInstruction& message) {
    const std::string subject = message.claim + "-" + std::to_string(message.attempt);
    return carry_out(database, desk, envelope, message,
                     {instruction_of(subject, "advance", message.guarantor_code, message.amount), message.claim,
                      "/v1/claims/" + message.claim, "G"});
}

api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope,
                       const PayoutInstruction& message) {
    return carry_out(database, desk, envelope, message,
                     {instruction_of(message.payout, "payout", message.fund_code, message.amount), message.payout,
                      "/v1/payouts/" + message.payout, "F"});
}

}  // namespace gzl::bank
