// Rules that several commands of the loan module share.
#pragma once

#include "core/engine/event.hpp"
#include "core/loan/state.hpp"
#include "core/party/access.hpp"

namespace gzl::core::loan {

// P6: whose it is. The guarantor sees what it guarantees; the fund, by name, the loans whose loss it shares.
party::Parties parties_of(const core::State& state, const Facility& facility);
party::Parties parties_of(const core::State& state, const Loan& loan);

// P6: null when the object does not exist or the caller may not know of it.
const Application* seen(const core::State& state, const Context& context, ApplicationId id);
const Facility* seen(const core::State& state, const Context& context, FacilityId id);
const Drawdown* seen(const core::State& state, const Context& context, DrawdownId id);
const Loan* seen(const core::State& state, const Context& context, LoanId id);
const Repayment* seen(const core::State& state, const Context& context, RepaymentId id);

bool is_with_bank(const Application& application);

// A3. A bank's answer is named by its reference; `said` is what it says, as one text.
std::string said(const std::vector<std::string>& parts);
// The decision that the reference already determines: none of the events again when it says the same, a refusal when it
// says something else or is empty. Nothing when the reference is new.
std::optional<Decision> answered(const core::State& state, OrganisationId bank, const std::string& reference,
                                 const std::string& content);
void keep_answer(core::State& state, OrganisationId bank, const std::string& reference, const std::string& content);

// P5: what a bank must be allowed to see while it lends on goods.
bool consents(const core::State& state, OrganisationId enterprise, OrganisationId bank, Date day);

// F6. What a value carries at a loan-to-value line, rounded down; and what is missing for an exposure, rounded up, as
// cash or as goods (value after haircut).
Money cover(Money value, RatePpm ltv);
struct Shortfall {
    Money cash;
    Money goods;
    friend bool operator==(const Shortfall&, const Shortfall&) = default;
};
Shortfall shortfall(Money exposure, Money value, RatePpm ltv);
tl::unexpected<Refusal> refuse_short(const Reason& reason, const Shortfall& missing);

// Exposure over value, rounded up: a line counts as reached when it is.
std::optional<RatePpm> ltv_of(Money exposure, Money value);

inline Money exposure_of(const Facility& facility) {
    return facility.drawn + facility.reserved;
}
// Principal and reserved drawdowns of all the bank's loans: each is guaranteed in full.
Money exposure_of(const core::State& state, OrganisationId bank);

// W6, R12: why the goods offered cannot be pledged now, or null. Of a product that does not lend on goods there are
// none.
const Reason* goods_not_pledgeable(const core::State& state, const Application& application, Date day);

// W7: of the facility's lots; nothing when a grade has no price.
std::optional<Money> value_of(const core::State& state, const Facility& facility, const std::vector<LotId>& lots,
                              Date day);

// F1: the product kinds whose facilities are covered by pledged goods from the first drawdown on.
bool lends_on_goods(const core::State& state, const Facility& facility);

// F8, F9: the kinds whose drawdowns pay for orders and whose goods leave as the orders let them.
bool follows_orders(const core::State& state, const Facility& facility);

// L1: why some of the pledged goods no longer stand under live control evidence (W6) or are frozen (S6), or null.
const Reason* collateral_not_live(const core::State& state, const Facility& facility, Date day);

// F6: min(limit, ⌊LTV × value⌋ + margin) − drawn − reserved, at least zero. Of a facility that pays suppliers before
// there are goods limit + margin − drawn − reserved (F8: the limit is for what the margin does not cover); of one on
// trade alone the limit is not above what the trade carries that day; of the others limit − drawn − reserved.
Money drawable(const core::State& state, const Facility& facility, Date day);

// What of drawn and reserved the margin does not cover, so that goods must.
Money exposure_on_goods(const Facility& facility);

// F6: what may leave of the margin: the goods must carry the rest; without goods nothing may leave while anything is
// owed.
Money spare_margin(const core::State& state, const Facility& facility, Date day);

// The lots that stay when some are taken out; nothing when one of those is not there or named twice.
std::optional<std::vector<LotId>> without(const std::vector<LotId>& lots, const std::vector<LotId>& taken);

// Why the lots may not leave the facility's collateral, or nothing: what stays must cover drawn and reserved at the
// contract LTV.
std::optional<Refusal> not_releasable(const core::State& state, const Facility& facility,
                                      const std::vector<LotId>& lots, Date day);

// The loan of a command that only its bank may give; a refusal for everybody else.
tl::expected<const Loan*, Refusal> loan_of_bank(const core::State& state, const Context& context, LoanId id);

// A value date lies between the instruction and today.
bool is_value_date(Date date, Instant instructed_at, const Context& context);

// The two legs of a drawdown's guarantee (G1): reserved with the instruction, then posted or voided.
ledger::Transfer guarantee_transfer(std::uint64_t bank, DrawdownId drawdown, Money amount, ledger::Phase phase);
ledger::Transfer guarantee_transfer(const core::State& state, DrawdownId drawdown, ledger::Phase phase);

// T3: the financing ends; its invoices and its part of the contract amount are free again.
void release_invoices(core::State& state, ApplicationId application);

// The bank or the clock has answered: what the drawdown reserved of the facility is free again (L1).
void unlock(core::State& state, DrawdownId drawdown, DrawdownStatus status);

// The bank has answered: what the request claimed of the loan is free again.
void end_request(core::State& state, RepaymentId repayment, RepaymentStatus status);

}  // namespace gzl::core::loan
