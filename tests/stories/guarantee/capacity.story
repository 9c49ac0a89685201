# G1 G3
story   Capacity follows the margin: below zero after an advance nothing is drawn; a top-up, and two racing for the last of it
include common/two_facilities.story
# lines that nothing passes, so that only capacity speaks here
when    2026-03-01 09:00:00 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000009",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 2, "breaker_warn_ppm": 1000000, "breaker_stop_ppm": 1000000,
        "exposure_cap_fen": 50000000000, "scopes": ["trade", "stock"], "valid_from": "2026-01-01", "valid_to": "2027-12-31", "endpoint": "http://127.0.0.1:8092"}}
  ->    AgreementSigned
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 350000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-04-01"}
  ->    DrawdownInstructed
when    2026-03-02 09:00:01 qishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened {"loan": "loan-000001"}
when    2026-03-02 09:00:02 he.boss RequestDrawdown {"facility": "facility-000002", "amount_fen": 200000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-12-31"}
  ->    DrawdownInstructed
when    2026-03-02 09:00:03 qishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-2", "value_date": "2026-03-02"}
  ->    LoanOpened {"loan": "loan-000002"}
# 8 000 000.00 − 3 500 000.00 − 2 000 000.00
ask     2026-03-02 09:00:04 tan.maker GetGuarantee {"bank": "org-000008"}
  ->    {"limit_fen": 800000000, "in_force_fen": 550000000, "free_fen": 250000000}
when    2026-05-08 09:00:00 other.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    GuaranteeDemanded {"claim": "claim-000001", "agreement": "agreement-000003"}
when    2026-05-08 09:00:01 tan.maker ProposeAdvance {"claim": "claim-000001"}
  ->    AdvanceProposed
when    2026-05-08 09:00:02 tao.checker ApproveAdvance {"claim": "claim-000001"}
  ->    AdvanceApproved
# 3 500 000.00 + 9 333.33 + 17 312.71 leave 473 353.96; × 2 = 946 707.92, against 2 000 000.00 in force
when    2026-05-08 09:00:03 qishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 352664604, "reference": "ADV-1", "value_date": "2026-05-08"}
  ->    GuaranteeAdvanced
  ->    GuaranteeLimitChanged {"margin_fen": 47335396, "guarantee_limit_fen": 94670792}
ask     2026-05-08 09:00:04 tan.maker GetGuarantee {"bank": "org-000008"}
  ->    {"in_force_fen": 200000000, "free_fen": -105329208}
when    2026-05-08 10:00:00 he.boss RequestDrawdown {"facility": "facility-000002", "amount_fen": 1, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused guarantee_capacity_short {"capacity_fen": "-105329208"}
# ---- topped up by 600 000.00: 1 073 353.96 × 2 − 2 000 000.00 = 146 707.92
when    2026-05-08 11:00:00 laishang-core ConfirmMarginTopUp {"amount_fen": 0, "reference": "TOP-1", "value_date": "2026-05-08"}
  ->    refused amount_not_positive
when    2026-05-08 11:00:01 qishang-core ConfirmMarginTopUp {"amount_fen": 60000000, "reference": "TOP-1", "value_date": "2026-05-09"}
  ->    refused date_future
when    2026-05-08 11:00:02 qishang-core ConfirmMarginTopUp {"amount_fen": 9000000000000000, "reference": "TOP-1", "value_date": "2026-05-08"}
  ->    refused amount_too_large
when    2026-05-08 11:00:03 qishang-core ConfirmMarginTopUp {"amount_fen": 60000000, "reference": "TOP-1", "value_date": "2026-05-08"}
  ->    MarginToppedUp {"bank": "org-000008", "guarantor": "org-000003"}
  ->    GuaranteeLimitChanged {"margin_fen": 107335396, "guarantee_limit_fen": 214670792}
when    2026-05-08 11:00:04 qishang-core ConfirmMarginTopUp {"amount_fen": 60000000, "reference": "TOP-1", "value_date": "2026-05-08"}
  ->    nothing
when    2026-05-08 11:00:05 qishang-core ConfirmMarginTopUp {"amount_fen": 60000001, "reference": "TOP-1", "value_date": "2026-05-08"}
  ->    refused reference_used
# ---- two want the last of it; the first has it
when    2026-05-08 12:00:00 he.boss RequestDrawdown {"facility": "facility-000002", "amount_fen": 14670792, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-05-08 12:00:00 he.boss RequestDrawdown {"facility": "facility-000002", "amount_fen": 14670792, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused guarantee_capacity_short {"capacity_fen": "0"}
ask     2026-05-08 12:00:01 tan.maker GetGuarantee {"bank": "org-000008"}
  ->    {"reserved_fen": 14670792, "free_fen": 0}
when    2026-05-08 12:00:02 qishang-core FailDrawdown {"drawdown": "drawdown-000003", "reference": "DISB-3", "reason": "系统维护"}
  ->    DrawdownFailed
# ---- another multiple, from the day on which its agreement is in force
when    2026-05-08 13:00:00 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000009",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 3, "breaker_warn_ppm": 1000000, "breaker_stop_ppm": 1000000,
        "exposure_cap_fen": 50000000000, "scopes": ["trade", "stock"], "valid_from": "2026-06-01", "valid_to": "2027-12-31", "endpoint": "http://127.0.0.1:8092"}}
  ->    AgreementSigned
when    2026-05-31 00:00:00 system FireDeadlines {}
  ->    DefaultsReviewed
when    2026-06-01 00:00:00 system FireDeadlines {}
  ->    GuaranteeLimitChanged {"bank": "org-000008", "margin_fen": 107335396, "multiple": 3, "guarantee_limit_fen": 322006188}
  ->    DefaultsReviewed
# ---- the other loan fails too, and there is not enough margin for it
when    2027-02-01 09:00:00 other.bank DemandGuarantee {"loan": "loan-000002", "reference": "DEM-2"}
  ->    GuaranteeDemanded {"claim": "claim-000002"}
when    2027-02-01 09:00:01 tan.maker ProposeAdvance {"claim": "claim-000002"}
  ->    AdvanceProposed
when    2027-02-01 09:00:02 tao.checker ApproveAdvance {"claim": "claim-000002"}
  ->    refused guarantor_margin_short {"margin_fen": "107335396"}
# topped up, and approved
when    2027-02-01 10:00:00 qishang-core ConfirmMarginTopUp {"amount_fen": 110000000, "reference": "TOP-2", "value_date": "2027-02-01"}
  ->    MarginToppedUp
  ->    GuaranteeLimitChanged {"margin_fen": 217335396, "multiple": 3}
when    2027-02-01 10:00:01 tao.checker ApproveAdvance {"claim": "claim-000002"}
  ->    AdvanceApproved
