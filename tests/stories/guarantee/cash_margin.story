# G3 F6
story   The borrower's cash margin goes to the guarantor, before the goods and the shares
include common/default.story
when    2026-04-10 09:00:00 he.boss RequestMargin {"facility": "facility-000001", "amount_fen": 50000000}
  ->    MarginRequested {"margin": "margin-000001"}
when    2026-04-10 09:00:01 laishang-core ConfirmMargin {"margin": "margin-000001", "reference": "MC-1", "value_date": "2026-04-10"}
  ->    MarginConfirmed
when    2026-05-08 09:00:00 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    GuaranteeDemanded
when    2026-05-08 10:00:00 tan.maker ProposeAdvance {"claim": "claim-000001"}
  ->    AdvanceProposed
when    2026-05-08 10:00:01 tao.checker ApproveAdvance {"claim": "claim-000001"}
  ->    AdvanceApproved
when    2026-05-08 10:00:02 laishang-core ApplyCashMargin {"claim": "claim-000001", "amount_fen": 50000000, "reference": "MA-1", "value_date": "2026-05-08"}
  ->    refused claim_not_advanced
when    2026-05-08 11:00:00 laishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 604567893, "reference": "ADV-1", "value_date": "2026-05-08"}
  ->    GuaranteeAdvanced
  ->    GuaranteeLimitChanged {"margin_fen": 19395432107}
  ->    BreakerChanged
# nothing is owed to the bank any more, and still the margin is not the borrower's: it secures the guarantor
when    2026-05-08 12:00:00 he.boss RequestMarginReturn {"facility": "facility-000001", "amount_fen": 50000000}
  ->    refused margin_secures_debt {"spare_fen": "0"}
when    2026-05-20 09:00:00 tan.maker SettleLoss {"claim": "claim-000001", "undisposed": "货物被另案查封"}
  ->    refused cash_margin_first {"margin_fen": "50000000"}
when    2026-05-20 09:00:01 laishang-core ApplyCashMargin {"claim": "claim-000001", "amount_fen": 0, "reference": "MA-1", "value_date": "2026-05-20"}
  ->    refused amount_not_positive
when    2026-05-20 09:00:02 laishang-core ApplyCashMargin {"claim": "claim-000001", "amount_fen": 50000001, "reference": "MA-1", "value_date": "2026-05-20"}
  ->    refused cash_margin_above_claim {"most_fen": "50000000"}
when    2026-05-20 09:00:03 laishang-core ApplyCashMargin {"claim": "claim-000001", "amount_fen": 50000000, "reference": "MA-1", "value_date": "2026-05-07"}
  ->    refused value_date_invalid
when    2026-05-20 09:00:04 laishang-core ApplyCashMargin {"claim": "claim-000001", "amount_fen": 50000000, "reference": "MA-1", "value_date": "2026-05-20"}
  ->    CashMarginApplied {"amount_fen": 50000000}
  ->    GuaranteeLimitChanged {"margin_fen": 19445432107}
when    2026-05-20 09:00:05 laishang-core ApplyCashMargin {"claim": "claim-000001", "amount_fen": 50000000, "reference": "MA-1", "value_date": "2026-05-20"}
  ->    nothing
# 6 045 678.93 − 500 000.00 = 5 545 678.93: 1 663 703.679 / 2 717 382.6757 / 1 164 592.5753, two fen for fund and bank
when    2026-05-20 10:00:00 tan.maker SettleLoss {"claim": "claim-000001", "undisposed": "货物被另案查封"}
  ->    LossSettled {"position": {"loss_fen": 554567893, "borne": {"fund_fen": 166370368, "bank_fen": 271738268, "guarantor_fen": 116459257}}}
when    2026-05-20 10:00:01 laishang-core ApplyCashMargin {"claim": "claim-000001", "amount_fen": 1, "reference": "MA-2", "value_date": "2026-05-20"}
  ->    refused claim_not_advanced
