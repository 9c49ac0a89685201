// One drawdown.
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/views.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct GetDrawdown {
    DrawdownId drawdown;
};
BOOST_DESCRIBE_STRUCT(GetDrawdown, (), (drawdown))

tl::expected<DrawdownView, Refusal> answer(const core::State& state, const GetDrawdown& query, const Context& context) {
    const auto* found = seen(state, context, query.drawdown);
    if (!found) return refuse(drawdown_not_found);
    return view_of(query.drawdown, *found);
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::GetDrawdown, gzl::core::loan::DrawdownView)
