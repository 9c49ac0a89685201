# P6
story   Another enterprise and another bank cannot tell a loan from nothing
include common/facility.story
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-01 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened
when    2026-03-01 09:02:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 100}
  ->    RepaymentRequested
# ---- ma.boss
ask     2026-03-01 10:01:00 ma.boss GetApplication {"application": "application-000001"}
  ->    refused application_not_found
ask     2026-03-01 10:02:00 ma.boss GetFacility {"facility": "facility-000001"}
  ->    refused facility_not_found
ask     2026-03-01 10:03:00 ma.boss GetDrawdown {"drawdown": "drawdown-000001"}
  ->    refused drawdown_not_found
ask     2026-03-01 10:04:00 ma.boss GetLoan {"loan": "loan-000001"}
  ->    refused loan_not_found
ask     2026-03-01 10:05:00 ma.boss QuoteRepayment {"loan": "loan-000001", "principal_fen": 100}
  ->    refused loan_not_found
ask     2026-03-01 10:06:00 ma.boss GetRepayment {"repayment": "repayment-000001"}
  ->    refused repayment_not_found
ask     2026-03-01 10:07:00 ma.boss ListLoans {}
  ->    {"items": []}
ask     2026-03-01 10:08:00 ma.boss ListApplications {}
  ->    {"items": []}
ask     2026-03-01 10:09:00 ma.boss ListFacilities {}
  ->    {"items": []}
# ---- other.bank
ask     2026-03-01 10:10:00 other.bank GetApplication {"application": "application-000001"}
  ->    refused application_not_found
ask     2026-03-01 10:11:00 other.bank GetFacility {"facility": "facility-000001"}
  ->    refused facility_not_found
ask     2026-03-01 10:12:00 other.bank GetDrawdown {"drawdown": "drawdown-000001"}
  ->    refused drawdown_not_found
ask     2026-03-01 10:13:00 other.bank GetLoan {"loan": "loan-000001"}
  ->    refused loan_not_found
ask     2026-03-01 10:14:00 other.bank QuoteRepayment {"loan": "loan-000001", "principal_fen": 100}
  ->    refused loan_not_found
ask     2026-03-01 10:15:00 other.bank GetRepayment {"repayment": "repayment-000001"}
  ->    refused repayment_not_found
ask     2026-03-01 10:16:00 other.bank ListLoans {}
  ->    {"items": []}
ask     2026-03-01 10:17:00 other.bank ListApplications {}
  ->    {"items": []}
ask     2026-03-01 10:18:00 other.bank ListFacilities {}
  ->    {"items": []}
# ---- feng.gov
ask     2026-03-01 10:19:00 feng.gov GetApplication {"application": "application-000001"}
  ->    refused application_not_found
ask     2026-03-01 10:20:00 feng.gov GetFacility {"facility": "facility-000001"}
  ->    refused facility_not_found
ask     2026-03-01 10:21:00 feng.gov GetDrawdown {"drawdown": "drawdown-000001"}
  ->    refused drawdown_not_found
ask     2026-03-01 10:22:00 feng.gov GetLoan {"loan": "loan-000001"}
  ->    refused loan_not_found
ask     2026-03-01 10:23:00 feng.gov QuoteRepayment {"loan": "loan-000001", "principal_fen": 100}
  ->    refused loan_not_found
ask     2026-03-01 10:24:00 feng.gov GetRepayment {"repayment": "repayment-000001"}
  ->    refused repayment_not_found
ask     2026-03-01 10:25:00 feng.gov ListLoans {}
  ->    {"items": []}
ask     2026-03-01 10:26:00 feng.gov ListApplications {}
  ->    {"items": []}
ask     2026-03-01 10:27:00 feng.gov ListFacilities {}
  ->    {"items": []}
# ---- nor act on them
when    2026-03-01 10:28:00 ma.boss WithdrawApplication {"application": "application-000001"}
  ->    refused application_not_found
when    2026-03-01 10:29:00 ma.boss AcceptOffer {"application": "application-000001"}
  ->    refused application_not_found
when    2026-03-01 10:30:00 ma.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused facility_not_found
when    2026-03-01 10:31:00 ma.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 100}
  ->    refused loan_not_found
when    2026-03-01 10:32:00 ma.boss RequestRelease {"facility": "facility-000001", "lots": ["lot-000001"]}
  ->    refused facility_not_found
when    2026-03-01 10:33:00 ma.boss CloseFacility {"facility": "facility-000001"}
  ->    refused facility_not_found
when    2026-03-01 10:34:00 other.bank DecideApplication {"application": "application-000001", "decision": "refused", "reasons": ["无"], "automatic": false, "bank_reference": "X-1"}
  ->    refused application_not_found
when    2026-03-01 10:35:00 other.bank ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000001"], "reference": "X-1"}
  ->    refused facility_not_found
when    2026-03-01 10:36:00 qishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "X-1", "value_date": "2026-03-01"}
  ->    refused drawdown_not_found
when    2026-03-01 10:37:00 qishang-core FailDrawdown {"drawdown": "drawdown-000001", "reference": "X-1", "reason": "无"}
  ->    refused drawdown_not_found
when    2026-03-01 10:38:00 qishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 100, "reference": "X-1", "value_date": "2026-03-01"}
  ->    refused repayment_not_found
when    2026-03-01 10:39:00 qishang-core FailRepayment {"repayment": "repayment-000001", "reference": "X-1", "reason": "无"}
  ->    refused repayment_not_found
# ---- both sides and the operator see them; only the bank's machine confirms
ask     2026-03-01 10:40:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"enterprise": "org-000006", "bank": "org-000005", "enterprise_name": "宝莱利金属", "bank_name": "莱商银行"}
ask     2026-03-01 10:41:00 qian.bank GetLoan {"loan": "loan-000001"}
  ->    {"enterprise": "org-000006", "bank": "org-000005", "enterprise_name": "宝莱利金属", "bank_name": "莱商银行"}
ask     2026-03-01 10:42:00 zhao.verifier GetLoan {"loan": "loan-000001"}
  ->    {"enterprise": "org-000006", "bank": "org-000005", "enterprise_name": "宝莱利金属", "bank_name": "莱商银行"}
ask     2026-03-01 10:43:00 qian.bank ListApplications {"status": "accepted"}
  ->    {"items": [{"application": "application-000001"}]}
ask     2026-03-01 10:44:00 qian.bank ListApplications {"status": "submitted"}
  ->    {"items": []}
ask     2026-03-01 10:45:00 qian.bank ListFacilities {"status": "open"}
  ->    {"items": [{"facility": "facility-000001"}]}
ask     2026-03-01 10:46:00 qian.bank ListLoans {"facility": "facility-000001", "status": "open"}
  ->    {"items": [{"loan": "loan-000001"}]}
ask     2026-03-01 10:47:00 qian.bank ListLoans {"facility": "facility-000002"}
  ->    {"items": []}
when    2026-03-01 10:48:00 qian.bank ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 100, "reference": "X-1", "value_date": "2026-03-01"}
  ->    refused permission_denied
