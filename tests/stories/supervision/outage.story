# R6 S4
story   A gateway is silent: its devices' silence is explained by it, without clocks, until it is back
include common/warehouse.story
when    2026-03-02 09:00:00 system RaiseAlert {"rule": "silence", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/temp-A1", "device": "device-000002", "lots": [], "at": "2026-03-02T01:00:00.000Z", "evidence": "t-1", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000001", "alert_class": "major"}
when    2026-03-02 09:01:00 system RaiseAlert {"rule": "silence", "warehouse": "warehouse-000001", "zone": "", "originator": "gw-central", "lots": [], "at": "2026-03-02T01:01:00.000Z", "evidence": "will-1", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000002"}
ask     2026-03-02 09:01:01 sun.officer GetAlert {"alert": "alert-000001"}
  ->    {"status": "raised", "suppressed_by": "alert-000002"}
when    2026-03-02 09:01:30 system RaiseAlert {"rule": "silence", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/scale-A1", "device": "device-000001", "lots": [], "at": "2026-03-02T01:01:30.000Z", "evidence": "s-1", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000003", "suppressed_by": "alert-000002"}
# one clock runs, the gateway's
when    2026-03-02 09:10:00 system FireDeadlines {}
  ->    AlertDeadlineMissed {"alert": "alert-000002", "step": "intervention"}
# the gateway is back, one of its devices too; the other stands for itself from now on
when    2026-03-02 09:12:00 system ClearAlert {"rule": "silence", "originator": "gw-central/scale-A1", "at": "2026-03-02T01:12:00.000Z", "evidence": "s-2"}
  ->    AlertReturned {"alert": "alert-000003"}
when    2026-03-02 09:12:00 system ClearAlert {"rule": "silence", "originator": "gw-central", "at": "2026-03-02T01:12:00.000Z", "evidence": "birth-1"}
  ->    AlertReturned {"alert": "alert-000002"}
when    2026-03-02 09:17:01 system FireDeadlines {}
  ->    AlertDeadlineMissed {"alert": "alert-000002", "step": "check_in"}
  ->    AlertDeadlineMissed {"alert": "alert-000001", "step": "intervention", "due": "2026-03-02T01:17:00.000Z"}
