# R5 S5
story   Nobody comes: each missed deadline calls the next duty level, and is counted
include common/warehouse.story
when    2026-03-02 09:00:00 system RaiseAlert {"rule": "climate", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/temp-A1", "device": "device-000002", "lots": [], "expected": 400, "late": false, "at": "2026-03-02T00:59:50.000Z", "evidence": "e-1", "measured": 455, "observations": 1}
  ->    AlertRaised {"alert": "alert-000001", "alert_class": "minor", "level": "custodian"}
# the fifth minute itself is still in time
when    2026-03-02 09:05:00 system FireDeadlines {}
  ->    nothing
when    2026-03-02 09:05:01 system FireDeadlines {}
  ->    AlertDeadlineMissed {"alert": "alert-000001", "step": "intervention", "due": "2026-03-02T01:05:00.000Z", "level": "supervisor"}
when    2026-03-02 09:10:00 sun.officer StartIntervention {"alert": "alert-000001", "action": "查看除湿机"}
  ->    InterventionStarted
# no site is configured: nobody can prove that he is there
when    2026-03-02 09:12:00 zhou.custodian CheckIn {"alert": "alert-000001", "device": "pda-01", "lat_udeg": 36481000, "lon_udeg": 115441000}
  ->    refused site_unknown
when    2026-03-02 09:15:01 system FireDeadlines {}
  ->    AlertDeadlineMissed {"step": "check_in", "level": "risk_officer"}
when    2026-03-02 09:15:02 system FireDeadlines {}
  ->    nothing
ask     2026-03-02 09:16:00 sun.officer GetAlert {"alert": "alert-000001"}
  ->    {"missed": 2, "level": "risk_officer", "status": "intervening"}
# a second one, of another sensor: the platform was stopped for an hour, both clocks are due at once
when    2026-03-02 10:00:00 system RaiseAlert {"rule": "silence", "warehouse": "warehouse-000001", "zone": "", "originator": "gw-central", "lots": [], "at": "2026-03-02T02:00:00.000Z", "evidence": "will-1", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000002", "alert_class": "major"}
when    2026-03-02 11:00:00 system FireDeadlines {}
  ->    AlertDeadlineMissed {"alert": "alert-000002", "step": "intervention", "level": "supervisor"}
  ->    AlertDeadlineMissed {"alert": "alert-000002", "step": "check_in", "level": "risk_officer"}
# late evidence: an alert, but no clock
when    2026-03-02 12:00:00 system RaiseAlert {"rule": "stuck", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/scale-A1", "lots": [], "at": "2026-02-27T02:00:00.000Z", "evidence": "old-1", "measured": 0, "expected": 0, "late": true, "observations": 1}
  ->    AlertRaised {"alert": "alert-000003", "late": true}
when    2026-03-02 13:00:00 system FireDeadlines {}
  ->    nothing
# a false alarm, judged by two
when    2026-03-02 13:01:00 sun.officer ReportFalseAlarm {"alert": "alert-000099", "cause": "维护"}
  ->    refused alert_not_found
when    2026-03-02 13:02:00 sun.officer ReportFalseAlarm {"alert": "alert-000002", "cause": "网关检修"}
  ->    AlertConcluded {"outcome": "false_alarm"}
when    2026-03-02 13:03:00 li.checker EscalateAlert {"alert": "alert-000002", "authority": "court"}
  ->    refused alert_is_over
when    2026-03-02 13:04:00 li.checker ConfirmAlert {"alert": "alert-000002"}
  ->    AlertClosed
# closed: the same originator may raise a new one
when    2026-03-02 13:05:00 system RaiseAlert {"rule": "silence", "warehouse": "warehouse-000001", "zone": "", "originator": "gw-central", "lots": [], "at": "2026-03-02T05:05:00.000Z", "evidence": "will-2", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000004"}
