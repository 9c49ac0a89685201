// The rows of this module. Numbers: commands 600–669, queries 670–699, events 1600–1699.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::loan {

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
    four_eyes(collateral_release,
              command<struct ReleaseCollateral>(
                  614, "POST /v1/facilities/{facility}:release", collateral_release, "解除质押", "Release lots",
                  {event<struct CollateralReleased>(1616, "已解除质押", "Lots released")})),
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
    four_eyes(loan_manage,
              command<struct DowngradeLoan>(620, "POST /v1/loans/{loan}:downgrade", loan_manage, "下调五级分类",
                                            "Put a loan into a worse class",
                                            {event<struct LoanDowngraded>(1623, "五级分类已下调", "Loan downgraded")})),
    four_eyes(loan_manage, command<struct WriteOffLoan>(
                               621, "POST /v1/loans/{loan}:writeOff", loan_manage, "核销贷款", "Write a loan off",
                               {event<struct LoanWrittenOff>(1624, "贷款已核销", "Loan written off")})),
    command<struct RecoverWrittenOff>(622, "POST /v1/loans/{loan}:recover", loan_confirm, "登记核销后收回",
                                      "Record money received after a write-off",
                                      {event<struct WriteOffRecovered>(1625, "核销后已收回", "Recovered")}),
    command<struct ConfirmRefund>(623, "POST /v1/loans/{loan}:confirmRefund", loan_confirm, "确认退款",
                                  "Confirm a refund", {event<struct RefundPaid>(1626, "已退款", "Refund paid")}),
    command<struct RecordRepayment>(
        624, "POST /v1/loans/{loan}:recordRepayment", loan_confirm, "登记扣款", "Record money taken for a loan",
        {event<struct LoanRederived>(1618, "已按起息日重算", "Postings re-derived from a value date")}),
    command<struct RequestMaterial>(
        625, "POST /v1/applications/{application}:requestMaterial", application_decide, "要求补充材料",
        "Ask the applicant for material",
        {event<struct MaterialRequested>(1628, "银行要求补充材料,时限暂停", "Material requested, clocks paused")}),
    command<struct ProvideMaterial>(
        626, "POST /v1/applications/{application}:provideMaterial", application_submit, "提交补充材料",
        "Provide the material asked for",
        {event<struct MaterialProvided>(1629, "已补充材料,时限继续", "Material provided, clocks go on")}),
};

const Queries kQueries{
    query<struct GetDecoredLimit>(680, "GET /v1/products/{product}/decoredLimit", read, "测算脱核链贷额度",
                                  "See what trade alone carries"),
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

const Events kDeadlineFacts{
    event<struct DrawdownTimedOut>(1610, "放款超时,占用已释放", "Drawdown timed out"),
    event<struct ServiceClockReminded>(1630, "服务时限今日到期", "A service clock ends today"),
    event<struct ServiceClockBreached>(1631, "超过服务时限", "A service clock was breached"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries, .deadline_facts = kDeadlineFacts};
}

}  // namespace gzl::core::loan
