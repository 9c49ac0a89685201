// W6: what of the control over pledged goods is there, and what is missing, expired or broken.
#pragma once

#include "core/warehouse/state.hpp"

namespace gzl::core::warehouse {

enum class ControlItem : std::uint8_t {
    appointment,           // the creditor appointed the supervisor
    tripartite_agreement,  // creditor, pledgor, supervisor
    handover,              // two custodians took the goods over
    lien_waiver,           // of the warehouse, 民法典 903
    registration,          // 中登网
    control_start,         // from when the supervisor actually controls
    custody,               // every lot is still in the warehouse and under this control
};
BOOST_DESCRIBE_ENUM(ControlItem, appointment, tripartite_agreement, handover, lien_waiver, registration, control_start,
                    custody)

enum class EvidenceState : std::uint8_t { present, missing, expired, broken };
BOOST_DESCRIBE_ENUM(EvidenceState, present, missing, expired, broken)

struct ControlCheck {
    ControlItem item = ControlItem::appointment;
    EvidenceState state = EvidenceState::present;
};
BOOST_DESCRIBE_STRUCT(ControlCheck, (), (item, state))

struct ControlView {
    ControlId control;
    OrganisationId bank;
    OrganisationId enterprise;
    OrganisationId supervisor;
    std::vector<LotId> lots;
    Instant control_start;
    std::string tripartite_agreement;
    OrderId handover;
    std::string lien_waiver;
    std::string registration_number;
    std::optional<Date> registration_expires;  // none while there is no registration
    bool holds = false;                        // nothing is missing, expired or broken, and no lot is held back
    std::vector<ControlCheck> checks;
    std::vector<FacilityId> pledged_to;
    std::vector<LotId> out_of_control;  // left the warehouse, or under another control
    std::vector<LotId> frozen;
    std::vector<LotId> disputed;
    std::vector<LotId> missing;
};
BOOST_DESCRIBE_STRUCT(ControlView, (),
                      (control, bank, enterprise, supervisor, lots, control_start, tripartite_agreement, handover,
                       lien_waiver, registration_number, registration_expires, holds, checks, pledged_to,
                       out_of_control, frozen, disputed, missing))

ControlView view_of(const State& state, ControlId id, const ControlEvidence& control, Date today);

}  // namespace gzl::core::warehouse
