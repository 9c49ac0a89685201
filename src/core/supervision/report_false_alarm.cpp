// Nothing was wrong, says the first person; the cause is what misled the sensors (S5).
#include "core/engine/command.hpp"
#include "core/supervision/conclude.hpp"

namespace gzl::core::supervision {

struct ReportFalseAlarm {
    AlertId alert;
    std::string cause;
};
BOOST_DESCRIBE_STRUCT(ReportFalseAlarm, (), (alert, cause))

Decision decide(const core::State& state, const ReportFalseAlarm& command, const Context& context) {
    return conclude(state, {command.alert, AlertOutcome::false_alarm, command.cause}, context);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ReportFalseAlarm)
