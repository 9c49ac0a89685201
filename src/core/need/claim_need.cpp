// A bank says that it will look at a need (F3, 认领).
#include "core/engine/command.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct ClaimNeed {
    PlacementId placement;
    std::string contact;  // an office and its line, not a person (E8)
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(ClaimNeed, (), (placement, contact, bank_reference))

struct NeedClaimed {
    PlacementId placement;
    std::string contact;
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(NeedClaimed, (), (placement, contact, bank_reference))

namespace {

std::string content_of(const NeedClaimed& event) {
    return said({"claimed", event.placement.text(), event.contact});
}

}  // namespace

Decision decide(const core::State& state, const ClaimNeed& command, const Context& context) {
    const auto placement = placement_of_bank(state, context, command.placement);
    if (!placement) return tl::make_unexpected(placement.error());
    NeedClaimed event{command.placement, command.contact, command.bank_reference};
    if (auto already = answered(state, (*placement)->bank, command.bank_reference, content_of(event)))
        return std::move(*already);
    if (!is_open(**placement)) return refuse(placement_closed);
    if ((*placement)->status != PlacementStatus::placed) return refuse(placement_answered);
    if (command.contact.empty()) return refuse(text_required, "field", "contact");

    return events(std::move(event));
}

void apply(core::State& state, const NeedClaimed& event, const Context& context) {
    take_answer(state, event.placement, PlacementStatus::claimed, event.bank_reference, content_of(event), context.now)
        .contact = event.contact;
}

}  // namespace gzl::core::need

GZL_COMMAND(gzl::core::need::ClaimNeed)
GZL_EVENT(gzl::core::need::NeedClaimed)
