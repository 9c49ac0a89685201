// The rows of this module. Numbers: commands 300–369, queries 370–399, events 1300–1399.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::warehouse {

const Commands kCommands{
    command<struct RegisterWarehouse>(300, "", configure, "登记仓库", "Register a warehouse",
                                      {event<struct WarehouseRegistered>(1300, "已登记仓库", "Warehouse registered")}),
    command<struct PublishReferencePrice>(
        301, "POST /v1/reference-prices", price_publish, "发布参考价", "Publish a reference price",
        {event<struct ReferencePricePublished>(1301, "已发布参考价", "Reference price published")}),
    command<struct RosterDuty>(302, "POST /v1/duties", roster_manage, "安排值班", "Roster a duty",
                               {event<struct DutyRostered>(1302, "已安排值班", "Duty rostered")}),
    command<struct AnnounceLots>(303, "POST /v1/lots:announce", stock_announce, "预报捆包", "Announce lots",
                                 {event<struct LotsAnnounced>(1303, "已预报捆包", "Lots announced")}),
    command<struct RecordArrival>(304, "POST /v1/lots/{lot}:arrive", stock_operate, "登记到货", "Record an arrival",
                                  {event<struct LotArrived>(1304, "已到货", "Lot arrived")}),
    command<struct InspectLot>(305, "POST /v1/lots/{lot}:inspect", stock_operate, "验收捆包", "Inspect a lot",
                               {event<struct LotInspected>(1305, "已验收", "Lot inspected")}),
    command<struct OpenOrder>(306, "POST /v1/orders", stock_operate, "开立作业单", "Open an order",
                              {event<struct OrderOpened>(1306, "已开立作业单", "Order opened")}),
    command<struct SignOrder>(307, "POST /v1/orders/{order}:sign", stock_sign, "签署作业单", "Sign an order",
                              {event<struct OrderSigned>(1307, "驻仓员已签署", "Order signed by a custodian"),
                               event<struct OrderExecuted>(1308, "作业单已执行", "Order executed")}),
    command<struct CancelOrder>(308, "POST /v1/orders/{order}:cancel", stock_operate, "取消作业单", "Cancel an order",
                                {event<struct OrderCancelled>(1309, "作业单已取消", "Order cancelled")}),
    command<struct RecordControl>(309, "POST /v1/controls", control_record, "登记控制证据", "Record control evidence",
                                  {event<struct ControlRecorded>(1310, "已登记控制证据", "Control evidence recorded")}),
};

const Queries kQueries{
    query<struct ListWarehouses>(370, "GET /v1/warehouses", read, "仓库列表", "List warehouses"),
    query<struct ListLots>(371, "GET /v1/lots", read, "捆包列表", "List lots"),
    query<struct GetLot>(372, "GET /v1/lots/{lot}", read, "查看捆包", "See a lot"),
    query<struct ListOrders>(373, "GET /v1/orders", read, "作业单列表", "List orders"),
    query<struct GetOrder>(374, "GET /v1/orders/{order}", read, "查看作业单", "See an order"),
    query<struct GetControl>(375, "GET /v1/controls/{control}", read, "查看控制证据", "See control evidence"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::warehouse
