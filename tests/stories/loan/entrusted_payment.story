# L8
story   Above 10 000 000.00 the bank pays the trading partner, not the borrower
include common/financing.story
when    2026-02-28 12:00:00 system PublishProduct {"code": "BIG", "name": "大额贷", "kind": "revolving", "bank": "org-000005",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 365,
        "minimum_fen": 10000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 990000, "warning_ltv_ppm": 995000, "close_out_ltv_ppm": 1000000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000002"}
when    2026-02-28 12:01:00 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 1002000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted
when    2026-02-28 12:02:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 12:03:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 1002000000, "rate_ppm": 32000, "tenor_days": 365, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-02-28 12:04:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1000000001, "payee": "宝莱利金属", "purpose": "采购热轧卷"}
  ->    refused entrusted_payment_required
when    2026-03-01 09:00:01 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1000000001, "payee": "某房地产公司", "purpose": "采购热轧卷"}
  ->    refused entrusted_payment_required
when    2026-03-01 09:00:02 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1000000001, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-01 09:00:03 laishang-core FailDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-0", "reason": "退回"}
  ->    DrawdownFailed
when    2026-03-01 09:00:04 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1000000000, "payee": "宝莱利金属", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
