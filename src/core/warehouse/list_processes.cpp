// The county's processes with their tolerances (W4).
#include "core/engine/command.hpp"
#include "core/state.hpp"

namespace gzl::core::warehouse {

struct ListProcesses {};
BOOST_DESCRIBE_STRUCT(ListProcesses, (), ())

struct ProcessView {
    std::string code;
    std::string name;
    RatePpm loss_tolerance;
    RatePpm scrap_tolerance;
    bool changes_grade = false;
};
BOOST_DESCRIBE_STRUCT(ProcessView, (), (code, name, loss_tolerance, scrap_tolerance, changes_grade))

struct ProcessList {
    std::vector<ProcessView> items;
};
BOOST_DESCRIBE_STRUCT(ProcessList, (), (items))

tl::expected<ProcessList, Refusal> answer(const core::State& state, const ListProcesses&, const Context&) {
    ProcessList list;
    for (const auto& [code, process] : state.warehouse.processes)
        list.items.push_back(
            {code, process.name, process.loss_tolerance, process.scrap_tolerance, process.changes_grade});
    return list;
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListProcesses, gzl::core::warehouse::ProcessList)
