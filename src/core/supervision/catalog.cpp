// The rows of this module. Numbers: commands 400–469, queries 470–499, events 1400–1499.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::supervision {

const Commands kCommands{
    command<struct RegisterGateway>(400, "", configure, "登记网关", "Register a gateway",
                                    {event<struct GatewayRegistered>(1400, "已登记网关", "Gateway registered")}),
    command<struct RegisterDevice>(401, "", configure, "登记设备", "Register a device",
                                   {event<struct DeviceRegistered>(1401, "已登记设备", "Device registered")}),
    command<struct CommitReadings>(402, "", readings_send, "提交读数", "Commit readings",
                                   {event<struct ReadingsCommitted>(1402, "已提交读数", "Readings committed")}),
    command<struct RaiseAlert>(410, "", alert_raise, "触发预警", "Raise an alert",
                               {event<struct AlertRaised>(1410, "预警已触发", "Alert raised"),
                                event<struct AlertObserved>(1411, "预警再次观测到", "Alert observed again")}),
    command<struct ClearAlert>(411, "", alert_raise, "预警恢复", "Clear an alert",
                               {event<struct AlertReturned>(1412, "预警条件已恢复", "Condition returned to normal")}),
    command<struct ConfigureRule>(412, "POST /v1/warehouses/{warehouse}:configureRule", alert_configure, "设置预警规则",
                                  "Set a rule", {event<struct RuleConfigured>(1413, "预警规则已设置", "Rule set")}),
    command<struct ConfigureSite>(413, "POST /v1/warehouses/{warehouse}:configureSite", alert_configure, "设置仓库位置",
                                  "Set a warehouse's site",
                                  {event<struct SiteConfigured>(1414, "仓库位置已设置", "Site set")}),
    command<struct StartIntervention>(414, "POST /v1/alerts/{alert}:intervene", alert_handle, "开始干预",
                                      "Start an intervention",
                                      {event<struct InterventionStarted>(1415, "已开始干预", "Intervention started")}),
    command<struct CheckInOnSite>(415, "POST /v1/alerts/{alert}:checkIn", alert_handle, "到场签到", "Check in on site",
                                  {event<struct OfficerCheckedIn>(1416, "已到场签到", "Checked in on site")}),
    command<struct ConcludeAlert>(416, "POST /v1/alerts/{alert}:conclude", alert_handle, "给出处置结论",
                                  "Conclude an alert",
                                  {event<struct AlertConcluded>(1417, "已给出处置结论", "Alert concluded")}),
    command<struct ConfirmAlert>(417, "POST /v1/alerts/{alert}:confirm", alert_confirm, "复核并关闭预警",
                                 "Confirm and close an alert",
                                 {event<struct AlertClosed>(1418, "预警已关闭", "Alert closed")}),
    command<struct EscalateAlert>(
        418, "POST /v1/alerts/{alert}:escalate", alert_handle, "移交主管机关", "Hand over to an authority",
        {event<struct AlertEscalated>(1419, "已移交主管机关", "Handed over to an authority")}),
    command<struct RecordCaseNumber>(419, "POST /v1/alerts/{alert}:recordCaseNumber", alert_handle, "登记案号",
                                     "Record the case number",
                                     {event<struct CaseNumberRecorded>(1420, "已登记案号", "Case number recorded")}),
    command<struct ShelveAlert>(420, "POST /v1/alerts/{alert}:shelve", alert_handle, "申请搁置预警",
                                "Put an alert aside",
                                {event<struct ShelvingProposed>(1421, "已申请搁置", "Shelving proposed")}),
    command<struct ApproveShelving>(421, "POST /v1/alerts/{alert}:approveShelving", alert_confirm, "复核搁置",
                                    "Approve putting aside",
                                    {event<struct AlertShelved>(1422, "预警已搁置", "Alert put aside")}),
    command<struct TakeOutOfService>(
        422, "POST /v1/alerts/{alert}:takeOutOfService", alert_handle, "设备停用检修", "Take the device out of service",
        {event<struct DeviceOutOfService>(1423, "设备已停用检修", "Device out of service")}),
    command<struct ProposeUnfreeze>(423, "POST /v1/alerts/{alert}:proposeUnfreeze", alert_handle, "申请解冻",
                                    "Propose to lift the freeze",
                                    {event<struct UnfreezeProposed>(1424, "已申请解冻", "Unfreezing proposed")}),
    command<struct ApproveUnfreeze>(424, "POST /v1/alerts/{alert}:approveUnfreeze", alert_confirm, "复核解冻",
                                    "Approve lifting the freeze",
                                    {event<struct LotsUnfrozen>(1425, "货物已解冻", "Lots unfrozen")}),
};

const Queries kQueries{
    query<struct GetGateway>(470, "GET /v1/gateways/{gateway}", read, "查看网关", "See a gateway"),
    query<struct ListDevices>(471, "GET /v1/warehouses/{warehouse}/devices", read, "设备列表", "List devices"),
    query<struct GetReconciliation>(472, "GET /v1/warehouses/{warehouse}/reconciliation", read, "账实核对",
                                    "Reconcile book and sensors"),
    query<struct GetAlert>(473, "GET /v1/alerts/{alert}", read, "查看预警", "See an alert"),
    query<struct ListAlerts>(474, "GET /v1/alerts", read, "预警列表", "List alerts"),
    query<struct GetAlertFigures>(475, "GET /v1/alert-figures", read, "预警处置指标", "See how alerts are dealt with"),
    query<struct ListRuleSettings>(476, "GET /v1/warehouses/{warehouse}/alert-rules", read, "预警规则设置",
                                   "List a warehouse's rules"),
};

const Events kDeadlineFacts{
    event<struct AlertDeadlineMissed>(1426, "预警处置超时,已升级", "Deadline missed, next level told"),
    event<struct ShelvingEnded>(1427, "搁置已到期", "Shelving ended"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries, .deadline_facts = kDeadlineFacts};
}

}  // namespace gzl::core::supervision
