# P3 G1 G4 G5
story   A bank's agreement, the guarantor's margin and the fund
include common/county.story
# 200 000 000.00 × 5 = 1 000 000 000.00 may be guaranteed at 莱商银行; the county's set-up posted it.
ask     2026-03-01 09:00:00 feng.gov GetLedger {}
  ->    {"items": [
          {"account": "guarantor_margin/org-000005", "balance_fen": 20000000000, "available_fen": 20000000000},
          {"account": "guarantor_equity/org-000003", "balance_fen": 20000000000},
          {"account": "fund_balance/org-000004", "balance_fen": 5000000000},
          {"account": "fund_equity/org-000004", "balance_fen": 5000000000},
          {"account": "guarantee_limit/org-000005", "balance_fen": 100000000000},
          {"account": "guarantee_capacity/org-000005", "balance_fen": 100000000000}], "balanced": true}
# ---- terms that cannot be
when    2026-03-01 09:01:00 system SignAgreement {"terms": {"bank": "org-000003", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 5,
        "exposure_cap_fen": 100, "scopes": [], "valid_from": "2026-01-01", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    refused capacity_missing {"capacity": "bank"}
when    2026-03-01 09:01:01 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000001", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 5,
        "exposure_cap_fen": 100, "scopes": [], "valid_from": "2026-01-01", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    refused capacity_missing {"capacity": "guarantor"}
when    2026-03-01 09:01:02 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000005",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 5,
        "exposure_cap_fen": 100, "scopes": [], "valid_from": "2026-01-01", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    refused capacity_missing {"capacity": "fund_manager"}
# 30 % + 49 % + 20 % leaves a loss without an owner
when    2026-03-01 09:01:03 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 200000, "guarantee_multiple": 5,
        "exposure_cap_fen": 100, "scopes": [], "valid_from": "2026-01-01", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    refused shares_not_whole
when    2026-03-01 09:01:04 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 21,
        "exposure_cap_fen": 100, "scopes": [], "valid_from": "2026-01-01", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    refused guarantee_multiple_out_of_range
when    2026-03-01 09:01:05 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 10,
        "exposure_cap_fen": 0, "scopes": [], "valid_from": "2026-01-01", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    refused amount_not_positive
when    2026-03-01 09:01:06 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 10,
        "exposure_cap_fen": 100, "scopes": [], "valid_from": "2026-03-05", "valid_to": "2026-03-04", "endpoint": ""}}
  ->    refused dates_out_of_order
# ---- margin needs an agreement in force on the day, and takes that agreement's multiple
when    2026-03-01 09:02:00 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 10,
        "exposure_cap_fen": 100, "scopes": ["trade"], "valid_from": "2026-03-04", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    AgreementSigned {"agreement": "agreement-000002", "terms": {"bank": "org-000008", "guarantee_multiple": 10}}
when    2026-03-03 23:59:59 system DepositMargin {"bank": "org-000008", "amount_fen": 1}
  ->    refused agreement_not_in_force
when    2026-03-04 00:00:00 system DepositMargin {"bank": "org-000008", "amount_fen": 100001}
  ->    MarginDeposited {"bank": "org-000008", "guarantor": "org-000003", "amount_fen": 100001, "guarantee_limit_fen": 1000010}
when    2026-03-04 00:00:01 system DepositMargin {"bank": "org-000008", "amount_fen": 0}
  ->    refused amount_not_positive
when    2026-03-04 00:00:02 system DepositMargin {"bank": "org-000008", "amount_fen": 9007199254740991}
  ->    refused amount_too_large
when    2026-03-04 00:00:03 system ContributeToFund {"fund": "org-000005", "amount_fen": 1}
  ->    refused capacity_missing {"capacity": "fund_manager"}
when    2026-03-04 00:00:04 system ContributeToFund {"fund": "org-000004", "amount_fen": 0}
  ->    refused amount_not_positive
# What the books cannot keep exactly is stopped by the guard.
when    2026-03-04 00:00:05 system ContributeToFund {"fund": "org-000004", "amount_fen": 9007199254740991}
  ->    refused guard_failed {"guard": "books_balance"}
# G1 G2 G3 G5: terms that cannot be meant
when    2026-03-04 00:00:06 system SignAgreement {"terms": {"bank": "org-000005", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 5, "advance_working_days": 0,
        "exposure_cap_fen": 50000000000, "scopes": ["trade"], "valid_from": "2026-01-01", "valid_to": "2027-12-31", "endpoint": "http://127.0.0.1:8091"}}
  ->    refused guarantee_terms_invalid {"field": "advance_working_days"}
