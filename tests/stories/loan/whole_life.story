# F4 F6 L1 L2 L3 L4 L7 G1 A1 W6
story   From the facility to its end: 6 000 000.00 over 30 nights, repaid in parts, goods returned
include common/facility.story
ask     2026-02-28 12:00:00 he.boss GetApplication {"application": "application-000001"}
  ->    {"status": "accepted", "facility": "facility-000001", "amount_fen": 700000000}
ask     2026-02-28 12:00:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"status": "open", "value_fen": 1014000000, "ltv_ppm": 0, "drawable_fen": 700000000, "drawn_fen": 0, "reserved_fen": 0}
ask     2026-02-28 12:00:00 he.boss GetLot {"lot": "lot-000001"}
  ->    {"status": "pledged"}
# ---- draw 6 000 000.00: the guarantee capacity of 1 000 000 000.00 is reserved at once
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed {"drawdown": "drawdown-000001", "amount_fen": 600000000, "deadline": "2026-03-01T01:30:00.000Z"}
ask     2026-03-01 09:00:00 he.boss GetDrawdown {"drawdown": "drawdown-000001"}
  ->    {"status": "instructed", "payee": "日照钢铁"}
# LTV 6 000 000.00 / 10 140 000.00 = 59.17159…%, rounded up
ask     2026-03-01 09:00:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"reserved_fen": 600000000, "drawn_fen": 0, "drawable_fen": 100000000, "ltv_ppm": 591716}
ask     2026-03-01 09:00:00 feng.gov GetLedger {"page_token": "guarantee_limit/org-000005", "page_size": 2}
  ->    {"items": [{"account": "guarantee_capacity/org-000005", "balance_fen": 100000000000, "available_fen": 99400000000},
                   {"account": "guarantee_in_force/org-000005", "balance_fen": 0}], "balanced": true}
when    2026-03-01 09:05:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened {"loan": "loan-000001", "amount_fen": 600000000, "rate_ppm": 32000, "value_date": "2026-03-01", "due_on": "2027-02-28"}
ask     2026-03-01 09:06:00 feng.gov GetLedger {"page_size": 2}
  ->    {"items": [{"account": "bank_funding/org-000005", "balance_fen": 600000000}, {"account": "loan_principal/loan-000001", "balance_fen": 600000000}]}
ask     2026-03-01 09:06:00 feng.gov GetLedger {"page_token": "guarantee_limit/org-000005", "page_size": 2}
  ->    {"items": [{"account": "guarantee_capacity/org-000005", "balance_fen": 99400000000, "available_fen": 99400000000},
                   {"account": "guarantee_in_force/org-000005", "balance_fen": 600000000}]}
# same day: no interest
ask     2026-03-01 10:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"outstanding_fen": 600000000, "accrued_fen": 0, "payoff_fen": 600000000, "as_of": "2026-03-01", "status": "open"}
# ---- days close one after the other, each when it is over; the night of 03-01 bears 533.33
when    2026-03-01 23:59:59 system CloseDay {"date": "2026-03-01"}
  ->    refused day_not_over
when    2026-03-02 00:00:00 system CloseDay {"date": "2026-03-01"}
  ->    DayClosed {"date": "2026-03-01", "loans_open": 1, "outstanding_fen": 600000000, "interest_fen": 53333}
when    2026-03-02 00:00:01 system CloseDay {"date": "2026-03-01"}
  ->    refused day_not_next {"next": "2026-03-02"}
when    2026-03-02 00:00:02 qian.bank CloseDay {"date": "2026-03-02"}
  ->    refused permission_denied
# ---- 30 nights: 16 000.00 (rounding each day would give 15 999.90)
ask     2026-03-31 08:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"outstanding_fen": 600000000, "accrued_fen": 1600000, "payoff_fen": 601600000}
# a third of the principal bears 2 000 000.00 × 0.032 × 30 / 360 = 5 333.33
ask     2026-03-31 08:00:00 he.boss QuoteRepayment {"loan": "loan-000001", "principal_fen": 200000000}
  ->    {"interest_fen": 533333, "total_fen": 200533333, "payoff_fen": 601600000}
when    2026-03-31 09:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 200533333}
  ->    RepaymentRequested {"repayment": "repayment-000001", "interest_fen": 533333, "principal_fen": 200000000}
when    2026-03-31 09:10:00 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 200533333, "reference": "COLL-1", "value_date": "2026-03-31"}
  ->    LoanRepaid {"loan": "loan-000001", "principal_fen": 200000000, "interest_fen": 533333, "refund_fen": 0, "closes": false}
ask     2026-03-31 10:00:00 he.boss GetRepayment {"repayment": "repayment-000001"}
  ->    {"status": "confirmed", "principal_fen": 200000000, "interest_fen": 533333, "refund_fen": 0}
ask     2026-03-31 10:00:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"drawn_fen": 400000000, "drawable_fen": 300000000}
ask     2026-03-31 10:00:00 feng.gov GetLedger {"page_size": 3}
  ->    {"items": [{"account": "bank_funding/org-000005", "balance_fen": 399466667}, {"account": "loan_principal/loan-000001", "balance_fen": 400000000},
                   {"account": "interest_income/org-000005", "balance_fen": 533333}]}
# ---- ten nights later the rest: 4 000 000.00 × 0.032 × 40 / 360 = 14 222.22
when    2026-04-10 09:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 401422222}
  ->    RepaymentRequested {"repayment": "repayment-000002", "interest_fen": 1422222, "principal_fen": 400000000}
when    2026-04-10 09:10:00 laishang-core ConfirmRepayment {"repayment": "repayment-000002", "amount_fen": 401422222, "reference": "COLL-2", "value_date": "2026-04-10"}
  ->    LoanRepaid {"principal_fen": 400000000, "interest_fen": 1422222, "closes": true}
# 5 333.33 + 14 222.22 = 19 555.55
ask     2026-04-10 10:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"status": "repaid", "outstanding_fen": 0, "accrued_fen": 0, "payoff_fen": 0, "interest_paid_fen": 1955555, "refund_due_fen": 0}
ask     2026-04-10 10:00:00 feng.gov GetLedger {"page_token": "guarantee_limit/org-000005", "page_size": 1}
  ->    {"items": [{"account": "guarantee_capacity/org-000005", "balance_fen": 100000000000, "available_fen": 100000000000}]}
# ---- the goods come back, the facility closes, the invoices are free
when    2026-04-10 11:00:00 he.boss CloseFacility {"facility": "facility-000001"}
  ->    refused collateral_still_pledged
when    2026-04-10 11:01:00 he.boss RequestRelease {"facility": "facility-000001",
        "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005", "lot-000006", "lot-000007", "lot-000008", "lot-000009", "lot-000010"]}
  ->    ReleaseRequested {"facility": "facility-000001"}
when    2026-04-10 11:02:00 laishang-core ReleaseCollateral {"facility": "facility-000001", "reference": "REL-1",
        "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005", "lot-000006", "lot-000007", "lot-000008", "lot-000009", "lot-000010"]}
  ->    CollateralReleased {"facility": "facility-000001"}
ask     2026-04-10 11:03:00 he.boss GetLot {"lot": "lot-000001"}
  ->    {"status": "in_stock"}
when    2026-04-10 11:04:00 he.boss CloseFacility {"facility": "facility-000001"}
  ->    FacilityClosed {"facility": "facility-000001"}
ask     2026-04-10 11:05:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"status": "closed", "lots": [], "value_fen": 0, "drawable_fen": 0}
when    2026-04-10 11:06:00 he.boss CloseFacility {"facility": "facility-000001"}
  ->    refused facility_not_open
when    2026-04-10 11:06:30 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused facility_not_open
# T3: the same invoices and goods may back another application
when    2026-04-10 11:07:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 500000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000002"}
