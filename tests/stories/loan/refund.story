# L4
story   Money above the payoff is owed back, and its return is confirmed
include common/loan.story
when    2026-03-31 09:00:00 laishang-core RecordRepayment {"loan": "loan-000001", "amount_fen": 0, "reference": "COLL-1", "value_date": "2026-03-31"}
  ->    refused amount_not_positive
when    2026-03-31 09:00:01 laishang-core RecordRepayment {"loan": "loan-000001", "amount_fen": 601600100, "reference": "COLL-1", "value_date": "2026-04-01"}
  ->    refused value_date_invalid
when    2026-03-31 09:00:02 laishang-core RecordRepayment {"loan": "loan-000001", "amount_fen": 601600100, "reference": "COLL-1", "value_date": "2026-03-31"}
  ->    LoanRepaid {"interest_fen": 1600000, "principal_fen": 600000000, "refund_fen": 100, "closes": true}
when    2026-04-01 09:00:00 laishang-core ConfirmRefund {"loan": "loan-000001", "amount_fen": 101, "value_date": "2026-04-01", "reference": "REF-1"}
  ->    refused refund_above_due {"due_fen": "100"}
when    2026-04-01 09:00:01 laishang-core ConfirmRefund {"loan": "loan-000001", "amount_fen": 0, "value_date": "2026-04-01", "reference": "REF-1"}
  ->    refused amount_not_positive
when    2026-04-01 09:00:02 laishang-core ConfirmRefund {"loan": "loan-000001", "amount_fen": 100, "value_date": "2026-04-02", "reference": "REF-1"}
  ->    refused value_date_invalid
when    2026-04-01 09:00:03 laishang-core ConfirmRefund {"loan": "loan-000001", "amount_fen": 100, "value_date": "2026-04-01", "reference": "REF-1"}
  ->    RefundPaid {"amount_fen": 100}
when    2026-04-01 09:00:04 laishang-core ConfirmRefund {"loan": "loan-000001", "amount_fen": 100, "value_date": "2026-04-01", "reference": "REF-1"}
  ->    nothing
ask     2026-04-01 09:00:05 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"refund_due_fen": 0, "status": "repaid"}
# ---- L5: money with an earlier value date comes after the closing: 10 nights less interest on it, all of it owed back.
# On 03-21 1 001 777.78 pay 1 000 000.00 with 20 nights of interest; on 03-31 the rest closes the loan with 888.89 less interest
when    2026-04-02 09:00:00 laishang-core RecordRepayment {"loan": "loan-000001", "amount_fen": 100177778, "reference": "COLL-2", "value_date": "2026-03-21"}
  ->    LoanRederived {"change": {"costs_fen": 0, "penalty_fen": 0, "interest_fen": -266667, "principal_fen": -100000000, "refund_fen": 100266667}}
  ->    LoanRepaid {"interest_fen": 177778, "principal_fen": 100000000, "refund_fen": 0, "closes": false}
ask     2026-04-02 09:00:01 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"refund_due_fen": 100266667, "status": "repaid", "interest_paid_fen": 1511111}
