# F1 F9
story   A procurement needs a facility of its kind, on a purchase contract
include common/procurement.story
when    2026-03-01 08:00:00 tang.trader RegisterContract {"kind": "sales", "number": "XS-1", "counterparty_code": "91440101MA5CJQ4N59", "counterparty_name": "日照钢铁",
        "goods": "Q235B", "weight_kg": 100000, "amount_fen": 40000000, "signed_on": "2026-02-20"}
  ->    ContractRegistered {"contract": "contract-000002"}
when    2026-03-01 08:00:01 tang.trader RegisterInvoice {"contract": "contract-000002", "number": "26372000000000000003", "seller_code": "91371525MA3LGKD73T",
        "buyer_code": "91440101MA5CJQ4N59", "goods": "Q235B", "weight_kg": 100000, "amount_fen": 40000000, "tax_fen": 4601770, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered {"invoice": "invoice-000002"}
when    2026-03-01 08:00:02 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000002"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "x"}, {"check": "payment", "passed": true, "evidence": "x"}]}
  ->    TradeVerified {"verification": "verification-000002", "passed": true}
when    2026-03-01 09:00:01 tang.trader SubmitApplication {"product": "product-000001", "amount_fen": 40000000, "purpose": "x", "verification": "verification-000002"}
  ->    ApplicationSubmitted {"application": "application-000002"}
when    2026-03-01 09:00:02 zhao.verifier VerifyApplication {"application": "application-000002"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-03-01 09:00:03 laishang-core DecideApplication {"application": "application-000002", "decision": "approved", "offer": {"limit_fen": 40000000, "rate_ppm": 33000, "tenor_days": 180, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-2"}
  ->    ApplicationApproved
when    2026-03-01 09:00:04 tang.trader AcceptOffer {"application": "application-000002"}
  ->    FacilityOpened {"facility": "facility-000002"}
when    2026-03-01 09:00:05 tang.trader OfferProcurement {"facility": "facility-000002", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 100000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused purchase_contract_required
when    2026-03-01 09:00:06 tang.trader CloseFacility {"facility": "facility-000002"}
  ->    FacilityClosed
when    2026-03-01 09:00:07 tang.trader OfferProcurement {"facility": "facility-000002", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 100000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused facility_not_open
when    2026-03-01 10:00:00 system PublishProduct {"code": "YFK", "name": "预付款融资", "kind": "prepayment", "bank": "org-000005",
        "rate_ppm": 34000, "basis": 360, "settlement": "at_maturity", "tenor_days": 180,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000002"}
when    2026-03-01 11:00:01 tang.trader SubmitApplication {"product": "product-000002", "amount_fen": 40000000, "purpose": "x", "verification": "verification-000002"}
  ->    ApplicationSubmitted {"application": "application-000003"}
when    2026-03-01 11:00:02 zhao.verifier VerifyApplication {"application": "application-000003"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-03-01 11:00:03 laishang-core DecideApplication {"application": "application-000003", "decision": "approved", "offer": {"limit_fen": 40000000, "rate_ppm": 33000, "tenor_days": 180, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-3"}
  ->    ApplicationApproved
when    2026-03-01 11:00:04 tang.trader AcceptOffer {"application": "application-000003"}
  ->    FacilityOpened {"facility": "facility-000003"}
when    2026-03-01 11:00:05 tang.trader OfferProcurement {"facility": "facility-000003", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 100000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused not_a_procurement_facility
# ---- the date of a delivery that was never paid passes without a word; the purchase cannot be paid after it
when    2026-03-01 11:00:06 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    ProcurementOffered
when    2026-03-01 11:00:07 he.boss AcceptProcurement {"procurement": "procurement-000001"}
  ->    ProcurementAgreed
when    2026-03-01 11:00:08 he.boss PayEarnestMoney {"procurement": "procurement-000001"}
  ->    MarginRequested
when    2026-03-01 11:00:09 laishang-core ConfirmMargin {"margin": "margin-000001", "reference": "E-1", "value_date": "2026-03-01"}
  ->    MarginConfirmed
when    2026-03-21 00:00:00 system FireDeadlines {}
  ->    nothing
when    2026-03-21 09:00:00 tang.trader PayPurchase {"procurement": "procurement-000001", "amount_fen": 400000000}
  ->    refused purchase_delivery_date_past
when    2026-03-21 10:00:01 tang.trader ReturnEarnestMoney {"procurement": "procurement-000001"}
  ->    MarginRequested {"kind": "give_back", "amount_fen": 84000000, "payer": "org-000006"}
when    2026-03-21 10:00:02 tang.trader CancelProcurement {"procurement": "procurement-000001"}
  ->    refused procurement_under_way
when    2026-03-21 10:00:03 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "E-2", "value_date": "2026-03-21"}
  ->    MarginConfirmed
when    2026-03-21 10:00:04 tang.trader CancelProcurement {"procurement": "procurement-000001"}
  ->    ProcurementCancelled
