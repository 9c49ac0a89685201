// The borrower asks for margin that secures no order to be given back (F6): what stays must cover what is owed.
#include "core/collateral/events.hpp"
#include "core/collateral/margin_rules.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

struct RequestMarginReturn {
    FacilityId facility;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(RequestMarginReturn, (), (facility, amount))

Decision decide(const core::State& state, const RequestMarginReturn& command, const Context& context) {
    const loan::Facility* facility = loan::seen(state, context, command.facility);
    if (!facility) return refuse(loan::facility_not_found);
    if (!party::acts_for(context, facility->enterprise)) return refuse(party::not_own_party);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    const Money most = available(state, command.facility, {});
    if (command.amount > most) return refuse(margin_short, "available", most);
    if (const Money spare = loan::spare_margin(state, *facility, context.today()); command.amount > spare)
        return refuse(margin_secures_debt, "spare", spare);

    return events(MarginRequested{.margin = state.collateral.margins.next_id(),
                                  .facility = command.facility,
                                  .kind = MarginKind::give_back,
                                  .amount = command.amount,
                                  .payer = facility->enterprise});
}

}  // namespace gzl::core::collateral

GZL_COMMAND(gzl::core::collateral::RequestMarginReturn)
