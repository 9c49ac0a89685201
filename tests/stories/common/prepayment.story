# F1 F4 F8
story   宝莱利金属 has an open prepayment facility of 7 000 000.00 at 莱商银行; notices count as much as the deposits
include common/financing.story
# 3.4 %/360, 30 % margin
when    2026-02-28 10:30:00 system PublishProduct {"code": "YFK", "name": "预付款融资", "kind": "prepayment", "bank": "org-000005",
        "rate_ppm": 34000, "basis": 360, "settlement": "at_maturity", "tenor_days": 180,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000002", "margin_ppm": 300000, "release_value": "equal"}
# 10 000 000.00 of the contract with 日照钢铁 over 2 600 t for 10 400 000.00; the limit is for what the margin does not cover
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 1000000000, "purpose": "向日照钢铁预付货款", "verification": "verification-000001"}
  ->    ApplicationSubmitted {"application": "application-000001"}
when    2026-02-28 11:10:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 11:20:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 700000000, "rate_ppm": 34000, "tenor_days": 180, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-02-28 11:30:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened {"facility": "facility-000001", "limit_fen": 700000000, "lots": [], "expires_on": "2026-08-27"}
