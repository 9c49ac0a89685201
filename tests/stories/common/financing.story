# F1 F7 T1 T4 W6 P5
story   宝莱利金属 is ready to apply: product, consent, verified trade, goods under control for 莱商银行
include common/warehouse.story
# 钢贸贷: 3.2 %/360, 利随本清, lines 70/75/80 %, half an hour for the bank to confirm
when    2026-02-28 10:00:00 system PublishProduct {"code": "GMD", "name": "钢贸贷", "kind": "revolving", "bank": "org-000005",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 365,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000001", "code": "GMD"}
when    2026-02-28 10:01:00 he.boss GrantConsent {"bank": "org-000005", "scopes": ["trade", "stock"], "purpose": "钢贸贷", "until": "2027-02-28"}
  ->    ConsentGranted {"consent": "consent-000001"}
# 2 600 t at 4 000.00 = 10 400 000.00, in two invoices
when    2026-02-28 10:02:00 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2026-001", "counterparty_code": "91440101MA5CJQ4N59",
        "counterparty_name": "日照钢铁", "goods": "Q235B", "weight_kg": 2600000, "amount_fen": 1040000000, "signed_on": "2026-02-20"}
  ->    ContractRegistered {"contract": "contract-000001"}
when    2026-02-28 10:03:00 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91350200MA2YJ1XR9G", "goods": "Q235B", "weight_kg": 1300000, "amount_fen": 520000000, "tax_fen": 59823009, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered {"invoice": "invoice-000001"}
when    2026-02-28 10:04:00 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000002", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91350200MA2YJ1XR9G", "goods": "Q235B", "weight_kg": 1300000, "amount_fen": 520000000, "tax_fen": 59823009, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered {"invoice": "invoice-000002"}
when    2026-02-28 10:05:00 zhao.verifier VerifyTrade {"contract": "contract-000001", "invoices": ["invoice-000001", "invoice-000002"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "磅单 26-0225"}, {"check": "payment", "passed": true, "evidence": "回单 7781"}]}
  ->    TradeVerified {"verification": "verification-000001", "passed": true}
# the ten coils: 2 600 t × min(4 000.00, 3 900.00) = 10 140 000.00
when    2026-02-28 10:06:00 sun.officer RecordControl {"bank": "org-000005",
        "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005",
                 "lot-000006", "lot-000007", "lot-000008", "lot-000009", "lot-000010"],
        "tripartite_agreement": "三方-2026-001", "handover": "order-000001", "lien_waiver": "放弃留置-001",
        "registration_number": "07654321000012345678", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000001"}
