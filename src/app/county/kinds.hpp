// The kinds of tables in a county's configuration, in the order in which their commands are sent.
#pragma once

#include <span>
#include <string_view>

namespace gzl::app::county {

struct Kind {
    std::string_view table;            // "organisation", as in [[organisation]]
    std::string_view command;          // the catalogue's name of the command
    std::string_view id_prefix;        // of the object that the command makes; empty: none that others refer to
    std::string_view name_field = {};  // the table's `key` when none is given; empty: `key` must be given

    // A field of the command that is written under another name and names a table of another kind by its `key`.
    std::string_view reference = {};
    std::string_view reference_field = {};
};

std::span<const Kind> kinds();
const Kind* kind_of_table(std::string_view table);
const Kind* kind_of_prefix(std::string_view id_prefix);

}  // namespace gzl::app::county
