# F1 F6 T4
story   A loan on trade alone: 脱核链贷, by what was sold, taxed, concentrated and owed elsewhere
include common/county.story
when    2026-02-28 10:00:00 system PublishProduct {"code": "THD", "name": "脱核链贷", "kind": "decored", "bank": "org-000005",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 180,
        "minimum_fen": 10000000, "maximum_fen": 300000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800,
        "trade_share_ppm": 300000, "tax_share_ppm": 250000, "concentration_cap_ppm": 500000}
  ->    ProductPublished {"product": "product-000001"}
when    2026-02-28 10:00:01 system PublishProduct {"code": "GMD", "name": "钢贸贷", "kind": "revolving", "bank": "org-000005",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 365,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished
when    2026-02-28 10:01:00 he.boss GrantConsent {"bank": "org-000005", "scopes": ["trade", "stock"], "purpose": "脱核链贷", "until": "2027-02-28"}
  ->    ConsentGranted
# sold to two buyers: 8 000 000.00 to one, 2 000 000.00 to the other, of which 500 000.00 thirteen months ago
when    2026-02-28 10:02:00 he.boss RegisterContract {"kind": "sales", "number": "S-1", "counterparty_code": "91440101MA5CJQ4N59",
        "counterparty_name": "日照钢铁", "goods": "Q235B", "weight_kg": 2000000, "amount_fen": 800000000, "signed_on": "2025-05-20"}
  ->    ContractRegistered {"contract": "contract-000001"}
when    2026-02-28 10:02:01 he.boss RegisterContract {"kind": "sales", "number": "S-2", "counterparty_code": "91350200776049653A",
        "counterparty_name": "冠县恒达板材", "goods": "Q235B", "weight_kg": 500000, "amount_fen": 200000000, "signed_on": "2025-01-10"}
  ->    ContractRegistered {"contract": "contract-000002"}
when    2026-02-28 10:03:00 he.boss RegisterInvoice {"contract": "contract-000001", "number": "25372000000000000001", "seller_code": "91350200MA2YJ1XR9G",
        "buyer_code": "91440101MA5CJQ4N59", "goods": "Q235B", "weight_kg": 2000000, "amount_fen": 800000000, "tax_fen": 92035398, "issued_on": "2025-06-25"}
  ->    InvoiceRegistered {"invoice": "invoice-000001"}
when    2026-02-28 10:03:01 he.boss RegisterInvoice {"contract": "contract-000002", "number": "25372000000000000002", "seller_code": "91350200MA2YJ1XR9G",
        "buyer_code": "91350200776049653A", "goods": "Q235B", "weight_kg": 125000, "amount_fen": 50000000, "tax_fen": 5752212, "issued_on": "2025-01-28"}
  ->    InvoiceRegistered {"invoice": "invoice-000002"}
when    2026-02-28 10:03:02 he.boss RegisterInvoice {"contract": "contract-000002", "number": "25372000000000000003", "seller_code": "91350200MA2YJ1XR9G",
        "buyer_code": "91350200776049653A", "goods": "Q235B", "weight_kg": 375000, "amount_fen": 150000000, "tax_fen": 17256637, "issued_on": "2025-11-25"}
  ->    InvoiceRegistered {"invoice": "invoice-000003"}
# nothing is verified yet (T4)
ask     2026-02-28 10:04:00 he.boss GetDecoredLimit {"product": "product-000001", "financed": "sales"}
  ->    {"trade_fen": 0, "taxed_sales_fen": 0, "limit_fen": 0}
when    2026-02-28 10:05:00 zhao.verifier VerifyTrade {"contract": "contract-000001", "invoices": ["invoice-000001"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "磅单"}, {"check": "payment", "passed": true, "evidence": "回单"}]}
  ->    TradeVerified {"verification": "verification-000001", "passed": true}
when    2026-02-28 10:05:01 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000002", "invoice-000003"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "磅单"}, {"check": "payment", "passed": true, "evidence": "回单"}]}
  ->    TradeVerified {"verification": "verification-000002", "passed": true}
# twelve months: 8 000 000.00 + 1 500 000.00 = 9 500 000.00; no buyer counts for more than half, 4 750 000.00:
# 4 750 000.00 + 1 500 000.00 = 6 250 000.00, 30 % of it 1 875 000.00; 25 % of 9 500 000.00 = 2 375 000.00; maximum 3 000 000.00
ask     2026-02-28 10:06:00 he.boss GetDecoredLimit {"product": "product-000001", "financed": "sales"}
  ->    {"trade_fen": 950000000, "counted_trade_fen": 625000000, "taxed_sales_fen": 950000000, "by_trade_fen": 187500000,
         "by_sales_fen": 237500000, "cap_fen": 300000000, "other_exposure_fen": 0, "limit_fen": 187500000}
ask     2026-02-28 10:06:01 he.boss GetDecoredLimit {"product": "product-000001", "financed": "purchase"}
  ->    {"trade_fen": 0, "by_sales_fen": 237500000, "limit_fen": 0}
ask     2026-02-28 10:06:02 he.boss GetDecoredLimit {"product": "product-000002", "financed": "sales"}
  ->    refused product_not_decored
ask     2026-02-28 10:06:03 he.boss GetDecoredLimit {"product": "product-000009", "financed": "sales"}
  ->    refused product_not_found
ask     2026-02-28 10:06:04 qian.bank GetDecoredLimit {"product": "product-000001", "financed": "sales", "enterprise": "org-000006"}
  ->    {"limit_fen": 187500000}
ask     2026-02-28 10:06:05 other.bank GetDecoredLimit {"product": "product-000001", "financed": "sales", "enterprise": "org-000006"}
  ->    refused trade_not_seen
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 187500001, "purpose": "流动资金", "verification": "verification-000001"}
  ->    refused decored_limit_exceeded {"limit_fen": "187500000"}
when    2026-02-28 11:00:01 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 187500000, "purpose": "流动资金", "verification": "verification-000001"}
  ->    ApplicationSubmitted
when    2026-02-28 11:10:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 11:20:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 187500000, "rate_ppm": 32000, "tenor_days": 180, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-02-28 11:30:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened {"facility": "facility-000001", "lots": []}
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "宝莱利金属", "purpose": "流动资金"}
  ->    DrawdownInstructed
when    2026-03-02 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened
# its own exposure is no other's; a second application counts it
ask     2026-03-02 09:02:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"drawable_fen": 87500000}
ask     2026-03-02 09:02:01 he.boss GetDecoredLimit {"product": "product-000001", "financed": "sales"}
  ->    {"other_exposure_fen": 100000000, "limit_fen": 87500000}
# ---- on 2026-06-25 the large sale is a year old: 1 500 000.00 is left, half of it counts, 30 % is 225 000.00 – nothing more is drawn
ask     2026-06-25 09:00:00 he.boss GetDecoredLimit {"product": "product-000001", "financed": "sales"}
  ->    {"trade_fen": 150000000, "counted_trade_fen": 75000000, "by_trade_fen": 22500000, "by_sales_fen": 37500000, "limit_fen": 0}
when    2026-06-25 09:01:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "宝莱利金属", "purpose": "流动资金"}
  ->    refused drawable_exceeded {"drawable_fen": "0"}
