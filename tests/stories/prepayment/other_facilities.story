# F1 F8
story   Prepayment orders need a facility of their kind, on a purchase contract
include common/prepayment.story
# ---- a facility on a sales contract: nobody is paid in advance
when    2026-03-01 08:00:00 he.boss RegisterContract {"kind": "sales", "number": "XS-1", "counterparty_code": "91440101MA5CJQ4N59", "counterparty_name": "日照钢铁",
        "goods": "Q235B", "weight_kg": 100000, "amount_fen": 40000000, "signed_on": "2026-02-20"}
  ->    ContractRegistered {"contract": "contract-000002"}
when    2026-03-01 08:00:01 he.boss RegisterInvoice {"contract": "contract-000002", "number": "26372000000000000003", "seller_code": "91350200MA2YJ1XR9G",
        "buyer_code": "91440101MA5CJQ4N59", "goods": "Q235B", "weight_kg": 100000, "amount_fen": 40000000, "tax_fen": 4601770, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered {"invoice": "invoice-000003"}
when    2026-03-01 08:00:02 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000003"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "x"}, {"check": "payment", "passed": true, "evidence": "x"}]}
  ->    TradeVerified {"verification": "verification-000002", "passed": true}
when    2026-03-01 09:00:01 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 40000000, "purpose": "x", "verification": "verification-000002"}
  ->    ApplicationSubmitted {"application": "application-000002"}
when    2026-03-01 09:00:02 zhao.verifier VerifyApplication {"application": "application-000002"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-03-01 09:00:03 laishang-core DecideApplication {"application": "application-000002", "decision": "approved", "offer": {"limit_fen": 40000000, "rate_ppm": 32000, "tenor_days": 180, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-2"}
  ->    ApplicationApproved
when    2026-03-01 09:00:04 he.boss AcceptOffer {"application": "application-000002"}
  ->    FacilityOpened {"facility": "facility-000002"}
when    2026-03-01 09:00:05 he.boss OpenPrepayment {"facility": "facility-000002", "face_fen": 40000000, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    refused supplier_contract_required
# ---- 钢贸贷 lends on goods that are there
when    2026-03-01 09:00:06 he.boss CloseFacility {"facility": "facility-000002"}
  ->    FacilityClosed
when    2026-03-01 09:00:07 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 40000000, "purpose": "x", "verification": "verification-000002", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000003"}
when    2026-03-01 09:00:08 zhao.verifier VerifyApplication {"application": "application-000003"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-03-01 09:00:09 laishang-core DecideApplication {"application": "application-000003", "decision": "approved", "offer": {"limit_fen": 40000000, "rate_ppm": 32000, "tenor_days": 180, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-3"}
  ->    ApplicationApproved
when    2026-03-01 09:00:10 he.boss AcceptOffer {"application": "application-000003"}
  ->    FacilityOpened {"facility": "facility-000003"}
when    2026-03-01 09:00:11 he.boss OpenPrepayment {"facility": "facility-000003", "face_fen": 40000000, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    refused not_a_prepayment_facility
