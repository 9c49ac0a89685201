// The borrower draws (L1): everything that must hold is checked, the guarantee is reserved, the bank is instructed. The
// facilities of orders (F8, F9) pay their suppliers through them alone.
#include "core/engine/command.hpp"
#include "core/loan/drawing.hpp"
#include "core/loan/fund_use.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct RequestDrawdown {
    FacilityId facility;
    Money amount;
    std::string payee;
    std::string purpose;
    std::optional<Date> due_on;  // absent: the day the facility expires
};
BOOST_DESCRIBE_STRUCT(RequestDrawdown, (), (facility, amount, payee, purpose, due_on))

Decision decide(const core::State& state, const RequestDrawdown& command, const Context& context) {
    const Facility* facility = seen(state, context, command.facility);
    if (!facility) return refuse(facility_not_found);
    if (!party::acts_for(context, facility->enterprise)) return refuse(party::not_own_party);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.payee.empty()) return refuse(text_required, "field", "payee");
    if (command.purpose.empty()) return refuse(text_required, "field", "purpose");
    if (follows_orders(state, *facility)) return refuse(drawdown_by_order);
    const Drawing drawing{.facility = command.facility,
                          .amount = command.amount,
                          .payee = command.payee,
                          .purpose = command.purpose,
                          .due_on = command.due_on};
    if (auto refusal = not_drawable(state, drawing, context)) return tl::make_unexpected(std::move(*refusal));

    DrawdownInstructed fact = instruct(state, drawing, context);
    const DrawdownId drawdown = fact.drawdown;
    EventList facts = events(std::move(fact));
    if (fund_use(state, *facility, command.payee) == FundUse::deviates)
        facts.emplace_back(FundUseDeviated{drawdown, command.payee, trading_partner(state, *facility)});
    return facts;
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::RequestDrawdown)
