// E6: of an application that the operator has verified. Issued with the verification, and again when somebody asks, for
// example after missing evidence has come in.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/report/follow.hpp"
#include "core/report/issue.hpp"
#include "core/report/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::report {

std::optional<IssueAssetRightsReport> report_after(const Event& event) {
    const auto* verified = event.get_if<loan::ApplicationVerified>();
    return verified ? std::optional(IssueAssetRightsReport{verified->application}) : std::nullopt;
}

Decision decide(const core::State& state, const IssueAssetRightsReport& command, const Context& context) {
    const loan::Application* application = loan::seen(state, context, command.application);
    if (!application) return refuse(loan::application_not_found);
    if (application->status == loan::ApplicationStatus::submitted ||
        application->status == loan::ApplicationStatus::withdrawn)
        return refuse(application_not_verified);

    const Date today = context.today();
    return events(AssetRightsReported{id_of(state), number_of(state, ReportKind::asset_rights, today),
                                      asset_rights(state, command.application, today)});
}

void apply(core::State& state, const AssetRightsReported& event, const Context& context) {
    state.report.reports.add(event.report, {.kind = ReportKind::asset_rights,
                                            .number = event.number,
                                            .application = event.content.application,
                                            .clean = event.content.confirmed,
                                            .issued_at = context.now});
    ++state.report.issued[event.number.substr(0, event.number.rfind('-'))];
}

Messages messages(const core::State& state, const AssetRightsReported& event, const Context&) {
    const ApplicationId application = event.content.application;
    return {{state.loan.applications.at(application).bank, "/v1/reports", application.text(),
             make_answer(ReportNotice{event.report, event.number, application, std::nullopt})}};
}

}  // namespace gzl::core::report

GZL_COMMAND(gzl::core::report::IssueAssetRightsReport)
GZL_EVENT(gzl::core::report::AssetRightsReported)
