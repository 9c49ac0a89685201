#include "core/engine/command.hpp"
#include "core/party/reads.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct DataRead {
    OrganisationId enterprise;
    OrganisationId bank;
    Scope scope = Scope::trade;
    Date day;
    std::string by;  // who read first that day
};
BOOST_DESCRIBE_STRUCT(DataRead, (), (enterprise, bank, scope, day, by))

bool is_first_read(const State& state, const ReadKey& read, Date day) {
    const auto found = state.reads.find(read);
    return found == state.reads.end() || found->second.last < day;
}

std::optional<RecordReads> to_record(const State& state, const ReadNotes& notes, Date day) {
    RecordReads command;
    for (const auto& [read, by] : notes.reads)
        if (is_first_read(state, read, day)) command.reads.push_back({read, by});
    return command.reads.empty() ? std::nullopt : std::optional(std::move(command));
}

Decision decide(const core::State& state, const RecordReads& command, const Context& context) {
    EventList facts;
    const Date today = context.today();
    for (const auto& [read, by] : command.reads)
        if (is_first_read(state.party, read, today))
            facts.emplace_back(DataRead{read.enterprise, read.bank, read.scope, today, by});
    return facts;
}

void apply(core::State& state, const DataRead& event, const Context&) {
    const auto [row, is_new] = state.party.reads.try_emplace({event.enterprise, event.bank, event.scope});
    if (is_new) row->second.first = event.day;
    row->second.last = event.day;
    row->second.last_by = event.by;
    ++row->second.days;
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::RecordReads)
GZL_EVENT(gzl::core::party::DataRead)
