#include "app/bench/bench_node.hpp"

#include <iostream>

#include "base/json.hpp"
#include "eventlog/sqlite_log.hpp"

namespace gzl::bench {

Result<std::unique_ptr<BenchNode>> start_node(const std::string& directory, const NodeSetting& setting) {
    auto bench = std::make_unique<BenchNode>();
    auto log = eventlog::open_sqlite_log({.path = directory + "/events.db"});
    if (!log) return tl::make_unexpected(log.error());
    bench->log = std::move(*log);
    node::Node::Options options;
    options.log = bench->log.get();
    options.clock = setting.clock ? setting.clock : &bench->clock;
    options.random = &bench->random;
    options.close_days = setting.close_days;
    options.on_fault = [](const Fault& fault) { std::cerr << "error: " << fault.message << '\n'; };
    options.on_durable = [&batches = bench->batches](std::uint64_t) { ++batches; };
    auto node = node::Node::start(options);
    if (!node) return tl::make_unexpected(node.error());
    bench->node = std::move(*node);
    return bench;
}

const core::CommandRow& command_row(std::string_view name) {
    const core::CommandRow* row = core::catalog().command(name);
    CHECK_THAT(row != nullptr);
    return *row;
}

Result<std::shared_ptr<const void>> read_command(const core::CommandRow& row, std::string_view json) {
    const auto value = parse_json(json);
    auto command = row.body->make();
    const auto read = value ? read_json(*value, *row.body->type, command.get())
                            : tl::expected<void, JsonProblem>(tl::make_unexpected(value.error()));
    if (!read)
        return fault(std::string(row.name()) + ": " + std::string(read.error().reason) + " at " + read.error().pointer);
    return command;
}

Result<std::vector<std::string>> run_command(node::Node& node, const core::Actor& actor, std::string_view name,
                                             std::string_view json) {
    const core::CommandRow& row = command_row(name);
    auto command = read_command(row, json);
    if (!command) return tl::make_unexpected(command.error());
    auto outcome = node::submit_and_wait(node, {&row, std::move(*command), actor, {}, {}});
    if (auto* accepted = std::get_if<node::Accepted>(&outcome)) return std::move(accepted->records);
    const auto* refusal = std::get_if<core::Refusal>(&outcome);
    return fault(std::string(name) + " was not accepted: " +
                 (refusal ? std::string(refusal->reason->name) : std::get<node::Unavailable>(outcome).why));
}

}  // namespace gzl::bench
