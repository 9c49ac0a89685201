// The node fires every deadline that is due.
#include "core/clock/deadlines.hpp"
#include "core/engine/command.hpp"

namespace gzl::core::clock {

struct FireDeadlines {};
BOOST_DESCRIBE_STRUCT(FireDeadlines, (), ())

Decision decide(const core::State& state, const FireDeadlines&, const Context& context) {
    return due(state, context.now);
}

}  // namespace gzl::core::clock

GZL_COMMAND(gzl::core::clock::FireDeadlines)
