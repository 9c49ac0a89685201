// P5: every read of scoped data that a bank may make only because the enterprise consents is a fact: at most one for
// each bank, enterprise, scope and business day, so that reading stays fast. What a bank sees in its own right (its
// applications, facilities, loans, the goods pledged to it) needs no consent and is not noted.
#pragma once

#include "core/engine/event.hpp"
#include "core/party/state.hpp"

namespace gzl::core::party {

// Filled while an answer is made; the node has it recorded before the answer is shown.
struct ReadNotes {
    std::map<ReadKey, std::string> reads;  // and who asked
};

inline void note_read(const Context& context, OrganisationId enterprise, Scope scope) {
    if (context.notes)
        context.notes->reads.try_emplace({enterprise, context.actor.organisation, scope}, actor_text(context.actor));
}

// Whether the day has no fact of it yet.
bool is_first_read(const State& state, const ReadKey& read, Date day);

struct NotedRead {
    ReadKey read;
    std::string by;  // "user-000009", "key-000001"
};
BOOST_DESCRIBE_STRUCT(NotedRead, (), (read, by))

// The command that the platform sends itself for the notes.
struct RecordReads {
    std::vector<NotedRead> reads;
};
BOOST_DESCRIBE_STRUCT(RecordReads, (), (reads))

// Nothing when all of it is recorded for the day.
std::optional<RecordReads> to_record(const State& state, const ReadNotes& notes, Date day);

}  // namespace gzl::core::party
