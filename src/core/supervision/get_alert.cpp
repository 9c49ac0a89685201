// One alert with everything that was done about it (S5).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_view.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct GetAlert {
    AlertId alert;
};
BOOST_DESCRIBE_STRUCT(GetAlert, (), (alert))

tl::expected<AlertView, Refusal> answer(const core::State& state, const GetAlert& query, const Context& context) {
    const Alert* alert = seen(state, context, query.alert);
    if (!alert) return refuse(alert_not_found);
    return view_of(state, query.alert, *alert);
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::GetAlert, gzl::core::supervision::AlertView)
