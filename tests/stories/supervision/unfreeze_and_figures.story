# S6 S7 R4 R5 R6
story   Frozen lots are unfrozen by two organisations; the figures of a day, checked by hand
include common/facility.story
when    2026-03-01 08:00:00 system ConfigureSite {"warehouse": "warehouse-000001", "lat_udeg": 36480000, "lon_udeg": 115440000, "radius_m": 500}
  ->    SiteConfigured
# 1: intervention after 2 min, on site after 12 min, closed after 60 min, resolved
when    2026-03-02 09:00:00 system RaiseAlert {"rule": "outside_zone", "warehouse": "warehouse-000001", "zone": "A1", "originator": "tag-1", "lots": ["lot-000001"], "at": "2026-03-02T01:00:00.000Z", "evidence": "p-1", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000001", "lots": ["lot-000001"]}
when    2026-03-02 09:00:30 sun.officer ProposeUnfreeze {"alert": "alert-000001", "reason": "已复位"}
  ->    refused alert_still_open
when    2026-03-02 09:02:00 sun.officer StartIntervention {"alert": "alert-000001", "action": "现场核对"}
  ->    InterventionStarted
when    2026-03-02 09:12:00 wu.custodian CheckIn {"alert": "alert-000001", "device": "pda-02", "lat_udeg": 36480000, "lon_udeg": 115440000}
  ->    CheckedIn {"distance_m": 0}
when    2026-03-02 09:50:00 sun.officer ResolveAlert {"alert": "alert-000001", "cause": "吊装越线,已复位"}
  ->    AlertConcluded
when    2026-03-02 10:00:00 li.checker ConfirmAlert {"alert": "alert-000001"}
  ->    AlertClosed
# closed is not unfrozen
when    2026-03-02 10:00:10 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-03-31"}
  ->    refused lot_frozen
when    2026-03-02 10:01:00 sun.officer ProposeUnfreeze {"alert": "alert-000009", "reason": "已复位"}
  ->    refused alert_not_found
when    2026-03-02 10:01:10 li.checker ProposeUnfreeze {"alert": "alert-000001", "reason": "已复位"}
  ->    refused not_own_party
when    2026-03-02 10:01:20 sun.officer ProposeUnfreeze {"alert": "alert-000001", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-02 10:01:30 li.checker ApproveUnfreeze {"alert": "alert-000001"}
  ->    refused unfreeze_not_proposed
when    2026-03-02 10:02:00 sun.officer ProposeUnfreeze {"alert": "alert-000001", "reason": "已复位,复核无误"}
  ->    UnfreezeProposed {"by": "user-000005"}
when    2026-03-02 10:02:10 sun.officer ProposeUnfreeze {"alert": "alert-000001", "reason": "再次"}
  ->    refused unfreeze_already_proposed
when    2026-03-02 10:02:20 sun.officer ApproveUnfreeze {"alert": "alert-000001"}
  ->    refused checker_is_maker
when    2026-03-02 10:02:30 li.checker ApproveUnfreeze {"alert": "alert-000009"}
  ->    refused alert_not_found
when    2026-03-02 10:03:00 li.checker ApproveUnfreeze {"alert": "alert-000001"}
  ->    LotsUnfrozen {"lots": ["lot-000001"], "by": "user-000002"}
when    2026-03-02 10:03:10 sun.officer ProposeUnfreeze {"alert": "alert-000001", "reason": "再次"}
  ->    refused nothing_frozen
when    2026-03-02 10:04:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-03-31"}
  ->    DrawdownInstructed
# 2: intervention after 8 min, nobody on site, closed after 20 min, a false alarm: both deadlines missed
when    2026-03-02 11:00:00 system RaiseAlert {"rule": "silence", "warehouse": "warehouse-000001", "zone": "", "originator": "gw-central", "lots": [], "at": "2026-03-02T03:00:00.000Z", "evidence": "will-1", "measured": 0, "expected": 0, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000002"}
when    2026-03-02 11:05:01 system FireDeadlines {}
  ->    AlertDeadlineMissed {"step": "intervention"}
  ->    DrawdownTimedOut
when    2026-03-02 11:08:00 sun.officer StartIntervention {"alert": "alert-000002", "action": "电话"}
  ->    InterventionStarted
when    2026-03-02 11:15:01 system FireDeadlines {}
  ->    AlertDeadlineMissed {"step": "check_in"}
when    2026-03-02 11:19:00 sun.officer ReportFalseAlarm {"alert": "alert-000002", "cause": "网关检修"}
  ->    AlertConcluded
when    2026-03-02 11:20:00 li.checker ConfirmAlert {"alert": "alert-000002"}
  ->    AlertClosed
when    2026-03-02 11:20:10 sun.officer ProposeUnfreeze {"alert": "alert-000002", "reason": "无"}
  ->    refused nothing_frozen
# 3: one minute old, nobody yet, nothing late
when    2026-03-02 12:00:00 system RaiseAlert {"rule": "climate", "warehouse": "warehouse-000001", "zone": "A1", "originator": "temp-A1", "lots": [], "at": "2026-03-02T04:00:00.000Z", "evidence": "e-1", "measured": 455, "expected": 400, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000003"}
# intervened after 120 s and 480 s: p50 = the first, p95 = the second; closed after 3 600 s and 1 200 s
ask     2026-03-02 12:01:00 li.checker GetAlertFigures {"from": "2026-03-02", "to": "2026-03-02", "warehouse": "warehouse-000001"}
  ->    {"alerts": 3, "by_rule": [{"rule": "outside_zone", "alert_class": "critical", "alerts": 1}, {"rule": "climate", "alert_class": "minor", "alerts": 1}, {"rule": "silence", "alert_class": "major", "alerts": 1}],
         "to_intervene": {"count": 2, "p50_ms": 120000, "p95_ms": 480000}, "on_site": {"count": 1, "p50_ms": 720000, "p95_ms": 720000},
         "to_resolve": {"count": 2, "p50_ms": 1200000, "p95_ms": 3600000}, "within_5": {"part": 1, "of": 2}, "within_15": {"part": 1, "of": 2},
         "false_alarms": {"part": 1, "of": 2}, "missed_deadlines": 2, "custodian_shifts": 0}
# two shifts began on 2026-02-28: 3 alerts over 2 shifts; the government sees the figures, not the alerts
ask     2026-03-02 12:01:00 feng.gov GetAlertFigures {"from": "2026-02-28", "to": "2026-03-02"}
  ->    {"alerts": 3, "custodian_shifts": 2, "alerts_per_thousand_shifts": 1500}
ask     2026-03-02 12:01:00 ma.boss GetAlertFigures {"from": "2026-02-28", "to": "2026-03-02"}
  ->    {"alerts": 0, "to_intervene": {"count": 0}}
ask     2026-03-02 12:01:00 li.checker GetAlertFigures {"from": "2026-03-02", "to": "2026-03-01"}
  ->    refused period_invalid
ask     2026-03-02 12:01:00 li.checker GetAlertFigures {"from": "2026-03-02", "to": "2026-03-02", "warehouse": "warehouse-000009"}
  ->    refused warehouse_not_found
