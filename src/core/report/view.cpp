#include "core/report/view.hpp"

#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::report {

const Report* seen(const core::State& state, const Context& context, ReportId id) {
    const Report* report = state.report.reports.find(id);
    if (!report) return nullptr;
    const bool known = report->loan ? loan::seen(state, context, *report->loan) != nullptr
                                    : loan::seen(state, context, *report->application) != nullptr;
    return known ? report : nullptr;
}

ReportView view_of(const core::State& state, ReportId id, const Report& report) {
    ReportView view{report, id, {}, {}, {}};
    if (report.loan) {
        const loan::Loan& loan = state.loan.loans.at(*report.loan);
        view.enterprise = loan.enterprise;
        view.bank = loan.bank;
    } else {
        const loan::Application& application = state.loan.applications.at(*report.application);
        view.enterprise = application.enterprise;
        view.bank = application.bank;
    }
    view.enterprise_name = state.party.organisations.at(view.enterprise).name;
    return view;
}

}  // namespace gzl::core::report
