# G2 G3 A3
story   The guarantor is late, the bank withdraws and demands anew, a debit fails and succeeds
include common/default.story
when    2026-05-08 09:00:00 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    GuaranteeDemanded {"claim": "claim-000001", "advance_by": "2026-05-14"}
# the last day is not over yet
when    2026-05-14 00:00:00 system FireDeadlines {}
  ->    DefaultsReviewed
when    2026-05-15 00:00:00 system FireDeadlines {}
  ->    AdvanceOverdue {"claim": "claim-000001", "advance_by": "2026-05-14"}
  ->    DefaultsReviewed
ask     2026-05-15 08:00:00 tan.maker GetGuarantee {"bank": "org-000005"}
  ->    {"late_advances": 1, "claims_under_way": 1}
# ---- withdrawn, and demanded anew
when    2026-05-15 09:00:00 qian.bank WithdrawDemand {"claim": "claim-000001", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-05-15 09:00:01 qian.bank WithdrawDemand {"claim": "claim-000001", "reason": "更正申请材料"}
  ->    DemandWithdrawn
when    2026-05-15 09:00:02 tan.maker ProposeAdvance {"claim": "claim-000001"}
  ->    refused demand_not_open
when    2026-05-15 09:00:03 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-2"}
  ->    GuaranteeDemanded {"claim": "claim-000002", "advance_by": "2026-05-22"}
# ---- the debit fails; the guarantor instructs again
when    2026-05-15 10:00:00 tan.maker ProposeAdvance {"claim": "claim-000002"}
  ->    AdvanceProposed
when    2026-05-15 10:00:01 tao.checker ApproveAdvance {"claim": "claim-000002"}
  ->    AdvanceApproved
when    2026-05-15 10:00:02 laishang-core FailAdvance {"claim": "claim-000002", "reference": "ADV-1", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-05-15 10:00:03 laishang-core FailAdvance {"claim": "claim-000002", "reference": "ADV-1", "reason": "账户维护"}
  ->    AdvanceFailed
when    2026-05-15 10:00:04 laishang-core FailAdvance {"claim": "claim-000002", "reference": "ADV-1", "reason": "账户维护"}
  ->    nothing
when    2026-05-15 10:00:05 laishang-core ConfirmAdvance {"claim": "claim-000002", "amount_fen": 605129387, "reference": "ADV-1", "value_date": "2026-05-15"}
  ->    refused reference_used
when    2026-05-15 10:00:06 tan.maker ProposeAdvance {"claim": "claim-000002"}
  ->    AdvanceProposed
when    2026-05-15 10:00:07 tao.checker ApproveAdvance {"claim": "claim-000002"}
  ->    AdvanceApproved
# 44 nights of 4.8 %/360 on 6 016 000.00 = 35 293.87
when    2026-05-18 09:00:00 laishang-core ConfirmAdvance {"claim": "claim-000002", "amount_fen": 605129387, "reference": "ADV-2", "value_date": "2026-05-15"}
  ->    GuaranteeAdvanced {"advance": {"principal_fen": 600000000, "interest_fen": 1600000, "penalty_fen": 3529387}}
  ->    GuaranteeLimitChanged
  ->    BreakerChanged
# nothing is late any more
when    2026-05-25 00:00:00 system FireDeadlines {}
  ->    DefaultsReviewed
ask     2026-05-25 08:00:00 qian.bank ListClaims {"loan": "loan-000001", "status": "advanced"}
  ->    {"items": [{"claim": "claim-000002"}]}
ask     2026-05-25 08:00:01 qian.bank ListClaims {"status": "withdrawn"}
  ->    {"items": [{"claim": "claim-000001", "late": true}]}
