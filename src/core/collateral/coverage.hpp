// How well the pledged goods cover what is drawn on a facility, against its three lines (F6, F7, W7).
#pragma once

#include <optional>

#include "core/collateral/state.hpp"
#include "core/loan/rules.hpp"

namespace gzl::core::collateral {

enum class Line : std::uint8_t {
    within,     // below the warning line
    warning,    // 警戒线: reached, the borrower is asked for more
    close_out,  // 平仓线: reached, nothing is drawn, the pledge may be sold
};
BOOST_DESCRIBE_ENUM(Line, within, warning, close_out)

struct Coverage {
    Money exposure;  // drawn and reserved, less the cash margin: what the goods must carry
    Money value;     // of the goods, after the haircut
    std::optional<RatePpm>
        ltv;  // exposure over value, rounded up: a line counts as reached when it is; of no value none
    Line line = Line::within;
    loan::Shortfall missing{};  // to the contract LTV, as cash or as goods
};

// Of a facility that lends on goods; nothing of the others, and while a grade has no price.
std::optional<Coverage> coverage_of(const core::State& state, const loan::Facility& facility, Date day);

Shown shown(const Coverage& coverage);

}  // namespace gzl::core::collateral
