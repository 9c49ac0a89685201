# L3 L4 – style.md's example
story   Interest before principal: 500.00 over 30 nights, 300.00 repaid
include common/financing.story
when    2026-02-28 12:00:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 32000, "basis": 360, "settlement": "at_maturity", "tenor_days": 180,
        "minimum_fen": 10000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000002"}
when    2026-02-28 12:01:00 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 50000, "purpose": "运费",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted
when    2026-02-28 12:02:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 12:03:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 50000, "rate_ppm": 32000, "tenor_days": 180, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-02-28 12:04:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 50000, "payee": "运输公司", "purpose": "运费"}
  ->    DrawdownInstructed
  ->    FundUseDeviated
when    2026-03-01 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened {"due_on": "2026-08-27"}
# 500.00 × 0.032 × 30 / 360 = 1.33
ask     2026-03-31 09:00:00 he.boss QuoteRepayment {"loan": "loan-000001", "principal_fen": 10000}
  ->    {"interest_fen": 133, "total_fen": 10133, "payoff_fen": 50133}
when    2026-03-31 09:00:01 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 30000}
  ->    RepaymentRequested {"interest_fen": 133, "principal_fen": 29867}
when    2026-03-31 09:00:02 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 30000}
  ->    refused repayment_exceeds_payoff {"payoff_fen": "20133"}
when    2026-03-31 09:00:03 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 100}
  ->    RepaymentRequested {"repayment": "repayment-000002", "interest_fen": 0, "principal_fen": 100}
# ---- the second is confirmed first, a day later: that day's night adds 0.04, and its 1.00 goes to interest (1.38, rounded once)
when    2026-04-01 09:00:00 laishang-core ConfirmRepayment {"repayment": "repayment-000002", "amount_fen": 100, "reference": "COLL-1", "value_date": "2026-04-01"}
  ->    LoanRepaid {"interest_fen": 100, "principal_fen": 0}
# the first counts from the day before: 1.33 and 298.67; of the second only 0.02, the night's interest of 201.33, stays
# interest, and 0.98 are principal by a fact of their own
when    2026-04-01 09:00:01 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 30000, "reference": "COLL-2", "value_date": "2026-03-31"}
  ->    LoanRederived {"from": "2026-03-31", "change": {"costs_fen": 0, "penalty_fen": 0, "interest_fen": -98, "principal_fen": 98, "refund_fen": 0}}
  ->    LoanRepaid {"interest_fen": 133, "principal_fen": 29867, "refund_fen": 0, "closes": false}
# 200.35 × 0.032 × 30 / 360 = 0.53
ask     2026-05-01 09:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"outstanding_fen": 20035, "accrued_fen": 53, "payoff_fen": 20088, "interest_paid_fen": 135}
when    2026-05-01 09:00:01 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 20088}
  ->    RepaymentRequested
when    2026-05-01 09:01:00 laishang-core ConfirmRepayment {"repayment": "repayment-000003", "amount_fen": 20088, "reference": "COLL-3", "value_date": "2026-05-01"}
  ->    LoanRepaid {"interest_fen": 53, "principal_fen": 20035, "closes": true}
