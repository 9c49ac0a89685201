# C3 F2 F4 P4
story   A product lends to whom and against what it says, while it is offered; a score refuses nobody
include common/financing.story
when    2026-02-28 10:30:00 system PublishProduct {"code": "CCB", "name": "建行存货融资", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 30500, "basis": 360, "settlement": "with_principal", "tenor_days": 180, "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800, "regions": []}
  ->    refused product_list_empty {"field": "regions"}
when    2026-02-28 10:30:01 system PublishProduct {"code": "CCB", "name": "建行存货融资", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 30500, "basis": 360, "settlement": "with_principal", "tenor_days": 180, "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800, "least_output_kg": 2, "most_output_kg": 1}
  ->    refused product_outputs_out_of_order
when    2026-02-28 10:30:02 system PublishProduct {"code": "CCB", "name": "建行存货融资", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 30500, "basis": 360, "settlement": "with_principal", "tenor_days": 180, "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800, "least_age_months": -1}
  ->    refused product_period_invalid {"field": "least_age_months"}
when    2026-02-28 10:30:03 system PublishProduct {"code": "CCB", "name": "建行存货融资", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 30500, "basis": 360, "settlement": "with_principal", "tenor_days": 180, "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800, "guarantee_fee_ppm": 1000001}
  ->    refused product_share_invalid {"field": "guarantee_fee_ppm"}
when    2026-02-28 10:30:04 system PublishProduct {"code": "CCB", "name": "建行存货融资", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 30500, "basis": 360, "settlement": "with_principal", "tenor_days": 180, "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800, "registration_fee_fen": -1}
  ->    refused product_fee_negative
when    2026-02-28 10:30:05 system PublishProduct {"code": "CCB", "name": "建行存货融资", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 30500, "basis": 360, "settlement": "with_principal", "tenor_days": 180, "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800, "offered_from": "2026-04-01", "offered_to": "2026-03-01"}
  ->    refused product_dates_out_of_order
# more than 500 000 t a year, five years old, of this prefecture, rolling steel, for these two grades, from the first of March on
when    2026-02-28 10:30:06 system PublishProduct {"code": "CCB", "name": "建行存货融资", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 30500, "basis": 360, "settlement": "with_principal", "tenor_days": 180, "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800,
        "least_output_kg": 500000001, "least_age_months": 60, "regions": ["3715"], "industries": ["C313", "C33"], "grades": ["SPCC", "Q355B"], "score_line": 600,
        "guarantee_fee_ppm": 5000, "handling_fee_ppm": 1000, "registration_fee_fen": 3000, "offered_from": "2026-03-01", "materials": ["营业执照", "最近年度审计报告"]}
  ->    ProductPublished {"product": "product-000002", "least_output_kg": 500000001, "materials": ["营业执照", "最近年度审计报告"], "most_output_kg": null}
when    2026-02-28 10:31:00 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 200000000, "purpose": "采购", "verification": "verification-000001", "control": "control-000001"}
  ->    refused product_not_offered
when    2026-03-02 10:31:01 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 200000000, "purpose": "采购", "verification": "verification-000001", "control": "control-000001"}
  ->    refused profile_missing
# founded 2021-03-03: on 2026-03-02 one day short of sixty months
when    2026-03-02 10:32:00 zhao.verifier RecordProfile {"enterprise": "org-000006", "founded_on": "2021-03-03", "region": "370102", "industry": "C3311", "annual_output_kg": 500000000, "source": "年报2025"}
  ->    EnterpriseProfiled
when    2026-03-02 10:32:01 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 200000000, "purpose": "采购", "verification": "verification-000001", "control": "control-000001"}
  ->    refused output_outside_product {"annual_output_kg": "500000000", "least_output_kg": "500000001"}
# the match says all of it, with what is asked and what is; and what the score does not stop
ask     2026-03-02 10:33:00 he.boss MatchProducts {"amount_fen": 200000000}
  ->    {"items": [{"product": "product-000001", "fits": true, "obstacles": []},
         {"product": "product-000002", "fits": false, "obstacles": [
          {"reason": "output_outside_product", "details": [{"name": "annual_output_kg", "value": "500000000"}, {"name": "least_output_kg", "value": "500000001"}], "advisory": false},
          {"reason": "enterprise_too_young", "details": [{"name": "age_months", "value": "59"}, {"name": "least_age_months", "value": "60"}]},
          {"reason": "region_not_served", "details": [{"name": "region", "value": "370102"}, {"name": "regions", "value": "3715"}]},
          {"reason": "grade_not_taken"},
          {"reason": "score_missing", "advisory": true}]}]}
# ---- what it costs: of 2 000 000.00 for 180 days 0.1 % once is 2 000.00 or 0.2028 % a year, 30.00 of registration 0.0030 %
ask     2026-03-02 10:33:01 he.boss MatchProducts {"amount_fen": 200000000}
  ->    {"items": [{"all_in_ppm": 32000, "tenor_days": 365}, {"tenor_days": 180, "all_in_ppm": 37558,
         "cost": {"interest_ppm": 30500, "guarantee_ppm": 5000, "handling_ppm": 2028, "registration_ppm": 30}}]}
ask     2026-03-02 10:33:02 he.boss MatchProducts {"amount_fen": 200000000, "tenor_days": 90}
  ->    {"items": [{"tenor_days": 90}, {"tenor_days": 90, "cost": {"handling_ppm": 4056, "registration_ppm": 61}}]}
# ---- a day later, grown and moved
when    2026-03-03 10:32:00 zhao.verifier RecordProfile {"enterprise": "org-000006", "founded_on": "2021-03-03", "region": "371525", "industry": "H5110", "annual_output_kg": 500000001, "source": "年报2025"}
  ->    EnterpriseProfiled
when    2026-03-03 10:32:01 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 200000000, "purpose": "采购", "verification": "verification-000001", "control": "control-000001"}
  ->    refused industry_not_served {"industry": "H5110", "industries": "C313, C33"}
when    2026-03-03 10:33:00 zhao.verifier RecordProfile {"enterprise": "org-000006", "founded_on": "2021-03-03", "region": "371525", "industry": "C3311", "annual_output_kg": 500000001, "source": "年报2025"}
  ->    EnterpriseProfiled
when    2026-03-03 10:33:01 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 200000000, "purpose": "采购", "verification": "verification-000001", "control": "control-000001"}
  ->    refused grade_not_taken {"grade": "Q235B", "grades": "SPCC, Q355B"}
# ---- the same for any grade, up to the end that two people of the bank set
when    2026-03-03 10:34:00 system PublishProduct {"code": "CCB-2", "name": "建行存货融资二号", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 30500, "basis": 360, "settlement": "with_principal", "tenor_days": 180, "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800,
        "least_output_kg": 500000001, "score_line": 600, "materials": ["营业执照", "最近年度审计报告"]}
  ->    ProductPublished {"product": "product-000003"}
when    2026-03-03 10:35:00 he.boss SubmitApplication {"product": "product-000003", "amount_fen": 200000000, "purpose": "采购", "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000001"}
when    2026-03-03 10:36:00 system EndProduct {"product": "product-000003", "last_day": "2026-03-31"}
  ->    refused not_own_party
when    2026-03-03 10:36:01 system RegisterUser {"organisation": "org-000005", "login": "shen.bank", "name": "沈经理", "roles": ["bank_officer"]}
  ->    UserRegistered
when    2026-03-03 10:36:02 qian.bank EndProduct {"product": "product-000009", "last_day": "2026-03-31"}
  ->    refused product_not_found
when    2026-03-03 10:36:03 qian.bank EndProduct {"product": "product-000003", "last_day": "2026-03-02"}
  ->    refused date_past
when    2026-03-03 10:36:04 qian.bank EndProduct {"product": "product-000003", "last_day": "2026-03-31"}
  ->    ApprovalProposed {"approval": "approval-000001", "command": "EndProduct"}
# ---- F4: the papers that it asks for, and which are there
ask     2026-03-03 10:37:00 he.boss ListMaterials {"application": "application-000001"}
  ->    {"items": [{"name": "营业执照", "documents": []}, {"name": "最近年度审计报告", "documents": []}], "missing": 2}
when    2026-03-03 10:37:01 he.boss RegisterDocument {"name": "执照.pdf", "media_type": "application/pdf", "size": 10, "hash": "00000000000000000000000000000000000000000000000000000000000000aa", "about": "application-000001", "material": "营业执照"}
  ->    DocumentRegistered {"document": "document-000001", "material": "营业执照"}
when    2026-03-03 10:37:02 he.boss RegisterDocument {"name": "合同.pdf", "media_type": "application/pdf", "size": 10, "hash": "00000000000000000000000000000000000000000000000000000000000000ab", "about": "application-000001"}
  ->    DocumentRegistered {"document": "document-000002", "material": null}
ask     2026-03-03 10:37:03 zhao.verifier ListMaterials {"application": "application-000001"}
  ->    {"items": [{"name": "营业执照", "documents": ["document-000001"]}, {"name": "最近年度审计报告", "documents": []}], "missing": 1}
ask     2026-03-03 10:37:04 ma.boss ListMaterials {"application": "application-000001"}
  ->    refused application_not_found
