// The row of this module: command 608. The facts that it records are rows of the modules that keep the deadlines.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::clock {

const Commands kCommands{
    command<struct FireDeadlines>(608, "", clock_fire, "触发到期时限", "Fire due deadlines"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands};
}

}  // namespace gzl::core::clock
