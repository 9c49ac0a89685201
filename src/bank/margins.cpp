// Moves a borrower's cash margin: from the payer's account, back to it, or to a loan that takes it up.
#include "bank/accounts.hpp"
#include "bank/instructions.hpp"
#include "bank/settlement.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

namespace {

std::vector<Line> lines_of(Database& database, const MarginInstruction& message) {
    const Account margin = margin_account(message.facility);
    const Account payer = customer_account(message.payer_code);
    switch (message.kind) {
        case MarginKind::deposit:
            return {{payer, Side::debit, message.amount}, {margin, Side::credit, message.amount}};
        case MarginKind::give_back:
            return {{margin, Side::debit, message.amount}, {payer, Side::credit, message.amount}};
        case MarginKind::use:
            break;
    }
    std::vector<Line> lines = settlement_lines(database, *message.drawdown, *message.expected);
    lines.push_back({margin, Side::debit, message.amount});
    return lines;
}

// Why nothing is moved, or null after the booking.
const char* move(Database& database, const Envelope& envelope, const MarginInstruction& message,
                 const std::string& reference) {
    if (is_failing(envelope)) return "core_banking_unavailable";
    if (message.kind == MarginKind::use && !is_known(database, *message.drawdown)) return "loan_unknown";
    return reason_of(post(database, {.cause = "margin " + message.margin,
                                     .reference = reference,
                                     .value_date = envelope.business_date,
                                     .text = "margin of " + message.facility,
                                     .lines = lines_of(database, message)}));
}

}  // namespace

api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope,
                       const MarginInstruction& message) {
    return carry_out(database, desk, envelope,
                     {.subject = message.margin,
                      .kind = "margin",
                      .letter = "G",
                      .path = "/v1/margins/" + message.margin,
                      .queue = message.facility,
                      .enterprise_code = message.payer_code,
                      .amount = message.amount},
                     [&](const std::string& reference) { return move(database, envelope, message, reference); });
}

}  // namespace gzl::bank
