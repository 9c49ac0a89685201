// The program `gzl`.
#include "app/command_line/command_line.hpp"

int main(int argc, char** argv) {
    using namespace gzl;
    static CommandLine line;
    line.app.require_subcommand(1);
    line.app.set_config("--config", "",
                        "TOML file with options, a section such as [serve] for each command; the command line wins");
    line.app.footer("Start with `gzl demo`. Each command explains itself with --help.");
    add_serve(line);
    add_demo(line);
    add_verify(line);
    add_fsck(line);
    add_witness(line);
    add_anchor(line);
    add_replay(line);
    add_ledger(line);
    add_statement(line);
    add_accounts(line);
    add_delivery(line);
    add_county(line);
    add_rules(line);
    add_loan(line);
    add_score(line);
    add_bench(line);
    add_generate(line);
    add_simulate(line);
    CLI11_PARSE(line.app, argc, argv);
    return line.exit_code;
}
