// One report, without its content: who has the record of it has that.
#include "core/engine/command.hpp"
#include "core/report/reasons.hpp"
#include "core/report/view.hpp"
#include "core/state.hpp"

namespace gzl::core::report {

struct GetReport {
    ReportId report;
};
BOOST_DESCRIBE_STRUCT(GetReport, (), (report))

tl::expected<ReportView, Refusal> answer(const core::State& state, const GetReport& query, const Context& context) {
    const Report* report = seen(state, context, query.report);
    if (!report) return refuse(report_not_found);
    return view_of(state, query.report, *report);
}

}  // namespace gzl::core::report

GZL_QUERY(gzl::core::report::GetReport, gzl::core::report::ReportView)
