# L5 L8
story   Use against the purpose: payees are watched, misused principal bears its own premium
include common/facility.story
# ---- L8: above 10 000 000.00 the trading partner is paid; below, the borrower may be; another payee raises an alert
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "某房地产公司", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed {"drawdown": "drawdown-000001"}
  ->    FundUseDeviated {"drawdown": "drawdown-000001", "payee": "某房地产公司", "expected": "日照钢铁"}
ask     2026-03-01 09:00:01 qian.bank GetDrawdown {"drawdown": "drawdown-000001"}
  ->    {"deviates": true}
when    2026-03-01 09:00:02 laishang-core FailDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-0", "reason": "收款人与用途不符"}
  ->    DrawdownFailed
when    2026-03-01 09:01:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "宝莱利金属", "purpose": "采购热轧卷", "due_on": "2026-06-01"}
  ->    DrawdownInstructed
when    2026-03-01 09:02:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened {"loan": "loan-000001"}
# ---- 2 000 000.00 went elsewhere on 03-11
when    2026-03-25 09:00:00 qian.bank RecordMisuse {"loan": "loan-000001", "amount_fen": 0, "from": "2026-03-11", "evidence": "流水-88", "reference": "MIS-1"}
  ->    refused amount_not_positive
when    2026-03-25 09:00:01 qian.bank RecordMisuse {"loan": "loan-000001", "amount_fen": 600000001, "from": "2026-03-11", "evidence": "流水-88", "reference": "MIS-1"}
  ->    refused misuse_above_loan {"left_fen": "600000000"}
when    2026-03-25 09:00:02 qian.bank RecordMisuse {"loan": "loan-000001", "amount_fen": 200000000, "from": "2026-03-26", "evidence": "流水-88", "reference": "MIS-1"}
  ->    refused value_date_invalid
when    2026-03-25 09:00:03 qian.bank RecordMisuse {"loan": "loan-000001", "amount_fen": 200000000, "from": "2026-03-11", "evidence": "", "reference": "MIS-1"}
  ->    refused text_required {"field": "evidence"}
when    2026-03-25 09:00:04 qian.bank RecordMisuse {"loan": "loan-000001", "amount_fen": 200000000, "from": "2026-03-11", "evidence": "流水-88", "reference": "MIS-1"}
  ->    MisuseRecorded
when    2026-03-25 09:00:05 qian.bank RecordMisuse {"loan": "loan-000001", "amount_fen": 200000000, "from": "2026-03-11", "evidence": "流水-88", "reference": "MIS-1"}
  ->    nothing
# 20 nights of 2 000 000.00 at another 3.2 %: 3 555.56, beside the interest of the whole, 16 000.00
ask     2026-03-31 09:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"accrued_fen": 1600000, "penalty_fen": 355556, "payoff_fen": 601955556, "days_overdue": 0}
