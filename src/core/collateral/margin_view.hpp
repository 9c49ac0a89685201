// A movement of margin as queries show it.
#pragma once

#include "core/collateral/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::collateral {

struct MarginView : Margin {
    MarginId margin;
    std::string payer_name;
};
BOOST_DESCRIBE_STRUCT(MarginView, (Margin), (margin, payer_name))

MarginView view_of(const core::State& state, MarginId id, const Margin& margin);

}  // namespace gzl::core::collateral
