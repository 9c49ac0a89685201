// The command by which the platform's scorer has a score recorded.
#pragma once

#include "core/scoring/state.hpp"

namespace gzl::core::scoring {

struct RecordScore {
    OrganisationId enterprise;
    Date as_of;
    std::vector<Opinion> opinions;  // the champion first
    std::vector<Input> inputs;
    std::optional<Money> yearly_sales;  // net invoiced, of twelve months; absent: not known
};
BOOST_DESCRIBE_STRUCT(RecordScore, (), (enterprise, as_of, opinions, inputs, yearly_sales))

}  // namespace gzl::core::scoring
