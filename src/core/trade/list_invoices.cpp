// Invoices that the caller may see (P6), of one enterprise or one contract where asked.
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/trade/rules.hpp"
#include "core/trade/view.hpp"

namespace gzl::core::trade {

struct ListInvoices {
    std::optional<OrganisationId> enterprise;
    std::optional<ContractId> contract;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListInvoices, (), (enterprise, contract, page_size, page_token))

struct InvoiceList {
    std::vector<InvoiceView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(InvoiceList, (), (items, next_page_token))

tl::expected<InvoiceList, Refusal> answer(const core::State& state, const ListInvoices& query, const Context& context) {
    const auto visible = [&](InvoiceId, const Invoice& invoice) {
        return (!query.enterprise || invoice.enterprise == *query.enterprise) &&
               (!query.contract || invoice.contract == *query.contract) &&
               sees_trade(state, context, invoice.enterprise);
    };
    const auto view = [](InvoiceId id, const Invoice& invoice) { return view_of(id, invoice); };
    return party::list_page<InvoiceList>(state.trade.invoices, query, visible, view);
}

}  // namespace gzl::core::trade

GZL_QUERY(gzl::core::trade::ListInvoices, gzl::core::trade::InvoiceList)
