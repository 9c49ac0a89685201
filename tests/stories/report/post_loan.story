# E7 L2 L4 L6 L8 F7 S5 S6
story   Each month a loan has its post-loan report: money of the month exactly, goods and alerts as they stand
include common/facility.story
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-06-01"}
  ->    DrawdownInstructed
when    2026-03-01 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened {"loan": "loan-000001", "due_on": "2026-06-01"}
# ---- in the middle of the month: 19 nights of 6 000 000.00 at 3.2 %/360 = 10 133.33
when    2026-03-20 12:00:00 zhao.verifier IssuePostLoanReport {"loan": "loan-000001"}
  ->    PostLoanReported {"report": "report-000002", "number": "PLR-2026-000001", "monthly": false, "content": {"loan": "loan-000001",
         "from": "2026-03-01", "to": "2026-03-20", "terms": {"amount_fen": 600000000, "rate_ppm": 32000, "due_on": "2026-06-01"},
         "use": {"payee": "日照钢铁", "trading_partner": "日照钢铁", "purpose": "采购热轧卷", "deviates": false, "misuses": []},
         "account": {"after": {"day": "2026-03-20", "outstanding_fen": 600000000, "owed": {"interest_fen": 1013333}, "loan_class": "normal"}, "movements": []},
         "cover": {"contract_ltv_ppm": 700000, "goods": {"valuation": {"value_fen": 1014000000, "exposure_fen": 600000000, "ltv_ppm": 591716}}},
         "alerts": [], "concerns": []}}
when    2026-03-20 12:00:01 zhao.verifier IssuePostLoanReport {"loan": "loan-000001", "month": "2026-04-01"}
  ->    refused month_not_begun
when    2026-03-20 12:00:02 zhao.verifier IssuePostLoanReport {"loan": "loan-000001", "month": "2026-02-28"}
  ->    refused loan_not_in_month
when    2026-03-20 12:00:03 zhao.verifier IssuePostLoanReport {"loan": "loan-000009"}
  ->    refused loan_not_found
when    2026-03-20 12:00:04 qian.bank IssuePostLoanReport {"loan": "loan-000001"}
  ->    refused permission_denied
# ---- 1 000 000.00 with its 24 nights, 2 133.33
when    2026-03-25 09:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 100213333}
  ->    RepaymentRequested {"principal_fen": 100000000, "interest_fen": 213333}
when    2026-03-25 09:01:00 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 100213333, "reference": "COLL-1", "value_date": "2026-03-25"}
  ->    LoanRepaid {"principal_fen": 100000000, "interest_fen": 213333}
# ---- the month is over when its last day is closed: 30 nights of the 5 000 000.00 that are left = 13 333.33
when    2026-04-01 00:10:00 system CloseDay {"date": "2026-03-31"}
  ->    DayClosed
when    2026-04-01 00:10:01 system FireDeadlines {}
  ->    DefaultsReviewed
  ->    PostLoanReported {"report": "report-000003", "number": "PLR-2026-000002", "monthly": true, "content": {"from": "2026-03-01", "to": "2026-03-31",
         "account": {"after": {"outstanding_fen": 500000000, "owed": {"interest_fen": 1333333}},
          "movements": [{"day": "2026-03-25", "kind": "repayment", "amount_fen": 100213333}],
          "taken": {"principal_fen": 100000000, "interest_fen": 213333, "penalty_fen": 0, "costs_fen": 0}}, "concerns": []}}
when    2026-04-01 00:10:02 system FireDeadlines {}
  ->    nothing
# ---- April: at night a coil's weight leaves the scale; S6 freezes the pile
when    2026-04-10 02:14:00 system RaiseAlert {"rule": "weight_step", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/scale-A1", "lots": [], "at": "2026-04-09T18:13:45.000Z", "evidence": "gw-central/7/scale-A1/41", "measured": 2340000, "expected": 2600000, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000001", "alert_class": "critical"}
when    2026-04-10 02:17:00 sun.officer StartIntervention {"alert": "alert-000001", "action": "赶赴现场"}
  ->    InterventionStarted
when    2026-04-10 12:00:00 zhao.verifier IssuePostLoanReport {"loan": "loan-000001"}
  ->    PostLoanReported {"report": "report-000004", "number": "PLR-2026-000003", "content": {"from": "2026-04-01", "to": "2026-04-10",
         "account": {"before": {"day": "2026-03-31", "outstanding_fen": 500000000, "owed": {"interest_fen": 1333333}}, "after": {"outstanding_fen": 500000000},
          "movements": [], "taken": {"principal_fen": 0, "interest_fen": 0}},
         "alerts": [{"alert": "alert-000001", "rule": "weight_step", "intervened_at": "2026-04-09T18:17:00.000Z", "status": "intervening"}],
         "concerns": ["goods_held_back", "control_not_holding", "alert_open"]}}
# ---- a loan that is over has no report of a month in which nothing of it stood
when    2026-04-20 09:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 502222222}
  ->    RepaymentRequested {"principal_fen": 500000000, "interest_fen": 2222222}
when    2026-04-20 09:01:00 laishang-core ConfirmRepayment {"repayment": "repayment-000002", "amount_fen": 502222222, "reference": "COLL-2", "value_date": "2026-04-20"}
  ->    LoanRepaid {"closes": true}
when    2026-05-02 09:00:00 zhao.verifier IssuePostLoanReport {"loan": "loan-000001"}
  ->    refused loan_not_in_month
ask     2026-05-02 09:00:01 qian.bank ListReports {"loan": "loan-000001"}
  ->    {"items": [{"number": "PLR-2026-000001", "clean": true}, {"number": "PLR-2026-000002", "from": "2026-03-01", "to": "2026-03-31"}, {"number": "PLR-2026-000003", "clean": false}]}
