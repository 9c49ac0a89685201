# S5: shelved, out of service, one cause in one zone
story   An alert rests for hours when two persons agree; a device under a work order tells nothing of itself; one cause is one alert
include common/warehouse.story
when    2026-03-02 09:00:00 system RaiseAlert {"rule": "climate", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/temp-A1", "device": "device-000002", "lots": [], "expected": 400, "late": false, "at": "2026-03-02T01:00:00.000Z", "evidence": "e-1", "measured": 455, "observations": 1}
  ->    AlertRaised {"alert": "alert-000001"}
# another thermometer of the zone, half a minute later: the same cause
when    2026-03-02 09:00:30 system RaiseAlert {"rule": "climate", "warehouse": "warehouse-000001", "zone": "A1", "originator": "warehouse-000001/A1", "lots": [], "expected": 400, "late": false, "at": "2026-03-02T01:00:30.000Z", "evidence": "z-1", "measured": 460, "observations": 1}
  ->    AlertObserved {"alert": "alert-000001", "originator": "warehouse-000001/A1"}
# another zone is another alert
when    2026-03-02 09:00:40 system RaiseAlert {"rule": "climate", "warehouse": "warehouse-000001", "zone": "A2", "originator": "warehouse-000001/A2", "lots": [], "expected": 400, "late": false, "at": "2026-03-02T01:00:40.000Z", "evidence": "y-1", "measured": 460, "observations": 1}
  ->    AlertRaised {"alert": "alert-000002"}
# it returned to normal only when it did for both
when    2026-03-02 09:02:00 system ClearAlert {"rule": "climate", "originator": "gw-central/temp-A1", "at": "2026-03-02T01:02:00.000Z", "evidence": "e-9"}
  ->    AlertReturned {"alert": "alert-000001"}
ask     2026-03-02 09:02:01 sun.officer GetAlert {"alert": "alert-000001"}
  ->    {"met": false, "joined": ["warehouse-000001/A1"], "observations": 2}
when    2026-03-02 09:02:10 system ClearAlert {"rule": "climate", "originator": "warehouse-000001/A1", "at": "2026-03-02T01:02:10.000Z", "evidence": "z-9"}
  ->    AlertReturned {"alert": "alert-000001", "originator": "warehouse-000001/A1"}
ask     2026-03-02 09:02:11 sun.officer GetAlert {"alert": "alert-000001"}
  ->    {"met": false, "joined": [], "returned_at": "2026-03-02T01:02:10.000Z"}
# shelving: a reason, eight hours at most, a second person
when    2026-03-02 09:03:00 sun.officer ShelveAlert {"alert": "alert-000009", "until": "2026-03-02T08:00:00.000Z", "reason": "空调检修"}
  ->    refused alert_not_found
when    2026-03-02 09:03:00 sun.officer ShelveAlert {"alert": "alert-000002", "until": "2026-03-02T09:03:00.001Z", "reason": "空调检修"}
  ->    refused shelving_too_long
when    2026-03-02 09:03:00 sun.officer ShelveAlert {"alert": "alert-000002", "until": "2026-03-02T01:03:00.000Z", "reason": "空调检修"}
  ->    refused shelving_too_long
when    2026-03-02 09:03:00 sun.officer ShelveAlert {"alert": "alert-000002", "until": "2026-03-02T08:00:00.000Z", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-02 09:03:00 sun.officer ApproveShelving {"alert": "alert-000002"}
  ->    refused shelving_not_proposed
when    2026-03-02 09:03:00 sun.officer ShelveAlert {"alert": "alert-000002", "until": "2026-03-02T08:00:00.000Z", "reason": "空调检修"}
  ->    ShelvingProposed {"alert": "alert-000002", "by": "user-000005"}
when    2026-03-02 09:03:10 sun.officer ShelveAlert {"alert": "alert-000002", "until": "2026-03-02T08:00:00.000Z", "reason": "空调检修"}
  ->    refused already_shelved
when    2026-03-02 09:03:20 sun.officer ApproveShelving {"alert": "alert-000002"}
  ->    refused checker_is_maker
when    2026-03-02 09:04:00 li.checker ApproveShelving {"alert": "alert-000002"}
  ->    AlertShelved {"alert": "alert-000002", "until": "2026-03-02T08:00:00.000Z"}
# alert-000001's clocks run, the shelved one's do not
when    2026-03-02 09:06:00 system FireDeadlines {}
  ->    AlertDeadlineMissed {"alert": "alert-000001", "step": "intervention"}
when    2026-03-02 09:20:00 system FireDeadlines {}
  ->    AlertDeadlineMissed {"alert": "alert-000001", "step": "check_in"}
when    2026-03-02 16:00:00 system FireDeadlines {}
  ->    AlertUnshelved {"alert": "alert-000002", "due": "2026-03-02T08:00:00.000Z"}
when    2026-03-02 16:05:01 system FireDeadlines {}
  ->    AlertDeadlineMissed {"alert": "alert-000002", "step": "intervention"}
# what speaks of goods gone never rests
when    2026-03-02 16:06:00 system RaiseAlert {"rule": "weight_step", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/scale-A1", "device": "device-000001", "lots": [], "at": "2026-03-02T08:06:00.000Z", "evidence": "s-1", "measured": 2340000, "expected": 2600000, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000003"}
when    2026-03-02 16:07:00 sun.officer ShelveAlert {"alert": "alert-000003", "until": "2026-03-02T09:00:00.000Z", "reason": "稍后处理"}
  ->    refused never_shelved
when    2026-03-02 16:08:00 sun.officer ReportFalseAlarm {"alert": "alert-000002", "cause": "空调检修"}
  ->    AlertConcluded {"alert": "alert-000002"}
when    2026-03-02 16:08:10 sun.officer ShelveAlert {"alert": "alert-000002", "until": "2026-03-02T09:00:00.000Z", "reason": "稍后处理"}
  ->    refused alert_is_over
when    2026-03-02 16:08:20 li.checker ApproveShelving {"alert": "alert-000002"}
  ->    refused alert_is_over
when    2026-03-02 16:08:30 li.checker ApproveShelving {"alert": "alert-000009"}
  ->    refused alert_not_found
# out of service: a work order of the supervisor's; silence then raises nothing, a weight step does
when    2026-03-03 09:00:00 sun.officer TakeOutOfService {"device": "device-000099", "work_order": "GD-17"}
  ->    refused device_not_found
when    2026-03-03 09:00:00 li.checker TakeOutOfService {"device": "device-000001", "work_order": "GD-17"}
  ->    refused not_own_party
when    2026-03-03 09:00:00 sun.officer TakeOutOfService {"device": "device-000001", "work_order": ""}
  ->    refused text_required {"field": "work_order"}
when    2026-03-03 09:00:00 sun.officer ReturnToService {"device": "device-000001"}
  ->    refused not_out_of_service
when    2026-03-03 09:00:00 sun.officer TakeOutOfService {"device": "device-000001", "work_order": "GD-17"}
  ->    TakenOutOfService {"device": "device-000001", "work_order": "GD-17"}
when    2026-03-03 09:01:00 sun.officer TakeOutOfService {"device": "device-000001", "work_order": "GD-18"}
  ->    refused out_of_service
ask     2026-03-03 09:01:10 sun.officer ListDevices {"warehouse": "warehouse-000001"}
  ->    {"items": [{"device": "device-000001", "work_order": "GD-17"}, {"device": "device-000002"}]}
when    2026-03-03 09:02:00 system RaiseAlert {"rule": "silence", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/scale-A1", "device": "device-000001", "lots": [], "at": "2026-03-03T01:02:00.000Z", "evidence": "q-1", "measured": 40000, "expected": 30000, "late": false, "observations": 1}
  ->    refused out_of_service
when    2026-03-03 09:03:00 sun.officer ReturnToService {"device": "device-000099"}
  ->    refused device_not_found
when    2026-03-03 09:03:00 li.checker ReturnToService {"device": "device-000001"}
  ->    refused not_own_party
when    2026-03-03 09:03:00 sun.officer ReturnToService {"device": "device-000001"}
  ->    ReturnedToService {"device": "device-000001", "work_order": "GD-17"}
when    2026-03-03 09:04:00 system RaiseAlert {"rule": "silence", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/scale-A1", "device": "device-000001", "lots": [], "at": "2026-03-03T01:04:00.000Z", "evidence": "q-2", "measured": 40000, "expected": 30000, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000004", "rule": "silence"}
when    2026-03-03 09:05:00 system RegisterDevice {"gateway": "gateway-000001", "code": "uwb-1.x", "kind": "position", "zone": "A1", "calibrated_on": "2026-01-15", "interval_ms": 0}
  ->    refused interval_invalid
when    2026-03-03 09:05:00 system RegisterDevice {"gateway": "gateway-000001", "code": "uwb-1.x", "kind": "position", "zone": "A1", "calibrated_on": "2026-01-15", "interval_ms": 5000, "mpe": 30}
  ->    DeviceRegistered {"device": "device-000003", "interval_ms": 5000}
