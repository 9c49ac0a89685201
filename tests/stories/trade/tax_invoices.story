# T2 P5
story   What the tax bureau's export says: red letters net out, what is cancelled finances nothing
include common/county.story
when    2026-03-02 09:00:00 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2026-001", "counterparty_code": "91440101MA5CJQ4N59",
        "counterparty_name": "日照钢铁", "goods": "Q235B", "weight_kg": 2600000, "amount_fen": 1040000000, "signed_on": "2026-02-20"}
  ->    ContractRegistered {"contract": "contract-000001"}
when    2026-03-02 09:00:01 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000003", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91350200MA2YJ1XR9G", "goods": "Q235B", "weight_kg": 650000, "amount_fen": 260000000, "tax_fen": 29911504, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered {"invoice": "invoice-000001"}
# ---- files that cannot be
when    2026-03-02 09:01:00 he.boss ImportTaxInvoices {"file": "a.xlsx", "file_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "invoices": []}
  ->    refused tax_invoices_required
when    2026-03-02 09:01:01 he.boss ImportTaxInvoices {"file": "", "file_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "invoices": []}
  ->    refused text_required {"field": "file"}
when    2026-03-02 09:01:02 he.boss ImportTaxInvoices {"enterprise": "org-000007", "file": "a.xlsx", "file_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "invoices": []}
  ->    refused organisation_not_found
when    2026-03-02 09:01:03 ma.boss ImportTaxInvoices {"file": "a.xlsx", "file_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "invoices": [
        {"number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "*黑色金属冶炼压延品*Q235B", "issued_on": "2026-02-25", "net_fen": 460176991, "tax_fen": 59823009, "amount_fen": 520000000, "cancelled": false}]}
  ->    refused tax_invoice_not_own {"number": "26372000000000000001"}
when    2026-03-02 09:01:04 he.boss ImportTaxInvoices {"file": "a.xlsx", "file_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "invoices": [
        {"number": "2637200000000000000", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "Q235B", "issued_on": "2026-02-25", "net_fen": 460176991, "tax_fen": 59823009, "amount_fen": 520000000, "cancelled": false}]}
  ->    refused invoice_number_invalid
when    2026-03-02 09:01:05 he.boss ImportTaxInvoices {"file": "a.xlsx", "file_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "invoices": [
        {"number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "Q235B", "issued_on": "2026-03-03", "net_fen": 460176991, "tax_fen": 59823009, "amount_fen": 520000000, "cancelled": false}]}
  ->    refused date_future
when    2026-03-02 09:01:06 he.boss ImportTaxInvoices {"file": "a.xlsx", "file_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "invoices": [
        {"number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "Q235B", "issued_on": "2026-02-25", "net_fen": 460176991, "tax_fen": 59823008, "amount_fen": 520000000, "cancelled": false}]}
  ->    refused tax_invoice_sums
when    2026-03-02 09:01:07 he.boss ImportTaxInvoices {"file": "a.xlsx", "file_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "invoices": [
        {"number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "Q235B", "issued_on": "2026-02-25", "net_fen": 460176991, "tax_fen": 59823009, "amount_fen": 520000000, "cancelled": false, "blue": "26372000000000000002"}]}
  ->    refused tax_invoice_sign
# ---- three invoices, and a red letter that takes a quarter of the first one back
when    2026-03-02 10:00:00 he.boss ImportTaxInvoices {"file": "全量发票 2026-02.xlsx", "file_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "invoices": [
        {"number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "*黑色金属冶炼压延品*Q235B", "issued_on": "2026-02-25", "net_fen": 460176991, "tax_fen": 59823009, "amount_fen": 520000000, "cancelled": false},
        {"number": "26372000000000000002", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "Q235B", "issued_on": "2026-02-25", "net_fen": 230088496, "tax_fen": 29911504, "amount_fen": 260000000, "cancelled": true},
        {"number": "26372000000000000003", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "Q235B", "issued_on": "2026-02-25", "net_fen": 230088496, "tax_fen": 29911504, "amount_fen": 260000000, "cancelled": false},
        {"number": "26372000000000000009", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "Q235B", "issued_on": "2026-02-27", "net_fen": -115044248, "tax_fen": -14955752, "amount_fen": -130000000, "cancelled": false, "blue": "26372000000000000001"}]}
  ->    TaxInvoicesImported {"enterprise": "org-000006", "unchanged": 0}
ask     2026-03-02 10:00:01 he.boss ListTaxInvoices {"page_size": 2}
  ->    {"items": [{"invoice": {"number": "26372000000000000001"}, "left_fen": 390000000}, {"invoice": {"number": "26372000000000000002"}, "left_fen": 0}],
         "next_page_token": "26372000000000000002"}
ask     2026-03-02 10:00:02 zhao.verifier ListTaxInvoices {"enterprise": "org-000006", "page_token": "26372000000000000002"}
  ->    {"items": [{"invoice": {"number": "26372000000000000003"}, "left_fen": 260000000, "registered": "invoice-000001"},
          {"invoice": {"number": "26372000000000000009"}, "left_fen": 0}]}
ask     2026-03-02 10:00:03 ma.boss ListTaxInvoices {}
  ->    {"items": []}
ask     2026-03-02 10:00:04 qian.bank ListTaxInvoices {}
  ->    {"items": []}
when    2026-03-02 10:00:05 he.boss GrantConsent {"bank": "org-000005", "scopes": ["tax"], "purpose": "贷前调查", "until": "2026-12-31"}
  ->    ConsentGranted
ask     2026-03-02 10:00:06 qian.bank ListTaxInvoices {"page_size": 1}
  ->    {"items": [{"invoice": {"number": "26372000000000000001"}}]}
ask     2026-03-02 10:00:07 he.boss ListDataReads {}
  ->    {"items": [{"bank": "org-000005", "scope": "tax", "days": 1}]}
# ---- the same export again brings nothing; another content under a known number is refused; a cancellation is news
when    2026-03-03 10:00:00 he.boss ImportTaxInvoices {"file": "全量发票 2026-02.xlsx", "file_hash": "00000000000000000000000000000000000000000000000000000000000000bb", "invoices": [
        {"number": "26372000000000000003", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "Q235B", "issued_on": "2026-02-25", "net_fen": 230088496, "tax_fen": 29911504, "amount_fen": 260000000, "cancelled": false}]}
  ->    TaxInvoicesImported {"invoices": [], "unchanged": 1}
when    2026-03-03 10:00:01 he.boss ImportTaxInvoices {"file": "全量发票 2026-02.xlsx", "file_hash": "00000000000000000000000000000000000000000000000000000000000000cc", "invoices": [
        {"number": "26372000000000000003", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "Q235B", "issued_on": "2026-02-25", "net_fen": 230088495, "tax_fen": 29911505, "amount_fen": 260000000, "cancelled": false}]}
  ->    refused tax_invoice_changed {"number": "26372000000000000003"}
# ---- registering what the tax bureau knows otherwise, or as cancelled
when    2026-03-03 11:00:00 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91350200MA2YJ1XR9G", "goods": "Q235B", "weight_kg": 1300000, "amount_fen": 520000001, "tax_fen": 59823009, "issued_on": "2026-02-25"}
  ->    refused invoice_differs_from_tax {"field": "amount_fen"}
when    2026-03-03 11:00:01 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000002", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91350200MA2YJ1XR9G", "goods": "Q235B", "weight_kg": 650000, "amount_fen": 260000000, "tax_fen": 29911504, "issued_on": "2026-02-25"}
  ->    refused invoice_cancelled
when    2026-03-03 11:00:02 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91350200MA2YJ1XR9G", "goods": "Q235B", "weight_kg": 1300000, "amount_fen": 520000000, "tax_fen": 59823009, "issued_on": "2026-02-25"}
  ->    InvoiceRegistered {"invoice": "invoice-000002"}
# T4 counts what is left: 3 900 000.00 + 2 600 000.00
when    2026-03-03 11:01:00 zhao.verifier VerifyTrade {"contract": "contract-000001", "invoices": ["invoice-000001", "invoice-000002"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "磅单 26-0225"}, {"check": "payment", "passed": true, "evidence": "回单 7781"}]}
  ->    TradeVerified {"verification": "verification-000001", "passed": true, "results": [{"check": "parties", "passed": true}, {"check": "goods", "passed": true},
          {"check": "weight", "passed": true}, {"check": "amount", "passed": true, "evidence": "650000000 fen / 1040000000 fen"}, {"check": "logistics"}, {"check": "payment"}]}
# ---- a red letter over all of the rest, after the verification: nothing is financed on it, nor verified again
when    2026-03-04 10:00:00 wang.clerk ImportTaxInvoices {"enterprise": "org-000006", "file": "全量发票 2026-03.csv", "file_hash": "00000000000000000000000000000000000000000000000000000000000000dd", "invoices": [
        {"number": "26372000000000000010", "seller_code": "91440101MA5CJQ4N59", "seller_name": "日照钢铁", "buyer_code": "91350200MA2YJ1XR9G", "buyer_name": "宝莱利金属",
         "goods": "Q235B", "issued_on": "2026-03-03", "net_fen": -345132743, "tax_fen": -44867257, "amount_fen": -390000000, "cancelled": false, "blue": "26372000000000000001"}]}
  ->    TaxInvoicesImported {"unchanged": 0}
when    2026-03-04 10:01:00 zhao.verifier VerifyTrade {"contract": "contract-000001", "invoices": ["invoice-000001", "invoice-000002"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "磅单 26-0225"}, {"check": "payment", "passed": true, "evidence": "回单 7781"}]}
  ->    refused invoice_cancelled {"number": "26372000000000000001"}
when    2026-03-04 10:02:00 system PublishProduct {"code": "THD", "name": "脱核链贷", "kind": "decored", "bank": "org-000005", "rate_ppm": 32000, "basis": 360,
        "settlement": "with_principal", "tenor_days": 365, "minimum_fen": 100, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000001"}
when    2026-03-04 10:03:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 10000000, "purpose": "采购热轧卷", "verification": "verification-000001"}
  ->    refused invoice_cancelled
