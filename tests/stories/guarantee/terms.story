# G2 G3
story   A guarantee holds on the terms of its loan: liability, cure period, guarantee period
include common/guarantee.story
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-04-01"}
  ->    DrawdownInstructed
when    2026-03-02 09:00:01 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened {"loan": "loan-000001"}
# ---- from now on: general liability, a cure period of ten days
when    2026-03-03 09:00:00 system SignAgreement {"terms": {"bank": "org-000005", "guarantor": "org-000003", "fund": "org-000004", "liability": "general", "cure_days": 10,
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 5,
        "exposure_cap_fen": 50000000000, "scopes": ["trade", "stock"], "valid_from": "2026-03-03", "valid_to": "2031-12-31", "endpoint": "http://127.0.0.1:8091"}}
  ->    AgreementSigned {"agreement": "agreement-000002"}
when    2026-03-03 09:01:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-04-01"}
  ->    DrawdownInstructed
when    2026-03-03 09:01:01 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-2", "value_date": "2026-03-03"}
  ->    LoanOpened {"loan": "loan-000002"}
when    2026-04-01 09:00:00 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    refused loan_not_in_default
when    2026-04-20 09:00:00 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    refused demand_too_early {"from": "2026-05-01"}
when    2026-04-20 09:00:01 qian.bank DemandGuarantee {"loan": "loan-000002", "reference": "DEM-2"}
  ->    refused liability_not_joint
# ---- three years after the due date the guarantee is over (G2)
when    2029-04-01 00:00:00 system FireDeadlines {}
  ->    DefaultNoticed {"loan": "loan-000001", "due_on": "2026-04-01"}
  ->    DefaultNoticed {"loan": "loan-000002"}
  ->    DefaultsReviewed
when    2029-04-02 00:00:00 system FireDeadlines {}
  ->    GuaranteeExpired {"loan": "loan-000001", "ended_on": "2029-04-01"}
  ->    GuaranteeExpired {"loan": "loan-000002", "ended_on": "2029-04-01"}
  ->    DefaultsReviewed
when    2029-04-02 09:00:00 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    refused guarantee_period_expired {"ended_on": "2029-04-01"}
when    2029-04-03 00:00:00 system FireDeadlines {}
  ->    DefaultsReviewed
