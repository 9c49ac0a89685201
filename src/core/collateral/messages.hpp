// What the bank's machine is told, and where: MarginInstruction to /v1/margins, CoverageNotice to /v1/coverage.
#pragma once

#include "core/collateral/state.hpp"
#include "core/loan/state.hpp"

namespace gzl::core::collateral {

struct MarginInstruction {
    MarginId margin;
    FacilityId facility;
    MarginKind kind = MarginKind::deposit;
    std::string payer_code;
    std::string payer_name;
    Money amount;
    std::optional<LoanId> loan;           // of a use
    std::optional<DrawdownId> drawdown;   // by which the bank knows the loan
    std::optional<loan::Taken> expected;  // of a use: what the loan would take it up as today
};
BOOST_DESCRIBE_STRUCT(MarginInstruction, (),
                      (margin, facility, kind, payer_code, payer_name, amount, loan, drawdown, expected))

enum class CoverageNews : std::uint8_t { top_up_requested, top_up_missed, close_out_reached, cover_restored };
BOOST_DESCRIBE_ENUM(CoverageNews, top_up_requested, top_up_missed, close_out_reached, cover_restored)

// F7: what has become of the pledge of a facility.
struct CoverageNotice {
    FacilityId facility;
    std::string enterprise_code;
    CoverageNews news = CoverageNews::top_up_requested;
    Shown coverage;
    std::optional<Date> top_up_by;
};
BOOST_DESCRIBE_STRUCT(CoverageNotice, (), (facility, enterprise_code, news, coverage, top_up_by))

}  // namespace gzl::core::collateral
