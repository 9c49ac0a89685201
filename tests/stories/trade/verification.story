# T1 T3 T4 P6
story   A purchase is registered and verified item by item
include common/county.story
# ---- the contract: 200 t at 4 000.00 = 800 000.00
when    2026-03-01 09:00:00 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2026-017",
        "counterparty_code": "91371525MA3RHBX505", "counterparty_name": "冠县正兴钢板", "goods": "镀锌板 DX51D",
        "weight_kg": 200000, "amount_fen": 80000000, "signed_on": "2026-02-20"}
  ->    ContractRegistered {"contract": "contract-000001", "enterprise": "org-000006", "amount_fen": 80000000}
# ---- two invoices; 200 t and 0.5 % of it, 201 000 kg, is the most that may be invoiced
when    2026-03-01 09:01:00 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001",
        "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G", "goods": "*黑色金属冶炼压延品*镀锌板 DX51D",
        "weight_kg": 100000, "amount_fen": 40000000, "tax_fen": 4601770, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered {"invoice": "invoice-000001", "enterprise": "org-000006"}
when    2026-03-01 09:02:00 wang.clerk RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000002",
        "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G", "goods": "镀锌板 DX51D",
        "weight_kg": 101000, "amount_fen": 40000000, "tax_fen": 4601770, "issued_on": "2026-03-01"}
  ->    InvoiceRegistered {"invoice": "invoice-000002", "enterprise": "org-000006"}
when    2026-03-01 10:00:00 zhao.verifier VerifyTrade {"contract": "contract-000001", "invoices": ["invoice-000001", "invoice-000002"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "运单 GX-0226-1 至 GX-0226-6,过磅单 6 张"},
                         {"check": "payment", "passed": true, "evidence": "莱商银行回单 20260226-118"}]}
  ->    TradeVerified {"verification": "verification-000001", "enterprise": "org-000006", "passed": true, "verifier": "user-000003",
         "results": [{"check": "parties", "passed": true, "computed": true}, {"check": "goods", "passed": true},
          {"check": "weight", "passed": true, "evidence": "201000 kg / 200000 + 1000 kg"},
          {"check": "amount", "passed": true, "evidence": "80000000 fen / 80000000 fen"},
          {"check": "logistics", "passed": true, "computed": false, "evidence": "运单 GX-0226-1 至 GX-0226-6,过磅单 6 张"},
          {"check": "payment", "passed": true, "computed": false}]}
# ---- one kilogram and one fen too many, another seller, other goods, no proof of payment: failed, and recorded
when    2026-03-02 09:00:00 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000003",
        "seller_code": "91440101MA5CJQ4N59", "buyer_code": "91350200MA2YJ1XR9G", "goods": "热轧卷 Q235B",
        "weight_kg": 1, "amount_fen": 1, "tax_fen": 0, "issued_on": "2026-03-02"}
  ->    InvoiceRegistered {"invoice": "invoice-000003"}
when    2026-03-02 10:00:00 zhao.verifier VerifyTrade {"contract": "contract-000001",
        "invoices": ["invoice-000001", "invoice-000002", "invoice-000003"],
        "attestations": [{"check": "payment", "passed": false, "evidence": "未见回单"},
                         {"check": "logistics", "passed": true, "evidence": "运单齐全"}]}
  ->    TradeVerified {"verification": "verification-000002", "passed": false,
         "results": [{"check": "parties", "passed": false, "evidence": "26372000000000000003"},
          {"check": "goods", "passed": false, "evidence": "26372000000000000003"},
          {"check": "weight", "passed": false, "evidence": "201001 kg / 200000 + 1000 kg"},
          {"check": "amount", "passed": false, "evidence": "80000001 fen / 80000000 fen"},
          {"check": "payment", "passed": false, "evidence": "未见回单"}, {"check": "logistics", "passed": true}]}
# ---- a sale: the enterprise is the seller
when    2026-03-03 09:00:00 wang.clerk RegisterContract {"enterprise": "org-000006", "kind": "sales", "number": "BLL-2026-018",
        "counterparty_code": "91350200776049653A", "counterparty_name": "冠县恒达板材", "goods": "彩涂板",
        "weight_kg": 10000, "amount_fen": 5000000, "signed_on": "2026-03-03"}
  ->    ContractRegistered {"contract": "contract-000002", "enterprise": "org-000006", "kind": "sales"}
when    2026-03-03 09:01:00 he.boss RegisterInvoice {"contract": "contract-000002", "number": "26372000000000000004",
        "seller_code": "91350200MA2YJ1XR9G", "buyer_code": "91350200776049653A", "goods": "彩涂板",
        "weight_kg": 5000, "amount_fen": 2500000, "tax_fen": 287611, "issued_on": "2026-03-03"}
  ->    InvoiceRegistered {"invoice": "invoice-000004"}
when    2026-03-03 10:00:00 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000004"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "签收单"}, {"check": "payment", "passed": true, "evidence": "回单"}]}
  ->    TradeVerified {"verification": "verification-000003", "passed": true}
# ---- what cannot be verified
when    2026-03-03 11:00:00 zhao.verifier VerifyTrade {"contract": "contract-000099", "invoices": ["invoice-000004"], "attestations": []}
  ->    refused contract_not_found
when    2026-03-03 11:00:01 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": [], "attestations": []}
  ->    refused invoice_required
when    2026-03-03 11:00:02 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000099"], "attestations": []}
  ->    refused invoice_not_found
when    2026-03-03 11:00:03 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000001"], "attestations": []}
  ->    refused invoice_of_other_contract
when    2026-03-03 11:00:04 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000004", "invoice-000004"], "attestations": []}
  ->    refused invoice_listed_twice
when    2026-03-03 11:00:05 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000004"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "签收单"}]}
  ->    refused attestations_incomplete
when    2026-03-03 11:00:06 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000004"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "签收单"}, {"check": "payment", "passed": true, "evidence": ""}]}
  ->    refused attestations_incomplete
# The platform computes the amount itself; nobody attests it.
when    2026-03-03 11:00:07 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000004"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "签收单"}, {"check": "payment", "passed": true, "evidence": "回单"},
                         {"check": "amount", "passed": true, "evidence": "相符"}]}
  ->    refused attestations_incomplete
when    2026-03-03 11:00:08 he.boss VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000004"], "attestations": []}
  ->    refused permission_denied
# ---- P6: the enterprise and the operator see it; a bank with consent of scope trade; nobody else
ask     2026-03-04 09:00:00 he.boss GetContract {"contract": "contract-000001"}
  ->    {"number": "BLL-2026-017", "financed_fen": 0, "financeable_fen": 80000000}
ask     2026-03-04 09:00:00 zhao.verifier GetInvoice {"invoice": "invoice-000001"}
  ->    {"number": "26372000000000000001", "weight_kg": 100000}
ask     2026-03-04 09:00:00 ma.boss GetContract {"contract": "contract-000001"}
  ->    refused contract_not_found
ask     2026-03-04 09:00:00 ma.boss GetInvoice {"invoice": "invoice-000001"}
  ->    refused invoice_not_found
ask     2026-03-04 09:00:00 feng.gov GetVerification {"verification": "verification-000001"}
  ->    refused verification_not_found
when    2026-03-04 09:01:00 he.boss GrantConsent {"bank": "org-000005", "scopes": ["stock", "score"], "purpose": "申请存货融资", "until": "2026-06-30"}
  ->    ConsentGranted {}
ask     2026-03-04 09:02:00 qian.bank GetVerification {"verification": "verification-000001"}
  ->    refused verification_not_found
when    2026-03-04 09:03:00 he.boss GrantConsent {"bank": "org-000005", "scopes": ["trade"], "purpose": "申请存货融资", "until": "2026-06-30"}
  ->    ConsentGranted {}
ask     2026-03-04 09:04:00 qian.bank GetVerification {"verification": "verification-000001"}
  ->    {"passed": true, "verifier": "user-000003", "at": "2026-03-01T02:00:00.000Z", "invoices": ["invoice-000001", "invoice-000002"]}
ask     2026-03-04 09:04:00 other.bank GetVerification {"verification": "verification-000001"}
  ->    refused verification_not_found
ask     2026-03-04 09:04:00 qian.bank ListInvoices {"contract": "contract-000001"}
  ->    {"items": [{"invoice": "invoice-000001"}, {"invoice": "invoice-000002"}, {"invoice": "invoice-000003"}]}
ask     2026-03-04 09:04:00 ma.boss ListInvoices {}
  ->    {"items": []}
ask     2026-03-04 09:04:00 wang.clerk ListContracts {"enterprise": "org-000006", "page_size": 1}
  ->    {"items": [{"contract": "contract-000001"}], "next_page_token": "contract-000001"}
ask     2026-03-04 09:04:00 he.boss ListVerifications {"contract": "contract-000001"}
  ->    {"items": [{"verification": "verification-000001", "passed": true}, {"verification": "verification-000002", "passed": false}]}
