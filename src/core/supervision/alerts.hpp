// Rules that several commands about alerts share.
#pragma once

#include "core/engine/refusal.hpp"
#include "core/party/access.hpp"
#include "core/supervision/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::supervision {

inline constexpr std::int64_t kInterveneWithin_ms = 5 * 60'000;
inline constexpr std::int64_t kOnSiteWithin_ms = 15 * 60'000;

// P6: supervisor and operator; the owner and the pledgee bank of frozen lots; the government once it is escalated.
party::Parties parties_of(const core::State& state, const Alert& alert);

// P6: null when it does not exist or the caller may not know of it.
const Alert* seen(const core::State& state, const Context& context, AlertId id);

// The open alert of a command that only the warehouse's supervisor may give; a refusal for everybody else.
tl::expected<const Alert*, Refusal> handled(const core::State& state, const Context& context, AlertId id);

// S6: the pledged lots that a critical alert freezes: those that it names, or else those of its zone.
std::vector<LotId> pledged_lots(const core::State& state, WarehouseId warehouse, const std::string& zone,
                                const std::vector<LotId>& named);

// To be called from apply: sets the clocks, or stops them when nothing is given.
void set_clocks(core::State& state, AlertId id, std::optional<Instant> intervene_by, std::optional<Instant> on_site_by);

}  // namespace gzl::core::supervision
