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
    command<struct DeactivateUser>(111, "POST /v1/users/{user}:deactivate", party_users, "停用用户",
                                   "Deactivate a user",
                                   {event<struct UserDeactivated>(1111, "已停用用户", "User deactivated")}),
};
const Queries kQueries{
    query<struct GetOrganisation>(170, "GET /v1/organisations/{organisation}", read, "查看机构", "See an organisation"),
    query<struct ListOrganisations>(171, "GET /v1/organisations", read, "机构列表", "List organisations"),
    query<struct GetMe>(172, "GET /v1/me", read, "当前用户", "Who I am"),
    query<struct ListConsents>(173, "GET /v1/consents", read, "授权列表", "List consents"),
};
}  // namespace party

// ---- trade: commands 200–269, queries 270–299, events 1200–1299 ----------------------------------------
namespace trade {
const Commands kCommands{
    command<struct RegisterContract>(200, "POST /v1/contracts", trade_register, "登记合同", "Register a contract",
                                     {event<struct ContractRegistered>(1200, "已登记合同", "Contract registered")}),
    command<struct RegisterInvoice>(201, "POST /v1/invoices", trade_register, "登记发票", "Register an invoice",
                                    {event<struct InvoiceRegistered>(1201, "已登记发票", "Invoice registered")}),
    command<struct VerifyTrade>(202, "POST /v1/verifications", trade_verify, "核验贸易真实性", "Verify a trade",
                                {event<struct TradeVerified>(1202, "已核验贸易真实性", "Trade verified")}),
};
const Queries kQueries{
    query<struct GetContract>(270, "GET /v1/contracts/{contract}", read, "查看合同", "See a contract"),
    query<struct GetInvoice>(271, "GET /v1/invoices/{invoice}", read, "查看发票", "See an invoice"),
    query<struct GetVerification>(272, "GET /v1/verifications/{verification}", read, "查看贸易核验",
                                  "See a verification"),
    query<struct ListInvoices>(273, "GET /v1/invoices", read, "发票列表", "List invoices"),
    query<struct ListContracts>(274, "GET /v1/contracts", read, "合同列表", "List contracts"),
    query<struct ListVerifications>(275, "GET /v1/verifications", read, "贸易核验列表", "List verifications"),
};
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
const Commands kCommands{
    command<struct PublishProduct>(500, "", configure, "发布产品", "Publish a product",
                                   {event<struct ProductPublished>(1500, "已发布产品", "Product published")}),
};
const Queries kQueries{
    query<struct GetProduct>(570, "GET /v1/products/{product}", read, "查看产品", "See a product"),
    query<struct ListProducts>(571, "GET /v1/products", read, "产品列表", "List products"),
};
}  // namespace product

// ---- loan: commands 600–669, queries 670–699, events 1600–1699 ----------------------------------------
namespace loan {
struct DrawdownTimedOut;
const Commands kCommands{
    command<struct SubmitApplication>(
        600, "POST /v1/applications", application_submit, "提交融资申请", "Submit an application",
        {event<struct ApplicationSubmitted>(1600, "已提交融资申请", "Application submitted")}),
    command<struct VerifyApplication>(
        601, "POST /v1/applications/{application}:verify", application_verify, "核验并送交银行",
        "Verify an application and send it to the bank",
        {event<struct ApplicationVerified>(1601, "已核验并送交银行", "Application verified and sent to the bank")}),
    command<struct DecideApplication>(
        602, "POST /v1/applications/{application}:decide", application_decide, "审批融资申请", "Decide an application",
        {event<struct ApplicationApproved>(1602, "银行已批准", "Application approved"),
         event<struct ApplicationRefused>(1603, "银行已拒绝", "Application refused"),
         event<struct ManualReviewRequested>(1604, "已转人工复核", "Manual review requested")}),
    command<struct AcceptOffer>(
        603, "POST /v1/applications/{application}:accept", application_submit, "接受批复", "Accept the offer",
        {event<struct FacilityOpened>(1605, "额度已开立,货物已质押", "Facility opened, goods pledged")}),
    command<struct WithdrawApplication>(
        604, "POST /v1/applications/{application}:withdraw", application_submit, "撤回融资申请",
        "Withdraw an application", {event<struct ApplicationWithdrawn>(1606, "申请已撤回", "Application withdrawn")}),
    command<struct RequestDrawdown>(
        605, "POST /v1/facilities/{facility}:draw", loan_draw, "申请提款", "Request a drawdown",
        {event<struct DrawdownInstructed>(1607, "已指示银行放款", "Bank instructed to pay out"),
         event<struct FundUseDeviated>(1627, "收款人与贸易背景不符", "Payee deviates from the verified trade")}),
    command<struct ConfirmDrawdown>(606, "POST /v1/drawdowns/{drawdown}:confirm", loan_confirm, "确认放款",
                                    "Confirm a drawdown",
                                    {event<struct LoanOpened>(1608, "贷款已发放", "Loan opened")}),
    command<struct FailDrawdown>(607, "POST /v1/drawdowns/{drawdown}:fail", loan_confirm, "放款失败",
                                 "Report a failed drawdown",
                                 {event<struct DrawdownFailed>(1609, "放款失败,占用已释放", "Drawdown failed")}),
    command<struct CloseDay>(609, "", clock_fire, "日终关账", "Close a day",
                             {event<struct DayClosed>(1611, "已日终关账", "Day closed")}),
    command<struct RequestRepayment>(
        610, "POST /v1/loans/{loan}:repay", loan_draw, "申请还款", "Request a repayment",
        {event<struct RepaymentRequested>(1612, "已指示银行扣款", "Bank instructed to collect")}),
    command<struct ConfirmRepayment>(611, "POST /v1/repayments/{repayment}:confirm", loan_confirm, "确认还款",
                                     "Confirm a repayment", {event<struct LoanRepaid>(1613, "已还款", "Loan repaid")}),
    command<struct FailRepayment>(612, "POST /v1/repayments/{repayment}:fail", loan_confirm, "扣款失败",
                                  "Report a failed repayment",
                                  {event<struct RepaymentFailed>(1614, "扣款失败", "Repayment failed")}),
    command<struct RequestRelease>(613, "POST /v1/facilities/{facility}:requestRelease", loan_draw, "申请解押",
                                   "Request the release of lots",
                                   {event<struct ReleaseRequested>(1615, "已申请解押", "Release requested")}),
    command<struct ReleaseCollateral>(614, "POST /v1/facilities/{facility}:release", collateral_release, "解除质押",
                                      "Release lots",
                                      {event<struct CollateralReleased>(1616, "已解除质押", "Lots released")}),
    command<struct CloseFacility>(615, "POST /v1/facilities/{facility}:close", read, "关闭额度", "Close a facility",
                                  {event<struct FacilityClosed>(1617, "额度已关闭", "Facility closed")}),
    command<struct ChargeCost>(616, "POST /v1/loans/{loan}:chargeCost", loan_manage, "登记实现债权费用",
                               "Charge a cost of realising the claim",
                               {event<struct CostCharged>(1619, "已登记实现债权费用", "Cost charged")}),
    command<struct ChangeRate>(617, "POST /v1/loans/{loan}:changeRate", loan_manage, "调整利率", "Change the rate",
                               {event<struct RateChanged>(1620, "利率已调整", "Rate changed")}),
    command<struct ExtendLoan>(618, "POST /v1/loans/{loan}:extend", loan_manage, "贷款展期", "Extend a loan",
                               {event<struct LoanExtended>(1621, "贷款已展期", "Loan extended")}),
    command<struct RecordMisuse>(619, "POST /v1/loans/{loan}:recordMisuse", loan_manage, "认定挪用",
                                 "Record a use against the purpose",
                                 {event<struct MisuseRecorded>(1622, "已认定挪用", "Misuse recorded")}),
    command<struct DowngradeLoan>(620, "POST /v1/loans/{loan}:downgrade", loan_manage, "下调五级分类",
                                  "Put a loan into a worse class",
                                  {event<struct LoanDowngraded>(1623, "五级分类已下调", "Loan downgraded")}),
    command<struct WriteOffLoan>(621, "POST /v1/loans/{loan}:writeOff", loan_manage, "核销贷款", "Write a loan off",
                                 {event<struct LoanWrittenOff>(1624, "贷款已核销", "Loan written off")}),
    command<struct RecoverWrittenOff>(622, "POST /v1/loans/{loan}:recover", loan_confirm, "登记核销后收回",
                                      "Record money received after a write-off",
                                      {event<struct WriteOffRecovered>(1625, "核销后已收回", "Recovered")}),
    command<struct ConfirmRefund>(623, "POST /v1/loans/{loan}:confirmRefund", loan_confirm, "确认退款",
                                  "Confirm a refund", {event<struct RefundPaid>(1626, "已退款", "Refund paid")}),
    command<struct RecordRepayment>(
        624, "POST /v1/loans/{loan}:recordRepayment", loan_confirm, "登记扣款", "Record money taken for a loan",
        {event<struct LoanRederived>(1618, "已按起息日重算", "Postings re-derived from a value date")}),
};
const Queries kQueries{
    query<struct GetApplication>(670, "GET /v1/applications/{application}", read, "查看融资申请", "See an application"),
    query<struct ListApplications>(671, "GET /v1/applications", read, "融资申请列表", "List applications"),
    query<struct GetFacility>(672, "GET /v1/facilities/{facility}", read, "查看额度", "See a facility"),
    query<struct ListFacilities>(673, "GET /v1/facilities", read, "额度列表", "List facilities"),
    query<struct GetDrawdown>(674, "GET /v1/drawdowns/{drawdown}", read, "查看提款", "See a drawdown"),
    query<struct GetLoan>(675, "GET /v1/loans/{loan}", read, "查看贷款", "See a loan"),
    query<struct ListLoans>(676, "GET /v1/loans", read, "贷款列表", "List loans"),
    query<struct GetRepayment>(677, "GET /v1/repayments/{repayment}", read, "查看还款", "See a repayment"),
    query<struct QuoteRepayment>(678, "GET /v1/loans/{loan}/quote", read, "试算还款", "Quote a repayment"),
    query<struct QuotePayoff>(679, "GET /v1/loans/{loan}/payoff", read, "试算结清", "Quote the payoff"),
};
}  // namespace loan

// ---- ledger: commands 700–719, queries 770–779, events 1700–1719 ----------------------------------------
namespace ledger {
const Commands kCommands{
    command<struct PostTransfer>(700, "", ledger_post, "清算划转", "Post a clearing transfer",
                                 {event<struct TransferPosted>(1700, "已清算划转", "Transfer posted")}),
};
const Queries kQueries{
    query<struct GetLedger>(770, "GET /v1/ledger", read_ledger, "查看账簿", "See the ledger"),
};
}  // namespace ledger

// ---- calendar: commands 40–59, queries 60–69, events 1040–1059 ----------------------------------------
namespace calendar {
const Commands kCommands{
    command<struct PublishHolidays>(40, "POST /v1/calendars", calendar_publish, "公布放假安排",
                                    "Publish a year's holidays",
                                    {event<struct HolidaysPublished>(1040, "已公布放假安排", "Holidays published")}),
};
const Queries kQueries{
    query<struct GetCalendar>(60, "GET /v1/calendars/{year}", read, "查看工作日历", "See a year's working days"),
};
}  // namespace calendar

// ---- law: commands 70–79, queries 80–89, events 1070–1089 ----------------------------------------
namespace law {
const Commands kCommands{};
const Queries kQueries{
    query<struct ListRules>(80, "GET /v1/rules", read, "法规规则列表", "List the rules of law"),
};
}  // namespace law

// ---- schedule: queries 90–99 ----------------------------------------
namespace schedule {
const Commands kCommands{};
const Queries kQueries{
    query<struct CalculateSchedule>(90, "POST /v1/schedules:calculate", read, "试算还款计划",
                                    "Calculate a repayment schedule"),
};
}  // namespace schedule

// ---- collateral: commands 800–839, queries 840–849, events 1800–1839 ----------------------------------------
namespace collateral {
const Commands kCommands{
    command<struct RequestMargin>(800, "POST /v1/facilities/{facility}:depositMargin", loan_draw, "申请存入保证金",
                                  "Pay in margin",
                                  {event<struct MarginRequested>(1800, "已指示银行划转保证金", "Margin instructed")}),
    command<struct ConfirmMargin>(801, "POST /v1/margins/{margin}:confirm", loan_confirm, "确认保证金划转",
                                  "Confirm a margin payment",
                                  {event<struct MarginConfirmed>(1801, "保证金已划转", "Margin moved")}),
    command<struct FailMargin>(802, "POST /v1/margins/{margin}:fail", loan_confirm, "保证金划转失败",
                               "Report a failed margin payment",
                               {event<struct MarginFailed>(1802, "保证金划转失败", "Margin payment failed")}),
    command<struct RequestMarginUse>(804, "POST /v1/loans/{loan}:useMargin", loan_draw, "申请以保证金还款",
                                     "Have margin taken up by a loan"),
    command<struct ApplyMargin>(805, "POST /v1/loans/{loan}:applyMargin", loan_confirm, "银行以保证金抵扣",
                                "Take margin for a loan",
                                {event<struct MarginApplied>(1805, "保证金已抵扣", "Margin applied")}),
    command<struct RequestMarginReturn>(803, "POST /v1/facilities/{facility}:returnMargin", loan_draw, "申请退还保证金",
                                        "Ask for margin back"),
};
const Queries kQueries{
    query<struct GetMargin>(840, "GET /v1/margins/{margin}", read, "查看保证金划转", "See a margin payment"),
    query<struct ListMargins>(841, "GET /v1/margins", read, "保证金划转列表", "List margin payments"),
};
}  // namespace collateral

// ---- prepayment: commands 850–879, queries 880–899, events 1850–1879 ----------------------------------------
namespace prepayment {
struct SupplierRefundDue;
const Commands kCommands{
    command<struct OpenPrepayment>(
        850, "POST /v1/facilities/{facility}:prepay", loan_draw, "开立预付款订单", "Open a prepayment order",
        {event<struct PrepaymentOpened>(1850, "已开立预付款订单", "Prepayment order opened")}),
    command<struct CancelPrepayment>(
        851, "POST /v1/prepayments/{prepayment}:cancel", loan_draw, "取消预付款订单", "Cancel a prepayment order",
        {event<struct PrepaymentCancelled>(1851, "预付款订单已取消", "Prepayment order cancelled")}),
    command<struct RequestPrepaymentMargin>(852, "POST /v1/prepayments/{prepayment}:depositMargin", loan_draw,
                                            "缴存订单保证金", "Pay margin for an order"),
    command<struct PaySupplier>(
        853, "POST /v1/prepayments/{prepayment}:pay", loan_draw, "申请付款给供货方", "Have the supplier paid",
        {event<struct SupplierPaymentInstructed>(1852, "已指示付款给供货方", "Payment of the supplier instructed")}),
    command<struct RecordDispatch>(854, "POST /v1/prepayments/{prepayment}:dispatch", stock_announce, "登记供货方发货",
                                   "Record the supplier's dispatch",
                                   {event<struct GoodsDispatched>(1853, "货物已发运", "Goods dispatched")}),
    command<struct PledgeArrival>(855, "POST /v1/prepayments/{prepayment}:pledge", control_record, "到货转质押",
                                  "Pledge goods on arrival",
                                  {event<struct GoodsPledged>(1854, "到货已转为质押", "Arrived goods pledged")}),
    command<struct RequestReleaseNotice>(
        856, "POST /v1/prepayments/{prepayment}:requestNotice", loan_draw, "申请提货通知", "Ask for a release notice",
        {event<struct ReleaseNoticeRequested>(1855, "已申请提货通知", "Release notice requested")}),
    command<struct IssueReleaseNotice>(857, "POST /v1/prepayments/{prepayment}:notice", collateral_release,
                                       "签发提货通知", "Issue a release notice",
                                       {event<struct ReleaseNoticed>(1856, "已签发提货通知", "Release notice issued")}),
    command<struct ConfirmSupplierRefund>(
        858, "POST /v1/prepayments/{prepayment}:refund", loan_confirm, "确认供货方退款", "Confirm a supplier's refund",
        {event<struct SupplierRefunded>(1858, "供货方已退款", "Supplier has refunded")}),
    command<struct RequestPrepaymentMarginReturn>(859, "POST /v1/prepayments/{prepayment}:returnMargin", loan_draw,
                                                  "申请退还订单保证金", "Ask for an order's margin back"),
};
const Queries kQueries{
    query<struct GetPrepayment>(880, "GET /v1/prepayments/{prepayment}", read, "查看预付款订单",
                                "See a prepayment order"),
    query<struct ListPrepayments>(881, "GET /v1/prepayments", read, "预付款订单列表", "List prepayment orders"),
};
}  // namespace prepayment

// ---- procurement: commands 900–929, queries 930–949, events 1900–1929 ----------------------------------------
namespace procurement {
struct TitleRegistrationMissed;
struct CustomerDefaulted;
struct PurchaseRefundDue;
const Commands kCommands{
    command<struct OfferProcurement>(900, "POST /v1/facilities/{facility}:procure", procurement_trade, "发起代采",
                                     "Offer to procure",
                                     {event<struct ProcurementOffered>(1900, "已发起代采", "Procurement offered")}),
    command<struct AcceptProcurement>(901, "POST /v1/procurements/{procurement}:accept", application_submit, "确认代采",
                                      "Accept a procurement",
                                      {event<struct ProcurementAgreed>(1901, "代采已生效", "Procurement agreed")}),
    command<struct CancelProcurement>(
        902, "POST /v1/procurements/{procurement}:cancel", read, "取消代采", "Cancel a procurement",
        {event<struct ProcurementCancelled>(1902, "代采已取消", "Procurement cancelled")}),
    command<struct PayEarnestMoney>(903, "POST /v1/procurements/{procurement}:payEarnest", loan_draw, "支付定金",
                                    "Pay the earnest money"),
    command<struct PayPurchase>(
        904, "POST /v1/procurements/{procurement}:pay", procurement_trade, "申请付款给供货方", "Have the purchase paid",
        {event<struct PurchaseInstructed>(1903, "已指示支付代采货款", "Payment of the purchase instructed")}),
    command<struct DeliverPurchase>(905, "POST /v1/procurements/{procurement}:deliver", control_record, "登记代采到货",
                                    "Record a delivery",
                                    {event<struct PurchaseDelivered>(1904, "代采货物已到货", "Purchase delivered")}),
    command<struct RegisterTitle>(906, "POST /v1/procurements/{procurement}:registerTitle", procurement_trade,
                                  "登记所有权保留", "Register the retained title",
                                  {event<struct TitleRegistered>(1905, "所有权保留已登记", "Title registered")}),
    command<struct RequestTake>(907, "POST /v1/procurements/{procurement}:take", loan_draw, "申请提货",
                                "Ask to take lots",
                                {event<struct TakeRequested>(1907, "已指示收取货款", "Take requested")}),
    command<struct ConfirmTake>(
        908, "POST /v1/takes/{take}:confirm", loan_confirm, "确认收到货款", "Confirm a take",
        {event<struct TakeConfirmed>(1908, "货款已收,货物已放行", "Take confirmed, lots free")}),
    command<struct FailTake>(909, "POST /v1/takes/{take}:fail", loan_confirm, "收取货款失败", "Report a failed take",
                             {event<struct TakeFailed>(1909, "货款未收到", "Take failed")}),
    command<struct SellLots>(910, "POST /v1/procurements/{procurement}:sell", procurement_trade, "处置违约货物",
                             "Sell lots after a default"),
    command<struct ConfirmPurchaseRefund>(
        911, "POST /v1/procurements/{procurement}:refund", loan_confirm, "确认供货方退款",
        "Confirm a supplier's refund", {event<struct PurchaseRefunded>(1912, "供货方已退款", "Supplier has refunded")}),
    command<struct ReturnEarnestMoney>(912, "POST /v1/procurements/{procurement}:returnEarnest", procurement_trade,
                                       "退还定金", "Give earnest money back"),
};
const Queries kQueries{
    query<struct GetProcurement>(930, "GET /v1/procurements/{procurement}", read, "查看代采", "See a procurement"),
    query<struct ListProcurements>(931, "GET /v1/procurements", read, "代采列表", "List procurements"),
    query<struct GetTake>(932, "GET /v1/takes/{take}", read, "查看提货", "See a take"),
    query<struct ListTakes>(933, "GET /v1/takes", read, "提货列表", "List takes"),
};
}  // namespace procurement

// ---- guarantee: commands 950–979, queries 980–999, events 1950–1979 ----------------------------------------
namespace guarantee {
struct AdvanceOverdue;
struct DefaultCured;
struct DefaultNoticed;
struct DefaultsReviewed;
struct GuaranteeExpired;
const Commands kCommands{
    command<struct DemandGuarantee>(950, "POST /v1/loans/{loan}:demandGuarantee", guarantee_demand, "要求担保人代偿",
                                    "Demand the guarantee",
                                    {event<struct GuaranteeDemanded>(1950, "银行已要求代偿", "Guarantee demanded")}),
    command<struct WithdrawDemand>(951, "POST /v1/claims/{claim}:withdraw", guarantee_demand, "撤回代偿要求",
                                   "Withdraw a demand",
                                   {event<struct DemandWithdrawn>(1951, "代偿要求已撤回", "Demand withdrawn")}),
    command<struct ProposeAdvance>(952, "POST /v1/claims/{claim}:proposeAdvance", guarantee_advance, "经办代偿",
                                   "Prepare an advance",
                                   {event<struct AdvanceProposed>(1952, "代偿已经办", "Advance prepared")}),
    command<struct ApproveAdvance>(
        953, "POST /v1/claims/{claim}:approveAdvance", guarantee_advance, "复核代偿", "Approve an advance",
        {event<struct AdvanceApproved>(1953, "代偿已复核,已指示银行扣款", "Advance approved, bank instructed")}),
    command<struct ConfirmAdvance>(
        954, "POST /v1/claims/{claim}:confirm", loan_confirm, "确认代偿", "Confirm an advance",
        {event<struct GuaranteeAdvanced>(1954, "担保人已代偿", "Guarantor has advanced"),
         event<struct GuaranteeLimitChanged>(1970, "担保总额度已变化", "Guarantee limit changed"),
         event<struct BreakerChanged>(1971, "基金熔断状态已变化", "Fund breaker changed")}),
    command<struct FailAdvance>(955, "POST /v1/claims/{claim}:fail", loan_confirm, "代偿扣款失败",
                                "Report a failed advance",
                                {event<struct AdvanceFailed>(1955, "代偿扣款失败", "Advance failed")}),
    command<struct ApplyCashMargin>(
        956, "POST /v1/claims/{claim}:applyCashMargin", loan_confirm, "抵扣借款人保证金",
        "Apply the borrower's cash margin",
        {event<struct CashMarginApplied>(1956, "借款人保证金已抵扣", "Borrower's cash margin applied")}),
    command<struct RecordDisposal>(957, "POST /v1/claims/{claim}:recordDisposal", guarantee_advance, "登记质物处置",
                                   "Record a disposal of pledged goods",
                                   {event<struct CollateralDisposed>(1957, "质物已处置", "Pledged goods disposed of")}),
    command<struct ReturnCollateral>(958, "POST /v1/claims/{claim}:returnCollateral", guarantee_advance, "返还剩余质物",
                                     "Return what is left of the goods",
                                     {event<struct CollateralReturned>(1977, "剩余质物已返还", "Goods returned")}),
    command<struct SettleLoss>(959, "POST /v1/claims/{claim}:settle", guarantee_advance, "核定净损失",
                               "Settle the net loss",
                               {event<struct LossSettled>(1958, "净损失已核定并分担", "Net loss settled and shared")}),
    command<struct ProposePayout>(960, "POST /v1/claims/{claim}:proposePayout", fund_payout, "经办基金拨付",
                                  "Prepare a payout of the fund",
                                  {event<struct PayoutProposed>(1959, "基金拨付已经办", "Payout prepared")}),
    command<struct ApprovePayout>(
        961, "POST /v1/payouts/{payout}:approve", fund_payout, "复核基金拨付", "Approve a payout",
        {event<struct PayoutApproved>(1960, "基金拨付已复核,已指示银行", "Payout approved, bank instructed")}),
    command<struct CancelPayout>(962, "POST /v1/payouts/{payout}:cancel", fund_payout, "取消基金拨付",
                                 "Cancel a payout",
                                 {event<struct PayoutCancelled>(1963, "基金拨付已取消", "Payout cancelled")}),
    command<struct ConfirmPayout>(963, "POST /v1/payouts/{payout}:confirm", loan_confirm, "确认基金拨付",
                                  "Confirm a payout",
                                  {event<struct PayoutConfirmed>(1961, "基金已拨付", "Fund has paid out")}),
    command<struct FailPayout>(964, "POST /v1/payouts/{payout}:fail", loan_confirm, "基金拨付失败",
                               "Report a failed payout",
                               {event<struct PayoutFailed>(1962, "基金拨付失败", "Payout failed")}),
    command<struct ConfirmBankShare>(
        965, "POST /v1/claims/{claim}:confirmBankShare", loan_confirm, "确认银行分担款", "Confirm the bank's share",
        {event<struct BankSharePaid>(1964, "银行已支付分担款", "Bank has paid its share")}),
    command<struct RecordRecovery>(966, "POST /v1/claims/{claim}:recordRecovery", guarantee_advance, "登记追偿收款",
                                   "Record a recovery",
                                   {event<struct RecoveryRecorded>(1965, "已登记追偿收款", "Recovery recorded")}),
    command<struct CorrectRecovery>(
        967, "POST /v1/claims/{claim}:correctRecovery", guarantee_advance, "更正追偿收款", "Correct a recovery",
        {event<struct RecoveryCorrected>(1966, "追偿收款已更正并重新分配", "Recovery corrected and distributed anew")}),
    command<struct ConfirmDistribution>(
        968, "POST /v1/claims/{claim}:confirmDistribution", loan_confirm, "确认追偿分配", "Confirm a distribution",
        {event<struct DistributionPaid>(1967, "追偿款已分配", "Part of a recovery paid")}),
    command<struct ConfirmSurplus>(
        969, "POST /v1/claims/{claim}:confirmSurplus", loan_confirm, "确认返还余款", "Confirm a surplus paid",
        {event<struct SurplusPaid>(1968, "余款已返还出质人", "Surplus paid to the pledgor")}),
    command<struct ConfirmMarginTopUp>(
        970, "POST /v1/margin-top-ups", loan_confirm, "确认追加担保保证金", "Confirm more guarantee margin",
        {event<struct MarginToppedUp>(1969, "担保保证金已追加", "Guarantee margin topped up")}),
};
const Queries kQueries{
    query<struct GetClaim>(980, "GET /v1/claims/{claim}", read, "查看代偿案件", "See a claim"),
    query<struct ListClaims>(981, "GET /v1/claims", read, "代偿案件列表", "List claims"),
    query<struct GetGuarantee>(982, "GET /v1/guarantees/{bank}", read, "查看担保额度", "See the guarantee at a bank"),
    query<struct GetFund>(983, "GET /v1/funds/{fund}", read, "查看风险补偿基金", "See the risk fund"),
};
}  // namespace guarantee

// ---- reconciliation: commands 720–749, queries 780–799, events 1720–1749 ----------------------------------------
namespace reconciliation {
const Commands kCommands{
    command<struct ImportStatement>(
        720, "POST /v1/statements", statement_import, "导入银行对账单", "Import a bank statement",
        {event<struct StatementImported>(1720, "已导入银行对账单", "Bank statement imported"),
         event<struct BreakOpened>(1721, "发现对账差异", "Break found"),
         event<struct BreakMatched>(1722, "差异已自动核销", "Break matched"),
         event<struct BreakChanged>(1723, "差异已变化", "Break changed"),
         event<struct BankDayClosed>(1724, "银行对账日已关闭", "Bank day closed")}),
    command<struct AssignBreak>(721, "POST /v1/breaks/{break_id}:assign", break_handle, "移交对账差异",
                                "Assign a break", {event<struct BreakAssigned>(1725, "差异已移交", "Break assigned")}),
    command<struct ResolveBreak>(722, "POST /v1/breaks/{break_id}:resolve", break_handle, "处理对账差异",
                                 "Resolve a break",
                                 {event<struct BreakResolved>(1726, "差异已处理", "Break resolved")}),
};
const Queries kQueries{
    query<struct GetStatement>(780, "GET /v1/statements/{statement}", read, "查看对账单", "See a statement"),
    query<struct ListStatements>(781, "GET /v1/statements", read, "对账单列表", "List statements"),
    query<struct ListBreaks>(782, "GET /v1/breaks", read, "对账差异列表", "List breaks"),
    query<struct GetBankDay>(783, "GET /v1/bank-days/{bank}/{date}", read, "查看银行对账日", "See a bank's day"),
};
}  // namespace reconciliation

// ---- clock. The row lists the facts of deadlines by the module that keeps them. --------------
namespace clock {
const Commands kCommands{
    command<struct FireDeadlines>(
        608, "", clock_fire, "触发到期时限", "Fire due deadlines",
        {event<loan::DrawdownTimedOut>(1610, "放款超时,占用已释放", "Drawdown timed out"),
         event<guarantee::DefaultNoticed>(1972, "已通知违约,额度已冻结", "Default noticed"),
         event<guarantee::DefaultCured>(1973, "违约已补救", "Default cured"),
         event<guarantee::GuaranteeExpired>(1974, "保证期间已届满", "Guarantee period over"),
         event<guarantee::AdvanceOverdue>(1975, "担保人逾期未代偿", "Advance overdue"),
         event<guarantee::DefaultsReviewed>(1976, "已逐笔检查逾期与保证期间", "Defaults reviewed"),
         event<prepayment::SupplierRefundDue>(1857, "供货方应退款", "Supplier owes a refund"),
         event<procurement::TitleRegistrationMissed>(1906, "所有权保留逾期未登记", "Title not registered in time"),
         event<procurement::CustomerDefaulted>(1910, "客户违约", "Customer in default"),
         event<procurement::PurchaseRefundDue>(1911, "供货方应退款", "Supplier owes a refund")}),
};
const Queries kQueries{};
}  // namespace clock

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
        add(clock::kCommands, clock::kQueries);
        add(calendar::kCommands, calendar::kQueries);
        add(law::kCommands, law::kQueries);
        add(schedule::kCommands, schedule::kQueries);
        add(collateral::kCommands, collateral::kQueries);
        add(prepayment::kCommands, prepayment::kQueries);
        add(procurement::kCommands, procurement::kQueries);
        add(guarantee::kCommands, guarantee::kQueries);
        add(reconciliation::kCommands, reconciliation::kQueries);
        return Catalog(std::move(commands), std::move(queries));
    }();
    return all;
}

}  // namespace gzl::core
