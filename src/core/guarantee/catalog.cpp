// The rows of this module. Numbers: commands 950–979, queries 980–999, events 1950–1979.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::guarantee {

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

const Events kDeadlineFacts{
    event<struct DefaultNoticed>(1972, "已通知违约,额度已冻结", "Default noticed"),
    event<struct DefaultCured>(1973, "违约已补救", "Default cured"),
    event<struct GuaranteeExpired>(1974, "保证期间已届满", "Guarantee period over"),
    event<struct AdvanceOverdue>(1975, "担保人逾期未代偿", "Advance overdue"),
    event<struct DefaultsReviewed>(1976, "已逐笔检查逾期与保证期间", "Defaults reviewed"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries, .deadline_facts = kDeadlineFacts};
}

}  // namespace gzl::core::guarantee
