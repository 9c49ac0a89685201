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
    command<struct ConfigureSite>(403, "", configure, "登记仓库位置", "Configure a site",
                                  {event<struct SiteConfigured>(1403, "已登记仓库位置", "Site configured")}),
    command<struct ConfigureRule>(404, "POST /v1/warehouses/{warehouse}/alert-rules", rule_configure, "设置预警规则",
                                  "Configure a rule",
                                  {event<struct RuleConfigured>(1404, "已设置预警规则", "Rule configured")}),
    command<struct RaiseAlert>(405, "", alert_raise, "触发预警", "Raise an alert",
                               {event<struct AlertRaised>(1405, "已触发预警", "Alert raised"),
                                event<struct AlertObserved>(1406, "预警再次观测到", "Alert observed again"),
                                event<struct AlertLevelRaised>(1407, "预警已升级", "Alert's duty level raised")}),
    command<struct ClearAlert>(406, "", alert_raise, "预警条件消失", "Clear an alert",
                               {event<struct AlertReturned>(1408, "已恢复正常", "Alert returned to normal")}),
    command<struct StartIntervention>(407, "POST /v1/alerts/{alert}:intervene", alert_handle, "开始处置",
                                      "Start an intervention",
                                      {event<struct InterventionStarted>(1409, "已开始处置", "Intervention started")}),
    command<struct CheckIn>(408, "POST /v1/alerts/{alert}:checkIn", alert_handle, "到场签到", "Check in on site",
                            {event<struct CheckedIn>(1410, "已到场签到", "Checked in on site")}),
    command<struct EscalateAlert>(409, "POST /v1/alerts/{alert}:escalate", alert_judge, "移送有关机关",
                                  "Hand an alert to an authority",
                                  {event<struct AlertEscalated>(1412, "已移送有关机关", "Alert handed over")}),
    command<struct RecordCaseNumber>(
        410, "POST /v1/alerts/{alert}:recordCaseNumber", alert_judge, "登记案件编号", "Record a case number",
        {event<struct CaseNumberRecorded>(1413, "已登记案件编号", "Case number recorded")}),
    command<struct ResolveAlert>(411, "POST /v1/alerts/{alert}:resolve", alert_judge, "判定已解决", "Resolve an alert",
                                 {event<struct AlertConcluded>(1414, "预警已有结论", "Alert concluded")}),
    command<struct ReportFalseAlarm>(412, "POST /v1/alerts/{alert}:reportFalseAlarm", alert_judge, "判定误报",
                                     "Report a false alarm"),
    command<struct ConfirmAlert>(413, "POST /v1/alerts/{alert}:confirm", alert_judge, "确认预警结论",
                                 "Confirm an alert's conclusion",
                                 {event<struct AlertClosed>(1415, "预警已关闭", "Alert closed")}),
    command<struct ProposeUnfreeze>(414, "POST /v1/alerts/{alert}:proposeUnfreeze", alert_judge, "申请解冻",
                                    "Propose to unfreeze",
                                    {event<struct UnfreezeProposed>(1416, "已申请解冻", "Unfreezing proposed")}),
    command<struct ApproveUnfreeze>(415, "POST /v1/alerts/{alert}:approveUnfreeze", alert_judge, "批准解冻",
                                    "Approve to unfreeze",
                                    {event<struct LotsUnfrozen>(1417, "已解冻捆包", "Lots unfrozen")}),
    command<struct ShelveAlert>(416, "POST /v1/alerts/{alert}:shelve", alert_judge, "申请搁置预警",
                                "Propose to shelve an alert",
                                {event<struct ShelvingProposed>(1418, "已申请搁置", "Shelving proposed")}),
    command<struct ApproveShelving>(417, "POST /v1/alerts/{alert}:approveShelving", alert_judge, "批准搁置预警",
                                    "Approve to shelve an alert",
                                    {event<struct AlertShelved>(1419, "已搁置预警", "Alert shelved")}),
    command<struct TakeOutOfService>(418, "POST /v1/devices/{device}:takeOutOfService", alert_judge, "设备停用检修",
                                     "Take a device out of service",
                                     {event<struct TakenOutOfService>(1421, "设备已停用", "Taken out of service")}),
    command<struct ReturnToService>(419, "POST /v1/devices/{device}:returnToService", alert_judge, "设备恢复使用",
                                    "Return a device to service",
                                    {event<struct ReturnedToService>(1422, "设备已恢复", "Returned to service")}),
};

const Queries kQueries{
    query<struct GetGateway>(470, "GET /v1/gateways/{gateway}", read, "查看网关", "See a gateway"),
    query<struct ListDevices>(471, "GET /v1/warehouses/{warehouse}/devices", read, "设备列表", "List devices"),
    query<struct GetReconciliation>(472, "GET /v1/warehouses/{warehouse}/reconciliation", read, "账实核对",
                                    "Reconcile book and sensors"),
    query<struct ListAlertRules>(473, "GET /v1/warehouses/{warehouse}/alert-rules", read, "预警规则列表",
                                 "List alert rules"),
    query<struct GetAlert>(474, "GET /v1/alerts/{alert}", read, "查看预警", "See an alert"),
    query<struct ListAlerts>(475, "GET /v1/alerts", read, "预警列表", "List alerts"),
    query<struct GetAlertFigures>(476, "GET /v1/alert-figures", read, "预警指标", "Figures of alerts"),
};

const Events kDeadlineFacts{
    event<struct AlertDeadlineMissed>(1411, "预警处置超时", "Alert deadline missed"),
    event<struct AlertUnshelved>(1420, "搁置到期", "Alert no longer shelved"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries, .deadline_facts = kDeadlineFacts};
}

}  // namespace gzl::core::supervision
