// What the tax bureau's exports say, netted by red letters (T2): of the enterprises that imported them, the operator,
// and a bank with a live consent of scope tax (P5). In the order of their numbers.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/trade/rules.hpp"

namespace gzl::core::trade {

struct ListTaxInvoices {
    std::optional<OrganisationId> enterprise;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;  // a number
};
BOOST_DESCRIBE_STRUCT(ListTaxInvoices, (), (enterprise, page_size, page_token))

struct TaxInvoiceView {
    TaxInvoice invoice;
    Money left;                           // of an invoice: what its red letters leave; of a red letter zero
    std::optional<InvoiceId> registered;  // where it stands behind a contract
};
BOOST_DESCRIBE_STRUCT(TaxInvoiceView, (), (invoice, left, registered))

struct TaxInvoiceList {
    std::vector<TaxInvoiceView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(TaxInvoiceList, (), (items, next_page_token))

namespace {

bool sees_record(const core::State& state, const Context& context, const TaxRecord& record,
                 std::optional<OrganisationId> of) {
    return std::any_of(record.imported_by.begin(), record.imported_by.end(), [&](OrganisationId enterprise) {
        return of.value_or(enterprise) == enterprise &&
               party::sees(state.party, context, {.enterprise = enterprise, .scope = party::Scope::tax});
    });
}

}  // namespace

tl::expected<TaxInvoiceList, Refusal> answer(const core::State& state, const ListTaxInvoices& query,
                                             const Context& context) {
    const auto size = party::page_size_of(query.page_size);
    if (!size) return tl::make_unexpected(size.error());
    const auto& records = state.trade.tax_records;
    TaxInvoiceList list;
    for (auto row = query.page_token ? records.upper_bound(*query.page_token) : records.begin(); row != records.end();
         ++row) {
        if (!sees_record(state, context, row->second, query.enterprise)) continue;
        if (list.items.size() == *size) {
            list.next_page_token = list.items.back().invoice.number;
            break;
        }
        const TaxInvoice& invoice = row->second.invoice;
        const auto registered = state.trade.invoice_by_number.find(invoice.number);
        list.items.push_back(
            {.invoice = invoice,
             .left = invoice.amount.is_positive() ? net_of(state.trade, invoice.number, invoice.amount) : Money::zero(),
             .registered =
                 registered == state.trade.invoice_by_number.end() ? std::nullopt : std::optional(registered->second)});
    }
    return list;
}

}  // namespace gzl::core::trade

GZL_QUERY(gzl::core::trade::ListTaxInvoices, gzl::core::trade::TaxInvoiceList)
