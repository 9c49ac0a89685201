// A process 加工工艺 of the county's configuration: what it may lose, what scrap it may leave (W4).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct RegisterProcess {
    std::string code;
    std::string name;
    RatePpm loss_tolerance;   // of the input
    RatePpm scrap_tolerance;  // of the input
    bool changes_grade = false;
};
BOOST_DESCRIBE_STRUCT(RegisterProcess, (), (code, name, loss_tolerance, scrap_tolerance, changes_grade))

Decision decide(const core::State& state, const RegisterProcess& command, const Context&) {
    const auto is_share = [](RatePpm share) { return RatePpm::zero() <= share && share <= RatePpm(1'000'000); };
    if (command.code.empty()) return refuse(text_required, "field", "code");
    if (command.name.empty()) return refuse(text_required, "field", "name");
    if (state.warehouse.processes.contains(command.code)) return refuse(process_code_taken);
    if (!is_share(command.loss_tolerance) || !is_share(command.scrap_tolerance)) return refuse(tolerance_out_of_range);

    return events(ProcessRegistered{.code = command.code,
                                    .name = command.name,
                                    .loss_tolerance = command.loss_tolerance,
                                    .scrap_tolerance = command.scrap_tolerance,
                                    .changes_grade = command.changes_grade});
}

void apply(core::State& state, const ProcessRegistered& event, const Context&) {
    state.warehouse.processes.emplace(
        event.code, Process{event.name, event.loss_tolerance, event.scrap_tolerance, event.changes_grade});
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::RegisterProcess)
GZL_EVENT(gzl::core::warehouse::ProcessRegistered)
