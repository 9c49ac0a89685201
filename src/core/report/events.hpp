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

// What the bank is told, at /v1/reports: the document itself is asked for.
struct ReportNotice {
    ReportId report;
    std::string number;
    std::optional<ApplicationId> application;  // of an asset-rights report
    std::optional<LoanId> loan;                // of a post-loan report
};
BOOST_DESCRIBE_STRUCT(ReportNotice, (), (report, number, application, loan))

void apply(core::State& state, const AssetRightsReported& event, const Context& context);
void apply(core::State& state, const PostLoanReported& event, const Context& context);

Messages messages(const core::State& state, const AssetRightsReported& event, const Context& context);
Messages messages(const core::State& state, const PostLoanReported& event, const Context& context);

}  // namespace gzl::core::report
