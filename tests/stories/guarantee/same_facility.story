# G3 G6
story   Two loans under the same goods: the bank's open loan comes first, then both claims, then the pledgor
include common/guarantee.story
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 300000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-04-01"}
  ->    DrawdownInstructed
when    2026-03-02 09:00:01 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened {"loan": "loan-000001"}
when    2026-03-02 09:00:02 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-04-01"}
  ->    DrawdownInstructed
when    2026-03-02 09:00:03 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-2", "value_date": "2026-03-02"}
  ->    LoanOpened {"loan": "loan-000002"}
when    2026-05-08 09:00:00 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    GuaranteeDemanded {"claim": "claim-000001"}
when    2026-05-08 09:00:01 tan.maker ProposeAdvance {"claim": "claim-000001"}
  ->    AdvanceProposed
when    2026-05-08 09:00:02 tao.checker ApproveAdvance {"claim": "claim-000001"}
  ->    AdvanceApproved
# 3 000 000.00 + 8 000.00 + 37 nights of 4.8 %/360 on both = 14 839.47
when    2026-05-08 09:00:03 laishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 302283947, "reference": "ADV-1", "value_date": "2026-05-08"}
  ->    GuaranteeAdvanced
  ->    GuaranteeLimitChanged
  ->    BreakerChanged {"breaker": "open", "compensation_fen": 302283947, "guaranteed_fen": 100000000}
# ---- the goods still secure the bank's other loan
when    2026-05-09 09:00:00 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "buyer": "聊城鑫源", "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004"],
        "proceeds_fen": 350000000, "costs_fen": 0, "received_on": "2026-05-09", "reference": "REC-1"}
  ->    refused bank_still_secured {"drawn_fen": "100000000"}
when    2026-05-09 09:00:01 tan.maker ReturnCollateral {"claim": "claim-000001", "lots": ["lot-000001"]}
  ->    refused bank_still_secured
when    2026-05-09 10:00:00 qian.bank DemandGuarantee {"loan": "loan-000002", "reference": "DEM-2"}
  ->    GuaranteeDemanded {"claim": "claim-000002"}
when    2026-05-09 10:00:01 tan.maker ProposeAdvance {"claim": "claim-000002"}
  ->    AdvanceProposed
when    2026-05-09 10:00:02 tao.checker ApproveAdvance {"claim": "claim-000002"}
  ->    AdvanceApproved {"instructed": {"principal_fen": 100000000, "interest_fen": 266667, "penalty_fen": 508018}}
# 2 666.67 of interest; 38 nights of 4.8 %/360 on 1 002 666.67 = 5 080.18
when    2026-05-09 10:00:03 laishang-core ConfirmAdvance {"claim": "claim-000002", "amount_fen": 100774685, "reference": "ADV-2", "value_date": "2026-05-09"}
  ->    GuaranteeAdvanced
  ->    GuaranteeLimitChanged
# ---- what is above the first claim secures the second
when    2026-05-20 09:00:00 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "buyer": "聊城鑫源", "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004"],
        "proceeds_fen": 350000000, "costs_fen": 0, "received_on": "2026-05-20", "reference": "REC-1"}
  ->    refused proceeds_secure_other_claim {"claim": "claim-000002"}
when    2026-05-20 09:00:01 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "buyer": "聊城鑫源", "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004"],
        "proceeds_fen": 302283947, "costs_fen": 0, "received_on": "2026-05-20", "reference": "REC-1"}
  ->    CollateralDisposed
  ->    GuaranteeLimitChanged
when    2026-05-20 09:00:02 tan.maker RecordRecovery {"claim": "claim-000002", "amount_fen": 47716053, "costs_fen": 0, "from": "聊城鑫源", "received_on": "2026-05-20", "reference": "REC-1"}
  ->    RecoveryRecorded
  ->    GuaranteeLimitChanged
when    2026-05-20 09:00:03 tan.maker ReturnCollateral {"claim": "claim-000001", "lots": ["lot-000010"]}
  ->    refused claim_not_covered
# goods that cannot be sold do not hold the settlement up, when the guarantor says why: 530 586.32 of loss
when    2026-05-20 10:00:00 tan.maker SettleLoss {"claim": "claim-000002", "undisposed": ""}
  ->    refused collateral_not_disposed
when    2026-05-20 10:00:01 tan.maker SettleLoss {"claim": "claim-000002", "undisposed": "六卷被另案查封"}
  ->    LossSettled {"position": {"loss_fen": 53058632, "surplus_fen": 0}}
# they are sold later: a recovery, and what is more the pledgor's
when    2026-09-01 09:00:00 tan.maker RecordDisposal {"claim": "claim-000002", "method": "sale", "buyer": "济南中钢",
        "lots": ["lot-000005", "lot-000006", "lot-000007", "lot-000008", "lot-000009", "lot-000010"],
        "proceeds_fen": 53100000, "costs_fen": 41367, "received_on": "2026-09-01", "reference": "REC-2"}
  ->    CollateralDisposed {"position": {"loss_fen": 53058632, "surplus_fen": 1}}
  ->    GuaranteeLimitChanged
  ->    BreakerChanged {"breaker": "closed"}
