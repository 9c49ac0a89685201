#include "bank/instructions.hpp"

#include "api/http_message.hpp"
#include "bank/outbox.hpp"

namespace gzl::bank {

api::HttpResponse accepted(std::string_view subject) {
    api::HttpResponse response;
    response.status = 202;
    response.body = R"({"accepted":")" + std::string(subject) + R"("})";
    return response;
}

std::optional<api::HttpResponse> taken_before(Database& database, const std::string& subject,
                                              const Envelope& envelope) {
    Rows rows = database.query("SELECT digest FROM instructions WHERE subject = ?", subject);
    if (!rows.next()) return std::nullopt;
    if (rows.text(0) == envelope.digest) return accepted(subject);
    return api::problem_response(409, "instruction_differs", "This was instructed before with another content");
}

void record(Database& database, const Instruction& instruction, const Envelope& envelope) {
    database.run("INSERT INTO instructions VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)", instruction.subject, instruction.kind,
                 envelope.digest, instruction.enterprise_code, instruction.amount.value(), instruction.outcome,
                 instruction.detail, instruction.reference, envelope.now_ms);
}

void reply(Database& database, const Reply& reply, const Envelope& envelope) {
    const Behaviour& behaviour = envelope.behaviour;
    OutgoingMessage message{reply.subject, reply.path, reply.body, reply.reference, envelope.now_ms};
    if (behaviour.mode == Mode::slow) message.due_ms += behaviour.delay_ms.value_or(kDefaultDelay_ms);
    enqueue(database, message);

    if (behaviour.mode == Mode::duplicating) {
        message.key = reply.reference + "-again";
        enqueue(database, message);
    }
    if (behaviour.mode == Mode::contradicting && reply.contradiction) {
        message.key = reply.reference + "-changed";
        message.body = *reply.contradiction;
        enqueue(database, message);
    }
}

}  // namespace gzl::bank
