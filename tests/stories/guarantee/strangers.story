# P6 P4
story   A claim is known to its parties, to the fund once it is exposed, and to nobody else
include common/default.story
ask     2026-05-08 08:00:00 tan.maker GetLoan {"loan": "loan-000001"}
  ->    {"loan": "loan-000001"}
ask     2026-05-08 08:00:01 tan.maker GetFacility {"facility": "facility-000001"}
  ->    {"facility": "facility-000001"}
ask     2026-05-08 08:00:02 yu.maker GetLoan {"loan": "loan-000001"}
  ->    refused loan_not_found
when    2026-05-08 09:00:00 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    GuaranteeDemanded
ask     2026-05-08 09:00:01 yu.maker GetClaim {"claim": "claim-000001"}
  ->    refused claim_not_found
ask     2026-05-08 09:00:02 yu.maker ListClaims {}
  ->    {"items": []}
when    2026-05-08 10:00:00 tan.maker ProposeAdvance {"claim": "claim-000001"}
  ->    AdvanceProposed
when    2026-05-08 10:00:01 tao.checker ApproveAdvance {"claim": "claim-000001"}
  ->    AdvanceApproved
when    2026-05-08 10:00:02 laishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 604567893, "reference": "ADV-1", "value_date": "2026-05-08"}
  ->    GuaranteeAdvanced
  ->    GuaranteeLimitChanged
  ->    BreakerChanged
ask     2026-05-08 11:00:00 yu.maker GetClaim {"claim": "claim-000001"}
  ->    {"status": "advanced"}
ask     2026-05-08 11:00:01 yu.maker GetLoan {"loan": "loan-000001"}
  ->    {"status": "advanced"}
ask     2026-05-08 11:00:02 he.boss GetClaim {"claim": "claim-000001"}
  ->    {"status": "advanced"}
ask     2026-05-08 11:00:03 wang.clerk ListClaims {}
  ->    {"items": [{"claim": "claim-000001"}]}
# ---- strangers learn nothing, whatever they ask
ask     2026-05-08 11:00:04 ma.boss GetClaim {"claim": "claim-000001"}
  ->    refused claim_not_found
ask     2026-05-08 11:00:05 other.bank GetClaim {"claim": "claim-000001"}
  ->    refused claim_not_found
ask     2026-05-08 11:00:06 sun.officer GetClaim {"claim": "claim-000001"}
  ->    refused claim_not_found
ask     2026-05-08 11:00:07 other.bank GetClaim {"claim": "claim-000099"}
  ->    refused claim_not_found
ask     2026-05-08 11:00:08 ma.boss GetLoan {"loan": "loan-000001"}
  ->    refused loan_not_found
ask     2026-05-08 11:00:09 he.boss GetGuarantee {"bank": "org-000005"}
  ->    refused bank_not_found
ask     2026-05-08 11:00:10 other.bank GetGuarantee {"bank": "org-000005"}
  ->    refused bank_not_found
ask     2026-05-08 11:00:11 qian.bank GetGuarantee {"bank": "org-000005"}
  ->    {"guarantor": "org-000003", "bank_name": "莱商银行"}
ask     2026-05-08 11:00:12 qian.bank GetFund {"fund": "org-000004"}
  ->    refused fund_not_found
ask     2026-05-08 11:00:13 wang.clerk GetFund {"fund": "org-000005"}
  ->    refused fund_not_found
when    2026-05-08 11:01:00 other.bank WithdrawDemand {"claim": "claim-000001", "reason": "x"}
  ->    refused claim_not_found
when    2026-05-08 11:01:01 qishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 1, "reference": "X", "value_date": "2026-05-08"}
  ->    refused claim_not_found
when    2026-05-08 11:01:02 qishang-core ConfirmPayout {"payout": "payout-000001", "amount_fen": 1, "reference": "X", "value_date": "2026-05-08"}
  ->    refused payout_not_found
when    2026-05-08 11:01:03 he.boss RecordDisposal {"claim": "claim-000001", "method": "sale", "lots": [], "buyer": "x", "proceeds_fen": 1, "costs_fen": 0, "received_on": "2026-05-08", "reference": "X"}
  ->    refused permission_denied
when    2026-05-08 11:01:04 qian.bank ProposeAdvance {"claim": "claim-000001"}
  ->    refused permission_denied
# only the bank's machine confirms money
when    2026-05-08 11:01:05 qian.bank ConfirmBankShare {"claim": "claim-000001", "amount_fen": 1, "reference": "X", "value_date": "2026-05-08"}
  ->    refused permission_denied
