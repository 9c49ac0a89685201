// Deciding as the platform does it: the engine's rules, and around them the second pair of eyes (P4, ADR 0037). It
// stands here because a command that waits is kept as canonical JSON, which the core does not read.
#pragma once

#include "core/engine/engine.hpp"

namespace gzl::node {

// A person's command that needs a second person becomes ApprovalProposed, when it could be decided now; an approval is
// followed by the facts of the command that it lets through, decided as if the checker had given it now.
core::Decision decide(const core::State& state, const core::CommandRow& row, const void* command,
                      const core::Context& context);

// The name of the command, a space, its canonical JSON: what idempotency keys and approvals bind to.
std::string input_text(const core::CommandRow& row, const void* command);

}  // namespace gzl::node
