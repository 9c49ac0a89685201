# R1 S5
story   What was heard before is no news, even when its alert is closed: a restart tells it again
include common/warehouse.story
when    2026-03-02 09:00:00 system RaiseAlert {"rule": "weight_step", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/scale-A1", "device": "device-000001", "lots": [], "at": "2026-03-02T00:59:50.000Z", "evidence": "gw-central/7/scale-A1/41", "measured": 2340000, "expected": 2600000, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000001"}
when    2026-03-02 09:01:00 sun.officer StartIntervention {"alert": "alert-000001", "action": "核对"}
  ->    InterventionStarted
when    2026-03-02 09:02:00 sun.officer ReportFalseAlarm {"alert": "alert-000001", "cause": "秤台卡滞"}
  ->    AlertConcluded
when    2026-03-02 09:03:00 li.checker ConfirmAlert {"alert": "alert-000001"}
  ->    AlertClosed
when    2026-03-02 09:04:00 system RaiseAlert {"rule": "weight_step", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/scale-A1", "device": "device-000001", "lots": [], "at": "2026-03-02T00:59:50.000Z", "evidence": "gw-central/7/scale-A1/41", "measured": 2340000, "expected": 2600000, "late": false, "observations": 1}
  ->    nothing
# a younger one is
when    2026-03-02 09:05:00 system RaiseAlert {"rule": "weight_step", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/scale-A1", "device": "device-000001", "lots": [], "at": "2026-03-02T01:04:50.000Z", "evidence": "gw-central/9/scale-A1/80", "measured": 2080000, "expected": 2340000, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000002"}
