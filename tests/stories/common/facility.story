# F4 F6
story   宝莱利金属 has an open facility of 7 000 000.00 at 莱商银行
include common/financing.story
# 70 % of 10 140 000.00 = 7 098 000.00 carries 7 000 000.00
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000001", "bank": "org-000005"}
when    2026-02-28 11:10:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified {"scopes": ["trade", "stock"]}
  ->    AssetRightsReported
when    2026-02-28 11:20:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 700000000, "rate_ppm": 32000, "tenor_days": 365, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved {"application": "application-000001", "bank_reference": "APP-1"}
when    2026-02-28 11:30:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened {"facility": "facility-000001", "limit_fen": 700000000, "opened_on": "2026-02-28", "expires_on": "2027-02-28"}
