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
    command<struct AnnounceLots>(
        303, "POST /v1/lots:announce", stock_announce, "预报捆包", "Announce lots",
        {event<struct LotsAnnounced>(1303, "已预报捆包", "Lots announced"),
         event<struct BundleDuplicated>(1323, "捆包号在别处有效", "Bundle number live elsewhere")}),
    command<struct RecordArrival>(304, "POST /v1/lots/{lot}:arrive", stock_operate, "登记到货", "Record an arrival",
                                  {event<struct LotArrived>(1304, "已到货", "Lot arrived")}),
    command<struct InspectLot>(305, "POST /v1/lots/{lot}:inspect", stock_operate, "验收捆包", "Inspect a lot",
                               {event<struct LotInspected>(1305, "已验收", "Lot inspected")}),
    command<struct OpenOrder>(306, "POST /v1/orders", stock_operate, "开立作业单", "Open an order",
                              {event<struct OrderOpened>(1306, "已开立作业单", "Order opened")}),
    command<struct SignOrder>(307, "POST /v1/orders/{order}:sign", stock_sign, "签署作业单", "Sign an order",
                              {event<struct OrderSigned>(1307, "驻仓员已签署", "Order signed by a custodian"),
                               event<struct OrderExecuted>(1308, "作业单已执行", "Order executed"),
                               event<struct StocktakeRecorded>(1311, "盘点已登记", "Stocktake recorded"),
                               event<struct StocktakeDiffers>(1312, "盘点差异超出允差", "Stocktake beyond tolerance"),
                               event<struct LotsMissing>(1313, "捆包缺失", "Lots missing"),
                               event<struct LotsFound>(1314, "缺失捆包已找到", "Missing lots found"),
                               event<struct LotsAdjusted>(1315, "账面重量已调整", "Book weights adjusted"),
                               event<struct LotsProcessed>(1317, "捆包已加工", "Lots processed"),
                               event<struct ReceiptDelivered>(1328, "凭仓单提货,仓单注销", "Receipt delivered")}),
    command<struct CancelOrder>(308, "POST /v1/orders/{order}:cancel", stock_operate, "取消作业单", "Cancel an order",
                                {event<struct OrderCancelled>(1309, "作业单已取消", "Order cancelled")}),
    command<struct RecordControl>(309, "POST /v1/controls", control_record, "登记控制证据", "Record control evidence",
                                  {event<struct ControlRecorded>(1310, "已登记控制证据", "Control evidence recorded")}),
    command<struct ReportProcessing>(310, "POST /v1/orders/{order}:report", stock_operate, "登记加工结果",
                                     "Report the result of a processing",
                                     {event<struct ProcessingReported>(1316, "已登记加工结果", "Processing reported")}),
    command<struct RegisterProcess>(311, "", configure, "登记加工工艺", "Register a process",
                                    {event<struct ProcessRegistered>(1318, "已登记加工工艺", "Process registered")}),
    command<struct ProposeHandover>(312, "POST /v1/handovers", stock_sign, "发起交接班", "Hand a shift over",
                                    {event<struct HandoverProposed>(1319, "交班人已签署", "Shift handed over")}),
    command<struct AcceptHandover>(313, "POST /v1/handovers/{handover}:accept", stock_sign, "接班", "Take a shift over",
                                   {event<struct HandoverAccepted>(1320, "接班人已签署", "Shift taken over")}),
    command<struct DisputeLot>(314, "POST /v1/lots/{lot}:dispute", stock_dispute, "提出货权争议", "Dispute a lot",
                               {event<struct LotDisputed>(1321, "捆包有争议", "Lot disputed")}),
    command<struct EndDispute>(315, "POST /v1/lots/{lot}:endDispute", dispute_end, "终结争议", "End a dispute",
                               {event<struct DisputeEnded>(1322, "争议已终结", "Dispute ended")}),
    command<struct IssueReceipt>(316, "POST /v1/receipts", stock_operate, "签发仓单", "Issue a warehouse receipt",
                                 {event<struct ReceiptIssued>(1324, "已签发仓单", "Warehouse receipt issued")}),
    command<struct EndorseReceipt>(317, "POST /v1/receipts/{receipt}:endorse", stock_announce, "背书仓单",
                                   "Endorse a receipt",
                                   {event<struct ReceiptEndorsed>(1325, "仓单已背书", "Receipt endorsed")}),
    command<struct SealEndorsement>(
        318, "POST /v1/receipts/{receipt}:seal", stock_sign, "背书签章", "Seal an endorsement",
        {event<struct EndorsementSealed>(1326, "保管人已签章,仓单转让", "Endorsement sealed")}),
    command<struct SurrenderReceipt>(319, "POST /v1/receipts/{receipt}:surrender", stock_announce, "交回仓单提货",
                                     "Surrender a receipt",
                                     {event<struct ReceiptSurrendered>(1327, "仓单已交回", "Receipt surrendered")}),
    command<struct CompleteControl>(
        320, "POST /v1/controls/{control}:complete", control_record, "补充控制证据", "Complete control evidence",
        {event<struct ControlCompleted>(1329, "已补充控制证据", "Control evidence completed")}),
};

const Queries kQueries{
    query<struct ListWarehouses>(370, "GET /v1/warehouses", read, "仓库列表", "List warehouses"),
    query<struct ListLots>(371, "GET /v1/lots", read, "捆包列表", "List lots"),
    query<struct GetLot>(372, "GET /v1/lots/{lot}", read, "查看捆包", "See a lot"),
    query<struct ListOrders>(373, "GET /v1/orders", read, "作业单列表", "List orders"),
    query<struct GetOrder>(374, "GET /v1/orders/{order}", read, "查看作业单", "See an order"),
    query<struct GetControl>(375, "GET /v1/controls/{control}", read, "查看控制证据", "See control evidence"),
    query<struct GetLineage>(376, "GET /v1/lots/{lot}/lineage", read, "查看捆包谱系", "See a lot's lineage"),
    query<struct GetHandover>(377, "GET /v1/handovers/{handover}", read, "查看交接班", "See a handover of a shift"),
    query<struct ListHandovers>(378, "GET /v1/handovers", read, "交接班列表", "List handovers of shifts"),
    query<struct GetReceipt>(379, "GET /v1/receipts/{receipt}", read, "查看仓单", "See a warehouse receipt"),
    query<struct ListReceipts>(380, "GET /v1/receipts", read, "仓单列表", "List warehouse receipts"),
    query<struct ListControls>(381, "GET /v1/controls", read, "控制证据列表", "List control evidence"),
    query<struct ListProcesses>(382, "GET /v1/processes", read, "加工工艺列表", "List processes"),
    query<struct ListDuties>(383, "GET /v1/duties", read, "值班表", "List duties"),
    query<struct ListCustodians>(384, "GET /v1/warehouses/{warehouse}/custodians", read, "可排班驻仓员",
                                 "List the custodians of a warehouse"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::warehouse
