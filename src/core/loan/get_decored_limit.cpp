// What an enterprise may borrow on its verified trade alone, figure by figure (F6).
#include "core/engine/command.hpp"
#include "core/loan/decored.hpp"
#include "core/loan/reasons.hpp"
#include "core/product/reasons.hpp"
#include "core/state.hpp"
#include "core/trade/rules.hpp"

namespace gzl::core::loan {

struct GetDecoredLimit {
    ProductId product;
    trade::ContractKind financed = trade::ContractKind::sales;  // which side of its trade
    std::optional<OrganisationId> enterprise;                   // absent: the caller
};
BOOST_DESCRIBE_STRUCT(GetDecoredLimit, (), (product, financed, enterprise))

tl::expected<DecoredLimit, Refusal> answer(const core::State& state, const GetDecoredLimit& query,
                                           const Context& context) {
    const product::Product* product = state.product.products.find(query.product);
    if (!product) return refuse(product::product_not_found);
    if (product->kind != product::ProductKind::decored) return refuse(product_not_decored);
    const OrganisationId enterprise = query.enterprise.value_or(context.actor.organisation);
    if (!trade::sees_trade(state, context, enterprise)) return refuse(trade_not_seen);
    return decored_limit(state, enterprise, *product, query.financed, context.today());
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::GetDecoredLimit, gzl::core::loan::DecoredLimit)
