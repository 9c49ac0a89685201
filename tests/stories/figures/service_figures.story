# F5 P6
story   A bank's speed is counted from its service clocks; a bank sees its own, the government every bank's
include common/facility.story
ask     2026-03-02 09:00:00 qian.bank GetServiceFigures {}
  ->    {"banks": [{"bank": "org-000005", "bank_name": "莱商银行",
                    "to_decide": {"reached": 1, "in_time": 1, "p50_days": 0, "p90_days": 0, "running": 0, "breached": 0},
                    "to_fund": {"reached": 0, "in_time": 0, "p50_days": null, "p90_days": null, "running": 1, "breached": 0}}]}
ask     2026-03-02 09:00:01 other.bank GetServiceFigures {}
  ->    {"banks": []}
ask     2026-03-02 09:00:02 he.boss GetServiceFigures {}
  ->    {"banks": []}
