// The borrower draws (L1): everything that must hold is checked, the guarantee is reserved, the bank is instructed.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/fund_use.hpp"
#include "core/loan/messages.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::loan {

struct RequestDrawdown {
    FacilityId facility;
    Money amount;
    std::string payee;
    std::string purpose;
    std::optional<Date> due_on;  // absent: the day the facility expires
};
BOOST_DESCRIBE_STRUCT(RequestDrawdown, (), (facility, amount, payee, purpose, due_on))

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

Decision decide(const core::State& state, const RequestDrawdown& command, const Context& context) {
    const Facility* facility = seen(state, context, command.facility);
    if (!facility) return refuse(facility_not_found);
    if (!party::acts_for(context, facility->enterprise)) return refuse(party::not_own_party);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.payee.empty()) return refuse(text_required, "field", "payee");
    if (command.purpose.empty()) return refuse(text_required, "field", "purpose");
    const Date today = context.today();
    if (facility->status != FacilityStatus::open) return refuse(facility_not_open);
    if (today > facility->expires_on) return refuse(facility_expired);
    const party::Agreement* agreement = party::agreement_of(state.party, facility->bank, today);
    if (!agreement) return refuse(party::agreement_not_in_force);
    if (command.due_on && (*command.due_on <= today || *command.due_on > facility->expires_on))
        return refuse(due_date_outside_facility, "latest", facility->expires_on.text());
    if (facility->frozen) return refuse(facility_frozen, "reason", facility->freeze_reason);
    if (facility->in_default) return refuse(facility_frozen, "reason", "default");
    if (state.loan.stopped_banks.contains(facility->bank)) return refuse(fund_breaker_open);
    if (const Reason* reason = collateral_not_live(state, *facility, today)) return refuse(*reason);
    if (!consents(state, facility->enterprise, facility->bank, today)) return refuse(consent_missing);
    if (auto refusal = not_within_limits(state, *facility, command.amount, *agreement, today))
        return tl::make_unexpected(std::move(*refusal));

    const FundUse use = fund_use(state, *facility, command.payee);
    if (use != FundUse::as_verified && must_be_entrusted(command.amount, today))
        return refuse(entrusted_payment_required);

    const std::int64_t timeout_s = state.product.products.at(facility->product).confirm_timeout_s;
    const DrawdownId drawdown = state.loan.drawdowns.next_id();
    EventList facts = events(DrawdownInstructed{.drawdown = drawdown,
                                                .facility = command.facility,
                                                .amount = command.amount,
                                                .payee = command.payee,
                                                .purpose = command.purpose,
                                                .deadline = context.now.plus_ms(timeout_s * 1000),
                                                .due_on = command.due_on});
    if (use == FundUse::deviates)
        facts.emplace_back(FundUseDeviated{drawdown, command.payee, trading_partner(state, *facility)});
    return facts;
}

void apply(core::State& state, const DrawdownInstructed& event, const Context& context) {
    state.loan.drawdowns.add(event.drawdown, {.facility = event.facility,
                                              .amount = event.amount,
                                              .payee = event.payee,
                                              .purpose = event.purpose,
                                              .instructed_at = context.now,
                                              .deadline = event.deadline,
                                              .due_on = event.due_on});
    state.loan.facilities.edit(event.facility).reserved += event.amount;
    state.loan.timeouts.emplace(event.deadline, event.drawdown);
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

GZL_COMMAND(gzl::core::loan::RequestDrawdown)
GZL_EVENT(gzl::core::loan::DrawdownInstructed)
