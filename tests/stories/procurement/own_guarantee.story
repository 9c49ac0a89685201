# F9 G1
story   A trader cannot borrow under its own guarantee; procurements need a facility of their kind on a purchase contract
include common/county.story
when    2026-02-28 10:00:00 system RegisterUser {"organisation": "org-000003", "login": "guo.trader", "name": "郭经理", "roles": ["trader_officer"]}
  ->    UserRegistered
when    2026-02-28 10:00:02 system PublishProduct {"code": "DC", "name": "代采", "kind": "procurement", "bank": "org-000005",
        "rate_ppm": 33000, "basis": 360, "settlement": "at_maturity", "tenor_days": 180,
        "minimum_fen": 100, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000001"}
# 民法典 681: a guarantor answers for another's debt
when    2026-02-28 11:00:00 guo.trader SubmitApplication {"product": "product-000001", "amount_fen": 400000000, "purpose": "代采", "verification": "verification-000001"}
  ->    refused borrower_is_guarantor
