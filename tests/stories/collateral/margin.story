# F6 A1 A3
story   Cash margin: paid in through the bank, it carries exposure beside the goods; it comes back when the goods carry all
include common/facility.story
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-01 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened
# eight coils carry 70 % of 8 112 000.00 = 5 678 400.00: 321 600.00 are missing
when    2026-03-01 10:00:00 he.boss RequestRelease {"facility": "facility-000001", "lots": ["lot-000009", "lot-000010"]}
  ->    refused release_uncovers_debt {"cash_fen": "32160000"}
when    2026-03-01 10:01:00 he.boss RequestMargin {"facility": "facility-000009", "amount_fen": 32160000}
  ->    refused facility_not_found
when    2026-03-01 10:01:01 ma.boss RequestMargin {"facility": "facility-000001", "amount_fen": 32160000}
  ->    refused facility_not_found
when    2026-03-01 10:01:02 system RequestMargin {"facility": "facility-000001", "amount_fen": 32160000}
  ->    refused not_own_party
when    2026-03-01 10:01:03 he.boss RequestMargin {"facility": "facility-000001", "amount_fen": 0}
  ->    refused amount_not_positive
when    2026-03-01 10:02:00 he.boss RequestMargin {"facility": "facility-000001", "amount_fen": 32160000}
  ->    MarginRequested {"margin": "margin-000001", "kind": "deposit", "amount_fen": 32160000, "payer": "org-000006"}
# ---- the bank could not take it: nothing has changed
when    2026-03-01 10:03:00 laishang-core FailMargin {"margin": "margin-000009", "reference": "MF-1", "reason": "余额不足"}
  ->    refused margin_not_found
when    2026-03-01 10:03:01 qishang-core FailMargin {"margin": "margin-000001", "reference": "MF-1", "reason": "余额不足"}
  ->    refused margin_not_found
when    2026-03-01 10:03:02 system FailMargin {"margin": "margin-000001", "reference": "MF-1", "reason": "余额不足"}
  ->    refused not_own_party
when    2026-03-01 10:03:03 laishang-core FailMargin {"margin": "margin-000001", "reference": "MF-1", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-01 10:03:04 laishang-core FailMargin {"margin": "margin-000001", "reference": "MF-1", "reason": "余额不足"}
  ->    MarginFailed {"margin": "margin-000001"}
when    2026-03-01 10:03:05 laishang-core FailMargin {"margin": "margin-000001", "reference": "MF-1", "reason": "余额不足"}
  ->    nothing
when    2026-03-01 10:03:06 laishang-core FailMargin {"margin": "margin-000001", "reference": "MF-2", "reason": "余额不足"}
  ->    refused margin_not_open
ask     2026-03-01 10:03:07 he.boss GetMargin {"margin": "margin-000001"}
  ->    {"status": "failed", "failure": "余额不足", "payer_name": "宝莱利金属"}
# ---- paid in: Dr bank_funding, Cr margin_deposit
when    2026-03-01 10:04:00 he.boss RequestMargin {"facility": "facility-000001", "amount_fen": 32160000}
  ->    MarginRequested {"margin": "margin-000002"}
when    2026-03-01 10:04:01 laishang-core ConfirmMargin {"margin": "margin-000009", "reference": "MC-1", "value_date": "2026-03-01"}
  ->    refused margin_not_found
when    2026-03-01 10:04:02 system ConfirmMargin {"margin": "margin-000002", "reference": "MC-1", "value_date": "2026-03-01"}
  ->    refused not_own_party
when    2026-03-01 10:04:03 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    refused reference_used
when    2026-03-01 10:04:04 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "MC-1", "value_date": "2026-02-28"}
  ->    refused value_date_invalid
when    2026-03-01 10:04:05 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "MC-1", "value_date": "2026-03-01"}
  ->    MarginConfirmed {"margin": "margin-000002", "reference": "MC-1"}
when    2026-03-01 10:04:06 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "MC-1", "value_date": "2026-03-01"}
  ->    nothing
when    2026-03-01 10:04:07 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "MC-2", "value_date": "2026-03-01"}
  ->    refused margin_not_open
ask     2026-03-01 10:04:08 feng.gov GetLedger {"page_token": "clearing/org-000001", "page_size": 1}
  ->    {"items": [{"account": "margin_deposit/facility-000001", "balance_fen": 32160000}]}
ask     2026-03-01 10:04:09 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"margin_fen": 32160000, "drawn_fen": 600000000, "drawable_fen": 100000000}
# ---- now two coils may go: 5 678 400.00 + 321 600.00 = 6 000 000.00, and not a fen more may be drawn
when    2026-03-01 10:05:00 he.boss RequestRelease {"facility": "facility-000001", "lots": ["lot-000009", "lot-000010"]}
  ->    ReleaseRequested
when    2026-03-01 10:05:01 laishang-core ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000009", "lot-000010"], "reference": "REL-1"}
  ->    CollateralReleased
ask     2026-03-01 10:05:02 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"drawable_fen": 0}
when    2026-03-01 10:06:00 he.boss RequestMarginReturn {"facility": "facility-000001", "amount_fen": 1}
  ->    refused margin_secures_debt {"spare_fen": "0"}
when    2026-03-01 10:06:01 ma.boss RequestMarginReturn {"facility": "facility-000001", "amount_fen": 1}
  ->    refused facility_not_found
when    2026-03-01 10:06:02 system RequestMarginReturn {"facility": "facility-000001", "amount_fen": 1}
  ->    refused not_own_party
when    2026-03-01 10:06:03 he.boss RequestMarginReturn {"facility": "facility-000001", "amount_fen": 0}
  ->    refused amount_not_positive
when    2026-03-01 10:06:04 he.boss RequestMarginReturn {"facility": "facility-000001", "amount_fen": 32160001}
  ->    refused margin_short {"available_fen": "32160000"}
# ---- 1 000 000.00 repaid the same day: the goods carry the other 5 000 000.00
when    2026-03-01 11:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 100000000}
  ->    RepaymentRequested
when    2026-03-01 11:00:01 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 100000000, "reference": "COLL-1", "value_date": "2026-03-01"}
  ->    LoanRepaid {"principal_fen": 100000000, "interest_fen": 0}
when    2026-03-01 11:01:00 he.boss RequestMarginReturn {"facility": "facility-000001", "amount_fen": 32160000}
  ->    MarginRequested {"margin": "margin-000003", "kind": "give_back"}
# what is asked back cannot be asked back again, and closing waits for it
when    2026-03-01 11:01:01 he.boss RequestMarginReturn {"facility": "facility-000001", "amount_fen": 1}
  ->    refused margin_short {"available_fen": "0"}
when    2026-03-01 11:02:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 500000000}
  ->    RepaymentRequested
when    2026-03-01 11:02:01 laishang-core ConfirmRepayment {"repayment": "repayment-000002", "amount_fen": 500000000, "reference": "COLL-2", "value_date": "2026-03-01"}
  ->    LoanRepaid {"closes": true}
when    2026-03-01 11:03:00 laishang-core ReleaseCollateral {"facility": "facility-000001", "reference": "REL-2",
        "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005", "lot-000006", "lot-000007", "lot-000008"]}
  ->    CollateralReleased
when    2026-03-01 11:03:01 he.boss CloseFacility {"facility": "facility-000001"}
  ->    refused margin_still_held {"margin_fen": "32160000"}
when    2026-03-01 11:04:00 laishang-core ConfirmMargin {"margin": "margin-000003", "reference": "MC-3", "value_date": "2026-03-01"}
  ->    MarginConfirmed
ask     2026-03-01 11:04:01 qian.bank ListMargins {"facility": "facility-000001", "status": "confirmed"}
  ->    {"items": [{"margin": "margin-000002", "kind": "deposit"}, {"margin": "margin-000003", "kind": "give_back"}]}
ask     2026-03-01 11:04:02 ma.boss ListMargins {}
  ->    {"items": []}
ask     2026-03-01 11:04:03 ma.boss GetMargin {"margin": "margin-000002"}
  ->    refused margin_not_found
# all that went out has come back
ask     2026-03-01 11:04:04 feng.gov GetLedger {"page_size": 1}
  ->    {"items": [{"account": "bank_funding/org-000005", "balance_fen": 0}], "balanced": true}
when    2026-03-01 11:05:00 he.boss CloseFacility {"facility": "facility-000001"}
  ->    FacilityClosed
when    2026-03-01 11:05:01 he.boss RequestMargin {"facility": "facility-000001", "amount_fen": 1}
  ->    refused facility_not_open
