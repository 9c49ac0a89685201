// One take: lots against money.
#include "core/engine/command.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/procurement/view.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct GetTake {
    TakeId take;
};
BOOST_DESCRIBE_STRUCT(GetTake, (), (take))

tl::expected<TakeView, Refusal> answer(const core::State& state, const GetTake& query, const Context& context) {
    const auto* found = seen(state, context, query.take);
    if (!found) return refuse(take_not_found);
    return view_of(query.take, *found);
}

}  // namespace gzl::core::procurement

GZL_QUERY(gzl::core::procurement::GetTake, gzl::core::procurement::TakeView)
