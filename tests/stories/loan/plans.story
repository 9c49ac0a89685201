# F1 L3 L4 L5
story   等额本息 over three months: constant payments, a prepayment lowers what follows, a late one bears penalty
include common/financing.story
when    2026-02-28 12:00:00 system PublishProduct {"code": "FQ", "name": "分期贷", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 36000, "basis": 360, "settlement": "with_principal", "tenor_days": 92, "plan": "equal_instalment",
        "minimum_fen": 10000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    refused product_plan_needs_settlement
when    2026-02-28 12:00:01 system PublishProduct {"code": "FQ", "name": "分期贷", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 36000, "basis": 360, "settlement": "at_maturity", "tenor_days": 92, "plan": "equal_instalment",
        "minimum_fen": 10000, "maximum_fen": 5000000000, "haircut_ppm": 0, "overdue_premium_ppm": 1000001,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    refused product_premiums_out_of_order
when    2026-02-28 12:00:02 system PublishProduct {"code": "FQ", "name": "分期贷", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 36000, "basis": 360, "settlement": "at_maturity", "tenor_days": 92, "plan": "equal_instalment",
        "minimum_fen": 10000, "maximum_fen": 5000000000, "haircut_ppm": 0, "margin_ppm": 1000000,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    refused product_share_invalid {"field": "margin_ppm"}
when    2026-02-28 12:00:03 system PublishProduct {"code": "FQ", "name": "分期贷", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 36000, "basis": 360, "settlement": "at_maturity", "tenor_days": 92, "plan": "equal_instalment",
        "minimum_fen": 10000, "maximum_fen": 5000000000, "haircut_ppm": 0, "top_up_working_days": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    refused product_period_invalid {"field": "top_up_working_days"}
when    2026-02-28 12:00:04 system PublishProduct {"code": "FQ", "name": "分期贷", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 36000, "basis": 360, "settlement": "at_maturity", "tenor_days": 92, "plan": "equal_instalment",
        "minimum_fen": 10000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000002", "plan": "equal_instalment", "overdue_premium_ppm": 500000, "misuse_premium_ppm": 1000000}
when    2026-02-28 12:01:00 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 30000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted
when    2026-02-28 12:02:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 12:03:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 30000000, "rate_ppm": 36000, "tenor_days": 92, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-02-28 12:04:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 30000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-05-31"}
  ->    DrawdownInstructed
when    2026-03-02 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened {"instalments": ["2026-04-02", "2026-05-02", "2026-05-31"]}
# 300 000.00 at 3.6 %/360 over 31, 30 and 29 nights: 100 607.30, 100 607.30 and 100 607.29. The first: 930.00 interest
ask     2026-04-02 09:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"next_due": "2026-04-02", "accrued_fen": 93000, "days_overdue": 0}
# one day late: one night of 100 607.30 at 5.4 % is 15.09; 200 322.70 not yet due bear 20.03
ask     2026-04-03 09:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"overdue_principal_fen": 9967730, "overdue_interest_fen": 93000, "penalty_fen": 1509, "accrued_fen": 95003, "days_overdue": 1, "next_due": "2026-05-06"}
# 200 000.00: 15.09 penalty, 950.03 interest, 99 677.30 that were due and 99 357.58 before they are
when    2026-04-03 09:01:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 20000000}
  ->    RepaymentRequested {"penalty_fen": 1509, "interest_fen": 95003, "principal_fen": 19903488}
when    2026-04-03 09:02:00 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 20000000, "reference": "COLL-1", "value_date": "2026-04-03"}
  ->    LoanRepaid {"penalty_fen": 1509, "interest_fen": 95003, "principal_fen": 19903488, "closes": false}
# 100 965.12 are left for 50 702.27 and 50 702.26 after 29 and 29 nights. 05-02 is a holiday: the first is due on 05-06.
# On 05-07 it is one day late: 292.80 of interest, and 45.44 for the nights since
ask     2026-05-06 09:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"outstanding_fen": 10096512, "days_overdue": 0, "penalty_fen": 0, "next_due": "2026-05-06"}
ask     2026-05-07 09:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"overdue_principal_fen": 5040947, "overdue_interest_fen": 29280, "accrued_fen": 33824, "penalty_fen": 761, "days_overdue": 1, "next_due": "2026-06-01"}
