// One list with its placements, as its bank and the operator see it (P6).
#include "core/engine/command.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/need/views.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct GetNeedList {
    NeedListId list;
};
BOOST_DESCRIBE_STRUCT(GetNeedList, (), (list))

tl::expected<NeedListView, Refusal> answer(const core::State& state, const GetNeedList& query, const Context& context) {
    const NeedList* found = seen(state, context, query.list);
    if (!found) return refuse(need_list_not_found);
    return view_of(state, context, query.list, *found);
}

}  // namespace gzl::core::need

GZL_QUERY(gzl::core::need::GetNeedList, gzl::core::need::NeedListView)
