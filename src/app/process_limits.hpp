// What the operating system lets this process have.
#pragma once

#include <cstddef>

namespace gzl::app {

// A connection is a descriptor, and the stores need some as well: the process takes what it may have, and says how many
// connections of those wanted fit into it.
std::size_t connections_within_limit(std::size_t wanted);

}  // namespace gzl::app
