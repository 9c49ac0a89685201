# P5 P6
story   The enterprise sees which bank read which of its data; a withdrawal ends it at once
include common/financing.story
when    2026-02-28 12:00:00 ma.boss GrantConsent {"bank": "org-000005", "scopes": ["stock"], "purpose": "贷前调查", "until": "2026-12-31"}
  ->    ConsentGranted {"consent": "consent-000002"}
# nobody has read anything; the own data, the operator and the supervisor are no reads of a bank
ask     2026-02-28 12:00:01 he.boss GetContract {"contract": "contract-000001"}
  ->    {"contract": "contract-000001"}
ask     2026-02-28 12:00:01 zhao.verifier GetContract {"contract": "contract-000001"}
  ->    {"contract": "contract-000001"}
ask     2026-02-28 12:00:02 he.boss ListDataReads {}
  ->    {"items": []}
# ---- two reads of one scope on one day are one fact, of another scope another one
ask     2026-02-28 12:01:00 qian.bank GetContract {"contract": "contract-000001"}
  ->    {"contract": "contract-000001"}
ask     2026-02-28 12:01:01 laishang-core ListInvoices {}
  ->    {"items": [{"invoice": "invoice-000001"}, {"invoice": "invoice-000002"}]}
ask     2026-02-28 12:02:00 he.boss ListDataReads {}
  ->    {"items": [{"enterprise": "org-000006", "bank": "org-000005", "bank_name": "莱商银行", "scope": "trade",
          "first": "2026-02-28", "last": "2026-02-28", "days": 1, "last_by_name": "钱经理", "consent_live": true}]}
# the next business day counts anew, and says who was first
ask     2026-03-01 09:00:00 laishang-core GetInvoice {"invoice": "invoice-000001"}
  ->    {"invoice": "invoice-000001"}
ask     2026-03-01 09:00:01 he.boss ListDataReads {"bank": "org-000005"}
  ->    {"items": [{"scope": "trade", "first": "2026-02-28", "last": "2026-03-01", "days": 2, "last_by_name": "laishang-core"}]}
ask     2026-03-01 09:00:02 he.boss ListDataReads {"bank": "org-000008"}
  ->    {"items": []}
# ---- the goods under control for the bank are its own business: no consent is needed, no read is noted
ask     2026-03-01 09:01:00 qian.bank GetLot {"lot": "lot-000001"}
  ->    {"lot": "lot-000001"}
# another bank without consent sees nothing, so there is nothing to note
ask     2026-03-01 09:02:00 other.bank GetContract {"contract": "contract-000001"}
  ->    refused contract_not_found
# ---- who may know of it: the enterprise, the bank, the operator
ask     2026-03-01 09:03:00 qian.bank ListDataReads {}
  ->    {"items": [{"enterprise_name": "宝莱利金属", "scope": "trade"}]}
ask     2026-03-01 09:03:01 wang.clerk ListDataReads {"enterprise": "org-000006"}
  ->    {"items": [{"scope": "trade"}]}
ask     2026-03-01 09:03:02 ma.boss ListDataReads {}
  ->    {"items": []}
ask     2026-03-01 09:03:03 other.bank ListDataReads {}
  ->    {"items": []}
ask     2026-03-01 09:03:04 sun.officer ListDataReads {}
  ->    {"items": []}
# ---- withdrawn: not one read more
when    2026-03-01 10:00:00 he.boss WithdrawConsent {"consent": "consent-000001"}
  ->    ConsentWithdrawn
ask     2026-03-01 10:00:00 qian.bank GetContract {"contract": "contract-000001"}
  ->    refused contract_not_found
ask     2026-03-02 10:00:00 qian.bank ListInvoices {}
  ->    {"items": []}
ask     2026-03-02 10:00:01 he.boss ListDataReads {}
  ->    {"items": [{"days": 2, "last": "2026-03-01", "consent_live": false}]}
