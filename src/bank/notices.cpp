// Gives release notices within what the deposits let go. One that is too large waits for a person.
#include "bank/instructions.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const NoticeRequest& message) {
    if (is_silent(envelope) || is_failing(envelope) || message.value > message.releasable)
        return accepted(message.prepayment);
    const std::string reference = next_reference(database, desk.reference_prefix, "N");
    reply(database,
          {message.facility,
           "/v1/prepayments/" + message.prepayment + ":notice",
           to_json(ReleaseMessage{message.lots, reference}),
           reference,
           {}},
          envelope);
    return accepted(message.prepayment);
}

}  // namespace gzl::bank
