# F4 G1 G5
story   宝莱利金属 has two facilities of 3 500 000.00 at 齐商银行; the guarantor's margin there is small, the fund's purse too
include common/warehouse.story
when    2026-02-28 10:00:00 system RegisterOrganisation {"code": "11371525000000043P", "name": "乡镇财政所", "capacities": ["fund_manager"]}
  ->    OrganisationRegistered {"organisation": "org-000009"}
when    2026-02-28 10:00:00 system RegisterUser {"organisation": "org-000003", "login": "tan.maker", "name": "谭经办", "roles": ["guarantor_officer"]}
  ->    UserRegistered
when    2026-02-28 10:00:00 system RegisterUser {"organisation": "org-000003", "login": "tao.checker", "name": "陶复核", "roles": ["guarantor_officer"]}
  ->    UserRegistered
when    2026-02-28 10:00:00 system RegisterUser {"organisation": "org-000009", "login": "yu.maker", "name": "于经办", "roles": ["fund_officer"]}
  ->    UserRegistered
when    2026-02-28 10:00:00 system RegisterUser {"organisation": "org-000009", "login": "yuan.checker", "name": "袁复核", "roles": ["fund_officer"]}
  ->    UserRegistered
# margin 4 000 000.00 × 2 = 8 000 000.00; the fund has 10 000.00, and what it cannot pay queues
when    2026-02-28 10:00:00 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000009",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 2, "fund_short": "queues",
        "exposure_cap_fen": 50000000000, "scopes": ["trade", "stock"], "valid_from": "2026-01-01", "valid_to": "2027-12-31", "endpoint": "http://127.0.0.1:8092"}}
  ->    AgreementSigned {"agreement": "agreement-000002"}
when    2026-02-28 10:00:01 system DepositMargin {"bank": "org-000008", "amount_fen": 400000000}
  ->    MarginDeposited {"guarantee_limit_fen": 800000000}
when    2026-02-28 10:00:01 system ContributeToFund {"fund": "org-000009", "amount_fen": 1000000}
  ->    FundContributed
when    2026-02-28 10:00:02 system PublishProduct {"code": "QS", "name": "齐商存货贷", "kind": "inventory", "bank": "org-000008",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 365,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 600}
  ->    ProductPublished {"product": "product-000001"}
when    2026-02-28 10:01:00 he.boss GrantConsent {"bank": "org-000008", "scopes": ["trade", "stock"], "purpose": "存货贷", "until": "2027-02-28"}
  ->    ConsentGranted
when    2026-02-28 10:02:01 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2026-001", "counterparty_code": "91440101MA5CJQ4N59",
        "counterparty_name": "日照钢铁", "goods": "Q235B", "weight_kg": 1300000, "amount_fen": 520000000, "signed_on": "2026-02-20"}
  ->    ContractRegistered {"contract": "contract-000001"}
when    2026-02-28 10:02:02 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2026-002", "counterparty_code": "91440101MA5CJQ4N59",
        "counterparty_name": "日照钢铁", "goods": "Q235B", "weight_kg": 1300000, "amount_fen": 520000000, "signed_on": "2026-02-20"}
  ->    ContractRegistered {"contract": "contract-000002"}
when    2026-02-28 10:03:01 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91350200MA2YJ1XR9G", "goods": "Q235B", "weight_kg": 1300000, "amount_fen": 520000000, "tax_fen": 59823009, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered
when    2026-02-28 10:03:02 he.boss RegisterInvoice {"contract": "contract-000002", "number": "26372000000000000002", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91350200MA2YJ1XR9G", "goods": "Q235B", "weight_kg": 1300000, "amount_fen": 520000000, "tax_fen": 59823009, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered
when    2026-02-28 10:04:01 zhao.verifier VerifyTrade {"contract": "contract-000001", "invoices": ["invoice-000001"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "磅单 26-0225"}, {"check": "payment", "passed": true, "evidence": "回单 7781"}]}
  ->    TradeVerified {"verification": "verification-000001", "passed": true}
when    2026-02-28 10:04:02 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000002"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "磅单 26-0225"}, {"check": "payment", "passed": true, "evidence": "回单 7781"}]}
  ->    TradeVerified {"verification": "verification-000002", "passed": true}
when    2026-02-28 10:05:00 sun.officer RecordControl {"bank": "org-000008", "tripartite_agreement": "三方-2026-008", "handover": "order-000001",
        "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005"],
        "lien_waiver": "放弃留置-008", "registration_number": "07654321000012345679", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000001"}
when    2026-02-28 10:05:01 sun.officer RecordControl {"bank": "org-000008", "tripartite_agreement": "三方-2026-009", "handover": "order-000001",
        "lots": ["lot-000006", "lot-000007", "lot-000008", "lot-000009", "lot-000010"],
        "lien_waiver": "放弃留置-009", "registration_number": "07654321000012345680", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000002"}
# each: 1 300 t × 3 900.00 = 5 070 000.00, of which 70 % carries 3 500 000.00
when    2026-02-28 10:06:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 350000000, "purpose": "采购热轧卷", "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted
when    2026-02-28 10:06:01 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 10:06:02 other.bank DecideApplication {"application": "application-000001", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-1",
        "offer": {"limit_fen": 350000000, "rate_ppm": 32000, "tenor_days": 365, "conditions": []}}
  ->    ApplicationApproved
when    2026-02-28 10:06:03 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened {"facility": "facility-000001"}
when    2026-02-28 10:07:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 350000000, "purpose": "采购热轧卷", "verification": "verification-000002", "control": "control-000002"}
  ->    ApplicationSubmitted
when    2026-02-28 10:07:01 zhao.verifier VerifyApplication {"application": "application-000002"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 10:07:02 other.bank DecideApplication {"application": "application-000002", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-2",
        "offer": {"limit_fen": 350000000, "rate_ppm": 32000, "tenor_days": 365, "conditions": []}}
  ->    ApplicationApproved
when    2026-02-28 10:07:03 he.boss AcceptOffer {"application": "application-000002"}
  ->    FacilityOpened {"facility": "facility-000002"}
