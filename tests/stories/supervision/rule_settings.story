# S4 R1 R5
story   The operator sets a rule in a zone; what is not set has the default
include common/warehouse.story
ask     2026-03-02 09:00:00 sun.officer ListAlertRules {"warehouse": "warehouse-000001", "zone": "A1"}
  ->    {"items": [{"rule": "weight_step", "alert_class": "critical", "configured": false, "setting": {"on": true, "limit_mpe": 3, "limit_ppm": 500000, "debounce_samples": 3, "latched": true}},
         {"rule": "below_floor", "alert_class": "critical", "setting": {"hysteresis": 10000}}, {"rule": "order_mismatch", "alert_class": "major", "setting": {"limit_mpe": 2, "limit_ppm": 3000}},
         {"rule": "outside_zone", "alert_class": "critical"}, {"rule": "climate", "alert_class": "minor", "setting": {"debounce_ms": 600000, "clear_ms": 300000, "humidity_hysteresis": 30, "dew_margin": 20}},
         {"rule": "silence", "alert_class": "major", "setting": {"debounce_ms": 30000}}, {"rule": "stuck", "alert_class": "minor"}, {"rule": "tamper", "alert_class": "critical", "setting": {"latched": true}},
         {"rule": "intrusion", "alert_class": "critical", "setting": {"debounce_ms": 5000}}, {"rule": "drift", "alert_class": "minor"}, {"rule": "single_custodian", "alert_class": "critical"},
         {"rule": "duplicate_pledge", "alert_class": "critical"}, {"rule": "physics", "alert_class": "major"}, {"rule": "duplicate_bundle", "alert_class": "minor"}]}
when    2026-03-02 09:01:00 sun.officer ConfigureRule {"warehouse": "warehouse-000001", "zone": "A1", "rule": "climate", "setting": {"on": false, "limit_mpe": 0, "limit_ppm": 0, "hysteresis": 0, "debounce_ms": 0, "debounce_samples": 0, "clear_ms": 0, "latched": false, "polygon": [], "humidity_hysteresis": 0, "dew_margin": 0, "opens_min": 0, "closes_min": 0}}
  ->    refused permission_denied
when    2026-03-02 09:02:00 li.checker ConfigureRule {"warehouse": "warehouse-000009", "zone": "A1", "rule": "climate", "setting": {"on": false, "limit_mpe": 0, "limit_ppm": 0, "hysteresis": 0, "debounce_ms": 0, "debounce_samples": 0, "clear_ms": 0, "latched": false, "polygon": [], "humidity_hysteresis": 0, "dew_margin": 0, "opens_min": 0, "closes_min": 0}}
  ->    refused warehouse_not_found
when    2026-03-02 09:03:00 li.checker ConfigureRule {"warehouse": "warehouse-000001", "zone": "Z9", "rule": "climate", "setting": {"on": false, "limit_mpe": 0, "limit_ppm": 0, "hysteresis": 0, "debounce_ms": 0, "debounce_samples": 0, "clear_ms": 0, "latched": false, "polygon": [], "humidity_hysteresis": 0, "dew_margin": 0, "opens_min": 0, "closes_min": 0}}
  ->    refused zone_unknown
when    2026-03-02 09:04:00 li.checker ConfigureRule {"warehouse": "warehouse-000001", "zone": "A1", "rule": "climate", "setting": {"on": true, "limit_mpe": 0, "limit_ppm": 0, "low": 100, "high": 50, "hysteresis": 0, "debounce_ms": 0, "debounce_samples": 0, "clear_ms": 0, "latched": false, "polygon": [], "humidity_hysteresis": 0, "dew_margin": 0, "opens_min": 0, "closes_min": 0}}
  ->    refused rule_setting_invalid
when    2026-03-02 09:05:00 li.checker ConfigureRule {"warehouse": "warehouse-000001", "zone": "A1", "rule": "climate", "setting": {"on": false, "limit_mpe": 0, "limit_ppm": 0, "hysteresis": 0, "debounce_ms": 0, "debounce_samples": 0, "clear_ms": 0, "latched": false, "polygon": [], "humidity_hysteresis": 0, "dew_margin": 0, "opens_min": 0, "closes_min": 0}}
  ->    RuleConfigured {"zone": "A1", "rule": "climate"}
when    2026-03-02 09:06:00 system RaiseAlert {"rule": "climate", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/temp-A1", "lots": [], "at": "2026-03-02T01:06:00.000Z", "evidence": "e-1", "measured": 455, "expected": 400, "late": false, "observations": 1}
  ->    refused rule_is_off
ask     2026-03-02 09:07:00 he.boss ListAlertRules {"warehouse": "warehouse-000001"}
  ->    refused warehouse_not_found
ask     2026-03-02 09:07:00 sun.officer ListAlertRules {"warehouse": "warehouse-000001", "zone": "Z9"}
  ->    refused zone_unknown
# where the warehouse stands
when    2026-03-02 09:08:00 system ConfigureSite {"warehouse": "warehouse-000009", "lat_udeg": 36480000, "lon_udeg": 115440000, "radius_m": 500}
  ->    refused warehouse_not_found
when    2026-03-02 09:09:00 system ConfigureSite {"warehouse": "warehouse-000001", "lat_udeg": 96480000, "lon_udeg": 115440000, "radius_m": 500}
  ->    refused site_invalid
when    2026-03-02 09:10:00 system ConfigureSite {"warehouse": "warehouse-000001", "lat_udeg": 36480000, "lon_udeg": 115440000, "radius_m": 0}
  ->    refused site_invalid
