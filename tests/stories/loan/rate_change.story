# L5 L2
story   A rate changes from a day that has passed: what was posted since is re-derived by a fact of its own
include common/facility.story
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-01 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened {"loan": "loan-000001"}
# 2 000 000.00 and its interest of 30 nights, 5 333.33
when    2026-03-31 09:00:00 laishang-core RecordRepayment {"loan": "loan-000001", "amount_fen": 200533333, "reference": "COLL-1", "value_date": "2026-03-31"}
  ->    LoanRepaid {"repayment": "repayment-000001", "principal_fen": 200000000, "interest_fen": 533333}
when    2026-03-31 09:00:01 laishang-core RecordRepayment {"loan": "loan-000001", "amount_fen": 200533333, "reference": "COLL-1", "value_date": "2026-03-31"}
  ->    nothing
when    2026-04-02 09:00:00 qian.bank ChangeRate {"loan": "loan-000001", "from": "2026-03-11", "rate_ppm": 1000001, "reason": "LPR调整", "reference": "RATE-1"}
  ->    refused rate_invalid
when    2026-04-02 09:00:01 qian.bank ChangeRate {"loan": "loan-000001", "from": "2026-02-28", "rate_ppm": 36000, "reason": "LPR调整", "reference": "RATE-1"}
  ->    refused value_date_invalid
when    2026-04-02 09:00:02 qian.bank ChangeRate {"loan": "loan-000001", "from": "2026-03-11", "rate_ppm": 36000, "reason": "", "reference": "RATE-1"}
  ->    refused text_required {"field": "reason"}
# 10 nights at 3.2 %, 20 at 3.6 %: 1 fen of principal bears 1 040 000 / 360 000 000; 1 999 556.83 bears 5 776.50
when    2026-04-02 09:00:03 qian.bank ChangeRate {"loan": "loan-000001", "from": "2026-03-11", "rate_ppm": 36000, "reason": "LPR调整", "reference": "RATE-1"}
  ->    RateChanged {"from": "2026-03-11", "rate_ppm": 36000}
  ->    LoanRederived {"loan": "loan-000001", "change": {"costs_fen": 0, "penalty_fen": 0, "interest_fen": 44317, "principal_fen": -44317, "refund_fen": 0}}
when    2026-04-02 09:00:04 qian.bank ChangeRate {"loan": "loan-000001", "from": "2026-03-11", "rate_ppm": 36000, "reason": "LPR调整", "reference": "RATE-1"}
  ->    nothing
# 4 000 443.17 × (10 × 3.2 % + 50 × 3.6 %) / 360 = 23 558.17
ask     2026-04-30 09:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"rate_ppm": 36000, "outstanding_fen": 400044317, "accrued_fen": 2355817, "interest_paid_fen": 577650}
ask     2026-04-30 09:00:01 feng.gov GetLedger {}
  ->    {"balanced": true}
# ---- from a day to come: nothing changes yet
when    2026-04-30 10:00:00 qian.bank ChangeRate {"loan": "loan-000001", "from": "2026-05-10", "rate_ppm": 30000, "reason": "优惠", "reference": "RATE-2"}
  ->    RateChanged
ask     2026-05-09 09:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"rate_ppm": 36000}
ask     2026-05-10 09:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"rate_ppm": 30000}
