#include "core/loan/rules.hpp"

#include <algorithm>

#include "base/rounding.hpp"
#include "core/loan/decored.hpp"
#include "core/loan/reasons.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/trade/rules.hpp"
#include "core/warehouse/freeze.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::loan {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

const Application* seen_by(const core::State& state, const Context& context, const Application* object) {
    const bool sees =
        object && party::sees(state.party, context, {.enterprise = object->enterprise, .bank = object->bank});
    return sees ? object : nullptr;
}

template <class T>
const T* seen_by(const core::State& state, const Context& context, const T* object) {
    return object && party::sees(state.party, context, parties_of(state, *object)) ? object : nullptr;
}

// P6: who guaranteed the bank's loans when this was opened.
OrganisationId guarantor_on(const core::State& state, OrganisationId bank, Date day) {
    const party::Agreement* agreement = party::agreement_of(state.party, bank, day);
    return agreement ? agreement->guarantor : OrganisationId();
}

}  // namespace

party::Parties parties_of(const core::State& state, const Facility& facility) {
    return {.enterprise = facility.enterprise,
            .bank = facility.bank,
            .guarantor = guarantor_on(state, facility.bank, facility.opened_on)};
}
party::Parties parties_of(const core::State& state, const Loan& loan) {
    return {.enterprise = loan.enterprise,
            .bank = loan.bank,
            .guarantor = guarantor_on(state, loan.bank, loan.opened_on),
            .fund = loan.exposed_fund};
}

const Application* seen(const core::State& state, const Context& context, ApplicationId id) {
    return seen_by(state, context, state.loan.applications.find(id));
}
const Facility* seen(const core::State& state, const Context& context, FacilityId id) {
    return seen_by(state, context, state.loan.facilities.find(id));
}
const Loan* seen(const core::State& state, const Context& context, LoanId id) {
    return seen_by(state, context, state.loan.loans.find(id));
}
const Drawdown* seen(const core::State& state, const Context& context, DrawdownId id) {
    const Drawdown* drawdown = state.loan.drawdowns.find(id);
    return drawdown && seen(state, context, drawdown->facility) ? drawdown : nullptr;
}
const Repayment* seen(const core::State& state, const Context& context, RepaymentId id) {
    const Repayment* repayment = state.loan.repayments.find(id);
    return repayment && seen(state, context, repayment->loan) ? repayment : nullptr;
}

namespace {

std::string reference_key(OrganisationId bank, const std::string& reference) {
    return bank.text() + "/" + reference;
}

}  // namespace

bool is_with_bank(const Application& application) {
    return application.status == ApplicationStatus::verified || application.status == ApplicationStatus::manual_review;
}

std::string said(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text.append(text.empty() ? "" : "\n").append(part);
    return text;
}

std::optional<Decision> answered(const core::State& state, OrganisationId bank, const std::string& reference,
                                 const std::string& content) {
    if (reference.empty()) return refuse(text_required, "field", "reference");
    const auto found = state.loan.bank_references.find(reference_key(bank, reference));
    if (found == state.loan.bank_references.end()) return std::nullopt;
    if (found->second != content) return refuse(reference_used, "reference", reference);
    return EventList{};
}

void keep_answer(core::State& state, OrganisationId bank, const std::string& reference, const std::string& content) {
    CHECK_THAT(state.loan.bank_references.emplace(reference_key(bank, reference), content).second);
}

bool consents(const core::State& state, OrganisationId enterprise, OrganisationId bank, Date day) {
    return party::consents_to(state.party, enterprise, bank, party::Scope::trade, day) &&
           party::consents_to(state.party, enterprise, bank, party::Scope::stock, day);
}

Money cover(Money value, RatePpm ltv) {
    return share_of(value, ltv, Rounding::down);
}

Shortfall shortfall(Money exposure, Money value, RatePpm ltv) {
    const Money carried = cover(value, ltv);
    if (exposure <= carried) return {};
    const Money needed(divide(multiply(exposure.value(), kMillion), ltv.value(), Rounding::up));
    return {exposure - carried, needed - value};
}

tl::unexpected<Refusal> refuse_short(const Reason& reason, const Shortfall& missing) {
    return tl::make_unexpected(Refusal{
        &reason,
        {{"cash_fen", std::to_string(missing.cash.value())}, {"goods_fen", std::to_string(missing.goods.value())}}});
}

std::optional<RatePpm> ltv_of(Money exposure, Money value) {
    if (!value.is_positive()) return std::nullopt;
    return RatePpm(divide(multiply(exposure.value(), kMillion), value.value(), Rounding::up));
}

Money exposure_of(const core::State& state, OrganisationId bank) {
    const ledger::Account& account = state.ledger.account({ledger::AccountKind::guarantee_in_force, bank.number()});
    return account.credits + account.credits_pending - account.debits;
}

const Reason* goods_not_pledgeable(const core::State& state, const Application& application, Date day) {
    if (!application.control) return nullptr;
    const std::vector<LotId>& lots = state.warehouse.controls.at(*application.control).lots;
    return warehouse::not_pledgeable(state, lots, *application.control, day);
}

std::optional<Money> value_of(const core::State& state, const Facility& facility, const std::vector<LotId>& lots,
                              Date day) {
    return warehouse::value_of(state.warehouse, lots, state.product.products.at(facility.product).haircut, day);
}

Money drawable(const core::State& state, const Facility& facility, Date day) {
    const product::Product& product = state.product.products.at(facility.product);
    Money ceiling = facility.limit;
    if (product::lends_on_goods(product.kind)) {
        const Money value = value_of(state, facility, facility.lots, day).value_or(Money::zero());
        ceiling = std::min(facility.limit, cover(value, product.contract_ltv) + facility.margin);
    }
    if (product.kind == product::ProductKind::prepayment) ceiling += facility.margin;
    if (product.kind == product::ProductKind::decored)
        ceiling = std::min(ceiling,
                           decored_limit(state, *state.loan.applications.at(facility.application).facility, day).limit);
    return std::max(Money::zero(), ceiling - exposure_of(facility));
}

Money exposure_on_goods(const Facility& facility) {
    return std::max(Money::zero(), exposure_of(facility) - facility.margin);
}

Money spare_margin(const core::State& state, const Facility& facility, Date day) {
    if (facility.subrogated_to.is_set()) return Money::zero();  // G3: it secures the guarantor's claim
    if (exposure_of(facility) == Money::zero()) return facility.margin;
    if (!lends_on_goods(state, facility)) return Money::zero();
    const auto value = value_of(state, facility, facility.lots, day);
    if (!value) return Money::zero();
    const Money needed = std::max(
        Money::zero(), exposure_of(facility) - cover(*value, state.product.products.at(facility.product).contract_ltv));
    return std::max(Money::zero(), facility.margin - needed);
}

bool lends_on_goods(const core::State& state, const Facility& facility) {
    return product::lends_on_goods(state.product.products.at(facility.product).kind);
}

bool follows_orders(const core::State& state, const Facility& facility) {
    return product::follows_orders(state.product.products.at(facility.product).kind);
}

const Reason* collateral_not_live(const core::State& state, const Facility& facility, Date day) {
    for (const LotId lot : facility.lots)
        if (!warehouse::live_control(state.warehouse, lot, day)) return &warehouse::registration_expired;
    for (const LotId lot : facility.lots)
        if (warehouse::is_frozen(state.warehouse.lots.at(lot))) return &warehouse::lot_frozen;
    return nullptr;
}

std::optional<std::vector<LotId>> without(const std::vector<LotId>& lots, const std::vector<LotId>& taken) {
    std::vector<LotId> rest = lots;
    for (const LotId lot : taken) {
        const auto found = std::find(rest.begin(), rest.end(), lot);
        if (found == rest.end()) return std::nullopt;
        rest.erase(found);
    }
    return rest;
}

std::optional<Refusal> not_releasable(const core::State& state, const Facility& facility,
                                      const std::vector<LotId>& lots, Date day) {
    if (lots.empty()) return Refusal{&warehouse::lots_required, {}};
    const auto rest = without(facility.lots, lots);
    if (!rest) return Refusal{&lot_not_in_facility, {}};
    for (const LotId lot : lots)
        if (state.warehouse.lots.at(lot).dispute) return refuse(warehouse::lot_disputed, "lot", lot.text()).value();
    if (facility.subrogated_to.is_set()) return Refusal{&pledge_subrogated, {}};
    if (follows_orders(state, facility) && exposure_of(facility).is_positive())
        return Refusal{&release_follows_order, {}};
    if (exposure_on_goods(facility) == Money::zero()) return std::nullopt;
    const auto value = value_of(state, facility, *rest, day);
    if (!value) return Refusal{&collateral_not_valued, {}};
    const RatePpm line = state.product.products.at(facility.product).contract_ltv;
    const Shortfall missing = shortfall(exposure_on_goods(facility), *value, line);
    if (missing == Shortfall{}) return std::nullopt;
    return refuse_short(release_uncovers_debt, missing).value();
}

tl::expected<const Loan*, Refusal> loan_of_bank(const core::State& state, const Context& context, LoanId id) {
    const Loan* loan = seen(state, context, id);
    if (!loan) return refuse(loan_not_found);
    if (!party::acts_for(context, loan->bank)) return refuse(party::not_own_party);
    return loan;
}

bool is_value_date(Date date, Instant instructed_at, const Context& context) {
    return instructed_at.date() <= date && date <= context.today();
}

ledger::Transfer guarantee_transfer(std::uint64_t bank, DrawdownId drawdown, Money amount, ledger::Phase phase) {
    return {.debit = {ledger::AccountKind::guarantee_capacity, bank},
            .credit = {ledger::AccountKind::guarantee_in_force, bank},
            .amount = amount,
            .phase = phase,
            .reservation = drawdown.number()};
}

ledger::Transfer guarantee_transfer(const core::State& state, DrawdownId drawdown, ledger::Phase phase) {
    const Drawdown& found = state.loan.drawdowns.at(drawdown);
    return guarantee_transfer(state.loan.facilities.at(found.facility).bank.number(), drawdown, found.amount, phase);
}

void release_invoices(core::State& state, ApplicationId application) {
    const Application& ended = state.loan.applications.at(application);
    trade::free_invoices(state.trade, ended.verification, application, ended.amount);
}

void unlock(core::State& state, DrawdownId drawdown, DrawdownStatus status) {
    Drawdown& ended = state.loan.drawdowns.edit(drawdown);
    CHECK_THAT(ended.status == DrawdownStatus::instructed);
    ended.status = status;
    state.loan.facilities.edit(ended.facility).reserved -= ended.amount;
    state.loan.timeouts.erase({ended.deadline, drawdown});
}

void end_request(core::State& state, RepaymentId repayment, RepaymentStatus status) {
    Repayment& ended = state.loan.repayments.edit(repayment);
    CHECK_THAT(ended.status == RepaymentStatus::requested);
    ended.status = status;
    std::erase(state.loan.loans.edit(ended.loan).pending, repayment);
}

}  // namespace gzl::core::loan
