// A report as queries show it; the document itself is the edge's.
#pragma once

#include "core/report/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::report {

struct ReportView : Report {
    ReportId report;
    OrganisationId enterprise;
    std::string enterprise_name;
    OrganisationId bank;
};
BOOST_DESCRIBE_STRUCT(ReportView, (Report), (report, enterprise, enterprise_name, bank))

// P6: null when it does not exist or the caller may not know of it. Whoever sees the application or the loan knows that
// there is a report; its content only who sees all that it speaks of (visibility.hpp).
const Report* seen(const core::State& state, const Context& context, ReportId id);

ReportView view_of(const core::State& state, ReportId id, const Report& report);

}  // namespace gzl::core::report
