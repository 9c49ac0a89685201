// One alert and its whole life.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct GetAlert {
    AlertId alert;
};
BOOST_DESCRIBE_STRUCT(GetAlert, (), (alert))

tl::expected<Alert, Refusal> answer(const core::State& state, const GetAlert& query, const Context& context) {
    const Alert* alert = seen(state, context, query.alert);
    if (!alert) return refuse(alert_not_found);
    return *alert;
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::GetAlert, gzl::core::supervision::Alert)
