#include "node/node.hpp"

namespace gzl::node {

std::function<core::OwnCommands(const Memory&, Instant now)> record_reads(
    std::shared_ptr<const core::party::ReadNotes> notes) {
    return [notes = std::move(notes)](const Memory& memory, Instant now) -> core::OwnCommands {
        auto command = core::party::to_record(memory.state.party, *notes, now.date());
        if (!command) return {};
        return {
            {core::catalog().command("RecordReads"), std::make_shared<core::party::RecordReads>(std::move(*command))}};
    };
}

}  // namespace gzl::node
