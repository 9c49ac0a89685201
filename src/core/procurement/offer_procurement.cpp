// The trader offers to buy for a customer, in its own name and with the bank's money (F9). The earnest money is capped
// by law (民法典 586).
#include "base/rounding.hpp"
#include "core/engine/command.hpp"
#include "core/law/rules.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct OfferProcurement {
    FacilityId facility;
    std::string customer_code;  // 统一社会信用代码
    Terms terms;
};
BOOST_DESCRIBE_STRUCT(OfferProcurement, (), (facility, customer_code, terms))

namespace {

constexpr RatePpm kWhole{1'000'000};

ContractId contract_of(const core::State& state, const loan::Facility& facility) {
    const loan::Application& application = state.loan.applications.at(facility.application);
    return state.trade.verifications.at(application.verification).contract;
}

// By its code, so that identifiers tell a stranger nothing (P6).
std::optional<OrganisationId> customer_of(const core::State& state, const std::string& code) {
    const auto found = state.party.organisation_by_code.find(code);
    const bool known = found != state.party.organisation_by_code.end() &&
                       party::is_admitted(state.party, found->second) && party::trades(state.party, found->second);
    return known ? std::optional(found->second) : std::nullopt;
}

Weight left_of(const core::State& state, FacilityId facility, const trade::Contract& contract) {
    Weight left = contract.weight;
    for (const Procurement& order : state.procurement.orders)
        if (order.facility == facility && order.status != ProcurementStatus::cancelled) left -= order.terms.weight;
    return left;
}

std::optional<Refusal> not_sound(const Terms& terms, Weight left, Date today, Date last) {
    if (!terms.price.is_positive()) return Refusal{&amount_not_positive, {}};
    if (!terms.weight.is_positive()) return Refusal{&weight_not_positive, {}};
    if (terms.weight > left) return refuse(weight_above_contract, "left", left).value();
    if (terms.fee < RatePpm::zero() || terms.fee >= kWhole) return Refusal{&fee_invalid, {}};
    const RatePpm cap(law::parameter("earnest_money", "cap_ppm", today));
    const Money most = share_of(terms.price, cap, Rounding::down);
    if (!terms.earnest.is_positive()) return Refusal{&amount_not_positive, {}};
    if (terms.earnest > most) return refuse(earnest_money_above_cap, "cap", most).value();
    if (terms.delivery_by <= today || terms.take_by < terms.delivery_by || terms.take_by > last)
        return refuse(procurement_dates_invalid, "latest", last.text()).value();
    return std::nullopt;
}

}  // namespace

Decision decide(const core::State& state, const OfferProcurement& command, const Context& context) {
    const loan::Facility* facility = loan::seen(state, context, command.facility);
    if (!facility) return refuse(loan::facility_not_found);
    if (!party::acts_for(context, facility->enterprise)) return refuse(party::not_own_party);
    if (facility->status != loan::FacilityStatus::open) return refuse(loan::facility_not_open);
    if (state.product.products.at(facility->product).kind != product::ProductKind::procurement)
        return refuse(not_a_procurement_facility);
    const ContractId contract = contract_of(state, *facility);
    const trade::Contract& purchase = state.trade.contracts.at(contract);
    if (purchase.kind != trade::ContractKind::purchase) return refuse(purchase_contract_required);
    const auto customer = customer_of(state, command.customer_code);
    if (customer == facility->enterprise) return refuse(customer_is_trader);
    if (!customer) return refuse(customer_not_found);
    const Weight left = left_of(state, command.facility, purchase);
    if (auto refusal = not_sound(command.terms, left, context.today(), facility->expires_on))
        return tl::make_unexpected(std::move(*refusal));

    return events(ProcurementOffered{.procurement = state.procurement.orders.next_id(),
                                     .facility = command.facility,
                                     .customer = *customer,
                                     .contract = contract,
                                     .terms = command.terms});
}

void apply(core::State& state, const ProcurementOffered& event, const Context&) {
    const loan::Facility& facility = state.loan.facilities.at(event.facility);
    state.procurement.orders.add(event.procurement, {.facility = event.facility,
                                                     .trader = facility.enterprise,
                                                     .customer = event.customer,
                                                     .bank = facility.bank,
                                                     .contract = event.contract,
                                                     .terms = event.terms});
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::OfferProcurement)
GZL_EVENT(gzl::core::procurement::ProcurementOffered)
