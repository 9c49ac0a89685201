# F1 F4 F8 P5 W6
story   A product that does not lend on goods is applied for without control evidence and opens without a pledge
include common/financing.story
when    2026-02-28 10:30:00 system PublishProduct {"code": "YFK", "name": "预付款融资", "kind": "prepayment", "bank": "org-000005",
        "rate_ppm": 34000, "basis": 360, "settlement": "with_principal", "tenor_days": 180,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000002", "margin_ppm": 300000}
# 钢贸贷 lends on goods, 预付款融资 does not
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001"}
  ->    refused control_required
when    2026-02-28 11:00:01 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused control_not_expected
when    2026-02-28 11:00:02 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001"}
  ->    ApplicationSubmitted {"application": "application-000001", "product": "product-000002"}
when    2026-02-28 11:10:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified {"scopes": ["trade", "stock"]}
  ->    AssetRightsReported
when    2026-02-28 11:20:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 700000000, "rate_ppm": 34000, "tenor_days": 180, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved {"application": "application-000001"}
when    2026-02-28 11:30:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened {"facility": "facility-000001", "limit_fen": 700000000, "lots": []}
ask     2026-02-28 11:31:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"status": "open", "lots": [], "limit_fen": 700000000, "drawable_fen": 700000000, "value_fen": 0}
# the coils are still free
ask     2026-02-28 11:31:00 he.boss GetLot {"lot": "lot-000001"}
  ->    {"status": "in_stock"}
