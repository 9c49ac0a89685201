// The configuration publishes a bank's product (F1, F2, F7).
#include "core/engine/command.hpp"
#include "core/party/state.hpp"
#include "core/product/events.hpp"
#include "core/product/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::product {

struct PublishProduct : Product {};
BOOST_DESCRIBE_STRUCT(PublishProduct, (Product), ())

namespace {

constexpr RatePpm kWhole{1'000'000};
constexpr std::int64_t kLongestTenorDays = 3'660;
constexpr std::int64_t kLongestTimeoutS = 30 * 86'400;

bool is_bank(const core::State& state, OrganisationId organisation) {
    return party::is_admitted(state.party, organisation) &&
           state.party.organisations.at(organisation).has(party::Capacity::bank);
}

bool lines_in_order(const Product& product) {  // F7
    return product.contract_ltv.is_positive() && product.contract_ltv < product.warning_ltv &&
           product.warning_ltv < product.close_out_ltv && product.close_out_ltv <= kWhole;
}

}  // namespace

Decision decide(const core::State& state, const PublishProduct& command, const Context&) {
    if (command.code.empty()) return refuse(text_required, "field", "code");
    if (command.name.empty()) return refuse(text_required, "field", "name");
    if (state.product.product_by_code.contains(command.code)) return refuse(product_code_taken);
    if (!is_bank(state, command.bank)) return refuse(product_bank_not_admitted);
    if (command.rate < RatePpm::zero() || command.rate > kWhole) return refuse(product_rate_invalid);
    if (command.basis != 360 && command.basis != 365) return refuse(product_basis_invalid);
    if (command.tenor_days < 1 || command.tenor_days > kLongestTenorDays) return refuse(product_tenor_invalid);
    if (!command.minimum.is_positive() || command.minimum > command.maximum)
        return refuse(product_amounts_out_of_order);
    if (command.haircut < RatePpm::zero() || command.haircut >= kWhole) return refuse(product_haircut_invalid);
    if (!lines_in_order(command)) return refuse(product_lines_out_of_order);
    if (command.confirm_timeout_s < 1 || command.confirm_timeout_s > kLongestTimeoutS)
        return refuse(product_timeout_invalid);

    return events(ProductPublished{command, state.product.products.next_id()});
}

void apply(core::State& state, const ProductPublished& event, const Context&) {
    state.product.products.add(event.product, event);
    state.product.product_by_code.emplace(event.code, event.product);
}

}  // namespace gzl::core::product

GZL_COMMAND(gzl::core::product::PublishProduct)
GZL_EVENT(gzl::core::product::ProductPublished)
