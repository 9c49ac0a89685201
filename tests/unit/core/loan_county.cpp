#include "unit/core/loan_county.hpp"

#include <doctest/doctest.h>

#include "base/json.hpp"

namespace gzl::core::loan {

namespace {

constexpr RatePpm kWhole{1'000'000};
const Date kLastDay = Date::of(2030, 12, 31);

void add_parties(party::State& parties) {
    using party::Capacity;
    using party::Role;
    const auto organisation = [&](std::string code, Capacity capacity) {
        parties.organisations.add(parties.organisations.next_id(), {.code = code,
                                                                    .name = code,
                                                                    .capacities = {capacity},
                                                                    .status = party::AdmissionStatus::admitted,
                                                                    .applied_by = {},
                                                                    .code_override = {}});
    };
    organisation("operator", Capacity::information_service);
    organisation("bank", Capacity::bank);
    organisation("enterprise", Capacity::enterprise);
    const auto user = [&](OrganisationId of, Role role) {
        parties.users.add(parties.users.next_id(), {.organisation = of, .login = {}, .name = {}, .roles = {role}});
    };
    user(kOperator, Role::verifier);
    user(kBank, Role::bank_officer);
    user(kEnterprise, Role::enterprise_officer);
    parties.keys.add(KeyId(1), {.organisation = kBank,
                                .name = {},
                                .public_key = {},
                                .roles = {Role::bank_system},
                                .valid_from = kFirstDay,
                                .valid_to = kLastDay});
    parties.agreements.add(AgreementId(1), {.bank = kBank,
                                            .guarantor = kOperator,
                                            .fund = kOperator,
                                            .fund_share = kWhole,
                                            .bank_share = {},
                                            .guarantor_share = {},
                                            .exposure_cap = kCapacity,
                                            .scopes = {},
                                            .valid_from = kFirstDay,
                                            .valid_to = kLastDay,
                                            .endpoint = {}});
    parties.consents.add(ConsentId(1), {.enterprise = kEnterprise,
                                        .bank = kBank,
                                        .scopes = {party::Scope::trade, party::Scope::stock},
                                        .purpose = {},
                                        .until = kLastDay,
                                        .withdrawn = {}});
}

void add_trade(trade::State& trade) {
    trade.contracts.add(ContractId(1), {.enterprise = kEnterprise,
                                        .number = "C-1",
                                        .counterparty_code = "mill",
                                        .counterparty_name = "mill",
                                        .goods = "Q235B",
                                        .weight = Weight(2'600'000),
                                        .amount = Money(1'040'000'000),
                                        .signed_on = kFirstDay});
    trade.invoices.add(InvoiceId(1), {.enterprise = kEnterprise,
                                      .contract = ContractId(1),
                                      .number = "I-1",
                                      .seller_code = "mill",
                                      .buyer_code = "enterprise",
                                      .goods = "Q235B",
                                      .weight = Weight(2'600'000),
                                      .amount = Money(1'040'000'000),
                                      .tax = Money(119'646'018),
                                      .issued_on = kFirstDay});
    trade.verifications.add(VerificationId(1), {.enterprise = kEnterprise,
                                                .contract = ContractId(1),
                                                .invoices = {InvoiceId(1)},
                                                .results = {},
                                                .passed = true,
                                                .verifier = "user-000001",
                                                .at = {}});
}

void add_goods(warehouse::State& stock) {
    std::vector<LotId> lots;
    for (int i = 1; i <= 10; ++i) {
        warehouse::Lot lot;
        lot.warehouse = WarehouseId(1);
        lot.bundle = "B" + std::to_string(i);
        lot.grade = "Q235B";
        lot.weight = Weight(260'000);
        lot.owner = kEnterprise;
        lot.cost = Price(400'000);
        lot.status = warehouse::LotStatus::in_stock;
        lot.control = ControlId(1);
        lots.push_back(stock.lots.next_id());
        stock.lots.add(lots.back(), lot);
    }
    stock.prices["Q235B"].push_back({.day = kFirstDay, .price = Price(390'000), .source = "test"});
    warehouse::ControlEvidence control;
    control.bank = kBank;
    control.enterprise = kEnterprise;
    control.lots = lots;
    control.tripartite_agreement = "T-1";
    control.lien_waiver = "W-1";
    control.registration_number = "R-1";
    control.registration_expires = kLastDay;
    stock.controls.add(ControlId(1), control);
}

void add_product(product::State& products) {
    product::Product product;
    static_cast<product::Basics&>(product) = {.code = "GMD",
                                              .name = "GMD",
                                              .bank = kBank,
                                              .rate = RatePpm(32'000),
                                              .tenor_days = 3'650,
                                              .minimum = Money(1),
                                              .maximum = Money(5'000'000'000),
                                              .haircut = {},
                                              .contract_ltv = RatePpm(700'000),
                                              .warning_ltv = RatePpm(750'000),
                                              .close_out_ltv = RatePpm(800'000),
                                              .confirm_timeout_s = 1'800};
    products.products.add(ProductId(1), product);
}

}  // namespace

County::County() {
    add_parties(state_.party);
    add_trade(state_.trade);
    add_goods(state_.warehouse);
    add_product(state_.product);
    using enum ledger::AccountKind;
    const ledger::Transfers guaranteed{{.debit = {guarantor_margin, kBank.number()},
                                        .credit = {guarantor_equity, kOperator.number()},
                                        .amount = kMargin},
                                       {.debit = {guarantee_limit, kBank.number()},
                                        .credit = {guarantee_capacity, kBank.number()},
                                        .amount = kCapacity}};
    state_.ledger.post(guaranteed);
}

County County::with_facility() {
    County county;
    REQUIRE(county.send(kEnterprise, "SubmitApplication",
                        R"({"product": "product-000001", "amount_fen": 700000000, "purpose": "steel",
                            "verification": "verification-000001", "control": "control-000001"})"));
    REQUIRE(county.send(kOperator, "VerifyApplication", R"({"application": "application-000001"})"));
    REQUIRE(county.send(kBank, "DecideApplication",
                        R"({"application": "application-000001", "decision": "approved", "reasons": [],
                            "offer": {"limit_fen": 700000000, "rate_ppm": 32000, "tenor_days": 3650, "conditions": []},
                            "automatic": true, "bank_reference": "A-1"})"));
    REQUIRE(county.send(kEnterprise, "AcceptOffer", R"({"application": "application-000001"})"));
    return county;
}

Context County::context(OrganisationId by) const {
    if (!by.is_set()) return {now_, {}};
    if (by == kBank) return {now_, {ActorKind::machine, {}, KeyId(1), by}};
    return {now_, {ActorKind::user, UserId(by.number()), {}, by}};
}

Decision County::send(OrganisationId by, std::string_view command, const std::string& json) {
    const CommandRow* row = catalog().command(command);
    REQUIRE(row);
    const auto body = row->body->make();
    const auto value = parse_json(json);
    REQUIRE(value);
    const auto read = read_json(*value, *row->body->type, body.get());
    REQUIRE_MESSAGE(read, json);
    Decision decision = decide(state_, *row, body.get(), context(by));
    if (decision)
        for (const Event& event : *decision) apply(state_, event, context(by));
    return decision;
}

}  // namespace gzl::core::loan
