// A bank will not lend (F3, 婉拒), and says why. It takes back what it quoted before.
#include "core/engine/command.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct DeclineNeed {
    PlacementId placement;
    std::string reason;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(DeclineNeed, (), (placement, reason, bank_reference))

struct NeedDeclined {
    PlacementId placement;
    std::string reason;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(NeedDeclined, (), (placement, reason, bank_reference))

namespace {

std::string content_of(const NeedDeclined& event) {
    return said({"declined", event.placement.text(), event.reason});
}

}  // namespace

Decision decide(const core::State& state, const DeclineNeed& command, const Context& context) {
    const auto placement = placement_of_bank(state, context, command.placement);
    if (!placement) return tl::make_unexpected(placement.error());
    NeedDeclined event{command.placement, command.reason, command.bank_reference};
    if (auto already = answered(state, (*placement)->bank, command.bank_reference, content_of(event)))
        return std::move(*already);
    if (!is_open(**placement)) return refuse(placement_closed);
    if ((*placement)->status == PlacementStatus::declined) return refuse(placement_answered);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    return events(std::move(event));
}

void apply(core::State& state, const NeedDeclined& event, const Context& context) {
    Placement& placement = take_answer(state, event.placement, PlacementStatus::declined, event.bank_reference,
                                       content_of(event), context.now);
    placement.declined_because = event.reason;
    placement.quote.reset();
}

}  // namespace gzl::core::need

GZL_COMMAND(gzl::core::need::DeclineNeed)
GZL_EVENT(gzl::core::need::NeedDeclined)
