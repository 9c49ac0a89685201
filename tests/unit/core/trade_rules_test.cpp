#include <doctest/doctest.h>

#include "core/trade/reasons.hpp"
#include "core/trade/rules.hpp"

namespace gzl::core::trade {

namespace {

constexpr OrganisationId kOwner{6};

// One contract of 1 000.00, two invoices; verification 1 over the first, 2 over both, 3 over the second and failed.
State sample() {
    State state;
    state.contracts.add(ContractId(1), {.enterprise = kOwner,
                                        .number = {},
                                        .counterparty_code = {},
                                        .counterparty_name = {},
                                        .goods = {},
                                        .weight = Weight(1),
                                        .amount = Money(100'000),
                                        .signed_on = {}});
    for (std::uint64_t i = 1; i <= 2; ++i)
        state.invoices.add(InvoiceId(i), {.enterprise = kOwner,
                                          .contract = ContractId(1),
                                          .number = {},
                                          .seller_code = {},
                                          .buyer_code = {},
                                          .goods = {},
                                          .weight = Weight(1),
                                          .amount = Money(50'000),
                                          .tax = {},
                                          .issued_on = {}});
    const auto verify = [&](std::uint64_t id, std::vector<InvoiceId> invoices, bool passed) {
        state.verifications.add(VerificationId(id), {.enterprise = kOwner,
                                                     .contract = ContractId(1),
                                                     .invoices = std::move(invoices),
                                                     .results = {},
                                                     .passed = passed,
                                                     .verifier = {},
                                                     .at = {}});
    };
    verify(1, {InvoiceId(1)}, true);
    verify(2, {InvoiceId(1), InvoiceId(2)}, true);
    verify(3, {InvoiceId(2)}, false);
    return state;
}

}  // namespace

TEST_CASE("T4: only the owner's passed verification counts") {
    const State state = sample();
    CHECK(passed_verification(state, VerificationId(1), kOwner) == &state.verifications.at(VerificationId(1)));
    CHECK(passed_verification(state, VerificationId(1), OrganisationId(7)) == nullptr);
    CHECK(passed_verification(state, VerificationId(3), kOwner) == nullptr);
    CHECK(passed_verification(state, VerificationId(9), kOwner) == nullptr);
    CHECK(financing_refusal(state, VerificationId(1), OrganisationId(7), Money(1)) == &verification_not_found);
    CHECK(financing_refusal(state, VerificationId(9), kOwner, Money(1)) == &verification_not_found);
    CHECK(financing_refusal(state, VerificationId(3), kOwner, Money(1)) == &verification_not_passed);
}

TEST_CASE("T3: an invoice backs one financing, a contract no more than its amount, until they are freed") {
    State state = sample();
    CHECK(financing_refusal(state, VerificationId(1), kOwner, Money(100'001)) == &contract_capacity_exceeded);
    REQUIRE(financing_refusal(state, VerificationId(1), kOwner, Money(60'000)) == nullptr);
    bind_invoices(state, VerificationId(1), ApplicationId(4), Money(60'000));

    CHECK(state.invoices.at(InvoiceId(1)).backs == ApplicationId(4));
    CHECK_FALSE(state.invoices.at(InvoiceId(2)).backs);
    CHECK(contract_capacity(state, ContractId(1)) == Money(40'000));
    CHECK_FALSE(invoices_unused(state, state.verifications.at(VerificationId(2))));
    CHECK(financing_refusal(state, VerificationId(1), kOwner, Money(1)) == &invoice_in_use);
    CHECK(financing_refusal(state, VerificationId(2), kOwner, Money(1)) == &invoice_in_use);

    free_invoices(state, VerificationId(1), ApplicationId(4), Money(60'000));
    CHECK(contract_capacity(state, ContractId(1)) == Money(100'000));
    CHECK(financing_refusal(state, VerificationId(2), kOwner, Money(100'000)) == nullptr);
}

}  // namespace gzl::core::trade
