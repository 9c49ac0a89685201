// One movement of a facility's cash margin.
#include "core/collateral/margin_rules.hpp"
#include "core/collateral/margin_view.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

struct GetMargin {
    MarginId margin;
};
BOOST_DESCRIBE_STRUCT(GetMargin, (), (margin))

MarginView view_of(const core::State& state, MarginId id, const Margin& margin) {
    return {margin, id, state.party.organisations.at(margin.payer).name};
}

tl::expected<MarginView, Refusal> answer(const core::State& state, const GetMargin& query, const Context& context) {
    const Margin* found = seen(state, context, query.margin);
    if (!found) return refuse(margin_not_found);
    return view_of(state, query.margin, *found);
}

}  // namespace gzl::core::collateral

GZL_QUERY(gzl::core::collateral::GetMargin, gzl::core::collateral::MarginView)
