# F5
story   A bank's working days are counted: it is reminded, its breach is a fact, and they do not count while it waits for the applicant
include common/financing.story
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000001", "urgent": false}
ask     2026-02-28 11:00:01 he.boss GetApplication {"application": "application-000001"}
  ->    {"status": "submitted", "decide_clock": null, "fund_clock": null}
# Saturday, but worked. Three working days after it: 03-02, 03-03, 03-04; seven: … 03-05, 03-06, 03-09, 03-10
when    2026-02-28 11:01:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
ask     2026-02-28 11:01:01 qian.bank GetApplication {"application": "application-000001"}
  ->    {"decide_clock": {"started_on": "2026-02-28", "allowed_working_days": 3, "elapsed_working_days": 0, "due_on": "2026-03-04",
                          "provisional": false, "paused": false, "breached": false, "end": "running", "ended_on": null},
         "fund_clock": {"started_on": "2026-02-28", "allowed_working_days": 7, "due_on": "2026-03-10"}}
# ---- on 03-03 the bank asks for more
when    2026-03-03 10:00:00 qian.bank RequestMaterial {"application": "application-000009", "items": ["电费单"], "bank_reference": "MAT-1"}
  ->    refused application_not_found
when    2026-03-03 10:00:01 other.bank RequestMaterial {"application": "application-000001", "items": ["电费单"], "bank_reference": "MAT-1"}
  ->    refused application_not_found
when    2026-03-03 10:00:02 qian.bank RequestMaterial {"application": "application-000001", "items": ["电费单"], "bank_reference": ""}
  ->    refused text_required {"field": "bank_reference"}
when    2026-03-03 10:00:03 qian.bank RequestMaterial {"application": "application-000001", "items": [], "bank_reference": "MAT-1"}
  ->    refused text_required {"field": "items"}
when    2026-03-03 10:00:04 qian.bank RequestMaterial {"application": "application-000001", "items": ["电费单", ""], "bank_reference": "MAT-1"}
  ->    refused text_required {"field": "items"}
when    2026-03-03 10:00:05 he.boss ProvideMaterial {"application": "application-000001", "answer": "见附件"}
  ->    refused material_not_requested
when    2026-03-03 10:00:06 laishang-core RequestMaterial {"application": "application-000001", "items": ["电费单", "上年审计报告"], "bank_reference": "MAT-1"}
  ->    MaterialRequested {"application": "application-000001", "items": ["电费单", "上年审计报告"], "bank_reference": "MAT-1"}
when    2026-03-03 10:00:07 laishang-core RequestMaterial {"application": "application-000001", "items": ["电费单", "上年审计报告"], "bank_reference": "MAT-1"}
  ->    nothing
when    2026-03-03 10:00:08 laishang-core RequestMaterial {"application": "application-000001", "items": ["电费单"], "bank_reference": "MAT-1"}
  ->    refused reference_used
# of the three days one has counted, 03-02; nothing is due while it waits
ask     2026-03-06 10:00:00 he.boss GetApplication {"application": "application-000001"}
  ->    {"material_requested": ["电费单", "上年审计报告"],
         "decide_clock": {"elapsed_working_days": 1, "due_on": null, "paused": true, "breached": false},
         "fund_clock": {"elapsed_working_days": 1, "due_on": null, "paused": true}}
when    2026-03-06 10:00:01 system FireDeadlines {}
  ->    nothing
when    2026-03-06 10:00:02 qian.bank ProvideMaterial {"application": "application-000001", "answer": "见附件"}
  ->    refused permission_denied
when    2026-03-06 10:00:03 ma.boss ProvideMaterial {"application": "application-000001", "answer": "见附件"}
  ->    refused application_not_found
when    2026-03-06 10:00:04 he.boss ProvideMaterial {"application": "application-000001", "answer": ""}
  ->    refused text_required {"field": "answer"}
# Monday 03-09 counts again: 03-02, 03-09, 03-10; for the money 03-11, 03-12, 03-13, 03-16 too
when    2026-03-09 09:00:00 he.boss ProvideMaterial {"application": "application-000001", "answer": "电费单与审计报告见附件"}
  ->    MaterialProvided {"application": "application-000001", "answer": "电费单与审计报告见附件"}
ask     2026-03-09 09:00:01 qian.bank GetApplication {"application": "application-000001"}
  ->    {"material_requested": [], "decide_clock": {"elapsed_working_days": 1, "due_on": "2026-03-10", "paused": false},
         "fund_clock": {"due_on": "2026-03-16"}}
# ---- the last day begins, and has gone by
when    2026-03-09 23:59:59 system FireDeadlines {}
  ->    nothing
when    2026-03-10 00:00:00 system FireDeadlines {}
  ->    ServiceClockReminded {"application": "application-000001", "stage": "decide", "due_on": "2026-03-10"}
when    2026-03-10 23:59:59 system FireDeadlines {}
  ->    nothing
when    2026-03-11 00:00:00 system FireDeadlines {}
  ->    ServiceClockBreached {"application": "application-000001", "stage": "decide", "due_on": "2026-03-10"}
when    2026-03-11 00:00:01 system FireDeadlines {}
  ->    nothing
# ---- four days: 03-02, 03-09, 03-10, 03-11. From here on it is the enterprise that is waited for
when    2026-03-11 15:00:00 qian.bank DecideApplication {"application": "application-000001", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-1",
        "offer": {"limit_fen": 600000000, "rate_ppm": 31000, "tenor_days": 365, "conditions": []}}
  ->    ApplicationApproved
when    2026-03-11 15:00:01 qian.bank RequestMaterial {"application": "application-000001", "items": ["电费单"], "bank_reference": "MAT-2"}
  ->    refused application_not_with_bank
when    2026-03-11 15:00:02 he.boss ProvideMaterial {"application": "application-000001", "answer": "见附件"}
  ->    refused application_not_with_bank
when    2026-03-12 09:00:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened
ask     2026-03-16 08:59:59 he.boss GetApplication {"application": "application-000001"}
  ->    {"decide_clock": {"elapsed_working_days": 4, "breached": true, "end": "reached", "ended_on": "2026-03-11"},
         "fund_clock": {"elapsed_working_days": 3, "due_on": null, "paused": true}}
# ---- 03-16 would count, but the bank did not answer within its half hour and it must be asked again: 03-17, 03-18, 03-19, 03-20
when    2026-03-16 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
ask     2026-03-16 09:00:01 he.boss GetApplication {"application": "application-000001"}
  ->    {"fund_clock": {"due_on": "2026-03-19", "paused": false}}
when    2026-03-16 09:30:00 system FireDeadlines {}
  ->    DrawdownTimedOut
when    2026-03-17 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
ask     2026-03-17 09:00:01 he.boss GetApplication {"application": "application-000001"}
  ->    {"fund_clock": {"due_on": "2026-03-20", "paused": false}}
when    2026-03-17 09:00:02 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-2", "value_date": "2026-03-17"}
  ->    LoanOpened
# 03-02, 03-09, 03-10, 03-17
ask     2026-03-17 09:00:03 he.boss GetApplication {"application": "application-000001"}
  ->    {"fund_clock": {"elapsed_working_days": 4, "breached": false, "end": "reached", "ended_on": "2026-03-17"}}
ask     2026-03-17 09:00:04 feng.gov GetServiceFigures {}
  ->    {"banks": [{"bank": "org-000005", "to_decide": {"reached": 1, "in_time": 0, "p50_days": 4, "p90_days": 4, "running": 0, "breached": 1},
                                          "to_fund": {"reached": 1, "in_time": 1, "p50_days": 4, "running": 0, "breached": 0}}]}
