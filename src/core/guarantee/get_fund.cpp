// The risk-compensation fund (G5): its balance, what it has promised, how far its caps are used, who waits for it, and
// the breaker of every bank.
#include <set>

#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/breaker.hpp"
#include "core/guarantee/fund.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct GetFund {
    OrganisationId fund;
};
BOOST_DESCRIBE_STRUCT(GetFund, (), (fund))

struct FundBankView {
    OrganisationId bank;
    std::string bank_name;
    Money used_this_year;
    std::optional<Money> yearly_cap;
    Money compensation;  // advanced within twelve months, not come back
    Money guaranteed;
    RatePpm compensation_rate;
    RatePpm warn;
    RatePpm stop;
    Breaker breaker = Breaker::closed;
};
BOOST_DESCRIBE_STRUCT(FundBankView, (),
                      (bank, bank_name, used_this_year, yearly_cap, compensation, guaranteed, compensation_rate, warn,
                       stop, breaker))

struct FundClaimView {
    ClaimId claim;
    Money owed;
    bool queues = false;
};
BOOST_DESCRIBE_STRUCT(FundClaimView, (), (claim, owed, queues))

struct FundView {
    OrganisationId fund;
    std::string name;
    Money balance;
    Money promised;        // of the balance
    Money used_this_year;  // over all banks
    std::vector<FundBankView> banks;
    std::vector<FundClaimView> owes;  // in the order in which they are paid
};
BOOST_DESCRIBE_STRUCT(FundView, (), (fund, name, balance, promised, used_this_year, banks, owes))

namespace {

FundBankView bank_view(const core::State& state, const Terms& terms, Date today) {
    const CompensationRate rate = compensation_rate(state, terms.bank, today);
    return {.bank = terms.bank,
            .bank_name = state.party.organisations.at(terms.bank).name,
            .used_this_year = fund_use(state, {terms.fund, terms.bank, {}}, today).bank,
            .yearly_cap = terms.fund_bank_cap,
            .compensation = rate.compensation,
            .guaranteed = rate.guaranteed,
            .compensation_rate = rate.rate(),
            .warn = terms.breaker_warn,
            .stop = terms.breaker_stop,
            .breaker = breaker_of(state, terms.bank)};
}

std::vector<FundBankView> bank_views(const core::State& state, OrganisationId fund, Date today) {
    std::set<OrganisationId> banks;
    for (const party::Agreement& agreement : state.party.agreements) banks.insert(agreement.bank);
    std::vector<FundBankView> views;
    for (const OrganisationId bank : banks)
        if (const auto terms = terms_today(state, bank, today); terms && terms->fund == fund)
            views.push_back(bank_view(state, *terms, today));
    return views;
}

std::vector<FundClaimView> claims_owed(const core::State& state, OrganisationId fund) {
    std::set<std::pair<Date, ClaimId>> in_order;
    for (std::uint64_t number = 1; number <= state.guarantee.claims.size(); ++number) {
        const Claim& claim = state.guarantee.claims.at(ClaimId(number));
        if (claim.fund == fund && claim.status == ClaimStatus::settled && owed_true_up(claim).fund.is_positive())
            in_order.emplace(claim.settled_on, ClaimId(number));
    }
    std::vector<FundClaimView> views;
    for (const auto& [settled_on, id] : in_order) {
        const Claim& claim = state.guarantee.claims.at(id);
        views.push_back({id, owed_true_up(claim).fund, !claim.fund_room});
    }
    return views;
}

}  // namespace

tl::expected<FundView, Refusal> answer(const core::State& state, const GetFund& query, const Context& context) {
    const party::Organisation* fund = state.party.organisations.find(query.fund);
    if (!fund || !fund->has(party::Capacity::fund_manager) || !party::sees(state.party, context, {.fund = query.fund}))
        return refuse(fund_not_found);
    const Date today = context.today();
    return FundView{.fund = query.fund,
                    .name = fund->name,
                    .balance = state.ledger.balance_of({ledger::AccountKind::fund_balance, query.fund.number()}),
                    .promised = promised(state, query.fund),
                    .used_this_year = fund_use(state, {query.fund, {}, {}}, today).year,
                    .banks = bank_views(state, query.fund, today),
                    .owes = claims_owed(state, query.fund)};
}

}  // namespace gzl::core::guarantee

GZL_QUERY(gzl::core::guarantee::GetFund, gzl::core::guarantee::FundView)
