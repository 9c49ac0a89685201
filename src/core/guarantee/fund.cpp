#include "core/guarantee/fund.hpp"

#include <algorithm>

#include "core/guarantee/books.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

namespace {

bool is_open(const Payout& payout) {
    return payout.status == PayoutStatus::proposed || payout.status == PayoutStatus::instructed;
}

bool queues(const Claim& claim) {
    return !claim.fund_room.has_value();
}

Money open_amount(const core::State& state, ClaimId claim) {
    const Payout* payout = open_payout(state, claim);
    return payout ? payout->amount : Money::zero();
}

template <class Visit>
void for_each_settled(const core::State& state, OrganisationId fund, Visit visit) {
    for (std::uint64_t number = 1; number <= state.guarantee.claims.size(); ++number) {
        const Claim& claim = state.guarantee.claims.at(ClaimId(number));
        if (claim.status == ClaimStatus::settled && claim.fund == fund) visit(ClaimId(number), claim);
    }
}

struct Promise {
    Date day;
    Money amount;
};

// visit(promise) for each that the fund made for the claim.
template <class Visit>
void for_each_promise(const core::State& state, ClaimId id, const Claim& claim, Visit visit) {
    if (!queues(claim)) return visit(Promise{claim.settled_on, claim.position.borne.fund});
    for (const Payout& payout : state.guarantee.payouts)
        if (payout.claim == id && (is_open(payout) || payout.status == PayoutStatus::confirmed))
            visit(Promise{payout.proposed_on, payout.amount});
}

Money left_of(std::optional<Money> cap, Money used, Money room) {
    return cap ? std::min(room, *cap - used) : room;
}

}  // namespace

const Payout* open_payout(const core::State& state, ClaimId claim) {
    for (const Payout& payout : state.guarantee.payouts)
        if (payout.claim == claim && is_open(payout)) return &payout;
    return nullptr;
}

Money promised(const core::State& state, OrganisationId fund, ClaimId except) {
    Money sum;
    for_each_settled(state, fund, [&](ClaimId id, const Claim& claim) {
        if (id == except) return;
        sum += queues(claim) ? open_amount(state, id) : std::max(Money::zero(), owed_true_up(claim).fund);
    });
    return sum;
}

FundUse fund_use(const core::State& state, const FundCall& call, Date today) {
    FundUse use;
    for_each_settled(state, call.fund, [&](ClaimId id, const Claim& claim) {
        if (id == call.claim && !queues(claim)) return;
        for_each_promise(state, id, claim, [&](const Promise& promise) {
            const bool this_year = promise.day.civil().year == today.civil().year;
            if (this_year) use.year += promise.amount;
            if (this_year && claim.bank == call.bank) use.bank += promise.amount;
            if (claim.enterprise == call.enterprise) use.borrower += promise.amount;
        });
    });
    return use;
}

Money fund_room(const core::State& state, const FundCall& call, const Terms& terms, Date today) {
    const FundUse use = fund_use(state, call, today);
    const Money balance = state.ledger.balance_of({ledger::AccountKind::fund_balance, call.fund.number()});
    Money room = balance - promised(state, call.fund, call.claim);
    room = left_of(terms.fund_yearly_cap, use.year, room);
    room = left_of(terms.fund_bank_cap, use.bank, room);
    room = left_of(terms.fund_borrower_cap, use.borrower, room);
    return std::max(Money::zero(), room);
}

ClaimId earlier_in_queue(const core::State& state, ClaimId claim, Date today) {
    const Claim& own = state.guarantee.claims.at(claim);
    const auto place = [](ClaimId id, const Claim& each) { return std::pair(each.settled_on, id); };
    ClaimId first;
    for_each_settled(state, own.fund, [&](ClaimId id, const Claim& other) {
        if (first.is_set() || !queues(other) || place(id, other) >= place(claim, own)) return;
        if (!owed_true_up(other).fund.is_positive() || open_payout(state, id)) return;
        const Terms terms =
            terms_today(state, other.bank, today).value_or(terms_of(state.party.agreements.at(other.agreement)));
        if (fund_room(state, {other.fund, other.bank, other.enterprise, id}, terms, today).is_positive()) first = id;
    });
    return first;
}

}  // namespace gzl::core::guarantee
