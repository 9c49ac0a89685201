// What the desks share: an instruction is carried out once whatever it is sent under, and each has one answer.
#pragma once

#include "bank/desk.hpp"

namespace gzl::bank {

struct Instruction {
    std::string subject;  // e.g. "drawdown-000001"
    std::string kind;
    std::string enterprise_code;
    Money amount;
    std::string outcome;  // e.g. "confirmed", "failed", "unanswered"
    std::string detail;
    std::string reference;
};

api::HttpResponse accepted(std::string_view subject);

// The answer for an instruction that was taken before; empty when it is new.
std::optional<api::HttpResponse> taken_before(Database& database, const std::string& subject, const Envelope& envelope);
void record(Database& database, const Instruction& instruction, const Envelope& envelope);

struct Reply {
    std::string subject;
    std::string path;
    std::string body;
    std::string reference;
    std::optional<std::string> contradiction;  // another body, for a bank that contradicts itself
};
// Owes the platform the reply, in the way of the behaviour.
void reply(Database& database, const Reply& reply, const Envelope& envelope);

inline bool is_silent(const Envelope& envelope) {
    return envelope.behaviour.mode == Mode::silent;
}
inline bool is_failing(const Envelope& envelope) {
    return envelope.behaviour.mode == Mode::failing;
}

}  // namespace gzl::bank
