// The mistakes that can be seen from the file alone, in words.
#pragma once

#include <string_view>

#include "app/county/problem.hpp"
#include "base/type.hpp"

namespace gzl::app::county {

using Names = std::vector<std::string>;

Problem file_unreadable(std::string_view file, std::string_view why);
Problem toml_syntax(Place place, std::string_view description);
Problem unknown_table(Place place, std::string_view name, const Names& known);
Problem missing_table(std::string_view name);
Problem unknown_field(Place place, std::string_view name, const Names& known);
Problem missing_field(Place place, std::string_view table, const Names& spellings);
Problem given_twice(Place place, const Names& spellings);
Problem wrong_type(Place place, std::string_view field, const Type& expected);
Problem not_a_table(Place place, std::string_view name);
Problem out_of_range(Place place, std::string_view field);
Problem malformed_amount(Place place, std::string_view field, std::string_view example);
Problem unknown_value(Place place, std::string_view field, std::string_view value, const Names& allowed);
Problem unknown_reference(Place place, std::string_view table, std::string_view key, const Names& known);
Problem duplicate_key(Place place, std::string_view table, std::string_view key, Place first);
Problem key_file_unreadable(Place place, std::string_view file, std::string_view why);
Problem key_files_not_read(Place place);
Problem public_key_malformed(Place place, std::string_view why);

}  // namespace gzl::app::county
