# R1 F5 L6 P6
story   The county's figures follow from its facts: nobody types them in
include common/loan.story
ask     2026-03-02 09:00:00 he.boss GetCockpit {}
  ->    refused permission_denied
ask     2026-03-02 09:00:01 qian.bank GetCockpit {}
  ->    refused permission_denied
# two enterprises, one of them financed: 50 %. 6 000 000.00 over 10 140 000.00 = 59.1716 %, rounded up
# against 6.5 %: 6 000 000.00 × 3.3 % × 30/360 = 16 500.00. The guarantor's 200 000 000.00 at a multiple of 5
ask     2026-03-02 09:00:02 feng.gov GetCockpit {"benchmark_rate_ppm": 65000}
  ->    {"date": "2026-03-02", "registered": 2, "financed": 1, "coverage_ppm": 500000,
         "paid_out_fen": 600000000, "balance_fen": 600000000, "loans": 1, "enterprises": 1, "weighted_rate_ppm": 32000, "saving_fen": 1650000,
         "non_performing_fen": 0, "non_performing_rate_ppm": 0,
         "service": {"to_decide": {"reached": 1, "in_time": 1, "p50_days": 0, "p90_days": 0, "running": 0, "breached": 0},
                     "to_fund": {"reached": 1, "p50_days": 0}},
         "collateral_value_fen": 1014000000, "collateral_exposure_fen": 600000000, "collateral_ltv_ppm": 591716,
         "margin_fen": 20000000000, "guarantee_limit_fen": 100000000000, "guaranteed_fen": 600000000, "fund_balance_fen": 5000000000,
         "open_alerts": 0, "open_critical_alerts": 0,
         "banks": [{"bank": "org-000005", "bank_name": "莱商银行", "paid_out_fen": 600000000, "share_ppm": 1000000, "enterprises": 1,
                    "clock_breaches": 0, "guaranteed_fen": 600000000, "compensation_rate_ppm": 0, "breaker": "closed"}],
         "warehouses": [{"warehouse": "warehouse-000001", "weight_kg": 2600000, "pledged_kg": 2600000, "lots": 10, "open_alerts": 0},
                        {"warehouse": "warehouse-000002", "weight_kg": 0, "lots": 0}]}
# without a benchmark there is nothing to save against
ask     2026-03-02 09:00:03 wang.clerk GetCockpit {}
  ->    {"saving_fen": null, "coverage_ppm": 500000}
# a benchmark below the rate: 6 000 000.00 × −0.2 % × 30/360 = −1 000.00
ask     2026-03-02 09:00:04 wang.clerk GetCockpit {"benchmark_rate_ppm": 30000}
  ->    {"saving_fen": -100000}
# L6: 90 days after 2026-03-31 it is 06-29; on the next day the loan is substandard
ask     2026-06-29 09:00:00 feng.gov GetCockpit {}
  ->    {"non_performing_fen": 0, "non_performing_rate_ppm": 0}
ask     2026-06-30 09:00:00 feng.gov GetCockpit {}
  ->    {"non_performing_fen": 600000000, "non_performing_rate_ppm": 1000000}
