// What an enterprise may borrow on its trade alone (F6, 脱核链贷):
// min(α × net invoiced trade of twelve months, β × taxed sales of twelve months, the product's maximum) − other
// exposure. Only invoices that passed verification (T4) count, red-letter ones against those before; of the trade, no
// partner counts for more than its part of the whole (concentration cap). The trade is that of the side which is
// financed: what the enterprise buys, or what it sells. Rounded down.
#pragma once

#include "core/loan/state.hpp"
#include "core/trade/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::loan {

struct DecoredLimit {
    Money trade;           // net, of twelve months
    Money counted_trade;   // of it: within the concentration cap
    Money taxed_sales;     // net, of twelve months
    Money by_trade;        // α × counted trade
    Money by_sales;        // β × taxed sales
    Money cap;             // of the product
    Money other_exposure;  // drawn and reserved on the enterprise's other facilities
    Money limit;
};
BOOST_DESCRIBE_STRUCT(DecoredLimit, (),
                      (trade, counted_trade, taxed_sales, by_trade, by_sales, cap, other_exposure, limit))

// `own`: the facility whose exposure is no other's.
DecoredLimit decored_limit(const core::State& state, OrganisationId enterprise, const product::Product& product,
                           trade::ContractKind financed, Date day, std::optional<FacilityId> own = {});

// Of an open facility that was granted on a verification.
DecoredLimit decored_limit(const core::State& state, FacilityId facility, Date day);

}  // namespace gzl::core::loan
