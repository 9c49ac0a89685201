# F2 F5 P6
story   An enterprise sees every product with all that speaks against it; those that fit come first
include common/financing.story
# 脱核链贷 at 3.05 %: cheaper, but there are no taxed sales to carry it (β × 0)
when    2026-02-28 10:30:00 system PublishProduct {"code": "TH", "name": "脱核链贷", "kind": "decored", "bank": "org-000005",
        "rate_ppm": 30500, "basis": 360, "settlement": "with_principal", "tenor_days": 180,
        "minimum_fen": 10000000, "maximum_fen": 500000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000002"}
when    2026-02-28 10:30:01 system PublishProduct {"code": "QS", "name": "齐商存货贷", "kind": "inventory", "bank": "org-000008",
        "rate_ppm": 30500, "basis": 360, "settlement": "with_principal", "tenor_days": 180,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800, "fund_working_days": 5}
  ->    ProductPublished {"product": "product-000003"}
# 70 % of 10 140 000.00 carries 7 000 000.00; of equal cost the bank that promises 5 days goes before the one with 7
ask     2026-02-28 10:31:00 he.boss MatchProducts {"amount_fen": 700000000}
  ->    {"items": [
          {"product": "product-000001", "fits": true, "obstacles": [], "bank_name": "莱商银行", "amount_fen": 700000000, "all_in_ppm": 32000,
           "to_fund": null, "promised_to_fund": 7},
          {"product": "product-000003", "fits": false, "promised_to_fund": 5, "obstacles": [{"reason": "agreement_not_in_force"}, {"reason": "goods_not_under_control"}]},
          {"product": "product-000002", "fits": false, "all_in_ppm": 30500, "obstacles": [{"reason": "amount_outside_product", "zh": "金额超出产品的起止额度"},
                                                                                         {"reason": "decored_limit_exceeded"}]}]}
# without an amount the least of each product is looked at
ask     2026-02-28 10:31:01 he.boss MatchProducts {"tenor_days": 200}
  ->    {"items": [{"product": "product-000001", "fits": true, "amount_fen": 10000000},
                   {"product": "product-000003"},
                   {"product": "product-000002", "obstacles": [{"reason": "tenor_above_product"}, {"reason": "decored_limit_exceeded"}]}]}
ask     2026-02-28 10:31:02 he.boss MatchProducts {"amount_fen": 800000000}
  ->    {"items": [{"product": "product-000003"}, {"product": "product-000002"},
                   {"product": "product-000001", "fits": false, "obstacles": [{"reason": "collateral_short"}]}]}
ask     2026-02-28 10:31:03 he.boss MatchProducts {"amount_fen": 0}
  ->    refused amount_not_positive
# who has neither trade nor goods nor consented
ask     2026-02-28 10:31:04 ma.boss MatchProducts {"amount_fen": 700000000}
  ->    {"items": [{"product": "product-000003"}, {"product": "product-000002"},
                   {"product": "product-000001", "obstacles": [{"reason": "consent_missing"}, {"reason": "trade_not_verified"}, {"reason": "goods_not_under_control"}]}]}
# ---- P6: the operator may look for an enterprise; a bank and another enterprise may not
ask     2026-02-28 10:31:05 wang.clerk MatchProducts {"enterprise": "org-000006", "amount_fen": 700000000}
  ->    {"items": [{"product": "product-000001", "fits": true}, {"product": "product-000003"}, {"product": "product-000002"}]}
ask     2026-02-28 10:31:06 qian.bank MatchProducts {"enterprise": "org-000006"}
  ->    refused enterprise_not_found
ask     2026-02-28 10:31:07 ma.boss MatchProducts {"enterprise": "org-000006"}
  ->    refused enterprise_not_found
ask     2026-02-28 10:31:08 qian.bank MatchProducts {}
  ->    refused enterprise_not_found
# ---- T3: what is financed is free no more
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted
ask     2026-02-28 11:00:01 he.boss MatchProducts {"amount_fen": 100000000}
  ->    {"items": [{"product": "product-000003"}, {"product": "product-000002"},
                   {"product": "product-000001", "fits": false, "obstacles": [{"reason": "trade_not_verified"}]}]}
