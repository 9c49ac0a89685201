// The warehouse receipts that the caller may see, by holder, warehouse and status (W8).
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/warehouse/receipt_view.hpp"

namespace gzl::core::warehouse {

struct ListReceipts {
    std::optional<OrganisationId> holder;
    std::optional<WarehouseId> warehouse;
    std::optional<ReceiptStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListReceipts, (), (holder, warehouse, status, page_size, page_token))

struct ReceiptList {
    std::vector<ReceiptView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ReceiptList, (), (items, next_page_token))

tl::expected<ReceiptList, Refusal> answer(const core::State& state, const ListReceipts& query, const Context& context) {
    const auto visible = [&](WarehouseReceiptId id, const WarehouseReceipt& receipt) {
        return (!query.holder || holder_of(state.warehouse, receipt) == *query.holder) &&
               (!query.warehouse || receipt.warehouse == *query.warehouse) &&
               (!query.status || receipt.status == *query.status) && seen(state, context, id);
    };
    const auto view = [&](WarehouseReceiptId id, const WarehouseReceipt& receipt) {
        return view_of(state, id, receipt);
    };
    return party::list_page<ReceiptList>(state.warehouse.receipts, query, visible, view);
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListReceipts, gzl::core::warehouse::ReceiptList)
