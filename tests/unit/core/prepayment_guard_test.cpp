// The guard knows nothing of the commands: notices that no command would propose are refused all the same (F8).
#include <doctest/doctest.h>

#include "core/guards/guards.hpp"
#include "core/prepayment/rules.hpp"

namespace gzl::core::prepayment {

namespace {

core::State state_with(Money paid, product::ReleaseValue mode, Money noticed) {
    core::State state;
    state.prepayment.orders.add(PrepaymentId(1), {.facility = FacilityId(1),
                                                  .enterprise = OrganisationId(1),
                                                  .bank = OrganisationId(2),
                                                  .contract = ContractId(1),
                                                  .face = Money(1'000),
                                                  .margin = RatePpm(300'000),
                                                  .margin_required = Money(300),
                                                  .release_value = mode,
                                                  .delivery_by = {},
                                                  .warehouse = {},
                                                  .delivered = Money(1'000),
                                                  .noticed = noticed});
    state.collateral.pots[owner_of(PrepaymentId(1))] = {.paid = paid, .held = paid};
    return state;
}

ReleaseNoticed notice(std::int64_t value, FacilityId facility = FacilityId(1)) {
    return {.prepayment = PrepaymentId(1), .facility = facility, .lots = {}, .value = Money(value), .reference = "N"};
}

}  // namespace

TEST_CASE("no notice goes beyond the margin paid") {
    using product::ReleaseValue;
    const core::State equal = state_with(Money(300), ReleaseValue::equal, Money(100));
    CHECK(guards::notices_within_margin(equal, events(notice(200))));
    CHECK_FALSE(guards::notices_within_margin(equal, events(notice(201))));
    CHECK_FALSE(guards::notices_within_margin(equal, events(notice(-1))));
    CHECK_FALSE(guards::notices_within_margin(equal, events(notice(1, FacilityId(2)))));
    const core::State prorata = state_with(Money(370), ReleaseValue::prorata, Money(0));
    CHECK(guards::notices_within_margin(prorata, events(notice(100))));
    CHECK_FALSE(guards::notices_within_margin(prorata, events(notice(101))));
}

}  // namespace gzl::core::prepayment
