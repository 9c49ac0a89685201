// The guarantee at one bank (G1): margin, multiple, limit, what is in force and reserved, what is free.
#include "core/engine/command.hpp"
#include "core/guarantee/breaker.hpp"
#include "core/guarantee/margin.hpp"
#include "core/guarantee/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct GetGuarantee {
    OrganisationId bank;
};
BOOST_DESCRIBE_STRUCT(GetGuarantee, (), (bank))

struct GuaranteeView {
    OrganisationId bank;
    std::string bank_name;
    OrganisationId guarantor;
    std::string guarantor_name;
    Money margin;
    std::int64_t multiple = 0;
    Money limit;
    Money in_force;
    Money reserved;  // for drawdowns that the bank has not answered
    Money free;      // negative: nothing may be drawn until it is not
    std::int64_t claims_under_way = 0;
    std::int64_t late_advances = 0;  // of the guarantor, at all banks
    Breaker breaker = Breaker::closed;
};
BOOST_DESCRIBE_STRUCT(GuaranteeView, (),
                      (bank, bank_name, guarantor, guarantor_name, margin, multiple, limit, in_force, reserved, free,
                       claims_under_way, late_advances, breaker))

namespace {

std::int64_t claims_under_way(const core::State& state, OrganisationId bank) {
    std::int64_t count = 0;
    for (const Claim& claim : state.guarantee.claims)
        if (claim.bank == bank && is_under_way(claim)) ++count;
    return count;
}

std::int64_t late_advances(const core::State& state, OrganisationId guarantor) {
    const auto found = state.guarantee.late_advances.find(guarantor);
    return found == state.guarantee.late_advances.end() ? 0 : found->second;
}

}  // namespace

tl::expected<GuaranteeView, Refusal> answer(const core::State& state, const GetGuarantee& query,
                                            const Context& context) {
    using enum ledger::AccountKind;
    const auto terms = terms_today(state, query.bank, context.today());
    if (!terms ||
        !party::sees(state.party, context, {.bank = query.bank, .guarantor = terms->guarantor, .fund = terms->fund}))
        return refuse(party::bank_not_found);
    const std::uint64_t bank = query.bank.number();
    const ledger::Account& in_force = state.ledger.account({guarantee_in_force, bank});
    return GuaranteeView{.bank = query.bank,
                         .bank_name = state.party.organisations.at(query.bank).name,
                         .guarantor = terms->guarantor,
                         .guarantor_name = state.party.organisations.at(terms->guarantor).name,
                         .margin = margin_of(state, query.bank),
                         .multiple = terms->multiple,
                         .limit = state.ledger.balance_of({guarantee_limit, bank}),
                         .in_force = in_force.credits - in_force.debits,
                         .reserved = in_force.credits_pending,
                         .free = state.ledger.available_of({guarantee_capacity, bank}),
                         .claims_under_way = claims_under_way(state, query.bank),
                         .late_advances = late_advances(state, terms->guarantor),
                         .breaker = breaker_of(state, query.bank)};
}

}  // namespace gzl::core::guarantee

GZL_QUERY(gzl::core::guarantee::GetGuarantee, gzl::core::guarantee::GuaranteeView)
