# L6 A1
story   Written off as a loss, recovered later, refunds paid back
include common/loan.story
when    2026-04-01 09:00:00 qian.bank WriteOffLoan {"loan": "loan-000001", "reason": "借款人破产", "reference": "WO-1"}
  ->    refused class_not_loss
when    2026-04-01 09:00:01 laishang-core RecoverWrittenOff {"loan": "loan-000001", "amount_fen": 100, "value_date": "2026-04-01", "reference": "REC-1"}
  ->    refused loan_not_written_off
# 361 days after 2026-03-31
ask     2027-03-27 12:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"days_overdue": 361, "loan_class": "loss"}
when    2027-03-27 12:30:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 100}
  ->    RepaymentRequested
when    2027-03-27 12:30:01 qian.bank WriteOffLoan {"loan": "loan-000001", "reason": "借款人破产", "reference": "WO-1"}
  ->    refused repayment_pending
when    2027-03-27 12:30:02 laishang-core FailRepayment {"repayment": "repayment-000001", "reference": "COLL-0", "reason": "余额不足"}
  ->    RepaymentFailed
when    2027-03-27 13:00:00 qian.bank WriteOffLoan {"loan": "loan-000001", "reason": "", "reference": "WO-1"}
  ->    refused text_required {"field": "reason"}
# 6 016 000.00 × 0.048 × 361 / 360 = 289 570.13
# P4: by two people of the bank
when    2027-03-27 13:00:00 system RegisterUser {"organisation": "org-000005", "login": "shen.bank", "name": "沈经理", "roles": ["bank_officer"]}
  ->    UserRegistered
when    2027-03-27 13:00:01 qian.bank WriteOffLoan {"loan": "loan-000001", "reason": "借款人破产", "reference": "WO-1"}
  ->    ApprovalProposed {"approval": "approval-000001"}
when    2027-03-27 13:00:01 shen.bank ApproveProposal {"approval": "approval-000001", "content_hash":
        "d71170d1b16e060a0cf6cc1e665d1ea52ba9de8f3f84d8f0402b02ec748a28dc"}
  ->    ApprovalGiven
  ->    LoanWrittenOff {"owed": {"costs_fen": 0, "penalty_fen": 28957013, "interest_fen": 1600000, "principal_fen": 600000000}}
when    2027-03-27 13:00:02 qian.bank WriteOffLoan {"loan": "loan-000001", "reason": "借款人破产", "reference": "WO-1"}
  ->    nothing
ask     2027-03-28 12:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"status": "written_off", "outstanding_fen": 0, "payoff_fen": 0, "loan_class": "loss", "written_off_fen": 630557013, "recovered_fen": 0}
when    2027-03-28 12:00:01 laishang-core RecordRepayment {"loan": "loan-000001", "amount_fen": 100, "reference": "COLL-1", "value_date": "2027-03-28"}
  ->    refused loan_not_open
# ---- what comes in later is a recovery, at most what was written off
when    2027-04-01 09:00:00 laishang-core RecoverWrittenOff {"loan": "loan-000001", "amount_fen": 0, "value_date": "2027-04-01", "reference": "REC-1"}
  ->    refused amount_not_positive
when    2027-04-01 09:00:01 laishang-core RecoverWrittenOff {"loan": "loan-000001", "amount_fen": 100000000, "value_date": "2027-03-26", "reference": "REC-1"}
  ->    refused value_date_invalid
when    2027-04-01 09:00:02 laishang-core RecoverWrittenOff {"loan": "loan-000001", "amount_fen": 100000000, "value_date": "2027-04-01", "reference": "REC-1"}
  ->    WriteOffRecovered {"amount_fen": 100000000}
when    2027-04-01 09:00:03 laishang-core RecoverWrittenOff {"loan": "loan-000001", "amount_fen": 100000000, "value_date": "2027-04-01", "reference": "REC-1"}
  ->    nothing
when    2027-04-01 09:00:04 laishang-core RecoverWrittenOff {"loan": "loan-000001", "amount_fen": 530557014, "value_date": "2027-04-01", "reference": "REC-2"}
  ->    refused recovery_above_loss {"left_fen": "530557013"}
ask     2027-04-01 09:01:00 feng.gov GetLedger {}
  ->    {"balanced": true}
