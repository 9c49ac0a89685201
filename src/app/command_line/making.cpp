// Benches, and documents that follow from the catalogue.
#include <cstdio>

#include "api/platform/openapi.hpp"
#include "app/bench/bench.hpp"
#include "app/command_line/command_line.hpp"
#include "app/readings/reading_views.hpp"

namespace gzl {

void add_bench(CommandLine& line) {
    static bench::BenchOptions options;
    CLI::App* command = line.add(&line.app, "bench", "Measure this machine beside the floor of its disk and PostgreSQL",
                                 options, bench::run_bench);
    command
        ->add_option("name", options.name,
                     "transfers, commands, replay, close-day, supervision, evidence, telemetry, hour-loan or score")
        ->required();
    command->add_option("--data", options.data_directory, "Directory on the disk to measure")->capture_default_str();
    command->add_option("--seconds", options.seconds, "Length of one measurement; 0: its usual one")
        ->capture_default_str();
    command->add_option("--events", options.events, "Size of the log that replay builds")->capture_default_str();
    command->add_option("--loans", options.loans, "Live loans of close-day")->capture_default_str();
    command->add_option("--days", options.days, "Days of supervision; 0: a month")->capture_default_str();
    command->add_option("--leaves", options.leaves, "Size of the tree in which evidence proves")->capture_default_str();
    command->add_option("--concurrent", options.concurrent, "Applications at once of hour-loan")->capture_default_str();
    command->add_option("--county", options.county, "County configuration of hour-loan")->capture_default_str();
    command->add_option("--connections", options.connections, "Connections of commands")->capture_default_str();
    command->add_flag("--json", options.json, "Only JSON on standard output");
}

void add_generate(CommandLine& line) {
    CLI::App* generate =
        line.app.add_subcommand("generate", "Documents that follow from the catalogue")->require_subcommand(1);
    generate->add_subcommand("openapi", "OpenAPI 3.1 document")->callback([] {
        std::puts(api::openapi_document(app::described_readings()).c_str());
    });
    generate->add_subcommand("typescript", "Types of the web console")->callback([] {
        std::fputs(api::typescript_types(app::described_readings()).c_str(), stdout);
    });
    generate->add_subcommand("labels", "Names of facts, for the page that asks no server")->callback([] {
        std::fputs(api::fact_labels().c_str(), stdout);
    });
}

}  // namespace gzl
