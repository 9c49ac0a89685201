# G1 L1 W7
story   Without guarantee capacity at the bank nothing is drawn; without a price nothing is lent
include common/warehouse.story
when    2026-02-28 10:00:00 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 5,
        "exposure_cap_fen": 50000000000, "scopes": ["trade", "stock"], "valid_from": "2026-01-01", "valid_to": "2027-12-31", "endpoint": "http://127.0.0.1:8092"}}
  ->    AgreementSigned
# 1 000 000.00 of margin × 5 = 5 000 000.00 of capacity
when    2026-02-28 10:00:01 system DepositMargin {"bank": "org-000008", "amount_fen": 100000000}
  ->    MarginDeposited {"guarantee_limit_fen": 500000000}
when    2026-02-28 10:00:02 system PublishProduct {"code": "QS", "name": "齐商存货贷", "kind": "inventory", "bank": "org-000008",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 365,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 100000,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 600}
  ->    ProductPublished {"product": "product-000001"}
when    2026-02-28 10:01:00 he.boss GrantConsent {"bank": "org-000008", "scopes": ["trade", "stock"], "purpose": "存货贷", "until": "2027-02-28"}
  ->    ConsentGranted
when    2026-02-28 10:02:00 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2026-001", "counterparty_code": "91440101MA5CJQ4N59",
        "counterparty_name": "日照钢铁", "goods": "Q235B", "weight_kg": 2600000, "amount_fen": 1040000000, "signed_on": "2026-02-20"}
  ->    ContractRegistered
when    2026-02-28 10:03:00 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91350200MA2YJ1XR9G", "goods": "Q235B", "weight_kg": 2600000, "amount_fen": 1040000000, "tax_fen": 119646018, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered
when    2026-02-28 10:04:00 zhao.verifier VerifyTrade {"contract": "contract-000001", "invoices": ["invoice-000001"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "磅单 26-0225"}, {"check": "payment", "passed": true, "evidence": "回单 7781"}]}
  ->    TradeVerified {"passed": true}
# an eleventh coil, of a grade without a reference price
when    2026-02-28 10:05:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "B011", "grade": "SGCC", "specification": "1.0×1250×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 480000}]}
  ->    LotsAnnounced
when    2026-02-28 10:05:01 zhou.custodian RecordArrival {"lot": "lot-000011"}
  ->    LotArrived
when    2026-02-28 10:05:02 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 20000}
  ->    LotInspected
when    2026-02-28 10:05:03 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "zone": "A2", "lots": ["lot-000011"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-02-28 10:05:04 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-02-28 10:05:05 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
when    2026-02-28 10:06:00 sun.officer RecordControl {"bank": "org-000008", "lots": ["lot-000011"], "tripartite_agreement": "三方-2026-008", "handover": "order-000002",
        "lien_waiver": "放弃留置-008", "registration_number": "07654321000012345679", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000001"}
when    2026-02-28 10:06:01 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 10000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused collateral_not_valued
when    2026-02-28 10:07:00 sun.officer RecordControl {"bank": "org-000008", "tripartite_agreement": "三方-2026-009", "handover": "order-000001",
        "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005", "lot-000006", "lot-000007", "lot-000008", "lot-000009", "lot-000010"],
        "lien_waiver": "放弃留置-009", "registration_number": "07654321000012345680", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000002"}
when    2026-02-28 10:08:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 600000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000002"}
  ->    ApplicationSubmitted
when    2026-02-28 10:08:01 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 10:08:02 other.bank DecideApplication {"application": "application-000001", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-1",
        "offer": {"limit_fen": 600000000, "rate_ppm": 32000, "tenor_days": 365, "conditions": []}}
  ->    ApplicationApproved
when    2026-02-28 10:08:03 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened
# 10 140 000.00 less 10 % = 9 126 000.00; 70 % of it carries the whole limit
ask     2026-02-28 10:09:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"value_fen": 912600000, "drawable_fen": 600000000}
when    2026-02-28 10:10:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 500000001, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused guarantee_capacity_short {"capacity_fen": "500000000"}
when    2026-02-28 10:10:01 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 500000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-02-28 10:10:02 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 1, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused guarantee_capacity_short {"capacity_fen": "0"}
when    2026-02-28 10:11:00 qishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-02-28"}
  ->    LoanOpened
# repaying 1 000 000.00 frees as much capacity
when    2026-02-28 10:12:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 100000000}
  ->    RepaymentRequested
when    2026-02-28 10:13:00 qishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 100000000, "reference": "COLL-1", "value_date": "2026-02-28"}
  ->    LoanRepaid {"principal_fen": 100000000, "interest_fen": 0}
when    2026-02-28 10:14:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000001, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused guarantee_capacity_short {"capacity_fen": "100000000"}
