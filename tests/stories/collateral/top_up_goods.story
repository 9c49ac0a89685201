# F6 F7 W6
story   A top-up is met with goods; a price that recovers ends one too
include common/more_lots.story
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted
when    2026-02-28 11:10:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 11:20:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 700000000, "rate_ppm": 32000, "tenor_days": 365, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-02-28 11:30:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 700000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
# a reserved drawdown must be covered like a drawn one: 3 500.00 makes 9 100 000.00, 76.93 %
when    2026-03-02 09:01:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-02", "price_fen_per_tonne": 350000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
when    2026-03-02 09:01:00 system FireDeadlines {}
  ->    TopUpRequested {"top_up_by": "2026-03-05", "coverage": {"exposure_fen": 700000000, "cash_fen": 63000000, "goods_fen": 90000000}}
# the bank reports it failed: nothing is owed, so nothing is asked for
when    2026-03-02 09:05:00 laishang-core FailDrawdown {"drawdown": "drawdown-000001", "reference": "FAIL-1", "reason": "账户冻结"}
  ->    DrawdownFailed
when    2026-03-02 09:05:00 system FireDeadlines {}
  ->    CoverRestored {"coverage": {"exposure_fen": 0, "value_fen": 910000000}}
# ---- 70 % of 9 100 000.00 is drawn; at 3 200.00 the goods are worth 8 320 000.00: 76.57 %
when    2026-03-02 10:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 637000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-02 10:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened
when    2026-03-03 10:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-03", "price_fen_per_tonne": 320000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
when    2026-03-03 10:00:00 system FireDeadlines {}
  ->    TopUpRequested {"top_up_by": "2026-03-06", "coverage": {"exposure_fen": 637000000, "value_fen": 832000000, "ltv_ppm": 765625, "cash_fen": 54600000, "goods_fen": 78000000}}
  ->    DefaultsReviewed
# ---- three coils more: refusals in order
when    2026-03-04 09:00:00 ma.boss AddCollateral {"facility": "facility-000001", "control": "control-000002"}
  ->    refused facility_not_found
when    2026-03-04 09:00:01 qian.bank AddCollateral {"facility": "facility-000001", "control": "control-000002"}
  ->    refused permission_denied
when    2026-03-04 09:00:02 he.boss AddCollateral {"facility": "facility-000001", "control": "control-000009"}
  ->    refused control_not_found
when    2026-03-04 09:00:03 he.boss AddCollateral {"facility": "facility-000001", "control": "control-000001"}
  ->    refused lot_pledged
when    2026-03-04 09:00:04 he.boss ExchangeGoods {"facility": "facility-000001", "out": ["lot-000001"]}
  ->    refused pledge_not_floating
# 300 t × 4 500.00 = 1 350 000.00 more
when    2026-03-04 09:01:00 he.boss AddCollateral {"facility": "facility-000001", "control": "control-000002"}
  ->    CollateralAdded {"lots": ["lot-000011", "lot-000012", "lot-000013"], "value_fen": 967000000}
when    2026-03-04 09:01:00 system FireDeadlines {}
  ->    CoverRestored {"coverage": {"exposure_fen": 637000000, "value_fen": 967000000, "ltv_ppm": 658739}}
  ->    DefaultsReviewed
ask     2026-03-04 09:02:00 he.boss GetLot {"lot": "lot-000011"}
  ->    {"status": "pledged"}
# ---- the price falls, and recovers within the time
when    2026-03-09 10:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-09", "price_fen_per_tonne": 270000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
# 7 020 000.00 + 1 350 000.00 = 8 370 000.00: 76.11 %
when    2026-03-09 10:00:00 system FireDeadlines {}
  ->    TopUpRequested {"top_up_by": "2026-03-12", "coverage": {"value_fen": 837000000, "ltv_ppm": 761052}}
  ->    DefaultsReviewed
when    2026-03-12 10:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-12", "price_fen_per_tonne": 320000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
# the clock is looked at only after the last day has passed; it recovered in time
when    2026-03-13 00:00:00 system FireDeadlines {}
  ->    CoverRestored {"coverage": {"value_fen": 967000000}}
  ->    DefaultsReviewed
