// The bank gives a release notice, asked or not: the lots are in stock again and may leave with two signatures (F8,
// W3). Σ notices is at most the margin paid, at all times.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/prepayment/notices.hpp"
#include "core/prepayment/reasons.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"

namespace gzl::core::prepayment {

struct IssueReleaseNotice {
    PrepaymentId prepayment;
    std::vector<LotId> lots;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(IssueReleaseNotice, (), (prepayment, lots, reference))

namespace {

std::string content_of(PrepaymentId prepayment, const std::vector<LotId>& lots) {
    std::vector<std::string> parts{"release notice", prepayment.text()};
    for (const LotId lot : lots) parts.push_back(lot.text());
    return loan::said(parts);
}

}  // namespace

Decision decide(const core::State& state, const IssueReleaseNotice& command, const Context& context) {
    const Prepayment* order = seen(state, context, command.prepayment);
    if (!order) return refuse(prepayment_not_found);
    if (!party::acts_for(context, order->bank)) return refuse(party::not_own_party);
    const std::string content = content_of(command.prepayment, command.lots);
    if (auto already = loan::answered(state, order->bank, command.reference, content)) return std::move(*already);
    if (auto refusal = not_noticeable(state, command.prepayment, command.lots))
        return tl::make_unexpected(std::move(*refusal));

    return events(ReleaseNoticed{.prepayment = command.prepayment,
                                 .facility = order->facility,
                                 .lots = command.lots,
                                 .value = notice_value(state, *order, command.lots),
                                 .reference = command.reference});
}

void apply(core::State& state, const ReleaseNoticed& event, const Context&) {
    Prepayment& order = state.prepayment.orders.edit(event.prepayment);
    order.noticed += event.value;
    const auto is_released = [&](LotId lot) {
        return std::find(event.lots.begin(), event.lots.end(), lot) != event.lots.end();
    };
    std::erase_if(order.notice_requested, is_released);
    std::erase_if(state.loan.facilities.edit(event.facility).lots, is_released);
    warehouse::release_lots(state, event.lots);
    loan::keep_answer(state, order.bank, event.reference, content_of(event.prepayment, event.lots));
}

}  // namespace gzl::core::prepayment

GZL_COMMAND(gzl::core::prepayment::IssueReleaseNotice)
GZL_EVENT(gzl::core::prepayment::ReleaseNoticed)
