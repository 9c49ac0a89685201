# K V3 F9
story   Anybody signed in can read which rules of law hold on a day
include common/county.story
# 银发〔2025〕77号: 6 months in principle, 12 at most; a cut to 6 is announced and has no date
ask     2026-03-01 09:00:00 he.boss ListRules {}
  ->    {"on": "2026-03-01", "items": [
         {"id": "title_registration", "status": "in_force", "source": "《民法典》第416条", "from": "2021-01-01",
          "parameters": [{"name": "days", "value": 10, "unit": "days"}]},
         {"id": "registration_expiry"}, {"id": "pledge_control"}, {"id": "lien_waiver"}, {"id": "forfeiture"},
         {"id": "warehouse_receipt"}, {"id": "guarantee_period", "source": "《民法典》第692条"}, {"id": "guarantee_mode"},
         {"id": "earnest_money", "zh": "定金不得超过主合同标的额的 20%,超过部分不产生定金的效力"}, {"id": "repayment_order"},
         {"id": "sme_payment", "from": "2025-06-01", "parameters": [{"name": "days", "value": 60}, {"name": "public_days", "value": 30},
          {"name": "public_longest_days", "value": 60}, {"name": "daily_ppm", "value": 500}]},
         {"id": "forced_acceptance"}, {"id": "classification"}, {"id": "entrusted_payment"}, {"id": "extension"},
         {"id": "voucher_tenor", "status": "in_force", "from": "2025-06-15", "serves": "V3",
          "parameters": [{"name": "flag_months", "value": 6}, {"name": "longest_months", "value": 12}]},
         {"id": "voucher_tenor", "status": "announced",
          "parameters": [{"name": "flag_months", "value": 6}, {"name": "longest_months", "value": 6}]},
         {"id": "fund_pooling"}, {"id": "information_service"}]}
ask     2026-03-01 09:00:01 wang.clerk ListRules {"on": "2025-06-14"}
  ->    {"on": "2025-06-14", "items": [
         {"id": "title_registration"}, {"id": "registration_expiry"}, {"id": "pledge_control"}, {"id": "lien_waiver"}, {"id": "forfeiture"},
         {"id": "warehouse_receipt"}, {"id": "guarantee_period"}, {"id": "guarantee_mode"}, {"id": "earnest_money"}, {"id": "repayment_order"},
         {"id": "sme_payment"}, {"id": "forced_acceptance"}, {"id": "classification"}, {"id": "entrusted_payment"}, {"id": "extension"},
         {"id": "voucher_tenor", "status": "announced"}, {"id": "voucher_tenor", "status": "announced"},
         {"id": "fund_pooling", "status": "announced"}, {"id": "information_service", "status": "announced"}]}
