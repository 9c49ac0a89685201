// The command line of `gzl`: each function adds the sub-commands of one subject, with their help.
#pragma once

#include <CLI/CLI.hpp>

namespace gzl {

// Each sub-command fills its options and, when chosen, runs.
struct CommandLine {
    CLI::App app{"冠之链 Guanzhilian: supply-chain finance for a county"};
    int exit_code = 0;

    template <class Options, class Run>
    CLI::App* add(CLI::App* parent, const char* name, const char* what, Options& options, Run run) {
        CLI::App* command = parent->add_subcommand(name, what);
        command->callback([this, &options, run] { exit_code = run(options); });
        return command;
    }
};

// serving.cpp
void add_serve(CommandLine& line);
void add_demo(CommandLine& line);
// evidence.cpp
void add_verify(CommandLine& line);
void add_fsck(CommandLine& line);
void add_witness(CommandLine& line);
void add_anchor(CommandLine& line);
void add_replay(CommandLine& line);
// business.cpp
void add_ledger(CommandLine& line);
void add_statement(CommandLine& line);
void add_county(CommandLine& line);
void add_rules(CommandLine& line);
void add_loan(CommandLine& line);
// scoring.cpp
void add_score(CommandLine& line);
// access.cpp
void add_accounts(CommandLine& line);
void add_delivery(CommandLine& line);
// making.cpp
void add_bench(CommandLine& line);
void add_generate(CommandLine& line);
// simulation.cpp
void add_simulate(CommandLine& line);

}  // namespace gzl
