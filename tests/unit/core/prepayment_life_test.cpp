// Random lives of a prepayment order: deposits, notices, margin used, a supplier who delivers some of it and pays some
// back, cash. At every step Σ notices ≤ margin paid, the bank holds what the books say, and every fen has an owner (F8,
// A1).
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/collateral/margin_rules.hpp"
#include "core/loan/account.hpp"
#include "core/prepayment/rules.hpp"
#include "unit/core/loan_county.hpp"

namespace gzl::core::prepayment {

namespace {

using ledger::AccountKind;
using loan::County;
using loan::kBank;
using loan::kEnterprise;

constexpr OrganisationId kSupervisor{4};
constexpr PrepaymentId kOrder{1};
constexpr std::uint64_t kLots = 5;

std::string quoted(const std::string& text) {
    return "\"" + text + "\"";
}

std::string lots_text(const std::vector<LotId>& lots) {
    std::string text;
    for (const LotId lot : lots) text += (text.empty() ? "" : ", ") + quoted(lot.text());
    return "[" + text + "]";
}

Decision must(Decision decision) {
    RC_ASSERT(decision.has_value());
    return decision;
}

void add_supervisor(core::State& state) {
    state.party.organisations.add(kSupervisor, {.code = "supervisor",
                                                .name = "supervisor",
                                                .capacities = {party::Capacity::supervisor},
                                                .status = party::AdmissionStatus::admitted,
                                                .applied_by = {},
                                                .code_override = {}});
    state.party.users.add(
        state.party.users.next_id(),
        {.organisation = kSupervisor, .login = {}, .name = {}, .roles = {party::Role::supervisor_officer}});
    state.warehouse.warehouses.add(WarehouseId(1),
                                   {.code = "W", .name = "W", .central = true, .supervisor = kSupervisor, .zones = {}});
}

// 10 000 000.00 with a mill, 30 % margin, paid out; five lots of 500 t announced and sent.
County with_goods_on_the_way(product::ReleaseValue mode) {
    County county;
    core::State& state = county.edit();
    add_supervisor(state);
    product::Product& product = state.product.products.edit(ProductId(1));
    product.kind = product::ProductKind::prepayment;
    product.settlement = product::Settlement::at_maturity;
    product.release_value = mode;
    must(county.send(kEnterprise, "SubmitApplication",
                     R"({"product": "product-000001", "amount_fen": 1000000000, "purpose": "steel",
                         "verification": "verification-000001"})"));
    must(county.send(loan::kOperator, "VerifyApplication", R"({"application": "application-000001"})"));
    must(county.send(kBank, "DecideApplication",
                     R"({"application": "application-000001", "decision": "approved", "reasons": [],
                         "offer": {"limit_fen": 700000000, "rate_ppm": 32000, "tenor_days": 3650, "conditions": []},
                         "automatic": true, "bank_reference": "A-1"})"));
    must(county.send(kEnterprise, "AcceptOffer", R"({"application": "application-000001"})"));
    must(county.send(kEnterprise, "OpenPrepayment",
                     R"({"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-03-31",
                         "warehouse": "warehouse-000001"})"));
    return county;
}

void deposit(County& county, Money amount) {
    must(county.send(kEnterprise, "RequestPrepaymentMargin",
                     R"({"prepayment": "prepayment-000001", "amount_fen": )" + std::to_string(amount.value()) + "}"));
    const std::string margin = MarginId(county.state().collateral.margins.size()).text();
    must(county.send(kBank, "ConfirmMargin",
                     R"({"margin": ")" + margin + R"(", "reference": "M-)" + margin + R"(", "value_date": ")" +
                         county.today().text() + "\"}"));
}

void pay_supplier(County& county) {
    must(county.send(kEnterprise, "PaySupplier", R"({"prepayment": "prepayment-000001"})"));
    must(county.send(
        kBank, "ConfirmDrawdown",
        R"({"drawdown": "drawdown-000001", "reference": "D-1", "value_date": ")" + county.today().text() + "\"}"));
}

// The warehouse's own steps are shortened: the lots lie in stock under control.
void deliver(County& county, std::uint64_t count) {
    if (count == 0) return;
    core::State& state = county.edit();
    std::vector<LotId> lots;
    for (std::uint64_t i = 0; i < count; ++i) {
        warehouse::Lot lot;
        lot.warehouse = WarehouseId(1);
        lot.bundle = "P" + std::to_string(i);
        lot.grade = "Q235B";
        lot.weight = Weight(500'000);
        lot.owner = kEnterprise;
        lot.cost = Price(400'000);
        lots.push_back(state.warehouse.lots.next_id());
        state.warehouse.lots.add(lots.back(), lot);
    }
    must(county.send(kEnterprise, "RecordDispatch",
                     R"({"prepayment": "prepayment-000001", "waybill": "Y", "dispatched_on": ")" +
                         county.today().text() + R"(", "lots": )" + lots_text(lots) + "}"));
    warehouse::ControlEvidence control = state.warehouse.controls.at(ControlId(1));
    control.supervisor = kSupervisor;
    control.lots = lots;
    state.warehouse.controls.add(ControlId(2), control);
    for (const LotId lot : lots) {
        state.warehouse.lots.edit(lot).status = warehouse::LotStatus::in_stock;
        state.warehouse.lots.edit(lot).control = ControlId(2);
    }
    must(county.send(kSupervisor, "PledgeArrival",
                     R"({"prepayment": "prepayment-000001", "control": "control-000002"})"));
}

void notice(County& county, const std::string& reference) {
    const std::vector<LotId>& there = county.state().loan.facilities.at(FacilityId(1)).lots;
    if (there.empty()) return;
    const std::vector<LotId> lots(there.begin(), there.begin() + *rc::gen::inRange<std::ptrdiff_t>(
                                                                     1, static_cast<std::ptrdiff_t>(there.size()) + 1));
    const Money value = notice_value(county.state(), county.state().prepayment.orders.at(kOrder), lots);
    const bool allowed = value <= releasable(county.state(), kOrder);
    const Decision given = county.send(
        kBank, "IssueReleaseNotice",
        R"({"prepayment": "prepayment-000001", "reference": ")" + reference + R"(", "lots": )" + lots_text(lots) + "}");
    RC_ASSERT(given.has_value() == allowed);
}

void use_margin(County& county, const std::string& reference) {
    const Money held = collateral::pot_of(county.state(), owner_of(kOrder)).held;
    const loan::Loan& loan = county.state().loan.loans.at(LoanId(1));
    if (!held.is_positive() || loan.status != loan::LoanStatus::open) return;
    const Money amount(*rc::gen::inRange<std::int64_t>(1, held.value() + 1));
    must(county.send(kBank, "ApplyMargin",
                     R"({"loan": "loan-000001", "reference": ")" + reference + R"(", "value_date": ")" +
                         county.today().text() + R"(", "amount_fen": )" + std::to_string(amount.value()) + "}"));
}

void refund(County& county, const std::string& reference) {
    const Money due = refund_due(county.state().prepayment.orders.at(kOrder));
    if (!due.is_positive()) return;
    const Money amount(*rc::gen::inRange<std::int64_t>(1, due.value() + 1));
    must(county.send(kBank, "ConfirmSupplierRefund",
                     R"({"prepayment": "prepayment-000001", "reference": ")" + reference + R"(", "value_date": ")" +
                         county.today().text() + R"(", "amount_fen": )" + std::to_string(amount.value()) + "}"));
}

void check_conserved(const County& county) {
    const core::State& state = county.state();
    const Prepayment& order = state.prepayment.orders.at(kOrder);
    const loan::Facility& facility = state.loan.facilities.at(FacilityId(1));
    const loan::Loan& loan = state.loan.loans.at(LoanId(1));
    RC_ASSERT(order.noticed <= paid(state, kOrder));
    RC_ASSERT(order.noticed <= order.delivered);
    RC_ASSERT(order.noticed + order.refunded <= order.face);
    RC_ASSERT(state.ledger.balances());
    RC_ASSERT(state.ledger.balance_of({AccountKind::margin_deposit, 1}) == facility.margin);
    RC_ASSERT(collateral::pot_of(state, owner_of(kOrder)).held == facility.margin);
    RC_ASSERT(state.ledger.balance_of({AccountKind::loan_principal, 1}) == loan.outstanding());
    RC_ASSERT(facility.drawn == loan.outstanding());
    // What the bank has out: what is owed and what it took in that was not principal.
    const Money interest = state.ledger.balance_of({AccountKind::interest_income, kBank.number()});
    const Money surplus = state.ledger.balance_of({AccountKind::refund_due, 1});
    RC_ASSERT(state.ledger.balance_of({AccountKind::bank_funding, kBank.number()}) ==
              loan.outstanding() - facility.margin - interest - surplus);
}

}  // namespace

TEST_CASE("property: an order's notices stay within its margin, and its money is conserved") {
    CHECK(rc::check([] {
        const auto mode = *rc::gen::element(product::ReleaseValue::equal, product::ReleaseValue::prorata);
        County county = with_goods_on_the_way(mode);
        deposit(county, Money(300'000'000));
        pay_supplier(county);
        deliver(county, *rc::gen::inRange<std::uint64_t>(0, kLots + 1));
        const int steps = *rc::gen::inRange(1, 20);
        for (int step = 0; step < steps; ++step) {
            county.wait_ms(*rc::gen::inRange<std::int64_t>(0, 10) * 86'400'000);
            must(county.send({}, "FireDeadlines", "{}"));
            const std::string reference = "S-" + std::to_string(step);
            switch (*rc::gen::inRange(0, 4)) {
                case 0:
                    if (const Money left = Money(1'000'000'000) - paid(county.state(), kOrder); left.is_positive())
                        deposit(county, Money(*rc::gen::inRange<std::int64_t>(1, left.value() + 1)));
                    break;
                case 1:
                    notice(county, reference);
                    break;
                case 2:
                    use_margin(county, reference);
                    break;
                default:
                    refund(county, reference);
                    break;
            }
            check_conserved(county);
        }
    }));
}

}  // namespace gzl::core::prepayment
