# F5
story   An urgent application is decided the same day and funded the next; a product names its own days; an unpublished year is provisional
include common/financing.story
when    2026-02-28 10:59:00 system PublishProduct {"code": "KS", "name": "快速贷", "kind": "revolving", "bank": "org-000005",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 365,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800,
        "decide_working_days": 8, "fund_working_days": 7}
  ->    refused product_clocks_out_of_order
when    2026-02-28 10:59:01 system PublishProduct {"code": "KS", "name": "快速贷", "kind": "revolving", "bank": "org-000005",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 365,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 0,
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800,
        "decide_working_days": 2, "fund_working_days": 2}
  ->    ProductPublished {"product": "product-000002", "decide_working_days": 2, "fund_working_days": 2,
                          "urgent_decide_working_days": 0, "urgent_fund_working_days": 1}
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001", "urgent": true}
  ->    ApplicationSubmitted {"application": "application-000001", "urgent": true}
# Saturday, worked: decided on it, paid out on Monday
when    2026-02-28 11:01:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
ask     2026-02-28 11:01:01 qian.bank GetApplication {"application": "application-000001"}
  ->    {"urgent": true, "decide_clock": {"allowed_working_days": 0, "due_on": "2026-02-28"},
         "fund_clock": {"allowed_working_days": 1, "due_on": "2026-03-02"}}
when    2026-03-01 00:00:00 system FireDeadlines {}
  ->    ServiceClockBreached {"application": "application-000001", "stage": "decide", "due_on": "2026-02-28"}
when    2026-03-02 00:00:00 system FireDeadlines {}
  ->    ServiceClockReminded {"application": "application-000001", "stage": "fund", "due_on": "2026-03-02"}
# ---- a refusal ends both; whoever withdraws, too
when    2026-03-02 09:00:00 qian.bank DecideApplication {"application": "application-000001", "decision": "refused", "reasons": ["集中度过高"], "automatic": false, "bank_reference": "APP-1"}
  ->    ApplicationRefused
ask     2026-03-02 09:00:01 qian.bank GetApplication {"application": "application-000001"}
  ->    {"decide_clock": {"end": "reached", "breached": true, "elapsed_working_days": 1, "ended_on": "2026-03-02"},
         "fund_clock": {"end": "abandoned", "breached": false, "ended_on": "2026-03-02"}}
# ---- 2027 is not published: 12-31, 01-01 and 01-04 stand as working days, provisionally
when    2026-12-30 09:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000002"}
when    2026-12-30 09:00:01 zhao.verifier VerifyApplication {"application": "application-000002"}
  ->    ApplicationVerified
  ->    AssetRightsReported
ask     2026-12-30 09:00:02 he.boss GetApplication {"application": "application-000002"}
  ->    {"decide_clock": {"due_on": "2027-01-04", "provisional": true}}
# the notice makes New Year's Day a day off: 12-31, 01-04, 01-05
when    2026-12-30 10:00:00 li.checker PublishHolidays {"year": 2027, "days_off": ["2027-01-01"], "working_weekends": [], "source": "国办通知"}
  ->    HolidaysPublished
ask     2026-12-30 10:00:01 he.boss GetApplication {"application": "application-000002"}
  ->    {"decide_clock": {"due_on": "2027-01-05", "provisional": false}}
when    2027-01-04 00:00:00 system FireDeadlines {}
  ->    nothing
when    2027-01-05 00:00:00 system FireDeadlines {}
  ->    ServiceClockReminded {"stage": "decide", "due_on": "2027-01-05"}
when    2027-01-05 09:00:00 he.boss WithdrawApplication {"application": "application-000002"}
  ->    ApplicationWithdrawn
ask     2027-01-05 09:00:01 he.boss GetApplication {"application": "application-000002"}
  ->    {"decide_clock": {"end": "abandoned", "elapsed_working_days": 3}, "fund_clock": {"end": "abandoned"}}
when    2027-01-29 09:00:00 system FireDeadlines {}
  ->    nothing
