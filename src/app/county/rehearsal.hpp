// The dry run: every command is decided by the core and applied to an empty state, in order, as it will be when the
// platform starts. Only tables without a mistake take part, and only when those that they build on did.
#pragma once

#include "app/county/checks.hpp"

namespace gzl::app::county {

// Who sends an entry's command: the system, on behalf of the party where a rule asks for the party itself.
core::Actor actor_of(const Entries& entries, const Entry& entry);

// The core's refusals, each at the line of the field that it is about.
Problems rehearse(const Entries& entries, const Findings& findings, Instant now);

}  // namespace gzl::app::county
