#include "core/supervision/alert_view.hpp"

#include "core/state.hpp"

namespace gzl::core::supervision {

AlertView view_of(const core::State& state, AlertId id, const Alert& alert) {
    AlertView view;
    static_cast<Alert&>(view) = alert;
    view.alert = id;
    view.warehouse_name = state.warehouse.warehouses.at(alert.warehouse).name;
    if (alert.intervention && alert.intervention->officer.is_set())
        view.officer_name = state.party.users.at(alert.intervention->officer).name;
    return view;
}

}  // namespace gzl::core::supervision
