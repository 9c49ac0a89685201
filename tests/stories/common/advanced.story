# G3
story   The guarantor has advanced the defaulted loan of 6 000 000.00
include common/default.story
# D + 30 is 2026-05-01; the bank takes its time
when    2026-05-08 09:00:00 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    GuaranteeDemanded {"claim": "claim-000001", "loan": "loan-000001", "agreement": "agreement-000001"}
when    2026-05-08 10:00:00 tan.maker ProposeAdvance {"claim": "claim-000001"}
  ->    AdvanceProposed
when    2026-05-08 11:00:00 tao.checker ApproveAdvance {"claim": "claim-000001"}
  ->    AdvanceApproved
# 6 000 000.00 + 16 000.00 + 4.8 %/360 of both for 37 nights = 29 678.93
when    2026-05-08 11:05:00 laishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 604567893, "reference": "ADV-1", "value_date": "2026-05-08"}
  ->    GuaranteeAdvanced {"claim": "claim-000001"}
  ->    GuaranteeLimitChanged {"margin_fen": 19395432107}
  ->    BreakerChanged {"breaker": "open"}
