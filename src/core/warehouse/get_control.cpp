// One piece of control evidence (W6).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct GetControl {
    ControlId control;
};
BOOST_DESCRIBE_STRUCT(GetControl, (), (control))

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
    Date registration_expires;
};
BOOST_DESCRIBE_STRUCT(ControlView, (),
                      (control, bank, enterprise, supervisor, lots, control_start, tripartite_agreement, handover,
                       lien_waiver, registration_number, registration_expires))

tl::expected<ControlView, Refusal> answer(const core::State& state, const GetControl& query, const Context& context) {
    const ControlEvidence* found = state.warehouse.controls.find(query.control);
    if (!found || !sees_control(state, context, *found)) return refuse(control_not_found);
    return ControlView{.control = query.control,
                       .bank = found->bank,
                       .enterprise = found->enterprise,
                       .supervisor = found->supervisor,
                       .lots = found->lots,
                       .control_start = found->control_start,
                       .tripartite_agreement = found->tripartite_agreement,
                       .handover = found->handover,
                       .lien_waiver = found->lien_waiver,
                       .registration_number = found->registration_number,
                       .registration_expires = found->registration_expires};
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::GetControl, gzl::core::warehouse::ControlView)
