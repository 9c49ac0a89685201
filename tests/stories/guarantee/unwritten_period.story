# G2
story   A guarantee period that nobody wrote down is six months from the due date (民法典 692)
include common/financing.story
when    2026-02-28 10:30:00 system PublishProduct {"code": "GMD-0", "name": "钢贸贷(未约定保证期间)", "kind": "revolving", "bank": "org-000005",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 365, "guarantee_period_months": 0,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000002"}
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted
when    2026-02-28 11:10:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 11:20:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 700000000, "rate_ppm": 32000, "tenor_days": 365, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-02-28 11:30:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-03-31"}
  ->    DrawdownInstructed
when    2026-03-02 09:00:01 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened
# the last day is 2026-09-30
when    2026-09-30 00:00:00 system FireDeadlines {}
  ->    DefaultNoticed {"loan": "loan-000001", "due_on": "2026-03-31"}
  ->    DefaultsReviewed
when    2026-10-01 00:00:00 system FireDeadlines {}
  ->    GuaranteeExpired {"loan": "loan-000001", "ended_on": "2026-09-30"}
  ->    DefaultsReviewed
when    2026-10-01 09:00:00 qian.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    refused guarantee_period_expired {"ended_on": "2026-09-30"}
