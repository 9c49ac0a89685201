# L4 L5 L6
story   Overdue: penalty on principal and unpaid interest from the due date's night on, costs first, classes by days
include common/loan.story
# 30 nights at 3.2 %/360 = 16 000.00; on the due date nothing is overdue
ask     2026-03-31 12:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"accrued_fen": 1600000, "penalty_fen": 0, "payoff_fen": 601600000, "days_overdue": 0, "loan_class": "normal", "next_due": "2026-03-31"}
# one day late, one night at 4.8 %: (6 000 000.00 + 16 000.00) × 0.048 / 360 = 802.1333…
ask     2026-04-01 12:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"accrued_fen": 1600000, "penalty_fen": 80213, "payoff_fen": 601680213, "days_overdue": 1, "loan_class": "special_mention",
         "overdue_principal_fen": 600000000, "overdue_interest_fen": 1600000}
# ---- the bank has paid a court fee of 500.00
when    2026-04-05 09:00:00 laishang-core ChargeCost {"loan": "loan-000001", "amount_fen": 0, "what": "诉讼费", "value_date": "2026-04-05", "reference": "COST-1"}
  ->    refused amount_not_positive
when    2026-04-05 09:00:01 laishang-core ChargeCost {"loan": "loan-000001", "amount_fen": 50000, "what": "", "value_date": "2026-04-05", "reference": "COST-1"}
  ->    refused text_required {"field": "what"}
when    2026-04-05 09:00:02 laishang-core ChargeCost {"loan": "loan-000001", "amount_fen": 50000, "what": "诉讼费", "value_date": "2026-04-06", "reference": "COST-1"}
  ->    refused value_date_invalid
when    2026-04-05 09:00:03 qian.bank ChargeCost {"loan": "loan-000002", "amount_fen": 50000, "what": "诉讼费", "value_date": "2026-04-05", "reference": "COST-1"}
  ->    refused loan_not_found
when    2026-04-05 09:00:04 other.bank ChargeCost {"loan": "loan-000001", "amount_fen": 50000, "what": "诉讼费", "value_date": "2026-04-05", "reference": "COST-1"}
  ->    refused loan_not_found
when    2026-04-05 09:00:05 laishang-core ChargeCost {"loan": "loan-000001", "amount_fen": 50000, "what": "诉讼费", "value_date": "2026-04-05", "reference": "COST-1"}
  ->    CostCharged {"loan": "loan-000001", "amount_fen": 50000}
when    2026-04-05 09:00:06 laishang-core ChargeCost {"loan": "loan-000001", "amount_fen": 50000, "what": "诉讼费", "value_date": "2026-04-05", "reference": "COST-1"}
  ->    nothing
when    2026-04-05 09:00:07 laishang-core ChargeCost {"loan": "loan-000001", "amount_fen": 50001, "what": "诉讼费", "value_date": "2026-04-05", "reference": "COST-1"}
  ->    refused reference_used
# ---- ten days late: 6 016 000.00 × 0.048 × 10 / 360 = 8 021.3333…; costs, penalty, interest, then principal
ask     2026-04-10 08:59:00 he.boss QuotePayoff {"loan": "loan-000001"}
  ->    {"day": "2026-04-10", "costs_fen": 50000, "penalty_fen": 802133, "interest_fen": 1600000, "principal_fen": 600000000, "payoff_fen": 602452133}
when    2026-04-10 09:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 602452134}
  ->    refused repayment_exceeds_payoff {"payoff_fen": "602452133"}
when    2026-04-10 09:00:01 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 10000000}
  ->    RepaymentRequested {"costs_fen": 50000, "penalty_fen": 802133, "interest_fen": 1600000, "principal_fen": 7547867}
when    2026-04-10 09:01:00 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 10000000, "reference": "COLL-1", "value_date": "2026-04-10"}
  ->    LoanRepaid {"costs_fen": 50000, "penalty_fen": 802133, "interest_fen": 1600000, "principal_fen": 7547867, "refund_fen": 0, "closes": false}
# 5 924 521.33 × 0.048 × 10 / 360 = 7 899.3617…
ask     2026-04-10 09:02:00 he.boss QuotePayoff {"loan": "loan-000001", "day": "2026-04-20"}
  ->    {"costs_fen": 0, "penalty_fen": 789936, "interest_fen": 0, "principal_fen": 592452133, "payoff_fen": 593242069}
ask     2026-04-10 09:02:01 he.boss QuotePayoff {"loan": "loan-000001", "day": "2026-04-09"}
  ->    refused value_date_invalid
ask     2026-04-10 09:02:02 ma.boss QuotePayoff {"loan": "loan-000001"}
  ->    refused loan_not_found
# ---- still 90 days late on 06-29, substandard on the next day
ask     2026-06-29 12:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"days_overdue": 90, "loan_class": "special_mention"}
ask     2026-06-30 12:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"days_overdue": 91, "loan_class": "substandard"}
# ---- L6: by hand only into a worse class, with a reason
when    2026-06-30 13:00:00 qian.bank DowngradeLoan {"loan": "loan-000001", "loan_class": "doubtful", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-06-30 13:00:01 qian.bank DowngradeLoan {"loan": "loan-000001", "loan_class": "special_mention", "reason": "押品充足"}
  ->    refused class_not_worse
when    2026-06-30 13:00:02 qian.bank DowngradeLoan {"loan": "loan-000001", "loan_class": "doubtful", "reason": "借款人停产"}
  ->    ApprovalProposed {"approval": "approval-000001"}
when    2026-06-30 13:00:03 system RegisterUser {"organisation": "org-000005", "login": "shen.bank", "name": "沈经理", "roles": ["bank_officer"]}
  ->    UserRegistered
when    2026-06-30 13:00:04 shen.bank ApproveProposal {"approval": "approval-000001", "content_hash":
        "0014caf4b3904fbcc57be62fa95f40d484800e60204c6201fa32f27ffae70cff"}
  ->    ApprovalGiven
  ->    LoanDowngraded {"loan_class": "doubtful"}
ask     2026-06-30 13:01:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"days_overdue": 91, "loan_class": "doubtful"}
