#include "core/visibility.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/guarantee/rules.hpp"
#include "core/loan/rules.hpp"
#include "core/need/rules.hpp"
#include "core/party/access.hpp"

namespace gzl::core {

namespace {

using party::Parties;
using Owner = std::optional<Parties> (*)(const State&, std::uint64_t number);

std::optional<Parties> loan_parties(const State& state, FacilityId id) {
    const auto* facility = state.loan.facilities.find(id);
    if (!facility) return std::nullopt;
    return loan::parties_of(state, *facility);
}

// Who pays the margin in sees it beside the borrower and the bank (F9).
std::optional<Parties> margin_parties(const State& state, std::uint64_t number) {
    const auto* margin = state.collateral.margins.find(MarginId(number));
    if (!margin) return std::nullopt;
    auto parties = loan_parties(state, margin->facility);
    if (parties) parties->counterparty = margin->payer;
    return parties;
}

std::optional<Parties> lot_parties(const State& state, std::uint64_t number) {
    const auto* lot = state.warehouse.lots.find(LotId(number));
    if (!lot) return std::nullopt;
    Parties parties{.enterprise = lot->owner, .stock = true, .scope = party::Scope::stock};
    if (lot->pledged_to) {
        const Parties pledge = loan::parties_of(state, state.loan.facilities.at(*lot->pledged_to));
        parties.bank = pledge.bank;
        parties.guarantor = pledge.guarantor;
    }
    return parties;
}

std::optional<Parties> order_parties(const State& state, std::uint64_t number) {
    const auto* order = state.warehouse.orders.find(OrderId(number));
    if (!order) return std::nullopt;
    const auto& lots = state.warehouse.lots;
    const bool of_one_owner =
        !order->lots.empty() && std::all_of(order->lots.begin(), order->lots.end(), [&](LotId lot) {
            return lots.at(lot).owner == lots.at(order->lots.front()).owner;
        });
    return of_one_owner ? lot_parties(state, order->lots.front().number()) : Parties{.stock = true};
}

// W8: whoever holds the receipt owns its lots.
std::optional<Parties> receipt_parties(const State& state, std::uint64_t number) {
    const auto* receipt = state.warehouse.receipts.find(WarehouseReceiptId(number));
    return receipt ? lot_parties(state, receipt->goods.front().lot.number()) : std::nullopt;
}

// The lots of one alert lie in one zone; whose they are knows of it.
std::optional<Parties> alert_parties(const State& state, std::uint64_t number) {
    const auto* alert = state.supervision.alerts.find(AlertId(number));
    if (!alert) return std::nullopt;
    return alert->lots.empty() ? Parties{.stock = true} : lot_parties(state, alert->lots.front().number());
}

template <class Row>
std::optional<Parties> trade_parties(const Row* row) {
    if (!row) return std::nullopt;
    return Parties{.enterprise = row->enterprise, .scope = party::Scope::trade};
}

template <class Row>
std::optional<Parties> bilateral(const Row* row) {
    if (!row) return std::nullopt;
    return Parties{.enterprise = row->enterprise, .bank = row->bank};
}

std::optional<Parties> of_loan(const State& state, const loan::Loan* loan) {
    if (!loan) return std::nullopt;
    return loan::parties_of(state, *loan);
}

// That there is a report is known to whoever knows of the application or the loan.
std::optional<Parties> report_parties(const State& state, std::uint64_t number) {
    const auto* report = state.report.reports.find(ReportId(number));
    if (!report) return std::nullopt;
    return report->loan ? of_loan(state, &state.loan.loans.at(*report->loan))
                        : bilateral(&state.loan.applications.at(*report->application));
}

std::optional<Parties> claim_parties(const State& state, ClaimId id) {
    const auto* claim = state.guarantee.claims.find(id);
    if (!claim) return std::nullopt;
    return guarantee::parties_of(state, *claim);
}

// F8: the supervisor expects the goods.
template <class Row>
std::optional<Parties> order_of_goods(const Row* row) {
    if (!row) return std::nullopt;
    return Parties{.enterprise = row->enterprise, .bank = row->bank, .stock = true};
}

std::optional<Parties> procurement_parties(const State& state, ProcurementId id) {
    const auto* order = state.procurement.orders.find(id);
    if (!order) return std::nullopt;
    return Parties{.enterprise = order->trader, .bank = order->bank, .counterparty = order->customer, .stock = true};
}

std::optional<Parties> take_parties(const State& state, std::uint64_t number) {
    const auto* take = state.procurement.takes.find(TakeId(number));
    return take ? procurement_parties(state, take->procurement) : std::nullopt;
}

template <class Row>
std::optional<Parties> stock_only(const Row* row) {
    if (!row) return std::nullopt;
    return Parties{.stock = true};
}

std::optional<Parties> document_parties(const State& state, std::uint64_t number) {
    const auto* document = state.archive.documents.find(DocumentId(number));
    if (!document) return std::nullopt;
    return Parties{.enterprise = document->organisation, .scope = party::Scope::trade};
}

// F3
template <class Row>
std::optional<Parties> of_need(const Row* row) {
    if (!row) return std::nullopt;
    return need::parties_of(*row);
}

template <class Row>
std::optional<Parties> bank_only(const Row* row) {
    if (!row) return std::nullopt;
    return Parties{.bank = row->bank};
}

struct OwnerRow {
    std::string_view prefix;
    Owner owner;
};

constexpr std::array kOwners{
    OwnerRow{ApprovalTag::kPrefix,
             [](const State& s, std::uint64_t n) -> std::optional<Parties> {
                 const auto* approval = s.party.approvals.find(ApprovalId(n));
                 return approval ? std::optional(Parties{.counterparty = approval->organisation}) : std::nullopt;
             }},
    OwnerRow{AgreementTag::kPrefix,
             [](const State& s, std::uint64_t n) -> std::optional<Parties> {
                 const auto* terms = s.party.agreements.find(AgreementId(n));
                 if (!terms) return std::nullopt;
                 return Parties{.bank = terms->bank, .guarantor = terms->guarantor, .fund = terms->fund};
             }},
    OwnerRow{ConsentTag::kPrefix,
             [](const State& s, std::uint64_t n) { return bilateral(s.party.consents.find(ConsentId(n))); }},
    OwnerRow{ContractTag::kPrefix,
             [](const State& s, std::uint64_t n) { return trade_parties(s.trade.contracts.find(ContractId(n))); }},
    OwnerRow{InvoiceTag::kPrefix,
             [](const State& s, std::uint64_t n) { return trade_parties(s.trade.invoices.find(InvoiceId(n))); }},
    OwnerRow{
        VerificationTag::kPrefix,
        [](const State& s, std::uint64_t n) { return trade_parties(s.trade.verifications.find(VerificationId(n))); }},
    OwnerRow{DutyTag::kPrefix,
             [](const State& s, std::uint64_t n) { return stock_only(s.warehouse.duties.find(DutyId(n))); }},
    OwnerRow{GatewayTag::kPrefix,
             [](const State& s, std::uint64_t n) { return stock_only(s.supervision.gateways.find(GatewayId(n))); }},
    OwnerRow{DeviceTag::kPrefix,
             [](const State& s, std::uint64_t n) { return stock_only(s.supervision.devices.find(DeviceId(n))); }},
    OwnerRow{LotTag::kPrefix, lot_parties},
    OwnerRow{AlertTag::kPrefix, alert_parties},
    OwnerRow{OrderTag::kPrefix, order_parties},
    OwnerRow{HandoverTag::kPrefix,
             [](const State& s, std::uint64_t n) { return stock_only(s.warehouse.handovers.find(HandoverId(n))); }},
    OwnerRow{WarehouseReceiptTag::kPrefix, receipt_parties},
    OwnerRow{ControlTag::kPrefix,
             [](const State& s, std::uint64_t n) -> std::optional<Parties> {
                 const auto* control = s.warehouse.controls.find(ControlId(n));
                 if (!control) return std::nullopt;
                 return Parties{.enterprise = control->enterprise, .bank = control->bank, .stock = true};
             }},
    // Its inputs are drawn from data of every scope: a bank has the score itself, by consent, from queries and
    // packages.
    OwnerRow{ScoreTag::kPrefix,
             [](const State& s, std::uint64_t n) -> std::optional<Parties> {
                 const auto* score = s.scoring.scores.find(ScoreId(n));
                 return score ? std::optional(Parties{.enterprise = score->enterprise, .by_consent = false})
                              : std::nullopt;
             }},
    OwnerRow{VisitTag::kPrefix,
             [](const State& s, std::uint64_t n) { return of_need(s.need.visits.find(VisitId(n))); }},
    OwnerRow{NeedTag::kPrefix, [](const State& s, std::uint64_t n) { return of_need(s.need.needs.find(NeedId(n))); }},
    OwnerRow{NeedListTag::kPrefix,
             [](const State& s, std::uint64_t n) { return of_need(s.need.lists.find(NeedListId(n))); }},
    OwnerRow{PlacementTag::kPrefix,
             [](const State& s, std::uint64_t n) { return of_need(s.need.placements.find(PlacementId(n))); }},
    OwnerRow{ApplicationTag::kPrefix,
             [](const State& s, std::uint64_t n) { return bilateral(s.loan.applications.find(ApplicationId(n))); }},
    OwnerRow{FacilityTag::kPrefix, [](const State& s, std::uint64_t n) { return loan_parties(s, FacilityId(n)); }},
    OwnerRow{DrawdownTag::kPrefix,
             [](const State& s, std::uint64_t n) -> std::optional<Parties> {
                 const auto* drawdown = s.loan.drawdowns.find(DrawdownId(n));
                 return drawdown ? loan_parties(s, drawdown->facility) : std::nullopt;
             }},
    OwnerRow{LoanTag::kPrefix,
             [](const State& s, std::uint64_t n) { return of_loan(s, s.loan.loans.find(LoanId(n))); }},
    OwnerRow{RepaymentTag::kPrefix,
             [](const State& s, std::uint64_t n) -> std::optional<Parties> {
                 const auto* repayment = s.loan.repayments.find(RepaymentId(n));
                 return repayment ? of_loan(s, s.loan.loans.find(repayment->loan)) : std::nullopt;
             }},
    OwnerRow{ClaimTag::kPrefix, [](const State& s, std::uint64_t n) { return claim_parties(s, ClaimId(n)); }},
    OwnerRow{PayoutTag::kPrefix,
             [](const State& s, std::uint64_t n) -> std::optional<Parties> {
                 const auto* payout = s.guarantee.payouts.find(PayoutId(n));
                 return payout ? claim_parties(s, payout->claim) : std::nullopt;
             }},
    OwnerRow{MarginTag::kPrefix, margin_parties},
    OwnerRow{
        StatementTag::kPrefix,
        [](const State& s, std::uint64_t n) { return bank_only(s.reconciliation.statements.find(StatementId(n))); }},
    OwnerRow{BreakTag::kPrefix,
             [](const State& s, std::uint64_t n) { return bank_only(s.reconciliation.breaks.find(BreakId(n))); }},
    OwnerRow{PersonalDataTag::kPrefix,
             [](const State& s, std::uint64_t n) -> std::
                                                     optional<Parties> {
                                                         const auto* data = s.archive.personal.find(PersonalDataId(n));
                                                         return data ? std::optional(
                                                                           Parties{.enterprise = data->organisation})
                                                                     : std::nullopt;
                                                     }},
    OwnerRow{ReportTag::kPrefix, report_parties},
    OwnerRow{DocumentTag::kPrefix, document_parties},
    OwnerRow{PrepaymentTag::kPrefix,
             [](const State& s, std::uint64_t n) { return order_of_goods(s.prepayment.orders.find(PrepaymentId(n))); }},
    OwnerRow{ProcurementTag::kPrefix,
             [](const State& s, std::uint64_t n) { return procurement_parties(s, ProcurementId(n)); }},
    OwnerRow{TakeTag::kPrefix, take_parties},
};

bool is_person_or_organisation(std::string_view prefix) {
    return prefix == OrganisationTag::kPrefix || prefix == UserTag::kPrefix || prefix == KeyTag::kPrefix ||
           prefix == AgreementTag::kPrefix || prefix == ProductTag::kPrefix;
}

}  // namespace

bool sees_object(const State& state, const Context& context, std::string_view prefix, std::uint64_t number) {
    if (!party::permits(state.party, context, Permission::read)) return false;
    if (prefix == OrganisationTag::kPrefix)
        return party::sees_organisation(state.party, context, OrganisationId(number));
    if (prefix == ProductTag::kPrefix) return state.product.products.find(ProductId(number)) != nullptr;
    if (prefix == WarehouseTag::kPrefix) return state.warehouse.warehouses.find(WarehouseId(number)) != nullptr;
    const auto row =
        std::find_if(kOwners.begin(), kOwners.end(), [&](const OwnerRow& each) { return each.prefix == prefix; });
    if (row == kOwners.end()) return party::sees(state.party, context, {});
    const auto parties = row->owner(state, number);
    return parties && party::sees(state.party, context, *parties);
}

bool sees_fact(const State& state, const Context& context, const Event& event) {
    if (!party::permits(state.party, context, Permission::read)) return false;
    struct Seen {
        const State& state;
        const Context& context;
        bool any_object = false;
        bool all = true;
        bool names_own = false;
    } seen{state, context};
    for_each_id(*event.kind().type, event.data(), &seen, [](void* raw, std::string_view prefix, std::uint64_t number) {
        auto& self = *static_cast<Seen*>(raw);
        if (prefix == OrganisationTag::kPrefix && number == self.context.actor.organisation.number())
            self.names_own = true;
        if (is_person_or_organisation(prefix)) return;
        self.any_object = true;
        self.all = self.all && sees_object(self.state, self.context, prefix, number);
    });
    if (seen.any_object) return seen.all;
    return seen.names_own || party::sees(state.party, context, {});
}

}  // namespace gzl::core
