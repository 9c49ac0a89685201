# G1 G2 G3 G4 G6 G7 P4 A3
story   From default to recovery: demand, advance, disposal, loss of 100 000.01, shares 30 / 49 / 21, true-up, recovery
include common/default.story
# ---- frozen from D + 1 on (G3)
when    2026-04-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused facility_frozen {"reason": "default"}
ask     2026-04-02 09:00:01 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"frozen": true, "freeze_reason": "default"}
# ---- the bank may demand from D + 30 on (G3)
when    2026-04-02 09:01:00 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    refused demand_too_early {"from": "2026-05-01"}
when    2026-04-30 23:59:59 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    refused demand_too_early {"from": "2026-05-01"}
when    2026-05-08 09:00:00 he.boss DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    refused permission_denied
when    2026-05-08 09:00:01 other.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    refused loan_not_found
when    2026-05-08 09:00:02 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": ""}
  ->    refused text_required {"field": "reference"}
# 37 nights after the due date: 16 000.00 of interest, and one and a half times the rate on the unpaid 6 016 000.00 =
# 29 678.93 of penalty interest.
# May 1–5 are days off, Saturday May 9 is a working day: five working days end on May 14.
when    2026-05-08 09:00:03 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    GuaranteeDemanded {"claim": "claim-000001", "loan": "loan-000001", "agreement": "agreement-000001", "advance_by": "2026-05-14",
        "debt": {"principal_fen": 600000000, "interest_fen": 1600000, "penalty_fen": 2967893}}
when    2026-05-08 09:00:04 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    nothing
when    2026-05-08 09:00:05 laishang-core DemandGuarantee {"loan": "loan-000001", "reference": "DEM-2"}
  ->    refused claim_exists
# ---- the guarantor advances, two people (P4)
when    2026-05-08 10:00:00 tao.checker ApproveAdvance {"claim": "claim-000001"}
  ->    refused advance_not_proposed
when    2026-05-08 10:00:01 tan.maker ProposeAdvance {"claim": "claim-000001"}
  ->    AdvanceProposed {"expected": {"principal_fen": 600000000, "interest_fen": 1600000, "penalty_fen": 2967893}}
when    2026-05-08 10:00:02 tan.maker ApproveAdvance {"claim": "claim-000001"}
  ->    refused checker_is_maker
when    2026-05-08 10:00:03 laishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 604567893, "reference": "ADV-1", "value_date": "2026-05-08"}
  ->    refused advance_not_instructed
when    2026-05-08 10:00:04 tao.checker ApproveAdvance {"claim": "claim-000001"}
  ->    AdvanceApproved {"claim": "claim-000001"}
when    2026-05-08 10:00:05 tan.maker ProposeAdvance {"claim": "claim-000001"}
  ->    refused demand_not_open
when    2026-05-08 10:00:06 qian.bank WithdrawDemand {"claim": "claim-000001", "reason": "借款人将还款"}
  ->    refused demand_not_open
# ---- the bank confirms on Monday, back-dated to Friday's debit: the debt of the value date counts, not today's
when    2026-05-11 09:00:00 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-05-11", "reference": "REC-1"}
  ->    refused claim_not_paid
when    2026-05-11 09:00:01 laishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 600000000, "reference": "ADV-1", "value_date": "2026-05-08"}
  ->    refused advance_not_the_debt {"debt_fen": "604567893"}
when    2026-05-11 09:00:02 laishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 604567893, "reference": "ADV-1", "value_date": "2026-05-07"}
  ->    refused value_date_invalid
when    2026-05-11 09:00:03 laishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 604567893, "reference": "ADV-1", "value_date": "2026-05-08"}
  ->    GuaranteeAdvanced {"claim": "claim-000001", "loan": "loan-000001", "value_date": "2026-05-08",
        "advance": {"principal_fen": 600000000, "interest_fen": 1600000, "penalty_fen": 2967893}}
  ->    GuaranteeLimitChanged {"bank": "org-000005", "margin_fen": 19395432107, "multiple": 5, "guarantee_limit_fen": 96977160535}
  ->    BreakerChanged {"bank": "org-000005", "breaker": "open", "rate_ppm": 1000000, "compensation_fen": 604567893, "guaranteed_fen": 0}
# repeated, then contradicted (A3)
when    2026-05-11 09:00:04 laishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 604567893, "reference": "ADV-1", "value_date": "2026-05-08"}
  ->    nothing
when    2026-05-11 09:00:05 laishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 604567893, "reference": "ADV-1", "value_date": "2026-05-09"}
  ->    refused reference_used
when    2026-05-11 09:00:06 laishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 604567893, "reference": "ADV-2", "value_date": "2026-05-08"}
  ->    refused advance_not_instructed
when    2026-05-11 09:00:07 laishang-core FailAdvance {"claim": "claim-000001", "reference": "ADV-3", "reason": "账户冻结"}
  ->    refused advance_not_instructed
ask     2026-05-11 09:00:08 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"status": "advanced", "outstanding_fen": 0, "payoff_fen": 0}
# ---- the guarantor stands where the bank stood; capacity is the whole limit, because nothing is in force
ask     2026-05-11 09:00:09 tan.maker GetGuarantee {"bank": "org-000005"}
  ->    {"margin_fen": 19395432107, "limit_fen": 96977160535, "in_force_fen": 0, "free_fen": 96977160535, "breaker": "open"}
when    2026-05-11 09:00:10 qian.bank ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000001"], "reference": "REL-1"}
  ->    refused pledge_subrogated
when    2026-05-11 09:00:11 he.boss RequestRelease {"facility": "facility-000001", "lots": ["lot-000001"]}
  ->    refused pledge_subrogated
when    2026-05-11 09:00:12 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused facility_frozen
# ---- disposal: never forfeiture (G3)
when    2026-05-20 09:00:00 tan.maker RecordDisposal {"claim": "claim-000001", "method": "forfeiture", "lots": ["lot-000001"], "buyer": "冠州陆港供应链",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-05-20", "reference": "REC-1"}
  ->    refused forfeiture_forbidden
when    2026-05-20 09:00:01 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-05-20", "reference": "REC-1"}
  ->    refused text_required {"field": "buyer"}
when    2026-05-20 09:00:02 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "lots": ["lot-000001", "lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-05-20", "reference": "REC-1"}
  ->    refused lot_not_in_facility
when    2026-05-20 09:00:03 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "lots": [], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-05-20", "reference": "REC-1"}
  ->    refused lots_required
when    2026-05-20 09:00:04 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": -1, "received_on": "2026-05-20", "reference": "REC-1"}
  ->    refused amount_negative
when    2026-05-20 09:00:05 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-05-07", "reference": "REC-1"}
  ->    refused value_date_invalid
# six coils at auction, 3 600 000.00 with costs of 30 000.00
when    2026-05-20 09:00:06 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "buyer": "聊城鑫源",
        "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005", "lot-000006"],
        "proceeds_fen": 360000000, "costs_fen": 3000000, "received_on": "2026-05-20", "reference": "REC-1"}
  ->    CollateralDisposed {"claim": "claim-000001", "disposal": {"method": "auction", "buyer": "聊城鑫源"}}
  ->    GuaranteeLimitChanged {"margin_fen": 19755432107, "guarantee_limit_fen": 98777160535}
when    2026-05-20 09:00:07 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "buyer": "聊城鑫源",
        "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005", "lot-000006"],
        "proceeds_fen": 360000000, "costs_fen": 3000000, "received_on": "2026-05-20", "reference": "REC-1"}
  ->    nothing
when    2026-05-20 09:00:08 tan.maker RecordDisposal {"claim": "claim-000001", "method": "auction", "buyer": "聊城鑫源", "lots": ["lot-000007"],
        "proceeds_fen": 360000000, "costs_fen": 3000000, "received_on": "2026-05-20", "reference": "REC-1"}
  ->    refused reference_used
# the buyer takes a coil out, two custodians sign (W3); what is still pledged stays
when    2026-05-21 09:00:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000007"]}
  ->    refused lot_pledged
when    2026-05-21 09:00:01 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-05-21 09:00:02 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-05-21 09:00:03 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
# ---- the loss waits for the goods
when    2026-05-21 10:00:00 tan.maker SettleLoss {"claim": "claim-000001"}
  ->    refused collateral_not_disposed
when    2026-05-21 10:00:01 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 100}
  ->    refused claim_not_settled
# four coils sold, 2 390 678.92 with costs of 15 000.00
when    2026-05-25 09:00:00 tan.maker RecordDisposal {"claim": "claim-000001", "method": "sale", "buyer": "济南中钢",
        "lots": ["lot-000007", "lot-000008", "lot-000009", "lot-000010"],
        "proceeds_fen": 239067892, "costs_fen": 1500000, "received_on": "2026-05-25", "reference": "REC-2"}
  ->    CollateralDisposed
  ->    GuaranteeLimitChanged {"margin_fen": 19994499999, "guarantee_limit_fen": 99972499995}
# 6 045 678.93 − (3 570 000.00 + 2 375 678.92) = 100 000.01, shared 30 / 49 / 21 by largest remainder
when    2026-05-26 09:00:00 tan.maker SettleLoss {"claim": "claim-000001"}
  ->    LossSettled {"claim": "claim-000001", "fund_room_fen": 5000000000, "position": {"loss_fen": 10000001, "surplus_fen": 0,
        "borne": {"fund_fen": 3000000, "bank_fen": 4900001, "guarantor_fen": 2100000},
        "recovered": {"fund_fen": 0, "bank_fen": 0, "guarantor_fen": 0}}}
when    2026-05-26 09:00:01 tan.maker SettleLoss {"claim": "claim-000001"}
  ->    refused claim_not_advanced
ask     2026-05-26 09:00:02 yu.maker GetClaim {"claim": "claim-000001"}
  ->    {"status": "settled", "uncovered_fen": 10000001, "true_up_from_fund_fen": 3000000, "true_up_from_bank_fen": 4900001, "settled_on": "2026-05-26",
         "net": {"fund_fen": 3000000, "bank_fen": 4900001, "guarantor_fen": 2100000}}
# ---- true-up: the fund, two people (P4)
when    2026-05-26 10:00:00 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 3000001}
  ->    refused payout_above_share {"owed_fen": "3000000"}
when    2026-05-26 10:00:01 tan.maker ProposePayout {"claim": "claim-000001", "amount_fen": 3000000}
  ->    refused permission_denied
when    2026-05-26 10:00:02 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 3000000}
  ->    PayoutProposed {"payout": "payout-000001", "claim": "claim-000001", "amount_fen": 3000000}
when    2026-05-26 10:00:03 yuan.checker ProposePayout {"claim": "claim-000001", "amount_fen": 3000000}
  ->    refused payout_under_way
when    2026-05-26 10:00:04 yu.maker ApprovePayout {"payout": "payout-000001"}
  ->    refused checker_is_maker
when    2026-05-26 10:00:05 laishang-core ConfirmPayout {"payout": "payout-000001", "amount_fen": 3000000, "reference": "PAY-1", "value_date": "2026-05-26"}
  ->    refused payout_not_instructed
when    2026-05-26 10:00:06 yuan.checker ApprovePayout {"payout": "payout-000001"}
  ->    PayoutApproved {"payout": "payout-000001"}
when    2026-05-26 10:00:07 yuan.checker ApprovePayout {"payout": "payout-000001"}
  ->    refused payout_not_proposed
when    2026-05-26 10:00:08 yu.maker CancelPayout {"payout": "payout-000001"}
  ->    refused payout_not_proposed
when    2026-05-26 11:00:00 laishang-core ConfirmPayout {"payout": "payout-000001", "amount_fen": 2999999, "reference": "PAY-1", "value_date": "2026-05-26"}
  ->    refused amount_differs {"amount_fen": "3000000"}
when    2026-05-26 11:00:01 laishang-core ConfirmPayout {"payout": "payout-000001", "amount_fen": 3000000, "reference": "PAY-1", "value_date": "2026-05-26"}
  ->    PayoutConfirmed {"payout": "payout-000001"}
  ->    GuaranteeLimitChanged {"margin_fen": 19997499999}
when    2026-05-26 11:00:02 laishang-core ConfirmPayout {"payout": "payout-000001", "amount_fen": 3000000, "reference": "PAY-1", "value_date": "2026-05-26"}
  ->    nothing
when    2026-05-26 11:00:03 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 1}
  ->    refused payout_above_share {"owed_fen": "0"}
# ---- and the bank
when    2026-05-26 11:00:04 laishang-core ConfirmBankShare {"claim": "claim-000001", "amount_fen": 4900002, "reference": "SHARE-1", "value_date": "2026-05-26"}
  ->    refused share_exceeded {"due_fen": "4900001"}
when    2026-05-26 11:00:05 laishang-core ConfirmBankShare {"claim": "claim-000001", "amount_fen": 4900001, "reference": "SHARE-1", "value_date": "2026-05-26"}
  ->    BankSharePaid
  ->    GuaranteeLimitChanged {"margin_fen": 20002400000}
when    2026-05-26 11:00:06 laishang-core ConfirmBankShare {"claim": "claim-000001", "amount_fen": 4900001, "reference": "SHARE-1", "value_date": "2026-05-26"}
  ->    nothing
# ---- a recovery of 10 500.00 with costs of 500.00: 10 000.00 as 3 000.00 / 4 900.00 / 2 100.00 (G6)
when    2026-08-03 09:00:00 tan.maker RecordRecovery {"claim": "claim-000001", "amount_fen": 1050000, "costs_fen": 50000, "from": "法院执行", "received_on": "2026-08-03", "reference": "REC-3"}
  ->    RecoveryRecorded {"position": {"loss_fen": 10000001, "surplus_fen": 0, "recovered": {"fund_fen": 300000, "bank_fen": 490000, "guarantor_fen": 210000}}}
  ->    GuaranteeLimitChanged {"margin_fen": 20003450000}
when    2026-08-03 09:00:01 tan.maker RecordRecovery {"claim": "claim-000001", "amount_fen": 1050000, "costs_fen": 50000, "from": "法院执行", "received_on": "2026-08-03", "reference": "REC-3"}
  ->    nothing
when    2026-08-03 09:00:02 tan.maker RecordRecovery {"claim": "claim-000001", "amount_fen": 1, "costs_fen": 0, "from": "法院执行", "received_on": "2026-08-03", "reference": "REC-3"}
  ->    refused reference_used
when    2026-08-03 09:00:03 tan.maker RecordRecovery {"claim": "claim-000001", "amount_fen": 0, "costs_fen": 0, "from": "法院执行", "received_on": "2026-08-03", "reference": "REC-4"}
  ->    refused amount_not_positive
# it was 9 500.00: 9 000.00 as 2 700.00 / 4 410.00 / 1 890.00, by a new fact
when    2026-08-04 09:00:00 tan.maker CorrectRecovery {"claim": "claim-000001", "receipt": 4, "amount_fen": 950000, "costs_fen": 50000, "reason": "法院更正"}
  ->    refused receipt_not_found
when    2026-08-04 09:00:01 tan.maker CorrectRecovery {"claim": "claim-000001", "receipt": 3, "amount_fen": 1050000, "costs_fen": 50000, "reason": "法院更正"}
  ->    refused correction_changes_nothing
when    2026-08-04 09:00:02 tan.maker CorrectRecovery {"claim": "claim-000001", "receipt": 3, "amount_fen": 950000, "costs_fen": 50000, "reason": "法院更正"}
  ->    RecoveryCorrected {"receipt": 3, "position": {"recovered": {"fund_fen": 270000, "bank_fen": 441000, "guarantor_fen": 189000}}}
  ->    GuaranteeLimitChanged {"margin_fen": 20003350000}
# fund and bank are owed their parts
ask     2026-08-04 09:00:03 qian.bank GetClaim {"claim": "claim-000001"}
  ->    {"true_up_from_fund_fen": -270000, "true_up_from_bank_fen": -441000, "uncovered_fen": 9100001}
when    2026-08-04 09:00:04 laishang-core ConfirmDistribution {"claim": "claim-000001", "to": "fund", "amount_fen": 270001, "reference": "DIST-1", "value_date": "2026-08-04"}
  ->    refused share_exceeded {"due_fen": "270000"}
when    2026-08-04 09:00:05 laishang-core ConfirmDistribution {"claim": "claim-000001", "to": "fund", "amount_fen": 270000, "reference": "DIST-1", "value_date": "2026-08-04"}
  ->    DistributionPaid {"to": "fund"}
  ->    GuaranteeLimitChanged {"margin_fen": 20003080000}
when    2026-08-04 09:00:06 laishang-core ConfirmDistribution {"claim": "claim-000001", "to": "bank", "amount_fen": 441000, "reference": "DIST-2", "value_date": "2026-08-04"}
  ->    DistributionPaid {"to": "bank"}
  ->    GuaranteeLimitChanged {"margin_fen": 20002639000}
when    2026-08-04 09:00:07 laishang-core ConfirmDistribution {"claim": "claim-000001", "to": "bank", "amount_fen": 441000, "reference": "DIST-2", "value_date": "2026-08-04"}
  ->    nothing
# ---- everything comes back, and 1 000.00 more: the pledgor's. The rate falls to nothing, the breaker closes (G5).
when    2026-12-01 09:00:00 tan.maker RecordRecovery {"claim": "claim-000001", "amount_fen": 9300001, "costs_fen": 100000, "from": "宝莱利金属", "received_on": "2026-12-01", "reference": "REC-4"}
  ->    RecoveryRecorded {"position": {"loss_fen": 10000001, "surplus_fen": 100000,
        "recovered": {"fund_fen": 3000000, "bank_fen": 4900001, "guarantor_fen": 2100000}}}
  ->    GuaranteeLimitChanged {"margin_fen": 20011939001}
  ->    BreakerChanged {"breaker": "closed", "rate_ppm": 0}
when    2026-12-01 09:00:01 laishang-core ConfirmDistribution {"claim": "claim-000001", "to": "fund", "amount_fen": 2730000, "reference": "DIST-3", "value_date": "2026-12-01"}
  ->    DistributionPaid
  ->    GuaranteeLimitChanged
when    2026-12-01 09:00:02 laishang-core ConfirmDistribution {"claim": "claim-000001", "to": "bank", "amount_fen": 4459001, "reference": "DIST-4", "value_date": "2026-12-01"}
  ->    DistributionPaid
  ->    GuaranteeLimitChanged
when    2026-12-01 09:00:03 laishang-core ConfirmSurplus {"claim": "claim-000001", "amount_fen": 100001, "reference": "SUR-1", "value_date": "2026-12-01"}
  ->    refused share_exceeded {"due_fen": "100000"}
when    2026-12-01 09:00:04 laishang-core ConfirmSurplus {"claim": "claim-000001", "amount_fen": 100000, "reference": "SUR-1", "value_date": "2026-12-01"}
  ->    SurplusPaid
  ->    GuaranteeLimitChanged
ask     2026-12-01 09:00:05 tan.maker GetClaim {"claim": "claim-000001"}
  ->    {"uncovered_fen": 0, "true_up_from_fund_fen": 0, "true_up_from_bank_fen": 0, "surplus_due_fen": 0,
         "net": {"fund_fen": 0, "bank_fen": 0, "guarantor_fen": 0}}
ask     2026-12-01 09:00:06 wang.clerk GetLedger {}
  ->    {"balanced": true}
ask     2026-12-01 09:00:07 yu.maker GetFund {"fund": "org-000004"}
  ->    {"balance_fen": 5000000000, "promised_fen": 0, "used_this_year_fen": 3000000, "owes": []}
