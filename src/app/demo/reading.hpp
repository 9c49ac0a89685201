// Members of the platform's answers; what is not there ends the demo with its name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <boost/json.hpp>

namespace gzl::app {

namespace json = boost::json;

std::string text_of(const json::value& value);
std::string text_in(const json::object& object, std::string_view name);
std::int64_t integer_in(const json::object& object, std::string_view name);

// The one item of a list whose field has this value.
json::object item_with(const json::value& list, std::string_view field, std::string_view value);

}  // namespace gzl::app
