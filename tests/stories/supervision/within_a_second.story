# R6 S5
story   Told twice within a second, by two ways, is one open alert
include common/warehouse.story
when    2026-03-02 09:00:00 system RaiseAlert {"rule": "silence", "warehouse": "warehouse-000001", "zone": "", "originator": "gw-central", "lots": [], "at": "2026-03-02T01:00:00.000Z", "evidence": "will-1", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000001"}
# the last will and the silence timer in the same second
when    2026-03-02 09:00:00 system RaiseAlert {"rule": "silence", "warehouse": "warehouse-000001", "zone": "", "originator": "gw-central", "lots": [], "at": "2026-03-02T01:00:00.400Z", "evidence": "gw-central/timer", "measured": 31000, "expected": 30000, "late": false, "observations": 1}
  ->    refused observed_just_now
when    2026-03-02 09:00:01 system RaiseAlert {"rule": "silence", "warehouse": "warehouse-000001", "zone": "", "originator": "gw-central", "lots": [], "at": "2026-03-02T01:00:01.000Z", "evidence": "gw-central/timer-2", "measured": 32000, "expected": 30000, "late": false, "observations": 1}
  ->    refused observed_just_now
ask     2026-03-02 09:00:02 sun.officer ListAlerts {"open": true}
  ->    {"items": [{"alert": "alert-000001", "rule": "silence"}]}
