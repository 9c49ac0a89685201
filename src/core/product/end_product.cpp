// A bank sets the last day on which its product can be applied for (F2, four eyes). What was granted by then goes on.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/product/events.hpp"
#include "core/product/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::product {

struct EndProduct {
    ProductId product;
    Date last_day;
};
BOOST_DESCRIBE_STRUCT(EndProduct, (), (product, last_day))

Decision decide(const core::State& state, const EndProduct& command, const Context& context) {
    const Product* product = state.product.products.find(command.product);
    if (!product) return refuse(product_not_found);
    if (!party::acts_for(context, product->bank)) return refuse(party::not_own_party);
    if (command.last_day < context.today()) return refuse(party::date_past);
    if (product->offered_from && command.last_day < *product->offered_from) return refuse(product_dates_out_of_order);
    if (product->offered_to && *product->offered_to <= command.last_day) return refuse(product_already_ended);
    return events(ProductEnded{command.product, command.last_day});
}

void apply(core::State& state, const ProductEnded& event, const Context&) {
    state.product.products.edit(event.product).offered_to = event.offered_to;
}

}  // namespace gzl::core::product

GZL_COMMAND(gzl::core::product::EndProduct)
GZL_EVENT(gzl::core::product::ProductEnded)
