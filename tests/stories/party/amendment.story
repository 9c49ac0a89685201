# P3 P4
story   An agreement is signed and amended by two people; a version holds from its first day on
include common/county.story
when    2026-03-02 09:00:00 he.boss SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 5,
        "exposure_cap_fen": 100, "scopes": ["trade"], "valid_from": "2026-03-02", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    refused permission_denied
when    2026-03-02 09:00:01 wang.clerk SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 5,
        "exposure_cap_fen": 100, "scopes": ["trade"], "valid_from": "2026-03-02", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    ApprovalProposed {"approval": "approval-000001", "command": "SignAgreement"}
when    2026-03-02 09:00:02 li.checker ApproveProposal {"approval": "approval-000001", "content_hash":
        "521cfb1c3b88b184cb27bd036192c6088ec9c663cd35b02dca96a0a563883372"}
  ->    ApprovalGiven
  ->    AgreementSigned {"agreement": "agreement-000002"}
# ---- amendments that cannot be
when    2026-03-02 09:01:00 wang.clerk AmendAgreement {"agreement": "agreement-000009", "terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 8,
        "exposure_cap_fen": 200, "scopes": ["trade"], "valid_from": "2026-03-10", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    refused agreement_not_found
when    2026-03-02 09:01:01 wang.clerk AmendAgreement {"agreement": "agreement-000002", "terms": {"bank": "org-000005", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 8,
        "exposure_cap_fen": 200, "scopes": ["trade"], "valid_from": "2026-03-10", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    refused agreement_of_other_bank
when    2026-03-02 09:01:02 wang.clerk AmendAgreement {"agreement": "agreement-000002", "terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 8,
        "exposure_cap_fen": 200, "scopes": ["trade"], "valid_from": "2026-03-01", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    refused date_past
when    2026-03-02 09:01:03 wang.clerk AmendAgreement {"agreement": "agreement-000002", "terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 200000, "guarantee_multiple": 8,
        "exposure_cap_fen": 200, "scopes": ["trade"], "valid_from": "2026-03-10", "valid_to": "2026-12-31", "endpoint": ""}}
  ->    refused shares_not_whole
# ---- from 2026-03-10 on the multiple is 8
when    2026-03-02 09:02:00 wang.clerk AmendAgreement {"agreement": "agreement-000002", "terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 8,
        "exposure_cap_fen": 200, "scopes": ["trade"], "valid_from": "2026-03-10", "valid_to": "2026-06-30", "endpoint": ""}}
  ->    ApprovalProposed {"approval": "approval-000002"}
when    2026-03-02 09:02:01 li.checker ApproveProposal {"approval": "approval-000002", "content_hash":
        "6f1a526a1cb397d8d71b29a643da147e14d379da639b4d676cd57185fad14fdb"}
  ->    ApprovalGiven
  ->    AgreementAmended {"agreement": "agreement-000003", "amends": "agreement-000002"}
when    2026-03-02 09:02:02 wang.clerk AmendAgreement {"agreement": "agreement-000002", "terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 9,
        "exposure_cap_fen": 200, "scopes": ["trade"], "valid_from": "2026-03-10", "valid_to": "2026-06-30", "endpoint": ""}}
  ->    refused agreement_amended_already
when    2026-03-09 23:59:59 system DepositMargin {"bank": "org-000008", "amount_fen": 100}
  ->    MarginDeposited {"guarantee_limit_fen": 500}
when    2026-03-10 00:00:00 system DepositMargin {"bank": "org-000008", "amount_fen": 100}
  ->    MarginDeposited {"guarantee_limit_fen": 800}
ask     2026-03-10 09:00:00 other.bank ListAgreements {}
  ->    {"items": [{"agreement": "agreement-000002", "amended_by": "agreement-000003", "in_force": false},
          {"agreement": "agreement-000003", "bank_name": "齐商银行", "in_force": true, "terms": {"guarantee_multiple": 8}}]}
ask     2026-03-10 09:00:01 he.boss ListAgreements {}
  ->    {"items": []}
# the old version does not come back when the new one ends
when    2026-07-01 00:00:00 system DepositMargin {"bank": "org-000008", "amount_fen": 100}
  ->    refused agreement_not_in_force
