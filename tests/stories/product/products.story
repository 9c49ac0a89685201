# F1 F2 F7
story   Products are published by the configuration or by two people of their bank, each with a price and its lines
include common/county.story
when    2026-02-27 09:01:00 wang.clerk PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused permission_denied
when    2026-02-27 09:02:00 system PublishProduct {"code": "", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused text_required {"field": "code"}
when    2026-02-27 09:03:00 system PublishProduct {"code": "CH", "name": "", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused text_required {"field": "name"}
# only an admitted bank has products
when    2026-02-27 09:04:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000006", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused product_bank_not_admitted
when    2026-02-27 09:05:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000099", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused product_bank_not_admitted
when    2026-02-27 09:06:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": -1, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused product_rate_invalid
when    2026-02-27 09:07:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 364, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused product_basis_invalid
when    2026-02-27 09:08:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 0,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused product_tenor_invalid
when    2026-02-27 09:09:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 100000001, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused product_amounts_out_of_order
when    2026-02-27 09:10:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 1000000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused product_haircut_invalid
# contract < warning < close-out
when    2026-02-27 09:11:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 700000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused product_lines_out_of_order
when    2026-02-27 09:12:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 1000001, "confirm_timeout_s": 3600}
  ->    refused product_lines_out_of_order
when    2026-02-27 09:13:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 0}
  ->    refused product_timeout_invalid
when    2026-02-27 09:14:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    ProductPublished {"product": "product-000001", "code": "CH", "basis": 365, "settlement": "monthly_20", "haircut_ppm": 100000}
when    2026-02-27 09:15:00 system PublishProduct {"code": "CH", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused product_code_taken
when    2026-02-27 09:16:00 system PublishProduct {"code": "QS", "name": "存货贷", "kind": "inventory", "bank": "org-000008", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    ProductPublished {"product": "product-000002", "bank": "org-000008"}
# every signed-in party may compare them
ask     2026-02-27 10:00:00 ma.boss GetProduct {"product": "product-000001"}
  ->    {"product": "product-000001", "code": "CH", "rate_ppm": 36000, "contract_ltv_ppm": 700000}
ask     2026-02-27 10:00:00 ma.boss GetProduct {"product": "product-000003"}
  ->    refused product_not_found
ask     2026-02-27 10:00:00 ma.boss ListProducts {}
  ->    {"items": [{"product": "product-000001"}, {"product": "product-000002"}]}
ask     2026-02-27 10:00:00 ma.boss ListProducts {"bank": "org-000008"}
  ->    {"items": [{"product": "product-000002", "bank": "org-000008"}]}
ask     2026-02-27 10:00:00 ma.boss ListProducts {"page_size": 1}
  ->    {"items": [{"product": "product-000001"}], "next_page_token": "product-000001"}
ask     2026-02-27 10:00:00 ma.boss ListProducts {"page_size": 1, "page_token": "product-000001"}
  ->    {"items": [{"product": "product-000002"}]}
# ---- the terms that may be left out (F1, F6, F7, F8, G2, L5)
# interest paid with its own principal, or settled to the 20th, does not fit a plan with instalments (L3)
when    2026-02-27 11:00:00 system PublishProduct {"code": "FQ", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600,
        "plan": "equal_instalment"}
  ->    refused product_plan_needs_settlement
when    2026-02-27 11:00:01 system PublishProduct {"code": "FQ", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600,
        "overdue_premium_ppm": 1000001}
  ->    refused product_premiums_out_of_order
when    2026-02-27 11:00:02 system PublishProduct {"code": "FQ", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600,
        "misuse_premium_ppm": 2000001}
  ->    refused product_premiums_out_of_order
when    2026-02-27 11:00:03 system PublishProduct {"code": "FQ", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600,
        "guarantee_period_months": -1}
  ->    refused product_period_invalid {"field": "guarantee_period_months"}
when    2026-02-27 11:00:04 system PublishProduct {"code": "FQ", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600,
        "top_up_working_days": 0}
  ->    refused product_period_invalid {"field": "top_up_working_days"}
# the margin is a true part of the face: neither nothing nor all of it
when    2026-02-27 11:00:05 system PublishProduct {"code": "FQ", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600,
        "margin_ppm": 1000000}
  ->    refused product_share_invalid {"field": "margin_ppm"}
when    2026-02-27 11:00:06 system PublishProduct {"code": "FQ", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600,
        "margin_ppm": 0}
  ->    refused product_share_invalid {"field": "margin_ppm"}
when    2026-02-27 11:00:07 system PublishProduct {"code": "FQ", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600,
        "trade_share_ppm": 1000001}
  ->    refused product_share_invalid {"field": "trade_share_ppm"}
when    2026-02-27 11:00:08 system PublishProduct {"code": "FQ", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600,
        "tax_share_ppm": -1}
  ->    refused product_share_invalid {"field": "tax_share_ppm"}
when    2026-02-27 11:00:09 system PublishProduct {"code": "FQ", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600,
        "concentration_cap_ppm": 1000001}
  ->    refused product_share_invalid {"field": "concentration_cap_ppm"}
when    2026-02-27 11:00:10 system PublishProduct {"code": "FQ", "name": "存货贷", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "at_maturity", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600,
        "plan": "equal_instalment", "release_mode": "floating_pledge", "margin_ppm": 200000, "release_value": "prorata"}
  ->    ProductPublished {"product": "product-000003", "plan": "equal_instalment", "release_mode": "floating_pledge", "margin_ppm": 200000, "release_value": "prorata"}
# what was left out is as usual
ask     2026-02-27 11:00:11 ma.boss GetProduct {"product": "product-000001"}
  ->    {"plan": "bullet", "overdue_premium_ppm": 500000, "misuse_premium_ppm": 1000000, "guarantee_period_months": 36,
         "top_up_working_days": 3, "release_mode": "static_pledge", "margin_ppm": 300000, "release_value": "equal",
         "trade_share_ppm": 300000, "tax_share_ppm": 300000, "concentration_cap_ppm": 500000}
# ---- P4: by two people of the bank whose product it is
when    2026-02-27 12:00:00 system RegisterUser {"organisation": "org-000005", "login": "shen.bank", "name": "沈经理", "roles": ["bank_officer"]}
  ->    UserRegistered
when    2026-02-27 12:00:01 other.bank PublishProduct {"code": "CH-2", "name": "存货贷二号", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    refused not_own_party
when    2026-02-27 12:00:02 qian.bank PublishProduct {"code": "CH-2", "name": "存货贷二号", "kind": "inventory", "bank": "org-000005", "rate_ppm": 36000, "basis": 365, "settlement": "monthly_20", "tenor_days": 180,
        "minimum_fen": 1000000, "maximum_fen": 100000000, "haircut_ppm": 100000, "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 3600}
  ->    ApprovalProposed {"approval": "approval-000001", "command": "PublishProduct"}
when    2026-02-27 12:00:03 shen.bank ApproveProposal {"approval": "approval-000001", "content_hash":
        "7f98308da94c3466f1bf8b6d11362c973a8302de0d4e9e7358bd94cabda65659"}
  ->    ApprovalGiven {"proposed_by": "user-000009", "approved_by": "user-000014"}
  ->    ProductPublished {"code": "CH-2"}
