// The simulated county.
#include <algorithm>
#include <cstdio>
#include <unistd.h>

#include "app/command_line/command_line.hpp"
#include "app/data_directory.hpp"
#include "base/json.hpp"
#include "simulator/check.hpp"
#include "simulator/run.hpp"

namespace gzl {

namespace {

struct SimulateOptions {
    simulator::Plan plan;
    std::vector<std::string> faults{"process", "network", "bank", "clock"};
    std::uint64_t check = 0;
    unsigned processes = 0;
    bool first = false;
    std::string keep;
    bool json = false;
};

struct Failure {
    std::uint64_t seed = 0;
    std::uint64_t step = 0;
    std::string failure;
    std::string again;  // the command line of the smallest life that still fails
};
BOOST_DESCRIBE_STRUCT(Failure, (), (seed, step, failure, again))

struct Report {
    std::uint64_t seeds = 0;
    std::int64_t days_each = 0;
    std::uint64_t records = 0;
    std::uint64_t loans = 0;
    std::uint64_t defaults = 0;
    std::uint64_t messages = 0;
    std::uint64_t crashes = 0;
    std::vector<Failure> failed;
};
BOOST_DESCRIBE_STRUCT(Report, (), (seeds, days_each, records, loans, defaults, messages, crashes, failed))

simulator::Plan plan_of(const SimulateOptions& options) {
    simulator::Plan plan = options.plan;
    const auto with = [&](const char* kind) {
        return std::find(options.faults.begin(), options.faults.end(), kind) != options.faults.end();
    };
    plan.process_faults = with("process");
    plan.network_faults = with("network");
    plan.bank_faults = with("bank");
    plan.clock_faults = with("clock");
    return plan;
}

int live_once(const SimulateOptions& options, const simulator::Plan& plan) {
    const bool tell = !options.json && isatty(STDERR_FILENO) != 0;
    std::filesystem::path log;
    if (!options.keep.empty()) {
        const auto data = app::open_data_directory(options.keep);
        if (!data || std::filesystem::exists(data->log())) {
            std::fprintf(stderr, "gzl simulate: %s\n",
                         data ? (data->log().string() + " is there already").c_str() : data.error().message.c_str());
            return 1;
        }
        log = data->log();
    }
    const auto day_done = [&](std::int64_t day) {
        if (tell)
            std::fprintf(stderr, "\rday %lld of %lld", static_cast<long long>(day), static_cast<long long>(plan.days));
    };
    const auto outcome = simulator::run(plan, day_done, log);
    if (tell) std::fprintf(stderr, "\r\033[K");
    std::puts(to_json(outcome).c_str());
    if (!outcome.sound)
        std::fprintf(stderr, "seed %llu, step %llu: this does not hold: %s\n",
                     static_cast<unsigned long long>(outcome.seed), static_cast<unsigned long long>(outcome.step),
                     outcome.failure.c_str());
    return outcome.sound ? 0 : 1;
}

int check_many(const SimulateOptions& options, const simulator::Plan& plan) {
    simulator::CheckOptions check;
    check.plan = plan;
    check.seeds = options.check;
    check.processes = options.processes;
    check.stop_at_first = options.first;
    check.shrink = !options.first;
    const bool tell = isatty(STDERR_FILENO) != 0;
    check.progress = [&](const simulator::Checked& so_far) {
        if (tell)
            std::fprintf(stderr, "\r%llu of %llu seeds, %zu failed", static_cast<unsigned long long>(so_far.seeds),
                         static_cast<unsigned long long>(options.check), so_far.failed.size());
    };
    const auto checked = simulator::check(check);
    if (tell) std::fprintf(stderr, "\r\033[K");
    Report report{checked.seeds,    plan.days,        checked.records, checked.loans,
                  checked.defaults, checked.messages, checked.crashes, {}};
    for (const auto& failed : checked.failed)
        report.failed.push_back({failed.plan.seed, failed.step, failed.failure, command_line_of(failed.plan)});
    std::puts(to_json(report).c_str());
    for (const Failure& failed : report.failed)
        std::fprintf(stderr, "seed %llu, step %llu: this does not hold: %s\n  again: %s\n",
                     static_cast<unsigned long long>(failed.seed), static_cast<unsigned long long>(failed.step),
                     failed.failure.c_str(), failed.again.c_str());
    return report.failed.empty() ? 0 : 1;
}

int simulate(const SimulateOptions& options) {
    const simulator::Plan plan = plan_of(options);
    return options.check == 0 ? live_once(options, plan) : check_many(options, plan);
}

}  // namespace

void add_simulate(CommandLine& line) {
    static SimulateOptions options;
    CLI::App* command =
        line.add(&line.app, "simulate", "Live a whole county from one seed, with every fault", options, simulate);
    command->add_option("--seed", options.plan.seed, "Of everything that happens; the first of --check")
        ->capture_default_str();
    command->add_option("--days", options.plan.days, "Length of the life")->capture_default_str();
    command->add_option("--enterprises", options.plan.enterprises, "That trade and borrow")->capture_default_str();
    command->add_option("--banks", options.plan.banks, "That decide and pay")->capture_default_str();
    command->add_option("--warehouses", options.plan.warehouses, "That keep the goods")->capture_default_str();
    command->add_option("--faults", options.faults, "Kinds: process, network, bank, clock; none")
        ->delimiter(',')
        ->check(CLI::IsMember({"process", "network", "bank", "clock", "none"}))
        ->capture_default_str();
    command->add_option("--faults-until", options.plan.faults_until_step, "Last step with faults; 0: to the end");
    command->add_option("--check", options.check, "Live this many seeds, on every core; shrink what fails");
    command->add_option("--processes", options.processes, "Of --check; 0: one for each core");
    command->add_flag("--first", options.first, "Of --check: stop at the first failure, as it is");
    command->add_option("--data", options.keep, "Leave the log of one sound life here, as a data directory");
    command->add_flag("--json", options.json, "Only JSON on standard output");
}

}  // namespace gzl
