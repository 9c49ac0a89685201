// Every command, query and event: one row each. A row's number is permanent; a retired number is never given again.
// Rows stand in their module's namespace, so `struct ApplyForAdmission` names the module's own struct without its
// header.
#include "core/engine/catalog.hpp"

namespace gzl::core {

namespace {

template <class E>
EventRow event(std::uint32_t number, std::string_view zh, std::string_view en) {
    return {number, &event_kind<E>(), zh, en};
}

template <class C>
CommandRow command(std::uint32_t number, std::string_view route, Permission permission, std::string_view zh,
                   std::string_view en, std::vector<EventRow> events = {}) {
    return {number, &command_body<C>(), route, permission, zh, en, std::move(events)};
}

template <class Q>
QueryRow query(std::uint32_t number, std::string_view route, Permission permission, std::string_view zh,
               std::string_view en) {
    return {number, &query_body<Q>(), route, permission, zh, en};
}

using Commands = std::vector<CommandRow>;
using Queries = std::vector<QueryRow>;
using enum Permission;

}  // namespace

// ---- party: commands 100–169, queries 170–199, events 1100–1199 ----------------------------------------
namespace party {
const Commands kCommands{
    command<struct ApplyForAdmission>(100, "POST /v1/organisations:apply", party_apply, "申请准入",
                                      "Apply for admission",
                                      {event<struct OrganisationApplied>(1100, "已申请准入", "Applied for admission")}),
    command<struct ApproveAdmission>(101, "POST /v1/organisations/{organisation}:approve", party_admit, "批准准入",
                                     "Approve an admission",
                                     {event<struct OrganisationAdmitted>(1101, "已准入", "Admitted")}),
    command<struct RefuseAdmission>(102, "POST /v1/organisations/{organisation}:refuse", party_admit, "拒绝准入",
                                    "Refuse an admission",
                                    {event<struct AdmissionRefused>(1102, "已拒绝准入", "Admission refused")}),
    command<struct RegisterOrganisation>(
        103, "", configure, "登记配置机构", "Register an organisation of the county",
        {event<struct OrganisationRegistered>(1103, "已登记机构", "Organisation registered")}),
    command<struct RegisterUser>(104, "POST /v1/users", party_users, "登记用户", "Register a user",
                                 {event<struct UserRegistered>(1104, "已登记用户", "User registered")}),
    command<struct RegisterKey>(105, "", configure, "登记机器密钥", "Register a machine key",
                                {event<struct KeyRegistered>(1105, "已登记机器密钥", "Machine key registered")}),
    command<struct SignAgreement>(106, "", configure, "签订合作协议", "Sign a cooperation agreement",
                                  {event<struct AgreementSigned>(1106, "已签订合作协议", "Agreement signed")}),
    command<struct DepositMargin>(107, "", configure, "存入担保保证金", "Deposit guarantee margin",
                                  {event<struct MarginDeposited>(1107, "已存入担保保证金", "Margin deposited")}),
    command<struct ContributeToFund>(108, "", configure, "注入风险补偿基金", "Contribute to the risk fund",
                                     {event<struct FundContributed>(1108, "已注入风险补偿基金", "Fund contributed")}),
    command<struct GrantConsent>(109, "POST /v1/consents", consent_manage, "授权银行查看", "Grant a consent",
                                 {event<struct ConsentGranted>(1109, "已授权银行查看", "Consent granted")}),
    command<struct WithdrawConsent>(110, "POST /v1/consents/{consent}:withdraw", consent_manage, "撤回授权",
                                    "Withdraw a consent",
                                    {event<struct ConsentWithdrawn>(1110, "已撤回授权", "Consent withdrawn")}),
};
const Queries kQueries{
    query<struct GetOrganisation>(170, "GET /v1/organisations/{organisation}", read, "查看机构", "See an organisation"),
};
}  // namespace party

// ---- trade: commands 200–269, queries 270–299, events 1200–1299 ----------------------------------------
namespace trade {
const Commands kCommands{};
const Queries kQueries{};
}  // namespace trade

// ---- warehouse: commands 300–369, queries 370–399, events 1300–1399 ----------------------------------------
namespace warehouse {
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
}  // namespace warehouse

// ---- supervision: commands 400–469, queries 470–499, events 1400–1499 ----------------------------------------
namespace supervision {
const Commands kCommands{
    command<struct RegisterGateway>(400, "", configure, "登记网关", "Register a gateway",
                                    {event<struct GatewayRegistered>(1400, "已登记网关", "Gateway registered")}),
    command<struct RegisterDevice>(401, "", configure, "登记设备", "Register a device",
                                   {event<struct DeviceRegistered>(1401, "已登记设备", "Device registered")}),
    command<struct CommitReadings>(402, "", readings_send, "提交读数", "Commit readings",
                                   {event<struct ReadingsCommitted>(1402, "已提交读数", "Readings committed")}),
};
const Queries kQueries{
    query<struct GetGateway>(470, "GET /v1/gateways/{gateway}", read, "查看网关", "See a gateway"),
    query<struct ListDevices>(471, "GET /v1/warehouses/{warehouse}/devices", read, "设备列表", "List devices"),
    query<struct GetReconciliation>(472, "GET /v1/warehouses/{warehouse}/reconciliation", read, "账实核对",
                                    "Reconcile book and sensors"),
};
}  // namespace supervision

// ---- product: commands 500–569, queries 570–599, events 1500–1599 ----------------------------------------
namespace product {
const Commands kCommands{};
const Queries kQueries{};
}  // namespace product

// ---- loan: commands 600–669, queries 670–699, events 1600–1699 ----------------------------------------
namespace loan {
const Commands kCommands{};
const Queries kQueries{};
}  // namespace loan

// ---- ledger: commands 700–769, queries 770–799, events 1700–1799 ----------------------------------------
namespace ledger {
const Commands kCommands{};
const Queries kQueries{};
}  // namespace ledger

const Catalog& catalog() {
    static const Catalog all = [] {
        Commands commands;
        Queries queries;
        const auto add = [&](const Commands& more, const Queries& asks) {
            commands.insert(commands.end(), more.begin(), more.end());
            queries.insert(queries.end(), asks.begin(), asks.end());
        };
        add(party::kCommands, party::kQueries);
        add(trade::kCommands, trade::kQueries);
        add(warehouse::kCommands, warehouse::kQueries);
        add(supervision::kCommands, supervision::kQueries);
        add(product::kCommands, product::kQueries);
        add(loan::kCommands, loan::kQueries);
        add(ledger::kCommands, ledger::kQueries);
        return Catalog(std::move(commands), std::move(queries));
    }();
    return all;
}

}  // namespace gzl::core
