# G3 L4 L5
story   A borrower who pays late is free again: the default is cured, nothing can be demanded
include common/default.story
when    2026-04-10 00:00:00 system FireDeadlines {}
  ->    DefaultsReviewed
# 6 000 000.00 + 16 000.00, and nine nights of 4.8 %/360 on both = 7 219.20
when    2026-04-10 09:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 602321920}
  ->    RepaymentRequested
when    2026-04-10 09:01:00 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 602321920, "reference": "COLL-1", "value_date": "2026-04-10"}
  ->    LoanRepaid {"principal_fen": 600000000, "interest_fen": 1600000, "penalty_fen": 721920, "closes": true}
# the clock is due at once, though the day's review was hours ago
when    2026-04-10 09:01:00 system FireDeadlines {}
  ->    DefaultCured {"loan": "loan-000001", "facility": "facility-000001"}
when    2026-04-10 09:02:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-05-08 09:00:00 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    refused loan_not_open
