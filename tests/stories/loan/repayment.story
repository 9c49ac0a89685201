# L3 L4 L5 A3
story   Repayments: requests up to the payoff, the bank's confirmations taken as they are
include common/facility.story
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-01 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened {"loan": "loan-000001"}
when    2026-03-31 09:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 0}
  ->    refused amount_not_positive
when    2026-03-31 09:00:01 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 601600001}
  ->    refused repayment_exceeds_payoff {"payoff_fen": "601600000"}
when    2026-03-31 09:00:02 system RequestRepayment {"loan": "loan-000001", "amount_fen": 100}
  ->    refused not_own_party
# 30 nights at 3.2 %/360 are 1/375: 1.87 bears 0.00, 1.88 bears 0.01; nothing makes 1.88
when    2026-03-31 09:00:03 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 188}
  ->    refused repayment_not_divisible {"below_fen": "187", "above_fen": "189"}
ask     2026-03-31 09:00:04 he.boss QuoteRepayment {"loan": "loan-000001", "principal_fen": 0}
  ->    refused amount_not_positive
ask     2026-03-31 09:00:05 he.boss QuoteRepayment {"loan": "loan-000001", "principal_fen": 600000001}
  ->    refused repayment_exceeds_payoff {"payoff_fen": "601600000"}
ask     2026-03-31 09:00:06 he.boss QuoteRepayment {"loan": "loan-000001", "principal_fen": 188}
  ->    {"interest_fen": 1, "total_fen": 189}
# ---- two requests share the payoff: 5 000 000.00 + 13 333.33, then at most 1 000 000.00 + 2 666.67
when    2026-03-31 10:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 501333333}
  ->    RepaymentRequested {"repayment": "repayment-000001", "interest_fen": 1333333, "principal_fen": 500000000}
when    2026-03-31 10:00:01 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 100266668}
  ->    refused repayment_exceeds_payoff {"payoff_fen": "100266667"}
when    2026-03-31 10:00:02 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 100266667}
  ->    RepaymentRequested {"repayment": "repayment-000002", "interest_fen": 266667, "principal_fen": 100000000}
ask     2026-03-31 10:00:03 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"outstanding_fen": 600000000, "requested_fen": 601600000}
# ---- the second fails: what it claimed may be asked again
when    2026-03-31 10:01:00 laishang-core FailRepayment {"repayment": "repayment-000002", "reference": "COLL-1", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-31 10:01:01 laishang-core FailRepayment {"repayment": "repayment-000002", "reference": "COLL-1", "reason": "余额不足"}
  ->    RepaymentFailed {"repayment": "repayment-000002"}
when    2026-03-31 10:01:02 laishang-core FailRepayment {"repayment": "repayment-000002", "reference": "COLL-1", "reason": "余额不足"}
  ->    nothing
when    2026-03-31 10:01:03 laishang-core FailRepayment {"repayment": "repayment-000002", "reference": "COLL-9", "reason": "余额不足"}
  ->    refused repayment_not_open
ask     2026-03-31 10:01:04 he.boss GetRepayment {"repayment": "repayment-000002"}
  ->    {"status": "failed", "failure": "余额不足", "principal_fen": 0}
when    2026-03-31 10:01:05 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 100266667}
  ->    RepaymentRequested {"repayment": "repayment-000003"}
# ---- the first is confirmed
when    2026-03-31 11:00:00 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 0, "reference": "COLL-2", "value_date": "2026-03-31"}
  ->    refused amount_not_positive
when    2026-03-31 11:00:01 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 501333333, "reference": "COLL-2", "value_date": "2026-03-30"}
  ->    refused value_date_invalid
when    2026-03-31 11:00:02 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 501333333, "reference": "COLL-2", "value_date": "2026-03-31"}
  ->    LoanRepaid {"principal_fen": 500000000, "interest_fen": 1333333, "refund_fen": 0, "closes": false}
when    2026-03-31 11:00:03 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 501333333, "reference": "COLL-2", "value_date": "2026-03-31"}
  ->    nothing
when    2026-03-31 11:00:04 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 1, "reference": "COLL-2", "value_date": "2026-03-31"}
  ->    refused reference_used
when    2026-03-31 11:00:05 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 501333333, "reference": "COLL-3", "value_date": "2026-03-31"}
  ->    refused repayment_not_open
# ---- the bank collected 1.88 of the third: 1.87 is principal, the odd fen is owed back
when    2026-03-31 12:00:00 laishang-core ConfirmRepayment {"repayment": "repayment-000003", "amount_fen": 188, "reference": "COLL-4", "value_date": "2026-03-31"}
  ->    LoanRepaid {"principal_fen": 187, "interest_fen": 0, "refund_fen": 1, "closes": false}
ask     2026-03-31 12:00:01 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"outstanding_fen": 99999813, "requested_fen": 0, "refund_due_fen": 1}
# ---- asked on 04-01, taken that day, confirmed on 04-03: the value date counts, and more than the payoff is owed back
# 999 998.13 × 0.032 × 31 / 360 = 2 755.55
when    2026-04-01 09:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 100275368}
  ->    RepaymentRequested {"repayment": "repayment-000004", "principal_fen": 99999813, "interest_fen": 275555}
when    2026-04-03 09:00:00 laishang-core ConfirmRepayment {"repayment": "repayment-000004", "amount_fen": 100275468, "reference": "COLL-5", "value_date": "2026-04-01"}
  ->    LoanRepaid {"principal_fen": 99999813, "interest_fen": 275555, "refund_fen": 100, "closes": true, "value_date": "2026-04-01"}
ask     2026-04-03 09:00:01 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"status": "repaid", "outstanding_fen": 0, "payoff_fen": 0, "refund_due_fen": 101, "interest_paid_fen": 1608888}
when    2026-04-03 09:00:02 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 1}
  ->    refused loan_not_open
# the revolving facility may be drawn again
ask     2026-04-03 09:00:03 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"drawn_fen": 0, "drawable_fen": 700000000}
