// The enterprise asks the bank for a release notice 提货通知 over goods of the order (F8). A later request replaces an
// earlier one that the bank has not met.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/prepayment/messages.hpp"
#include "core/prepayment/notices.hpp"
#include "core/prepayment/reasons.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::prepayment {

struct RequestReleaseNotice {
    PrepaymentId prepayment;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(RequestReleaseNotice, (), (prepayment, lots))

Decision decide(const core::State& state, const RequestReleaseNotice& command, const Context& context) {
    const Prepayment* order = seen(state, context, command.prepayment);
    if (!order) return refuse(prepayment_not_found);
    if (!party::acts_for(context, order->enterprise)) return refuse(party::not_own_party);
    if (auto refusal = not_noticeable(state, command.prepayment, command.lots))
        return tl::make_unexpected(std::move(*refusal));

    return events(ReleaseNoticeRequested{command.prepayment, command.lots, notice_value(state, *order, command.lots)});
}

void apply(core::State& state, const ReleaseNoticeRequested& event, const Context&) {
    state.prepayment.orders.edit(event.prepayment).notice_requested = event.lots;
}

Messages messages(const core::State& state, const ReleaseNoticeRequested& event, const Context&) {
    const Prepayment& order = state.prepayment.orders.at(event.prepayment);
    return {{order.bank, "/v1/notices", order.facility.text(),
             make_answer(NoticeRequest{.prepayment = event.prepayment,
                                       .facility = order.facility,
                                       .lots = event.lots,
                                       .value = event.value,
                                       .releasable = releasable(state, event.prepayment)})}};
}

}  // namespace gzl::core::prepayment

GZL_COMMAND(gzl::core::prepayment::RequestReleaseNotice)
GZL_EVENT(gzl::core::prepayment::ReleaseNoticeRequested)
