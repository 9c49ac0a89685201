#include "core/warehouse/control_view.hpp"

#include <algorithm>

#include "core/warehouse/freeze.hpp"

namespace gzl::core::warehouse {

namespace {

void sort_lots(const State& state, ControlView& view) {
    for (const LotId id : view.lots) {
        const Lot& lot = state.lots.at(id);
        if (!is_in_stock(lot) || lot.control != view.control) view.out_of_control.push_back(id);
        if (is_frozen(lot)) view.frozen.push_back(id);
        if (lot.dispute) view.disputed.push_back(id);
        if (lot.missing_by) view.missing.push_back(id);
        if (lot.pledged_to &&
            std::find(view.pledged_to.begin(), view.pledged_to.end(), *lot.pledged_to) == view.pledged_to.end())
            view.pledged_to.push_back(*lot.pledged_to);
    }
}

EvidenceState of_text(const std::string& text) {
    return text.empty() ? EvidenceState::missing : EvidenceState::present;
}

EvidenceState of_registration(const ControlEvidence& control, Date today) {
    if (control.registration_number.empty()) return EvidenceState::missing;
    return control.registration_expires < today ? EvidenceState::expired : EvidenceState::present;
}

// The handover is an executed two-person order, and control starts with its recording: evidence without either is never
// recorded.
std::vector<ControlCheck> checks_of(const ControlEvidence& control, const ControlView& view, Date today) {
    using enum ControlItem;
    const bool unbroken = view.out_of_control.empty() && view.missing.empty();
    return {{appointment, EvidenceState::present},
            {tripartite_agreement, of_text(control.tripartite_agreement)},
            {handover, EvidenceState::present},
            {lien_waiver, of_text(control.lien_waiver)},
            {registration, of_registration(control, today)},
            {control_start, EvidenceState::present},
            {custody, unbroken ? EvidenceState::present : EvidenceState::broken}};
}

}  // namespace

ControlView view_of(const State& state, ControlId id, const ControlEvidence& control, Date today) {
    ControlView view{.control = id,
                     .bank = control.bank,
                     .enterprise = control.enterprise,
                     .supervisor = control.supervisor,
                     .lots = control.lots,
                     .control_start = control.control_start,
                     .tripartite_agreement = control.tripartite_agreement,
                     .handover = control.handover,
                     .lien_waiver = control.lien_waiver,
                     .registration_number = control.registration_number,
                     .registration_expires = {},
                     .holds = false,
                     .checks = {},
                     .pledged_to = {},
                     .out_of_control = {},
                     .frozen = {},
                     .disputed = {},
                     .missing = {}};
    if (!control.registration_number.empty()) view.registration_expires = control.registration_expires;
    sort_lots(state, view);
    view.checks = checks_of(control, view, today);
    view.holds = view.frozen.empty() && view.disputed.empty() &&
                 std::all_of(view.checks.begin(), view.checks.end(),
                             [](const ControlCheck& check) { return check.state == EvidenceState::present; });
    return view;
}

}  // namespace gzl::core::warehouse
