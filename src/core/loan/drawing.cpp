#include "core/loan/drawing.hpp"

#include "core/engine/command.hpp"
#include "core/loan/fund_use.hpp"
#include "core/loan/messages.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

namespace {

// F6, then the two caps above the facility: the agreement's and the guarantee's (P3, G1).
std::optional<Refusal> not_within_limits(const core::State& state, const Facility& facility, Money amount,
                                         const party::Agreement& agreement, Date today) {
    if (lends_on_goods(state, facility) && !value_of(state, facility, facility.lots, today))
        return Refusal{&collateral_not_valued, {}};
    if (const Money most = drawable(state, facility, today); amount > most)
        return refuse(drawable_exceeded, "drawable", most).value();
    if (const Money left = agreement.exposure_cap - exposure_of(state, facility.bank); amount > left)
        return refuse(exposure_cap_exceeded, "left", left).value();
    const Money capacity = state.ledger.available_of({ledger::AccountKind::guarantee_capacity, facility.bank.number()});
    if (amount > capacity) return refuse(guarantee_capacity_short, "capacity", capacity).value();
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> not_drawable(const core::State& state, const Drawing& drawing, const Context& context) {
    const Facility& facility = state.loan.facilities.at(drawing.facility);
    const Date today = context.today();
    if (facility.status != FacilityStatus::open) return Refusal{&facility_not_open, {}};
    if (auto refusal = party::not_active(state.party, {facility.enterprise, facility.bank})) return refusal;
    if (today > facility.expires_on) return Refusal{&facility_expired, {}};
    const party::Agreement* agreement = party::agreement_of(state.party, facility.bank, today);
    if (!agreement) return Refusal{&party::agreement_not_in_force, {}};
    if (drawing.due_on && (*drawing.due_on <= today || *drawing.due_on > facility.expires_on))
        return refuse(due_date_outside_facility, "latest", facility.expires_on.text()).value();
    if (facility.frozen) return refuse(facility_frozen, "reason", facility.freeze_reason).value();
    if (facility.in_default) return refuse(facility_frozen, "reason", "default").value();
    if (state.loan.stopped_banks.contains(facility.bank)) return Refusal{&fund_breaker_open, {}};
    if (const Reason* reason = collateral_not_live(state, facility, today)) return Refusal{reason, {}};
    if (!consents(state, facility.enterprise, facility.bank, today)) return Refusal{&consent_missing, {}};
    if (auto refusal = not_within_limits(state, facility, drawing.amount, *agreement, today)) return refusal;
    if (fund_use(state, facility, drawing.payee) != FundUse::as_verified && must_be_entrusted(drawing.amount, today))
        return Refusal{&entrusted_payment_required, {}};
    return std::nullopt;
}

DrawdownInstructed instruct(const core::State& state, const Drawing& drawing, const Context& context) {
    const ProductId product = state.loan.facilities.at(drawing.facility).product;
    const std::int64_t timeout_s = state.product.products.at(product).confirm_timeout_s;
    return {.drawdown = state.loan.drawdowns.next_id(),
            .facility = drawing.facility,
            .amount = drawing.amount,
            .payee = drawing.payee,
            .purpose = drawing.purpose,
            .deadline = context.now.plus_ms(timeout_s * 1000),
            .due_on = drawing.due_on,
            .prepayment = drawing.prepayment,
            .procurement = drawing.procurement};
}

void apply(core::State& state, const DrawdownInstructed& event, const Context& context) {
    state.loan.drawdowns.add(event.drawdown, {.facility = event.facility,
                                              .amount = event.amount,
                                              .payee = event.payee,
                                              .purpose = event.purpose,
                                              .instructed_at = context.now,
                                              .deadline = event.deadline,
                                              .due_on = event.due_on,
                                              .prepayment = event.prepayment,
                                              .procurement = event.procurement});
    state.loan.facilities.edit(event.facility).reserved += event.amount;
    state.loan.timeouts.emplace(event.deadline, event.drawdown);
    resume_clock(state, state.loan.facilities.at(event.facility).application, ClockStage::fund, context.today());
}

ledger::Transfers transfers(const core::State& state, const DrawdownInstructed& event) {
    const std::uint64_t bank = state.loan.facilities.at(event.facility).bank.number();
    return {guarantee_transfer(bank, event.drawdown, event.amount, ledger::Phase::pending)};
}

Messages messages(const core::State& state, const DrawdownInstructed& event, const Context&) {
    const Facility& facility = state.loan.facilities.at(event.facility);
    const party::Organisation& enterprise = state.party.organisations.at(facility.enterprise);
    return {{facility.bank, "/v1/disbursements", event.drawdown.text(),
             make_answer(DisbursementInstruction{.drawdown = event.drawdown,
                                                 .facility = event.facility,
                                                 .enterprise_code = enterprise.code,
                                                 .enterprise_name = enterprise.name,
                                                 .amount = event.amount,
                                                 .payee = event.payee,
                                                 .purpose = event.purpose,
                                                 .deadline = event.deadline})}};
}

}  // namespace gzl::core::loan

GZL_EVENT(gzl::core::loan::DrawdownInstructed)
