#include "core/report/issue.hpp"

#include "core/state.hpp"

namespace gzl::core::report {

Period month_of(Date day) {
    const CivilDate civil = day.civil();
    const Date from = Date::of(civil.year, civil.month, 1);
    return {from, from.plus_months(1).plus_days(-1)};
}

std::string number_of(const core::State& state, ReportKind kind, Date today, std::int64_t ahead) {
    const std::string series =
        (kind == ReportKind::asset_rights ? "ARR-" : "PLR-") + std::to_string(today.civil().year);
    const auto issued = state.report.issued.find(series);
    const std::int64_t next = (issued == state.report.issued.end() ? 0 : issued->second) + ahead + 1;
    const std::string digits = std::to_string(next);
    return series + "-" + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

ReportId id_of(const core::State& state, std::int64_t ahead) {
    return ReportId(state.report.reports.next_id().number() + static_cast<std::uint64_t>(ahead));
}

}  // namespace gzl::core::report
