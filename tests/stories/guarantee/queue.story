# G4 G5 P4
story   A fund that runs dry: what it owes queues, is paid in order when there is money again, and is never lost
include common/two_facilities.story
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 350000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-04-01"}
  ->    DrawdownInstructed
when    2026-03-02 09:00:01 qishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened {"loan": "loan-000001"}
when    2026-03-02 09:00:02 he.boss RequestDrawdown {"facility": "facility-000002", "amount_fen": 10000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-04-01"}
  ->    DrawdownInstructed
when    2026-03-02 09:00:03 qishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-2", "value_date": "2026-03-02"}
  ->    LoanOpened {"loan": "loan-000002"}
when    2026-05-08 09:00:00 other.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    GuaranteeDemanded
when    2026-05-08 09:00:01 other.bank DemandGuarantee {"loan": "loan-000002", "reference": "DEM-2"}
  ->    GuaranteeDemanded
when    2026-05-08 09:00:02 tan.maker ProposeAdvance {"claim": "claim-000001"}
  ->    AdvanceProposed
when    2026-05-08 09:00:03 tan.maker ProposeAdvance {"claim": "claim-000002"}
  ->    AdvanceProposed
when    2026-05-08 09:00:04 tao.checker ApproveAdvance {"claim": "claim-000001"}
  ->    AdvanceApproved
when    2026-05-08 09:00:05 tao.checker ApproveAdvance {"claim": "claim-000002"}
  ->    AdvanceApproved
when    2026-05-08 09:00:06 qishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 352664604, "reference": "ADV-1", "value_date": "2026-05-08"}
  ->    GuaranteeAdvanced
  ->    GuaranteeLimitChanged
  ->    BreakerChanged
when    2026-05-08 09:00:07 qishang-core ConfirmAdvance {"claim": "claim-000002", "amount_fen": 10076132, "reference": "ADV-2", "value_date": "2026-05-08"}
  ->    GuaranteeAdvanced
  ->    GuaranteeLimitChanged
# ---- 3 526 646.04 is 1 057 993.812 / 1 728 056.5596 / 740 595.6684: two fen are left, for bank and guarantor
when    2026-05-20 09:00:00 tan.maker SettleLoss {"claim": "claim-000001", "undisposed": "货物被另案查封"}
  ->    LossSettled {"position": {"loss_fen": 352664604, "borne": {"fund_fen": 105799381, "bank_fen": 172805656, "guarantor_fen": 74059567}}}
when    2026-05-20 09:00:01 tan.maker SettleLoss {"claim": "claim-000002", "undisposed": "货物被另案查封"}
  ->    LossSettled {"position": {"loss_fen": 10076132, "borne": {"fund_fen": 3022839, "bank_fen": 4937305, "guarantor_fen": 2115988}}}
ask     2026-05-20 09:00:02 yu.maker GetFund {"fund": "org-000009"}
  ->    {"balance_fen": 1000000, "promised_fen": 0, "owes": [{"claim": "claim-000001", "owed_fen": 105799381, "queues": true}, {"claim": "claim-000002", "owed_fen": 3022839, "queues": true}]}
# ---- the fund has 10 000.00; the first claim comes first
when    2026-05-20 10:00:00 yu.maker ProposePayout {"claim": "claim-000002", "amount_fen": 1000000}
  ->    refused earlier_claim_waits {"claim": "claim-000001"}
when    2026-05-20 10:00:01 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 105799381}
  ->    refused fund_short {"room_fen": "1000000"}
when    2026-05-20 10:00:02 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 0}
  ->    refused amount_not_positive
when    2026-05-20 10:00:03 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 1000000}
  ->    PayoutProposed {"payout": "payout-000001"}
# taken back, and proposed anew; the bank's debit fails, and is instructed anew
when    2026-05-20 10:00:04 yu.maker CancelPayout {"payout": "payout-000001"}
  ->    PayoutCancelled
when    2026-05-20 10:00:05 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 1000000}
  ->    PayoutProposed {"payout": "payout-000002"}
when    2026-05-20 10:00:06 yuan.checker ApprovePayout {"payout": "payout-000002"}
  ->    PayoutApproved
when    2026-05-20 10:00:07 yu.maker ProposePayout {"claim": "claim-000002", "amount_fen": 1}
  ->    refused fund_short {"room_fen": "0"}
when    2026-05-20 11:00:00 qishang-core FailPayout {"payout": "payout-000002", "reference": "PAY-1", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-05-20 11:00:01 qishang-core FailPayout {"payout": "payout-000002", "reference": "PAY-1", "reason": "账户维护"}
  ->    PayoutFailed
when    2026-05-20 11:00:02 qishang-core FailPayout {"payout": "payout-000002", "reference": "PAY-1", "reason": "账户维护"}
  ->    nothing
when    2026-05-20 11:00:03 qishang-core FailPayout {"payout": "payout-000002", "reference": "PAY-2", "reason": "账户维护"}
  ->    refused payout_not_instructed
when    2026-05-20 11:00:04 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 1000000}
  ->    PayoutProposed {"payout": "payout-000003"}
when    2026-05-20 11:00:05 yuan.checker ApprovePayout {"payout": "payout-000003"}
  ->    PayoutApproved
when    2026-05-20 11:00:06 qishang-core ConfirmPayout {"payout": "payout-000003", "amount_fen": 1000000, "reference": "PAY-2", "value_date": "2026-05-19"}
  ->    refused value_date_invalid
when    2026-05-20 11:00:07 qishang-core ConfirmPayout {"payout": "payout-000003", "amount_fen": 1000000, "reference": "PAY-2", "value_date": "2026-05-20"}
  ->    PayoutConfirmed
  ->    GuaranteeLimitChanged
ask     2026-05-20 11:00:08 tan.maker GetClaim {"claim": "claim-000001"}
  ->    {"fund_queues": true, "true_up_from_fund_fen": 104799381,
         "payouts": [{"status": "cancelled"}, {"status": "failed", "failure": "账户维护"}, {"status": "confirmed", "amount_fen": 1000000}]}
# ---- a recovery meanwhile makes smaller what fund and bank owe: 100 000.00 as 30 000.00 / 49 000.00 / 21 000.00
when    2026-06-01 09:00:00 tan.maker RecordRecovery {"claim": "claim-000001", "amount_fen": 10000000, "costs_fen": 0, "from": "宝莱利金属", "received_on": "2026-06-01", "reference": "REC-1"}
  ->    RecoveryRecorded {"position": {"recovered": {"fund_fen": 3000000, "bank_fen": 4900000, "guarantor_fen": 2100000}}}
  ->    GuaranteeLimitChanged
ask     2026-06-01 09:00:01 yu.maker GetClaim {"claim": "claim-000001"}
  ->    {"true_up_from_fund_fen": 101799381, "true_up_from_bank_fen": 167905656}
# ---- the fund is replenished, and pays in order
when    2026-06-02 09:00:00 system ContributeToFund {"fund": "org-000009", "amount_fen": 200000000}
  ->    FundContributed
when    2026-06-02 09:00:01 yu.maker ProposePayout {"claim": "claim-000002", "amount_fen": 3022839}
  ->    refused earlier_claim_waits
when    2026-06-02 09:00:02 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 101799381}
  ->    PayoutProposed {"payout": "payout-000004"}
# its turn has come: the second may be prepared beside it
when    2026-06-02 09:00:03 yu.maker ProposePayout {"claim": "claim-000002", "amount_fen": 3022839}
  ->    PayoutProposed {"payout": "payout-000005"}
when    2026-06-02 09:00:04 yuan.checker ApprovePayout {"payout": "payout-000004"}
  ->    PayoutApproved
when    2026-06-02 09:00:05 yuan.checker ApprovePayout {"payout": "payout-000005"}
  ->    PayoutApproved
when    2026-06-02 10:00:00 qishang-core ConfirmPayout {"payout": "payout-000004", "amount_fen": 101799381, "reference": "PAY-4", "value_date": "2026-06-02"}
  ->    PayoutConfirmed
  ->    GuaranteeLimitChanged
when    2026-06-02 10:00:01 qishang-core ConfirmPayout {"payout": "payout-000005", "amount_fen": 3022839, "reference": "PAY-5", "value_date": "2026-06-02"}
  ->    PayoutConfirmed
  ->    GuaranteeLimitChanged
ask     2026-06-02 10:00:02 yu.maker GetFund {"fund": "org-000009"}
  ->    {"balance_fen": 95177780, "used_this_year_fen": 105822220, "owes": []}
