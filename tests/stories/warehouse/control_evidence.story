# W6: what is there of the control over pledged goods, and what is missing
story   Evidence may be completed later but carries no pledge until it is; a renewed registration must reach further
include common/warehouse.story
when    2026-03-02 08:00:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000001", "lot-000002"], "handover": "order-000001",
        "tripartite_agreement": "三方-2026-001", "registration_expires": "2027-02-28"}
  ->    refused text_required {"field": "registration_number"}
when    2026-03-02 08:00:01 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000001", "lot-000002"], "handover": "order-000001",
        "tripartite_agreement": "三方-2026-001", "registration_number": "07654321000012345678"}
  ->    refused registration_expired
when    2026-03-02 08:01:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000001", "lot-000002"], "handover": "order-000001",
        "tripartite_agreement": "三方-2026-001"}
  ->    ControlRecorded {"control": "control-000001", "lien_waiver": "", "registration_number": ""}
ask     2026-03-02 08:02:00 qian.bank GetControl {"control": "control-000001"}
  ->    {"holds": false, "pledged_to": [], "checks": [
        {"item": "appointment", "state": "present"}, {"item": "tripartite_agreement", "state": "present"}, {"item": "handover", "state": "present"},
        {"item": "lien_waiver", "state": "missing"}, {"item": "registration", "state": "missing"}, {"item": "control_start", "state": "present"},
        {"item": "custody", "state": "present"}]}
# ---- no pledge stands on it
when    2026-03-02 08:03:00 system PublishProduct {"code": "GMD", "name": "钢贸贷", "kind": "revolving", "bank": "org-000005",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 365,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000001"}
when    2026-03-02 08:03:01 he.boss GrantConsent {"bank": "org-000005", "scopes": ["trade", "stock"], "purpose": "钢贸贷", "until": "2027-02-28"}
  ->    ConsentGranted
when    2026-03-02 08:03:02 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2026-001", "counterparty_code": "91440101MA5CJQ4N59",
        "counterparty_name": "日照钢铁", "goods": "Q235B", "weight_kg": 2600000, "amount_fen": 1040000000, "signed_on": "2026-02-20"}
  ->    ContractRegistered
when    2026-03-02 08:03:03 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91350200MA2YJ1XR9G", "goods": "Q235B", "weight_kg": 2600000, "amount_fen": 1040000000, "tax_fen": 119646018, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered
when    2026-03-02 08:03:04 zhao.verifier VerifyTrade {"contract": "contract-000001", "invoices": ["invoice-000001"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "磅单 26-0225"}, {"check": "payment", "passed": true, "evidence": "回单 7781"}]}
  ->    TradeVerified {"passed": true}
when    2026-03-02 08:04:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 100000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused control_incomplete
# ---- completing it
when    2026-03-02 09:00:00 sun.officer CompleteControl {"control": "control-000009"}
  ->    refused control_not_found
when    2026-03-02 09:00:01 system CompleteControl {"control": "control-000001", "lien_waiver": "放弃留置-001"}
  ->    refused permission_denied
when    2026-03-02 09:00:02 sun.officer CompleteControl {"control": "control-000001"}
  ->    refused control_unchanged
when    2026-03-02 09:00:03 sun.officer CompleteControl {"control": "control-000001", "lien_waiver": ""}
  ->    refused text_required {"field": "lien_waiver"}
when    2026-03-02 09:00:04 sun.officer CompleteControl {"control": "control-000001", "tripartite_agreement": "三方-2026-009"}
  ->    refused evidence_present {"field": "tripartite_agreement"}
when    2026-03-02 09:00:05 sun.officer CompleteControl {"control": "control-000001", "registration_expires": "2026-12-31"}
  ->    refused text_required {"field": "registration"}
when    2026-03-02 09:00:06 sun.officer CompleteControl {"control": "control-000001", "registration_number": "07654321000012345678", "registration_expires": "2026-03-02"}
  ->    refused registration_expired
when    2026-03-02 09:01:00 sun.officer CompleteControl {"control": "control-000001", "lien_waiver": "放弃留置-001"}
  ->    ControlCompleted {"control": "control-000001", "tripartite_agreement": "三方-2026-001", "lien_waiver": "放弃留置-001", "registration_number": ""}
when    2026-03-02 09:02:00 sun.officer CompleteControl {"control": "control-000001", "registration_number": "07654321000012345678", "registration_expires": "2026-03-31"}
  ->    ControlCompleted {"registration_number": "07654321000012345678", "registration_expires": "2026-03-31"}
ask     2026-03-02 09:03:00 qian.bank GetControl {"control": "control-000001"}
  ->    {"holds": true, "registration_expires": "2026-03-31", "checks": [{}, {}, {}, {"state": "present"}, {"state": "present"}, {}, {}]}
when    2026-03-02 09:04:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 100000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted
when    2026-03-02 09:05:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-03-02 09:06:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 100000000, "rate_ppm": 32000, "tenor_days": 365, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-03-02 09:07:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened {"facility": "facility-000001"}
ask     2026-03-02 09:08:00 qian.bank ListControls {"facility": "facility-000001"}
  ->    {"items": [{"control": "control-000001", "holds": true, "pledged_to": ["facility-000001"]}]}
ask     2026-03-02 09:08:01 other.bank ListControls {"facility": "facility-000001"}
  ->    {"items": []}
ask     2026-03-02 09:08:02 sun.officer ListControls {"enterprise": "org-000007"}
  ->    {"items": []}
ask     2026-03-02 09:08:03 sun.officer ListControls {"page_size": 0}
  ->    refused page_size_invalid
# ---- custody breaks when a pledged coil is not there, and a dispute takes the hold away as well
when    2026-03-03 08:00:00 sun.officer OpenOrder {"kind": "stocktake", "warehouse": "warehouse-000001", "lots": ["lot-000002"], "zone": "A1", "counts": [{"lot": "lot-000002"}]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-03 08:01:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-03 08:02:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
  ->    StocktakeRecorded {"book_kg": 260000, "counted_kg": 0}
  ->    LotsMissing {"lots": ["lot-000002"]}
  ->    StocktakeDiffers {"tolerance_kg": 780}
when    2026-03-03 08:03:00 li.checker DisputeLot {"lot": "lot-000001", "reason": "举报"}
  ->    LotDisputed
ask     2026-03-03 08:04:00 qian.bank GetControl {"control": "control-000001"}
  ->    {"holds": false, "missing": ["lot-000002"], "disputed": ["lot-000001"], "frozen": [], "out_of_control": [],
        "checks": [{}, {}, {}, {}, {}, {}, {"item": "custody", "state": "broken"}]}
# ---- a renewal must reach further than before
when    2026-03-04 08:00:00 sun.officer CompleteControl {"control": "control-000001", "registration_expires": "2026-03-31"}
  ->    refused registration_shortened {"field": "registration"}
# ---- the registration was good until 2026-03-31; renewed, it holds again
ask     2026-04-01 08:00:00 qian.bank GetControl {"control": "control-000001"}
  ->    {"checks": [{}, {}, {}, {}, {"item": "registration", "state": "expired"}, {}, {}]}
when    2026-04-01 08:01:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused registration_expired
when    2026-04-01 08:02:00 sun.officer CompleteControl {"control": "control-000001", "registration_expires": "2027-03-31"}
  ->    ControlCompleted {"registration_number": "07654321000012345678", "registration_expires": "2027-03-31"}
ask     2026-04-01 08:03:00 qian.bank GetControl {"control": "control-000001"}
  ->    {"checks": [{}, {}, {}, {}, {"item": "registration", "state": "present"}, {}, {}]}
