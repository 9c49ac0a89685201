// The cooperation agreement with a bank (P3): who guarantees, which fund shares losses and how (G1, G4).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct SignAgreement {
    Agreement terms;
};
BOOST_DESCRIBE_STRUCT(SignAgreement, (), (terms))

namespace {

constexpr RatePpm kWhole{1'000'000};

bool shares_add_up(const Agreement& terms) {
    for (const RatePpm share : {terms.fund_share, terms.bank_share, terms.guarantor_share})
        if (share < RatePpm::zero() || share > kWhole) return false;
    return terms.fund_share + terms.bank_share + terms.guarantor_share == kWhole;
}

}  // namespace

Decision decide(const core::State& state, const SignAgreement& command, const Context&) {
    const Agreement& terms = command.terms;
    if (!has_capacity(state.party, terms.bank, Capacity::bank)) return refuse(capacity_missing, "capacity", "bank");
    if (!has_capacity(state.party, terms.guarantor, Capacity::guarantor))
        return refuse(capacity_missing, "capacity", "guarantor");
    if (!has_capacity(state.party, terms.fund, Capacity::fund_manager))
        return refuse(capacity_missing, "capacity", "fund_manager");
    if (!shares_add_up(terms)) return refuse(shares_not_whole);
    if (terms.guarantee_multiple < 1 || terms.guarantee_multiple > kMaxGuaranteeMultiple)
        return refuse(guarantee_multiple_out_of_range);
    if (!terms.exposure_cap.is_positive()) return refuse(amount_not_positive);
    if (terms.valid_to < terms.valid_from) return refuse(dates_out_of_order);

    return events(AgreementSigned{.agreement = state.party.agreements.next_id(), .terms = terms});
}

void apply(core::State& state, const AgreementSigned& event, const Context&) {
    state.party.agreements.add(event.agreement, event.terms);
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::SignAgreement)
GZL_EVENT(gzl::core::party::AgreementSigned)
