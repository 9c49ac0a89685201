// The simulated county.
#include <cstdio>

#include "app/command_line/command_line.hpp"
#include "base/json.hpp"
#include "simulator/run.hpp"

namespace gzl {

namespace {

struct SimulateOptions {
    simulator::Plan plan;
    bool json = false;
};

int simulate(const SimulateOptions& options) {
    const auto outcome = simulator::run(options.plan, [&](std::int64_t day) {
        if (!options.json) std::fprintf(stderr, "\rday %lld", static_cast<long long>(day));
    });
    if (!options.json) std::fprintf(stderr, "\n");
    std::puts(to_json(outcome).c_str());
    return outcome.sound ? 0 : 1;
}

}  // namespace

void add_simulate(CommandLine& line) {
    static SimulateOptions options;
    CLI::App* command =
        line.add(&line.app, "simulate", "Live a whole county from one seed, with every fault", options, simulate);
    command->add_option("--seed", options.plan.seed, "Of everything that happens")->capture_default_str();
    command->add_option("--days", options.plan.days, "Length of the life")->capture_default_str();
    command->add_option("--enterprises", options.plan.enterprises, "That trade and borrow")->capture_default_str();
    command->add_option("--banks", options.plan.banks, "That decide and pay")->capture_default_str();
    command->add_option("--warehouses", options.plan.warehouses, "That keep the goods")->capture_default_str();
    command->add_flag("--json", options.json, "Only JSON on standard output");
}

}  // namespace gzl
