// The reports as facts (E6, E7): number and content together.
#pragma once

#include "core/engine/event.hpp"
#include "core/report/content.hpp"

namespace gzl::core::report {

struct AssetRightsReported {
    ReportId report;
    std::string number;  // ARR-2026-000001
    AssetRights content;
};
BOOST_DESCRIBE_STRUCT(AssetRightsReported, (), (report, number, content))

struct PostLoanReported {
    ReportId report;
    std::string number;    // PLR-2026-000001
    bool monthly = false;  // of a month that was closed; otherwise asked for by a person
    PostLoan content;
};
BOOST_DESCRIBE_STRUCT(PostLoanReported, (), (report, number, monthly, content))

void apply(core::State& state, const AssetRightsReported& event, const Context& context);
void apply(core::State& state, const PostLoanReported& event, const Context& context);

}  // namespace gzl::core::report
