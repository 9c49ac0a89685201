// The bank could not collect for a take: the lots stay where they are (F9).
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct FailTake {
    TakeId take;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FailTake, (), (take, reference, reason))

namespace {

std::string content_of(TakeId take, const std::string& reason) {
    return loan::said({"take not paid", take.text(), reason});
}

}  // namespace

Decision decide(const core::State& state, const FailTake& command, const Context& context) {
    const Take* take = seen(state, context, command.take);
    if (!take) return refuse(take_not_found);
    const OrganisationId bank = state.procurement.orders.at(take->procurement).bank;
    if (!party::acts_for(context, bank)) return refuse(party::not_own_party);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    const std::string content = content_of(command.take, command.reason);
    if (auto already = loan::answered(state, bank, command.reference, content)) return std::move(*already);
    if (take->status != TakeStatus::requested) return refuse(take_not_open);

    return events(TakeFailed{command.take, command.reference, command.reason});
}

void apply(core::State& state, const TakeFailed& event, const Context&) {
    Take& take = state.procurement.takes.edit(event.take);
    take.status = TakeStatus::failed;
    take.failure = event.reason;
    for (const LotId lot : take.lots) state.procurement.taking.erase(lot);
    loan::keep_answer(state, state.procurement.orders.at(take.procurement).bank, event.reference,
                      content_of(event.take, event.reason));
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::FailTake)
GZL_EVENT(gzl::core::procurement::TakeFailed)
