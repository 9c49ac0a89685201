// One invoice, and the financing that it backs.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/trade/reasons.hpp"
#include "core/trade/rules.hpp"
#include "core/trade/view.hpp"

namespace gzl::core::trade {

struct GetInvoice {
    InvoiceId invoice;
};
BOOST_DESCRIBE_STRUCT(GetInvoice, (), (invoice))

tl::expected<InvoiceView, Refusal> answer(const core::State& state, const GetInvoice& query, const Context& context) {
    const Invoice* found = state.trade.invoices.find(query.invoice);
    if (!found || !sees_trade(state, context, found->enterprise)) return refuse(invoice_not_found);
    return view_of(query.invoice, *found);
}

}  // namespace gzl::core::trade

GZL_QUERY(gzl::core::trade::GetInvoice, gzl::core::trade::InvoiceView)
