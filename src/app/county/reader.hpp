// The TOML text of a county's configuration → entries, in the order of their commands.
#pragma once

#include "app/county/county_options.hpp"
#include "app/county/entry.hpp"

namespace gzl::app::county {

struct ReadCounty {
    Entries entries;
    Problems problems;
    std::vector<std::string> key_files;  // names of the public key files that the machine keys refer to
};

ReadCounty read_entries(std::string_view text, const CountyOptions& options);

}  // namespace gzl::app::county
