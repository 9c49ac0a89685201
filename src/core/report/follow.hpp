// F4: with its verification an application has its asset-rights report.
#pragma once

#include <optional>

#include "core/engine/event.hpp"

namespace gzl::core::report {

struct IssueAssetRightsReport {
    ApplicationId application;
};
BOOST_DESCRIBE_STRUCT(IssueAssetRightsReport, (), (application))

std::optional<IssueAssetRightsReport> report_after(const Event& event);

}  // namespace gzl::core::report
