# G4 G5 G6
story   The fund's caps: what it may not pay falls to bank and guarantor 7 : 3, and a recovery follows what each has borne
include common/advanced.story
# ---- from 2026-05-10 the fund pays at most 10 000.00 a year; the loan's shares stay as they were promised
when    2026-05-09 09:00:00 system SignAgreement {"terms": {"bank": "org-000005", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 500000, "bank_share_ppm": 300000, "guarantor_share_ppm": 200000, "guarantee_multiple": 5, "fund_yearly_cap_fen": 1000000, "fund_bank_cap_fen": 2000000,
        "fund_borrower_cap_fen": 3000000, "exposure_cap_fen": 50000000000, "scopes": ["trade", "stock"], "valid_from": "2026-05-10", "valid_to": "2027-12-31", "endpoint": "http://127.0.0.1:8091"}}
  ->    AgreementSigned {"agreement": "agreement-000002"}
# 6 045 678.93 − 10 000.00 = 6 035 678.93: 70 % is 4 224 975.251, 30 % is 1 810 703.679
when    2026-05-20 09:00:00 tan.maker SettleLoss {"claim": "claim-000001", "undisposed": "货物被另案查封"}
  ->    LossSettled {"fund_room_fen": 1000000, "position": {"loss_fen": 604567893, "borne": {"fund_fen": 1000000, "bank_fen": 422497525, "guarantor_fen": 181070368}}}
ask     2026-05-20 09:00:01 yu.maker GetFund {"fund": "org-000004"}
  ->    {"balance_fen": 5000000000, "promised_fen": 1000000, "used_this_year_fen": 1000000,
         "banks": [{"bank": "org-000005", "used_this_year_fen": 1000000, "yearly_cap_fen": 2000000}], "owes": [{"claim": "claim-000001", "owed_fen": 1000000, "queues": false}]}
when    2026-05-20 10:00:00 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 1000001}
  ->    refused payout_above_share {"owed_fen": "1000000"}
# a share that is promised is paid, whatever the caps of the day
when    2026-05-20 10:00:01 yu.maker ProposePayout {"claim": "claim-000001", "amount_fen": 1000000}
  ->    PayoutProposed
# ---- half of it comes back: each gets half of what it has borne, not 30 / 49 / 21
when    2026-06-01 09:00:00 tan.maker RecordRecovery {"claim": "claim-000001", "amount_fen": 302283946, "costs_fen": 0, "from": "法院执行", "received_on": "2026-06-01", "reference": "REC-1"}
  ->    RecoveryRecorded {"position": {"recovered": {"fund_fen": 500000, "bank_fen": 211248762, "guarantor_fen": 90535184}}}
  ->    GuaranteeLimitChanged
