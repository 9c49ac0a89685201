# L1 F6 G1 A3 P5
story   A drawdown becomes a loan once, or nothing at all
include common/facility.story
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 0, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused amount_not_positive
when    2026-03-01 09:00:01 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "", "purpose": "采购热轧卷"}
  ->    refused text_required {"field": "payee"}
when    2026-03-01 09:00:02 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": ""}
  ->    refused text_required {"field": "purpose"}
when    2026-03-01 09:00:03 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 700000001, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused drawable_exceeded {"drawable_fen": "700000000"}
# the operator sees the facility but never draws; the bank neither
when    2026-03-01 09:00:04 zhao.verifier RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused permission_denied
when    2026-03-01 09:00:05 system RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused not_own_party
# ---- the bank fails to pay: everything is as before
when    2026-03-01 09:01:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed {"drawdown": "drawdown-000001"}
when    2026-03-01 09:02:00 laishang-core FailDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-01 09:02:01 laishang-core FailDrawdown {"drawdown": "drawdown-000001", "reference": "", "reason": "收款户名不符"}
  ->    refused text_required {"field": "reference"}
when    2026-03-01 09:02:02 laishang-core FailDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "reason": "收款户名不符"}
  ->    DrawdownFailed {"drawdown": "drawdown-000001", "reason": "收款户名不符"}
when    2026-03-01 09:02:03 laishang-core FailDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "reason": "收款户名不符"}
  ->    nothing
when    2026-03-01 09:02:04 laishang-core FailDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-2", "reason": "收款户名不符"}
  ->    refused drawdown_not_open
when    2026-03-01 09:02:05 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-3", "value_date": "2026-03-01"}
  ->    refused drawdown_not_open
ask     2026-03-01 09:03:00 he.boss GetDrawdown {"drawdown": "drawdown-000001"}
  ->    {"status": "failed", "failure": "收款户名不符"}
ask     2026-03-01 09:03:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"reserved_fen": 0, "drawn_fen": 0, "drawable_fen": 700000000}
ask     2026-03-01 09:03:00 feng.gov GetLedger {"page_token": "guarantee_limit/org-000005"}
  ->    {"items": [{"account": "guarantee_capacity/org-000005", "balance_fen": 100000000000, "available_fen": 100000000000}]}
# ---- the bank is silent for 1 800 s: the clock unlocks, and a confirmation that comes after it is refused
when    2026-03-01 10:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 700000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed {"drawdown": "drawdown-000002", "deadline": "2026-03-01T02:30:00.000Z"}
when    2026-03-01 10:00:01 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused drawable_exceeded {"drawable_fen": "0"}
when    2026-03-01 10:00:02 he.boss CloseFacility {"facility": "facility-000001"}
  ->    refused facility_in_use {"exposure_fen": "700000000"}
when    2026-03-01 10:29:59 system FireDeadlines {}
  ->    nothing
when    2026-03-01 10:30:00 system FireDeadlines {}
  ->    DrawdownTimedOut {"drawdown": "drawdown-000002"}
when    2026-03-01 10:30:01 system FireDeadlines {}
  ->    nothing
when    2026-03-01 10:30:02 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-4", "value_date": "2026-03-01"}
  ->    refused drawdown_not_open
ask     2026-03-01 10:31:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"reserved_fen": 0, "drawable_fen": 700000000}
ask     2026-03-01 10:31:00 feng.gov GetLedger {"page_token": "guarantee_limit/org-000005"}
  ->    {"items": [{"account": "guarantee_capacity/org-000005", "available_fen": 100000000000}]}
# ---- paid out just before midnight, confirmed after: interest runs from the value date
when    2026-03-01 23:50:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed {"drawdown": "drawdown-000003"}
when    2026-03-02 00:05:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000003", "reference": "DISB-5", "value_date": "2026-02-28"}
  ->    refused value_date_invalid
when    2026-03-02 00:05:01 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000003", "reference": "DISB-5", "value_date": "2026-03-03"}
  ->    refused value_date_invalid
# DISB-1 said something else
when    2026-03-02 00:05:02 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000003", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    refused reference_used {"reference": "DISB-1"}
when    2026-03-02 00:05:03 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000003", "reference": "DISB-5", "value_date": "2026-03-01"}
  ->    LoanOpened {"loan": "loan-000001", "value_date": "2026-03-01"}
# A3: the bank says it again – nothing; the same reference with other content, or another for the same drawdown – no
when    2026-03-02 00:05:04 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000003", "reference": "DISB-5", "value_date": "2026-03-01"}
  ->    nothing
when    2026-03-02 00:05:05 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000003", "reference": "DISB-5", "value_date": "2026-03-02"}
  ->    refused reference_used
when    2026-03-02 00:05:06 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000003", "reference": "DISB-6", "value_date": "2026-03-01"}
  ->    refused drawdown_not_open
ask     2026-03-02 00:06:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"outstanding_fen": 600000000, "accrued_fen": 53333}
# ---- the price falls to 3 000.00: 2 600 t are worth 7 800 000.00 and carry 5 460 000.00, less than is drawn
when    2026-03-02 09:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-02", "price_fen_per_tonne": 300000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
ask     2026-03-02 09:01:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"value_fen": 780000000, "drawable_fen": 0, "ltv_ppm": 769231}
when    2026-03-02 09:02:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused drawable_exceeded {"drawable_fen": "0"}
when    2026-03-02 09:03:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-02", "price_fen_per_tonne": 390000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
# ---- consent withdrawn: no more drawdowns
when    2026-03-02 10:00:00 he.boss WithdrawConsent {"consent": "consent-000001"}
  ->    ConsentWithdrawn
when    2026-03-02 10:00:01 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused consent_missing
when    2026-03-02 10:00:02 he.boss GrantConsent {"bank": "org-000005", "scopes": ["trade", "stock"], "purpose": "钢贸贷", "until": "2027-12-31"}
  ->    ConsentGranted
# ---- a newer agreement caps the bank's exposure at 6 500 000.00
when    2026-03-02 11:00:00 system SignAgreement {"terms": {"bank": "org-000005", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 5,
        "exposure_cap_fen": 650000000, "scopes": ["trade", "stock"], "valid_from": "2026-01-01", "valid_to": "2027-12-31", "endpoint": "http://127.0.0.1:8091"}}
  ->    AgreementSigned
when    2026-03-02 11:00:01 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 50000001, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused exposure_cap_exceeded {"left_fen": "50000000"}
when    2026-03-02 11:00:02 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 50000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-02 11:30:02 system FireDeadlines {}
  ->    DrawdownTimedOut
  ->    DefaultsReviewed
# ---- the registration is good until 2027-02-28, the facility too
when    2027-02-28 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2027-02-28 09:30:00 system FireDeadlines {}
  ->    DrawdownTimedOut
  ->    DefaultsReviewed
when    2027-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused facility_expired
