# T1 T3
story   Contracts and invoices that the platform does not take
include common/county.story
when    2026-03-01 09:00:00 he.boss RegisterContract {"kind": "purchase", "number": "BLL-1",
        "counterparty_code": "91371525MA3RHBX505", "counterparty_name": "冠县正兴钢板", "goods": "镀锌板",
        "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    ContractRegistered {"contract": "contract-000001"}
# The number is unique within the enterprise, not beyond it.
when    2026-03-01 09:00:01 wang.clerk RegisterContract {"enterprise": "org-000006", "kind": "sales", "number": "BLL-1",
        "counterparty_code": "91371525MA3RHBX505", "counterparty_name": "冠县正兴钢板", "goods": "镀锌板",
        "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    refused contract_number_taken
when    2026-03-01 09:00:02 ma.boss RegisterContract {"kind": "purchase", "number": "BLL-1",
        "counterparty_code": "91371525MA3RHBX505", "counterparty_name": "冠县正兴钢板", "goods": "镀锌板",
        "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    ContractRegistered {"contract": "contract-000002", "enterprise": "org-000007"}
# ---- for whom
when    2026-03-01 09:01:00 ma.boss RegisterContract {"enterprise": "org-000006", "kind": "purchase", "number": "BLL-2",
        "counterparty_code": "91371525MA3RHBX505", "counterparty_name": "冠县正兴钢板", "goods": "镀锌板",
        "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    refused organisation_not_found
when    2026-03-01 09:01:01 wang.clerk RegisterContract {"kind": "purchase", "number": "BLL-2",
        "counterparty_code": "91371525MA3RHBX505", "counterparty_name": "冠县正兴钢板", "goods": "镀锌板",
        "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    refused organisation_not_found
when    2026-03-01 09:01:02 wang.clerk ApplyForAdmission {"code": "91440101MA5CJQ4N59", "name": "冠县鑫源镀锌", "capacities": ["enterprise"]}
  ->    OrganisationApplied {"organisation": "org-000009"}
when    2026-03-01 09:01:03 wang.clerk RegisterContract {"enterprise": "org-000009", "kind": "purchase", "number": "XY-1",
        "counterparty_code": "91371525MA3RHBX505", "counterparty_name": "冠县正兴钢板", "goods": "镀锌板",
        "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    refused organisation_not_admitted
# ---- what
when    2026-03-01 09:02:00 he.boss RegisterContract {"kind": "purchase", "number": "", "counterparty_code": "91371525MA3RHBX505",
        "counterparty_name": "冠县正兴钢板", "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    refused text_required {"field": "number"}
when    2026-03-01 09:02:01 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2", "counterparty_code": "91371525MA3RHBX505",
        "counterparty_name": "", "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    refused text_required {"field": "counterparty_name"}
when    2026-03-01 09:02:02 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2", "counterparty_code": "91371525MA3RHBX505",
        "counterparty_name": "冠县正兴钢板", "goods": "", "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    refused text_required {"field": "goods"}
when    2026-03-01 09:02:03 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2", "counterparty_code": "91371525MA3RHBX506",
        "counterparty_name": "冠县正兴钢板", "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    refused counterparty_code_invalid
when    2026-03-01 09:02:04 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2", "counterparty_code": "91350200MA2YJ1XR9G",
        "counterparty_name": "宝莱利金属", "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    refused counterparty_is_self
when    2026-03-01 09:02:05 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2", "counterparty_code": "91371525MA3RHBX505",
        "counterparty_name": "冠县正兴钢板", "goods": "镀锌板", "weight_kg": 0, "amount_fen": 400000, "signed_on": "2026-03-01"}
  ->    refused weight_not_positive
when    2026-03-01 09:02:06 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2", "counterparty_code": "91371525MA3RHBX505",
        "counterparty_name": "冠县正兴钢板", "goods": "镀锌板", "weight_kg": 1000, "amount_fen": -400000, "signed_on": "2026-03-01"}
  ->    refused amount_not_positive
when    2026-03-01 09:02:07 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2", "counterparty_code": "91371525MA3RHBX505",
        "counterparty_name": "冠县正兴钢板", "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "signed_on": "2026-03-02"}
  ->    refused date_future {"field": "signed_on"}
# ---- invoices: number, dates, parties, amounts
when    2026-03-01 09:03:00 he.boss RegisterInvoice {"contract": "contract-000099", "number": "26372000000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-25"}
  ->    refused contract_not_found
when    2026-03-01 09:03:01 ma.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-25"}
  ->    refused contract_not_found
# 19 digits
when    2026-03-01 09:03:02 he.boss RegisterInvoice {"contract": "contract-000001", "number": "2637200000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-25"}
  ->    refused invoice_number_invalid
when    2026-03-01 09:03:03 he.boss RegisterInvoice {"contract": "contract-000001", "number": "2637200000000000000A", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-25"}
  ->    refused invoice_number_invalid
# no province 99
when    2026-03-01 09:03:04 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26992000000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-25"}
  ->    refused invoice_number_invalid
# a year that has not come
when    2026-03-01 09:03:05 he.boss RegisterInvoice {"contract": "contract-000001", "number": "27372000000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-25"}
  ->    refused invoice_year_differs
when    2026-03-01 09:03:06 he.boss RegisterInvoice {"contract": "contract-000001", "number": "25372000000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-25"}
  ->    refused invoice_year_differs
when    2026-03-01 09:03:07 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-03-02"}
  ->    refused date_future {"field": "issued_on"}
when    2026-03-01 09:03:08 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91371525MA3RHBX506", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-25"}
  ->    refused invoice_code_invalid
when    2026-03-01 09:03:09 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91350200MA2YJ1XR9G", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-25"}
  ->    refused invoice_code_invalid
when    2026-03-01 09:03:10 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-25"}
  ->    refused text_required {"field": "goods"}
when    2026-03-01 09:03:11 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 0, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-25"}
  ->    refused weight_not_positive
when    2026-03-01 09:03:12 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 0, "tax_fen": 0, "issued_on": "2026-02-25"}
  ->    refused amount_not_positive
when    2026-03-01 09:03:13 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 400000, "issued_on": "2026-02-25"}
  ->    refused tax_out_of_range
when    2026-03-01 09:03:14 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001", "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G",
        "goods": "镀锌板", "weight_kg": 1000, "amount_fen": 400000, "tax_fen": -1, "issued_on": "2026-02-25"}
  ->    refused tax_out_of_range
# ---- T3: one number, once on the whole platform, whoever brings it
when    2026-03-01 09:04:00 he.boss RegisterInvoice {"contract": "contract-000001", "number": "26372000000000000001",
        "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200MA2YJ1XR9G", "goods": "镀锌板",
        "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-01-01"}
  ->    InvoiceRegistered {"invoice": "invoice-000001"}
when    2026-03-01 09:04:01 ma.boss RegisterInvoice {"contract": "contract-000002", "number": "26372000000000000001",
        "seller_code": "91371525MA3RHBX505", "buyer_code": "91350200776049653A", "goods": "镀锌板",
        "weight_kg": 1000, "amount_fen": 400000, "tax_fen": 46018, "issued_on": "2026-02-01"}
  ->    refused invoice_number_taken
