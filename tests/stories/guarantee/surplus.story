# G3 G6
story   The goods bring more than the claim: the surplus is the pledgor's, and what is left of the goods goes back
include common/advanced.story
when    2026-05-20 09:00:00 tan.maker ReturnCollateral {"claim": "claim-000001", "lots": ["lot-000010"]}
  ->    refused claim_not_covered
# seven coils for 6 500 000.00 with costs of 20 000.00
when    2026-05-20 09:00:01 tan.maker RecordDisposal {"claim": "claim-000001", "method": "agreement", "buyer": "聊城鑫源",
        "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005", "lot-000006", "lot-000007"],
        "proceeds_fen": 650000000, "costs_fen": 2000000, "received_on": "2026-05-20", "reference": "REC-1"}
  ->    CollateralDisposed
  ->    GuaranteeLimitChanged {"margin_fen": 20045432107}
  ->    BreakerChanged {"breaker": "closed"}
when    2026-05-20 09:00:02 tan.maker ReturnCollateral {"claim": "claim-000001", "lots": []}
  ->    refused lots_required
when    2026-05-20 09:00:03 tan.maker ReturnCollateral {"claim": "claim-000001", "lots": ["lot-000001"]}
  ->    refused lot_not_in_facility
when    2026-05-20 09:00:04 tan.maker ReturnCollateral {"claim": "claim-000001", "lots": ["lot-000008", "lot-000009", "lot-000010"]}
  ->    CollateralReturned
# 6 480 000.00 − 6 045 678.93 = 434 321.07
when    2026-05-20 10:00:00 laishang-core ConfirmSurplus {"claim": "claim-000001", "amount_fen": 43432107, "reference": "SUR-1", "value_date": "2026-05-20"}
  ->    refused claim_not_settled
when    2026-05-20 10:00:01 tan.maker SettleLoss {"claim": "claim-000001"}
  ->    LossSettled {"position": {"loss_fen": 0, "surplus_fen": 43432107, "borne": {"fund_fen": 0, "bank_fen": 0, "guarantor_fen": 0}}}
when    2026-05-20 10:00:02 laishang-core ConfirmSurplus {"claim": "claim-000001", "amount_fen": 43432108, "reference": "SUR-1", "value_date": "2026-05-20"}
  ->    refused share_exceeded {"due_fen": "43432107"}
when    2026-05-20 10:00:03 laishang-core ConfirmSurplus {"claim": "claim-000001", "amount_fen": 43432107, "reference": "SUR-1", "value_date": "2026-05-20"}
  ->    SurplusPaid
  ->    GuaranteeLimitChanged {"margin_fen": 20002000000}
when    2026-05-20 10:00:04 laishang-core ConfirmBankShare {"claim": "claim-000001", "amount_fen": 1, "reference": "SHARE-1", "value_date": "2026-05-20"}
  ->    refused share_exceeded {"due_fen": "0"}
ask     2026-05-20 10:00:05 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"lots": []}
