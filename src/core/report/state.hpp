// Which reports were issued (E6, E7); their content stands in the facts. And how far the monthly ones have come.
#pragma once

#include <map>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::report {

enum class ReportKind : std::uint8_t {
    asset_rights,  // 资产确权报告
    post_loan,     // 贷后监管报告
};
BOOST_DESCRIBE_ENUM(ReportKind, asset_rights, post_loan)

struct Report {
    ReportKind kind = ReportKind::asset_rights;
    std::string number;
    std::optional<ApplicationId> application{};
    std::optional<LoanId> loan{};
    std::optional<Date> from{};  // the period of a post-loan report, inclusive
    std::optional<Date> to{};
    bool clean = false;  // rights confirmed; nothing to look at
    Instant issued_at;
};
BOOST_DESCRIBE_STRUCT(Report, (), (kind, number, application, loan, from, to, clean, issued_at))

// A month that was closed and whose reports are being issued, one loan after the other.
struct Month {
    Date first;
    LoanId next;
};
BOOST_DESCRIBE_STRUCT(Month, (), (first, next))

struct State {
    Table<ReportId, Report> reports;
    std::map<std::string, std::int64_t> issued;  // of each kind and year: "ARR-2026"
    std::optional<Month> month;
};
BOOST_DESCRIBE_STRUCT(State, (), (reports, issued, month))

}  // namespace gzl::core::report
