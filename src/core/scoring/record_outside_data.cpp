// A verifier records what tax bureau, social security and the credit register say of an enterprise (C1). Each figure
// keeps its source and period; of each kind the newest period holds.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/scoring/events.hpp"
#include "core/scoring/reasons.hpp"
#include "core/scoring/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::scoring {

struct RecordOutsideData : OutsideData {
    OrganisationId enterprise;
};
BOOST_DESCRIBE_STRUCT(RecordOutsideData, (OutsideData), (enterprise))

namespace {

template <class Data>
std::optional<Refusal> not_in_order(const std::optional<Data>& given, const std::optional<Data>& known, Date today) {
    if (!given) return std::nullopt;
    if (given->source.empty()) return Refusal{&text_required, {{"field", "source"}}};
    if (given->from > given->to || given->to > today) return Refusal{&outside_period_invalid, {}};
    if (known && given->to < known->to) return Refusal{&outside_period_older, {{"known_to", known->to.text()}}};
    return std::nullopt;
}

bool figures_in_order(const OutsideData& given) {
    if (given.tax) {
        const TaxData& tax = *given.tax;
        if (tax.taxed_sales < Money::zero() || tax.vat_paid < Money::zero() || tax.filings_on_time < 0 ||
            tax.filings_on_time > tax.filings_due)
            return false;
    }
    if (given.social_security &&
        (given.social_security->headcount < 0 || given.social_security->arrears < Money::zero()))
        return false;
    if (!given.credit_record) return true;
    const CreditRecordData& record = *given.credit_record;
    return record.overdues >= 0 && record.longest_overdue_days >= 0 && record.exposure >= Money::zero();
}

}  // namespace

Decision decide(const core::State& state, const RecordOutsideData& command, const Context& context) {
    if (!party::is_known_enterprise(state.party, context, command.enterprise)) return refuse(enterprise_not_found);
    if (!command.tax && !command.social_security && !command.credit_record) return refuse(outside_data_empty);
    const auto found = state.scoring.outside_data.find(command.enterprise);
    const OutsideData known = found == state.scoring.outside_data.end() ? OutsideData{} : found->second;
    const Date today = context.today();
    for (auto& refusal : {not_in_order(command.tax, known.tax, today),
                          not_in_order(command.social_security, known.social_security, today),
                          not_in_order(command.credit_record, known.credit_record, today)})
        if (refusal) return tl::make_unexpected(*refusal);
    if (!figures_in_order(command)) return refuse(outside_figures_invalid);
    return events(OutsideDataRecorded{command, command.enterprise});
}

void apply(core::State& state, const OutsideDataRecorded& event, const Context&) {
    OutsideData& known = state.scoring.outside_data[event.enterprise];
    if (event.tax) known.tax = event.tax;
    if (event.social_security) known.social_security = event.social_security;
    if (event.credit_record) known.credit_record = event.credit_record;
}

}  // namespace gzl::core::scoring

GZL_COMMAND(gzl::core::scoring::RecordOutsideData)
GZL_EVENT(gzl::core::scoring::OutsideDataRecorded)
