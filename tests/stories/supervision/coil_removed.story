# R1 S5 S6
story   A coil is removed at night: frozen at once, an officer, a check-in, a police case number, two persons' judgement
include common/facility.story
when    2026-03-01 08:00:00 system ConfigureSite {"warehouse": "warehouse-000001", "lat_udeg": 36480000, "lon_udeg": 115440000, "radius_m": 500}
  ->    SiteConfigured {"warehouse": "warehouse-000001"}
# the ten pledged coils of A1 are worth 10 140 000.00, above 1 000 000.00: the authority's level at once
when    2026-03-03 02:14:00 system RaiseAlert {"rule": "weight_step", "warehouse": "warehouse-000001", "zone": "A1", "originator": "gw-central/scale-A1", "device": "device-000001", "lots": [], "at": "2026-03-02T18:13:45.000Z", "evidence": "gw-central/7/scale-A1/41", "measured": 2340000, "expected": 2600000, "late": false, "observations": 1}
  ->    AlertRaised {"alert": "alert-000001", "alert_class": "critical", "level": "authority", "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005", "lot-000006", "lot-000007", "lot-000008", "lot-000009", "lot-000010"]}
# S6: no money on frozen goods
when    2026-03-03 02:14:10 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-03-31"}
  ->    refused lot_frozen
# the pledgee bank and the owner know of it, a stranger does not; the government only once it is handed over
ask     2026-03-03 02:15:00 qian.bank GetAlert {"alert": "alert-000001"}
  ->    {"status": "raised", "measured": 2340000, "expected": 2600000}
ask     2026-03-03 02:15:00 he.boss ListAlerts {}
  ->    {"items": [{"alert": "alert-000001"}]}
ask     2026-03-03 02:15:00 ma.boss GetAlert {"alert": "alert-000001"}
  ->    refused alert_not_found
ask     2026-03-03 02:15:00 feng.gov GetAlert {"alert": "alert-000001"}
  ->    refused alert_not_found
when    2026-03-03 02:15:10 qian.bank StartIntervention {"alert": "alert-000001", "action": "电话"}
  ->    refused permission_denied
when    2026-03-03 02:15:15 system StartIntervention {"alert": "alert-000001", "action": "电话"}
  ->    refused not_own_party
when    2026-03-03 02:15:20 sun.officer StartIntervention {"alert": "alert-000009", "action": "电话"}
  ->    refused alert_not_found
when    2026-03-03 02:15:30 sun.officer StartIntervention {"alert": "alert-000001", "action": ""}
  ->    refused text_required {"field": "action"}
when    2026-03-03 02:15:40 zhou.custodian CheckIn {"alert": "alert-000001", "device": "pda-01", "lat_udeg": 36481000, "lon_udeg": 115441000}
  ->    refused alert_not_intervening
when    2026-03-03 02:17:30 sun.officer StartIntervention {"alert": "alert-000001", "action": "封闭大门,通知驻仓员"}
  ->    InterventionStarted {"alert": "alert-000001", "officer": "user-000005"}
when    2026-03-03 02:17:40 sun.officer StartIntervention {"alert": "alert-000001", "action": "再次"}
  ->    refused alert_not_raised
when    2026-03-03 02:17:50 system CheckIn {"alert": "alert-000001", "device": "pda-01", "lat_udeg": 36481000, "lon_udeg": 115441000}
  ->    refused not_own_party
when    2026-03-03 02:17:55 zhou.custodian CheckIn {"alert": "alert-000009", "device": "pda-01", "lat_udeg": 36481000, "lon_udeg": 115441000}
  ->    refused alert_not_found
when    2026-03-03 02:18:00 zheng.custodian CheckIn {"alert": "alert-000001", "device": "pda-03", "lat_udeg": 36481000, "lon_udeg": 115441000}
  ->    refused custodian_not_on_duty
when    2026-03-03 02:18:10 zhou.custodian CheckIn {"alert": "alert-000001", "device": "", "lat_udeg": 36481000, "lon_udeg": 115441000}
  ->    refused text_required {"field": "device"}
# 0.010 000° north is 1 111.9 m
when    2026-03-03 02:18:20 zhou.custodian CheckIn {"alert": "alert-000001", "device": "pda-01", "lat_udeg": 36490000, "lon_udeg": 115440000}
  ->    refused outside_site {"distance_m": "1111"}
# 111.2 m north and 111.2 × cos 36.48° = 89.4 m east: 142.7 m
when    2026-03-03 02:24:00 zhou.custodian CheckIn {"alert": "alert-000001", "device": "pda-01", "lat_udeg": 36481000, "lon_udeg": 115441000}
  ->    CheckedIn {"alert": "alert-000001", "custodian": "user-000006", "distance_m": 142}
when    2026-03-03 02:30:00 sun.officer RecordCaseNumber {"alert": "alert-000001", "case_number": "冠公刑立〔2026〕31号"}
  ->    refused not_escalated
when    2026-03-03 02:30:10 sun.officer EscalateAlert {"alert": "alert-000001", "authority": "public_security", "case_number": ""}
  ->    refused text_required {"field": "case_number"}
when    2026-03-03 02:30:15 sun.officer EscalateAlert {"alert": "alert-000009", "authority": "court"}
  ->    refused alert_not_found
when    2026-03-03 02:30:16 sun.officer RecordCaseNumber {"alert": "alert-000009", "case_number": "1"}
  ->    refused alert_not_found
when    2026-03-03 02:30:17 sun.officer ConfirmAlert {"alert": "alert-000009"}
  ->    refused alert_not_found
when    2026-03-03 02:30:20 sun.officer EscalateAlert {"alert": "alert-000001", "authority": "public_security"}
  ->    AlertEscalated {"alert": "alert-000001", "authority": "public_security"}
when    2026-03-03 02:30:30 sun.officer EscalateAlert {"alert": "alert-000001", "authority": "court"}
  ->    refused already_escalated
when    2026-03-03 09:00:00 sun.officer RecordCaseNumber {"alert": "alert-000001", "case_number": ""}
  ->    refused text_required {"field": "case_number"}
when    2026-03-03 09:01:00 sun.officer RecordCaseNumber {"alert": "alert-000001", "case_number": "冠公刑立〔2026〕31号"}
  ->    CaseNumberRecorded {"case_number": "冠公刑立〔2026〕31号"}
when    2026-03-03 09:02:00 sun.officer RecordCaseNumber {"alert": "alert-000001", "case_number": "32"}
  ->    refused case_number_known
ask     2026-03-03 09:03:00 feng.gov GetAlert {"alert": "alert-000001"}
  ->    {"escalation": {"authority": "public_security", "case_number": "冠公刑立〔2026〕31号"}}
when    2026-03-04 10:00:00 sun.officer ConfirmAlert {"alert": "alert-000001"}
  ->    refused alert_not_concluded
when    2026-03-04 10:01:00 sun.officer ResolveAlert {"alert": "alert-000001", "cause": ""}
  ->    refused text_required {"field": "cause"}
when    2026-03-04 10:02:00 sun.officer ResolveAlert {"alert": "alert-000001", "cause": "盗窃一卷,已追回并复位"}
  ->    AlertConcluded {"outcome": "resolved"}
when    2026-03-04 10:03:00 sun.officer ReportFalseAlarm {"alert": "alert-000001", "cause": "误报"}
  ->    refused alert_is_over
when    2026-03-04 10:04:00 sun.officer ConfirmAlert {"alert": "alert-000001"}
  ->    refused checker_is_maker
when    2026-03-04 10:05:00 li.checker ConfirmAlert {"alert": "alert-000001"}
  ->    AlertClosed {"alert": "alert-000001"}
# 5-15-110: 3 min 30 s, 10 min, and the hand-over; no deadline was missed
ask     2026-03-04 10:06:00 sun.officer GetAlert {"alert": "alert-000001"}
  ->    {"status": "closed", "raised_at": "2026-03-02T18:14:00.000Z", "intervened_at": "2026-03-02T18:17:30.000Z", "on_site_at": "2026-03-02T18:24:00.000Z",
         "escalation": {"at": "2026-03-02T18:30:20.000Z"}, "conclusion": {"outcome": "resolved"}, "missed": 0, "level": "authority"}
ask     2026-03-04 10:06:00 sun.officer ListAlerts {"open": true}
  ->    {"items": []}
ask     2026-03-04 10:06:00 sun.officer ListAlerts {"open": false, "warehouse": "warehouse-000001", "rule": "weight_step"}
  ->    {"items": [{"alert": "alert-000001", "status": "closed"}]}
