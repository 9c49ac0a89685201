// The cause is found and dealt with, says the first person (S5).
#include "core/engine/command.hpp"
#include "core/supervision/conclude.hpp"

namespace gzl::core::supervision {

struct ResolveAlert {
    AlertId alert;
    std::string cause;
};
BOOST_DESCRIBE_STRUCT(ResolveAlert, (), (alert, cause))

Decision decide(const core::State& state, const ResolveAlert& command, const Context& context) {
    return conclude(state, {command.alert, AlertOutcome::resolved, command.cause}, context);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ResolveAlert)
