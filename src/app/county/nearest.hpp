// The known name that a mistyped one most likely means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gzl::app::county {

// Empty when nothing is near: more than a third of the letters would have to change.
std::string nearest(std::string_view mistyped, const std::vector<std::string>& known);

}  // namespace gzl::app::county
