// A key of the log follows another one (docs/formats/evidence.md). The statement is a note signed by both keys; whoever
// trusts the older one learns the newer from it. Signatures are checked at the edge.
#include "core/archive/announce_log_key.hpp"

#include "core/archive/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/state.hpp"

namespace gzl::core::archive {

struct LogKeyAnnounced {
    std::string old_key;
    std::string new_key;
    std::string statement;
};
BOOST_DESCRIBE_STRUCT(LogKeyAnnounced, (), (old_key, new_key, statement))

Decision decide(const core::State& state, const AnnounceLogKey& command, const Context&) {
    if (command.old_key.empty()) return refuse(text_required, "field", "old_key");
    if (command.new_key.empty()) return refuse(text_required, "field", "new_key");
    if (command.statement.empty()) return refuse(text_required, "field", "statement");
    if (state.archive.log_keys.contains(command.new_key)) return refuse(log_key_known);

    return events(LogKeyAnnounced{command.old_key, command.new_key, command.statement});
}

void apply(core::State& state, const LogKeyAnnounced& event, const Context&) {
    state.archive.log_keys.emplace(event.new_key, event.old_key);
}

}  // namespace gzl::core::archive

GZL_COMMAND(gzl::core::archive::AnnounceLogKey)
GZL_EVENT(gzl::core::archive::LogKeyAnnounced)
