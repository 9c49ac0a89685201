#include "views/postings.hpp"

#include "core/engine/event_members.hpp"
#include "core/state.hpp"

namespace gzl::views {

std::vector<Posting> postings_of(const core::State& before, std::uint64_t position, Instant at,
                                 const core::Event& event) {
    std::vector<Posting> postings;
    if (!event.kind().transfers) return postings;
    const core::ledger::Transfers transfers = event.kind().transfers(before, event.data());
    if (transfers.empty()) return postings;
    const Posting common{.position = position,
                         .at = at,
                         .date = core::value_date_of(event).value_or(at.date()),
                         .event = &core::catalog().row_of(event.kind()),
                         .object = core::object_of(event),
                         .reference = core::reference_of(event),
                         .transfer = {}};
    postings.assign(transfers.size(), common);
    for (std::size_t i = 0; i < transfers.size(); ++i) postings[i].transfer = transfers[i];
    return postings;
}

}  // namespace gzl::views
