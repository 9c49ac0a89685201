// Collects what a customer, or another buyer, pays for lots of a trader's purchase: with the earnest money it repays
// the trader's loan, and what the loan does not need is the trader's.
#include "bank/accounts.hpp"
#include "bank/instructions.hpp"
#include "bank/settlement.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

namespace {

// Why nothing is collected, or null after the booking.
const char* collect(Database& database, const Envelope& envelope, const TakeInstruction& message,
                    const std::string& reference) {
    if (is_failing(envelope)) return "core_banking_unavailable";
    if (!is_known(database, message.drawdown)) return "loan_unknown";
    std::vector<Line> lines = settlement_lines(database, message.drawdown, message.expected);
    // Another buyer pays from outside.
    const Account payer = message.payer_code ? customer_account(*message.payer_code) : treasury();
    lines.push_back({payer, Side::debit, message.amount});
    lines.push_back({margin_account(message.facility), Side::debit, message.earnest});
    return reason_of(post(database, {.cause = "take " + message.take,
                                     .reference = reference,
                                     .value_date = envelope.business_date,
                                     .text = "goods of " + message.procurement,
                                     .lines = std::move(lines)}));
}

}  // namespace

api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const TakeInstruction& message) {
    return carry_out(database, desk, envelope,
                     {.subject = message.take,
                      .kind = "take",
                      .letter = "T",
                      .path = "/v1/takes/" + message.take,
                      .queue = message.facility,
                      .enterprise_code = message.payer_code.value_or(""),
                      .amount = message.amount},
                     [&](const std::string& reference) { return collect(database, envelope, message, reference); });
}

}  // namespace gzl::bank
