// An alert as queries show it.
#pragma once

#include "core/supervision/alert.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::supervision {

struct AlertView : Alert {
    AlertId alert;
    std::string warehouse_name;
    std::string officer_name;  // of the intervention; empty: nobody yet
};
BOOST_DESCRIBE_STRUCT(AlertView, (Alert), (alert, warehouse_name, officer_name))

AlertView view_of(const core::State& state, AlertId id, const Alert& alert);

}  // namespace gzl::core::supervision
