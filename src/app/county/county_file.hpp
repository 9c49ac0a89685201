// A county's configuration: one TOML file whose tables become the first commands of an empty log
// (docs/guides/county-configuration.md). Loading finds every mistake in one run, down to a dry run of the commands.
#pragma once

#include <memory>

#include "app/county/county_options.hpp"
#include "app/county/problem.hpp"
#include "core/engine/catalog.hpp"

namespace gzl::app::county {

struct ConfiguredCommand {
    const core::CommandRow* row = nullptr;
    std::shared_ptr<const void> command;
    core::Actor actor;            // the system, on behalf of the warehouse's supervisor for a duty
    std::string idempotency_key;  // "county/<n>", n from 1 in the order of sending
    Place place;
};

struct CountyFile {
    std::string name;
    std::string region;
    std::optional<Instant> established;
    std::vector<ConfiguredCommand> commands;  // to be sent in this order; complete only without errors
    Problems problems;                        // by place
    std::vector<std::string> lines;           // of the source
    std::vector<std::string> key_files;       // names of the public key files that the machine keys refer to

    std::size_t count(Severity severity) const;
    bool has_errors() const { return count(Severity::error) > 0; }
};

CountyFile load_county(const std::filesystem::path& path, const CountyOptions& options = {});
CountyFile read_county(std::string_view text, const CountyOptions& options = {});

}  // namespace gzl::app::county
