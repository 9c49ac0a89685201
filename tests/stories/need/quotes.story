# F3 A3 F4
story   Banks claim, quote and decline; the enterprise sees the quotes side by side, by what a year of the money costs
include need/need_lists.story
when    2026-03-02 10:00:00 system PublishProduct {"code": "GMD", "name": "钢贸贷", "kind": "revolving", "bank": "org-000005",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 365,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000001"}
# ---- claiming
when    2026-03-03 09:00:00 wang.clerk ClaimNeed {"placement": "placement-000001", "contact": "公司业务部", "bank_reference": "CLM-1"}
  ->    refused permission_denied
when    2026-03-03 09:00:01 system ClaimNeed {"placement": "placement-000001", "contact": "公司业务部", "bank_reference": "CLM-1"}
  ->    refused not_own_party
when    2026-03-03 09:00:02 other.bank ClaimNeed {"placement": "placement-000001", "contact": "公司业务部", "bank_reference": "CLM-1"}
  ->    refused placement_not_found
when    2026-03-03 09:00:03 qian.bank ClaimNeed {"placement": "placement-000001", "contact": "公司业务部", "bank_reference": ""}
  ->    refused text_required {"field": "bank_reference"}
when    2026-03-03 09:00:04 qian.bank ClaimNeed {"placement": "placement-000001", "contact": "", "bank_reference": "CLM-1"}
  ->    refused text_required {"field": "contact"}
when    2026-03-03 09:00:05 qian.bank ClaimNeed {"placement": "placement-000001", "contact": "公司业务部 0635-5230000", "bank_reference": "CLM-1"}
  ->    NeedClaimed {"placement": "placement-000001", "contact": "公司业务部 0635-5230000", "bank_reference": "CLM-1"}
when    2026-03-03 09:00:06 qian.bank ClaimNeed {"placement": "placement-000001", "contact": "公司业务部 0635-5230000", "bank_reference": "CLM-1"}
  ->    nothing
when    2026-03-03 09:00:07 qian.bank ClaimNeed {"placement": "placement-000001", "contact": "小企业中心", "bank_reference": "CLM-1"}
  ->    refused need_reference_used {"reference": "CLM-1"}
when    2026-03-03 09:00:08 qian.bank ClaimNeed {"placement": "placement-000001", "contact": "小企业中心", "bank_reference": "CLM-2"}
  ->    refused placement_answered
# ---- quotes that cannot be
when    2026-03-03 09:01:00 he.boss QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused permission_denied
when    2026-03-03 09:01:01 other.bank QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused placement_not_found
when    2026-03-03 09:01:02 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 0, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused amount_not_positive
when    2026-03-03 09:01:03 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000001, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused quote_above_need {"needed_fen": "600000000"}
when    2026-03-03 09:01:04 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": -1, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused quote_rate_invalid
when    2026-03-03 09:01:05 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 1000001, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused quote_rate_invalid
when    2026-03-03 09:01:06 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": -1, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused quote_fee_invalid
when    2026-03-03 09:01:07 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 600000000, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused quote_fee_invalid
when    2026-03-03 09:01:08 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 0, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused need_tenor_invalid
when    2026-03-03 09:01:09 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 180, "product": "product-000099", "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused product_not_found
when    2026-03-03 09:01:10 other.bank QuoteNeed {"placement": "placement-000003", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 180, "product": "product-000001", "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused product_not_found
# the product lends at 3.2 %, for 365 days, from 100 000.00
when    2026-03-03 09:01:11 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32001, "fee_fen": 0, "tenor_days": 180, "product": "product-000001", "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused quote_outside_product
when    2026-03-03 09:01:12 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 9999999, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 180, "product": "product-000001", "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused quote_outside_product
when    2026-03-03 09:01:13 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 366, "product": "product-000001", "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused quote_outside_product
when    2026-03-03 09:01:14 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-02", "bank_reference": "QUO-1"}
  ->    refused date_past
when    2026-03-03 09:01:15 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": ""}
  ->    refused text_required {"field": "bank_reference"}
when    2026-03-03 09:01:16 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "CLM-1"}
  ->    refused need_reference_used
# ---- 莱商银行: 3.2 % and 12 000.00 of fees on 6 000 000.00 for 180 days: 0.2 % × 365/180 = 0.405 6 %, in all 3.605 6 %
when    2026-03-03 09:02:00 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 1200000, "tenor_days": 180,
        "product": "product-000001", "conditions": ["法定代表人连带责任"], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    NeedQuoted {"placement": "placement-000001", "quote": {"rate_ppm": 32000, "product": "product-000001"}, "bank_reference": "QUO-1"}
when    2026-03-03 09:02:01 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 1200000, "tenor_days": 180,
        "product": "product-000001", "conditions": ["法定代表人连带责任"], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    nothing
when    2026-03-03 09:02:02 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 31000, "fee_fen": 1200000, "tenor_days": 180,
        "product": "product-000001", "conditions": ["法定代表人连带责任"], "valid_until": "2026-03-31", "bank_reference": "QUO-1"}
  ->    refused need_reference_used
when    2026-03-03 09:02:03 qian.bank ClaimNeed {"placement": "placement-000001", "contact": "小企业中心", "bank_reference": "CLM-3"}
  ->    refused placement_answered
# ---- 齐商银行: a higher rate without fees costs less; three days late, but the need is open
when    2026-03-09 09:00:00 other.bank QuoteNeed {"placement": "placement-000003", "amount_fen": 500000000, "rate_ppm": 35000, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-20", "bank_reference": "QUO-1"}
  ->    NeedQuoted {"placement": "placement-000003", "quote": {"amount_fen": 500000000}}
ask     2026-03-09 09:00:01 he.boss GetNeed {"need": "need-000001"}
  ->    {"placements": [
        {"placement": "placement-000003", "bank_name": "齐商银行", "status": "quoted", "late": true, "answered_at": "2026-03-09T01:00:00.000Z", "quote": {"amount_fen": 500000000, "all_in_ppm": 35000, "live": true}},
        {"placement": "placement-000001", "bank_name": "莱商银行", "status": "quoted", "late": false, "answered_at": "2026-03-03T01:00:05.000Z", "contact": "公司业务部 0635-5230000",
         "quote": {"fee_fen": 1200000, "all_in_ppm": 36056, "live": true, "conditions": ["法定代表人连带责任"]}}]}
# ---- a later quote replaces the earlier: 108.00 of fees is 36.5 ppm, rounded half up to 37; at the same cost the larger amount first
when    2026-03-09 09:01:00 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 34963, "fee_fen": 10800, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-2"}
  ->    NeedQuoted
ask     2026-03-09 09:01:01 wang.clerk GetNeed {"need": "need-000001"}
  ->    {"placements": [{"placement": "placement-000001", "late": false, "quote": {"all_in_ppm": 35000}}, {"placement": "placement-000003", "quote": {"all_in_ppm": 35000}}]}
# one fen less of fees is 36.497
when    2026-03-09 09:01:02 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 34964, "fee_fen": 10799, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-19", "bank_reference": "QUO-3"}
  ->    NeedQuoted
ask     2026-03-09 09:01:03 qian.bank GetPlacement {"placement": "placement-000001"}
  ->    {"status": "quoted", "list": "needlist-000001", "quote": {"rate_ppm": 34964, "all_in_ppm": 35000, "live": true}}
# ---- a quote that has expired stands behind one that is live
ask     2026-03-20 09:00:00 he.boss GetNeed {"need": "need-000001"}
  ->    {"placements": [{"placement": "placement-000003", "quote": {"live": true}}, {"placement": "placement-000001", "quote": {"live": false}}]}
# ---- declining
when    2026-03-20 09:01:00 he.boss DeclineNeed {"placement": "placement-000002", "reason": "行业限制", "bank_reference": "DEC-1"}
  ->    refused permission_denied
when    2026-03-20 09:01:01 other.bank DeclineNeed {"placement": "placement-000002", "reason": "行业限制", "bank_reference": "DEC-1"}
  ->    refused placement_not_found
when    2026-03-20 09:01:02 qian.bank DeclineNeed {"placement": "placement-000002", "reason": "", "bank_reference": "DEC-1"}
  ->    refused text_required {"field": "reason"}
when    2026-03-20 09:01:03 qian.bank DeclineNeed {"placement": "placement-000002", "reason": "行业限制", "bank_reference": ""}
  ->    refused text_required {"field": "bank_reference"}
when    2026-03-20 09:01:04 qian.bank DeclineNeed {"placement": "placement-000002", "reason": "行业限制", "bank_reference": "DEC-1"}
  ->    NeedDeclined {"placement": "placement-000002", "reason": "行业限制", "bank_reference": "DEC-1"}
when    2026-03-20 09:01:05 qian.bank DeclineNeed {"placement": "placement-000002", "reason": "行业限制", "bank_reference": "DEC-1"}
  ->    nothing
when    2026-03-20 09:01:06 qian.bank DeclineNeed {"placement": "placement-000002", "reason": "期限过短", "bank_reference": "DEC-2"}
  ->    refused placement_answered
when    2026-03-20 09:01:07 qian.bank ClaimNeed {"placement": "placement-000002", "contact": "公司业务部", "bank_reference": "CLM-4"}
  ->    refused placement_answered
ask     2026-03-20 09:01:08 ma.boss GetNeed {"need": "need-000002"}
  ->    {"status": "published", "placements": [{"placement": "placement-000002", "status": "declined", "declined_because": "行业限制", "late": true}, {"placement": "placement-000004", "status": "placed", "late": true}]}
# ---- the bank takes back what it quoted, and thinks again
when    2026-03-20 09:02:00 qian.bank DeclineNeed {"placement": "placement-000001", "reason": "集中度过高", "bank_reference": "DEC-3"}
  ->    NeedDeclined
ask     2026-03-20 09:02:01 he.boss GetNeed {"need": "need-000001"}
  ->    {"placements": [{"placement": "placement-000003", "status": "quoted"}, {"placement": "placement-000001", "status": "declined", "declined_because": "集中度过高"}]}
when    2026-03-20 09:02:02 qian.bank QuoteNeed {"placement": "placement-000001", "amount_fen": 300000000, "rate_ppm": 33000, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-20", "bank_reference": "QUO-4"}
  ->    NeedQuoted
ask     2026-03-20 09:02:03 he.boss GetPlacement {"placement": "placement-000001"}
  ->    {"status": "quoted", "need": "need-000001", "quote": {"amount_fen": 300000000, "all_in_ppm": 33000}, "declined_because": ""}
