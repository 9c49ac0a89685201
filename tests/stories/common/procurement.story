# F1 F4 F9 P5 T4
story   冠州国贸 buys in its own name with 莱商银行's money: an open procurement facility of 4 000 000.00
include common/warehouse.story
when    2026-02-28 10:00:00 system RegisterOrganisation {"code": "91371525MA3LGKD73T", "name": "冠州国贸", "capacities": ["trader"]}
  ->    OrganisationRegistered {"organisation": "org-000009"}
when    2026-02-28 10:00:01 system RegisterUser {"organisation": "org-000009", "login": "tang.trader", "name": "唐经理", "roles": ["trader_officer"]}
  ->    UserRegistered {"user": "user-000014"}
when    2026-02-28 10:00:02 system PublishProduct {"code": "DC", "name": "代采", "kind": "procurement", "bank": "org-000005",
        "rate_ppm": 33000, "basis": 360, "settlement": "at_maturity", "tenor_days": 180,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000001"}
when    2026-02-28 10:01:00 tang.trader GrantConsent {"bank": "org-000005", "scopes": ["trade", "stock"], "purpose": "代采", "until": "2027-02-28"}
  ->    ConsentGranted {"consent": "consent-000001"}
# 1 000 t at 4 000.00 from the mill
when    2026-02-28 10:02:00 tang.trader RegisterContract {"kind": "purchase", "number": "GM-2026-001", "counterparty_code": "91440101MA5CJQ4N59",
        "counterparty_name": "日照钢铁", "goods": "Q235B", "weight_kg": 1000000, "amount_fen": 400000000, "signed_on": "2026-02-20"}
  ->    ContractRegistered {"contract": "contract-000001", "enterprise": "org-000009"}
when    2026-02-28 10:03:00 tang.trader RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91371525MA3LGKD73T", "goods": "Q235B", "weight_kg": 1000000, "amount_fen": 400000000, "tax_fen": 46017699, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered {"invoice": "invoice-000001"}
when    2026-02-28 10:05:00 zhao.verifier VerifyTrade {"contract": "contract-000001", "invoices": ["invoice-000001"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "发货计划"}, {"check": "payment", "passed": true, "evidence": "付款约定"}]}
  ->    TradeVerified {"verification": "verification-000001", "passed": true}
when    2026-02-28 11:00:00 tang.trader SubmitApplication {"product": "product-000001", "amount_fen": 400000000, "purpose": "代采热轧卷", "verification": "verification-000001"}
  ->    ApplicationSubmitted {"application": "application-000001", "enterprise": "org-000009"}
when    2026-02-28 11:10:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 11:20:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 400000000, "rate_ppm": 33000, "tenor_days": 180, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-02-28 11:30:00 tang.trader AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened {"facility": "facility-000001", "lots": [], "expires_on": "2026-08-27"}
