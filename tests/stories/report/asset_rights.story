# E6 F4 T3 T4 W2 W6 W7 P5 P6
story   With its verification an application has its asset-rights report; a later one says what has changed
include common/financing.story
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000001"}
when    2026-02-28 11:05:00 zhao.verifier IssueAssetRightsReport {"application": "application-000001"}
  ->    refused application_not_verified
when    2026-02-28 11:05:01 zhao.verifier IssueAssetRightsReport {"application": "application-000009"}
  ->    refused application_not_found
# ---- 2 600 t × min(4 000.00, 3 900.00) = 10 140 000.00; 7 000 000.00 of it: 69.03353… %, rounded up; nothing is found
when    2026-02-28 11:10:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified {"scopes": ["trade", "stock"]}
  ->    AssetRightsReported {"report": "report-000001", "number": "ARR-2026-000001", "content": {"application": "application-000001",
         "enterprise": {"code": "91350200MA2YJ1XR9G"}, "bank": {"organisation": "org-000005"}, "product": "钢贸贷", "amount_fen": 700000000,
         "trade": {"contract": {"contract": "contract-000001", "number": "BLL-2026-001", "amount_fen": 1040000000, "financed_fen": 700000000},
          "invoices": [{"invoice": "invoice-000001", "number": "26372000000000000001", "amount_fen": 520000000},
                       {"invoice": "invoice-000002", "number": "26372000000000000002", "amount_fen": 520000000}],
          "checks": [{"check": "parties", "passed": true}, {"check": "goods", "passed": true}, {"check": "weight", "passed": true},
                     {"check": "amount", "passed": true}, {"check": "logistics", "passed": true}, {"check": "payment", "passed": true}]},
         "goods": {"control": {"control": "control-000001", "lien_waiver": "放弃留置-001", "holds": true},
          "valuation": {"day": "2026-02-28", "haircut_ppm": 0, "weight_kg": 2600000, "value_fen": 1014000000, "exposure_fen": 700000000, "ltv_ppm": 690336,
           "prices": [{"grade": "Q235B", "price_fen_per_tonne": 390000}]}},
         "searches": [{"search": "invoice_used", "searched": 2, "found": []}, {"search": "contract_exceeded", "searched": 1, "found": []},
                      {"search": "other_owner", "searched": 10, "found": []}, {"search": "other_pledge", "searched": 10, "found": []},
                      {"search": "other_bundle", "searched": 10, "found": []}, {"search": "receipt_out", "searched": 10, "found": []},
                      {"search": "held_back", "searched": 10, "found": []}],
         "doubts": [], "confirmed": true}}
ask     2026-02-28 11:11:00 he.boss GetReport {"report": "report-000001"}
  ->    {"kind": "asset_rights", "number": "ARR-2026-000001", "application": "application-000001", "clean": true, "enterprise_name": "宝莱利金属", "bank": "org-000005"}
# ---- P6: the bank of the application knows of it, another one does not
ask     2026-02-28 11:11:01 qian.bank ListReports {}
  ->    {"items": [{"report": "report-000001"}]}
ask     2026-02-28 11:11:02 qian.bank ListReports {"kind": "post_loan"}
  ->    {"items": []}
ask     2026-02-28 11:11:03 other.bank ListReports {}
  ->    {"items": []}
ask     2026-02-28 11:11:04 other.bank GetReport {"report": "report-000001"}
  ->    refused report_not_found
ask     2026-02-28 11:11:05 qian.bank GetReport {"report": "report-000002"}
  ->    refused report_not_found
# ---- one coil is contested: the control does not hold any more, and the search finds the coil
when    2026-02-28 12:00:00 li.checker DisputeLot {"lot": "lot-000003", "reason": "货权异议"}
  ->    LotDisputed
when    2026-02-28 12:01:00 he.boss IssueAssetRightsReport {"application": "application-000001"}
  ->    refused permission_denied
when    2026-02-28 12:01:01 zhao.verifier IssueAssetRightsReport {"application": "application-000001"}
  ->    AssetRightsReported {"report": "report-000002", "number": "ARR-2026-000002", "content": {"goods": {"control": {"holds": false}},
         "searches": [{}, {}, {}, {}, {}, {}, {"search": "held_back", "searched": 10, "found": ["lot-000003"]}],
         "doubts": ["conflict_found", "control_not_holding"], "confirmed": false}}
# ---- accepted and pledged to the own facility: that is no conflict
when    2026-02-28 12:10:00 li.checker EndDispute {"lot": "lot-000003", "reason": "货权属宝莱利金属"}
  ->    DisputeEnded
when    2026-02-28 12:20:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 700000000, "rate_ppm": 32000, "tenor_days": 365, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-02-28 12:30:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened {"facility": "facility-000001"}
when    2026-02-28 12:40:00 zhao.verifier IssueAssetRightsReport {"application": "application-000001"}
  ->    AssetRightsReported {"report": "report-000003", "content": {"doubts": [], "confirmed": true}}
