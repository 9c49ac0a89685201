# S5 R1 R8 R12
story   One open alert per rule and originator; a flood is counted, never dropped; R8 with R1 goes to the authority
include common/warehouse.story
when    2026-03-02 09:00:00 system RaiseAlert {"rule": "climate", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/temp-A1", "device": "device-000002", "lots": [], "expected": 400, "late": false, "at": "2026-03-02T01:00:00.000Z", "evidence": "e-1", "measured": 455, "observations": 1}
  ->    AlertRaised {"alert": "alert-000001"}
# the same evidence again changes nothing
when    2026-03-02 09:00:01 system RaiseAlert {"rule": "climate", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/temp-A1", "device": "device-000002", "lots": [], "expected": 400, "late": false, "at": "2026-03-02T01:00:00.000Z", "evidence": "e-1", "measured": 455, "observations": 1}
  ->    nothing
# within a minute the originator counts on
when    2026-03-02 09:00:59 system RaiseAlert {"rule": "climate", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/temp-A1", "device": "device-000002", "lots": [], "expected": 400, "late": false, "at": "2026-03-02T01:00:59.000Z", "evidence": "e-60", "measured": 457, "observations": 59}
  ->    refused observed_just_now
when    2026-03-02 09:01:00 system RaiseAlert {"rule": "climate", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/temp-A1", "device": "device-000002", "lots": [], "expected": 400, "late": false, "at": "2026-03-02T01:01:00.000Z", "evidence": "e-61", "measured": 458, "observations": 60}
  ->    AlertObserved {"alert": "alert-000001", "observations": 60}
when    2026-03-02 09:01:30 system ClearAlert {"rule": "climate", "originator": "gw-central/temp-A1", "at": "2026-03-02T01:01:29.000Z", "evidence": "e-90"}
  ->    AlertReturned {"alert": "alert-000001"}
when    2026-03-02 09:01:40 system ClearAlert {"rule": "climate", "originator": "gw-central/temp-A1", "at": "2026-03-02T01:01:39.000Z", "evidence": "e-91"}
  ->    nothing
when    2026-03-02 09:01:50 system ClearAlert {"rule": "climate", "originator": "gw-central/temp-A9", "at": "2026-03-02T01:01:39.000Z", "evidence": "e-91"}
  ->    refused alert_not_open
ask     2026-03-02 09:02:00 sun.officer GetAlert {"alert": "alert-000001"}
  ->    {"observations": 61, "measured": 458, "returned_at": "2026-03-02T01:01:29.000Z", "status": "raised"}
# what only the platform itself may say, and what makes no sense
when    2026-03-02 09:02:10 sun.officer RaiseAlert {"rule": "climate", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/temp-A1", "device": "device-000002", "lots": [], "expected": 400, "late": false, "at": "2026-03-02T01:02:00.000Z", "evidence": "x", "measured": 1, "observations": 1}
  ->    refused permission_denied
when    2026-03-02 09:02:20 system RaiseAlert {"rule": "tamper", "warehouse": "warehouse-000009", "zone": "", "originator": "gw-central", "lots": [], "at": "2026-03-02T01:02:00.000Z", "evidence": "x", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    refused warehouse_not_found
when    2026-03-02 09:02:21 system RaiseAlert {"rule": "tamper", "warehouse": "warehouse-000001", "zone": "Z9", "originator": "gw-central", "lots": [], "at": "2026-03-02T01:02:00.000Z", "evidence": "x", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    refused zone_unknown
when    2026-03-02 09:02:22 system RaiseAlert {"rule": "tamper", "warehouse": "warehouse-000001", "zone": "A1", "originator": "", "lots": [], "at": "2026-03-02T01:02:00.000Z", "evidence": "x", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    refused text_required {"field": "originator"}
when    2026-03-02 09:02:23 system RaiseAlert {"rule": "tamper", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central", "lots": [], "at": "2026-03-02T01:02:00.000Z", "evidence": "", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    refused text_required {"field": "evidence"}
when    2026-03-02 09:02:24 system RaiseAlert {"rule": "tamper", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central", "lots": [], "at": "2026-03-02T01:02:00.000Z", "evidence": "x", "measured": 0, "expected": 0, "late": false, "observations": 0}
  ->    refused observations_invalid
when    2026-03-02 09:02:25 system RaiseAlert {"rule": "tamper", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central", "device": "device-000099", "lots": [], "at": "2026-03-02T01:02:00.000Z", "evidence": "x", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    refused device_not_found
when    2026-03-02 09:02:26 system RaiseAlert {"rule": "tamper", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central", "lots": ["lot-000099"], "at": "2026-03-02T01:02:00.000Z", "evidence": "x", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    refused lot_not_found
# nothing is pledged in A1: R1 alone is the custodian's; with R8 both are the authority's
when    2026-03-02 09:03:00 system RaiseAlert {"rule": "weight_step", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/scale-A1", "device": "device-000001", "lots": [], "at": "2026-03-02T01:03:00.000Z", "evidence": "s-1", "measured": 2340000, "expected": 2600000, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000002", "level": "custodian", "lots": []}
when    2026-03-02 09:03:10 system RaiseAlert {"rule": "tamper", "warehouse": "warehouse-000001", "zone": "", "originator": "gw-central", "lots": [], "at": "2026-03-02T01:03:10.000Z", "evidence": "t-1", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000003", "level": "authority"}
  ->    AlertLevelRaised {"alert": "alert-000002", "level": "authority"}
# R12 is the authority's at once; the lots that the originator names are frozen
when    2026-03-02 09:04:00 system RaiseAlert {"rule": "duplicate_pledge", "warehouse": "warehouse-000001", "zone": "A1", "originator": "B001", "lots": ["lot-000001"], "at": "2026-03-02T01:04:00.000Z", "evidence": "d-1", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000004", "level": "authority", "lots": ["lot-000001"]}
when    2026-03-02 09:04:10 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001"]}
  ->    refused lot_frozen
