# F1 F6 F7 W6 S6
story   A floating pledge: goods leave above the line and are exchanged without the bank's act
include common/more_lots.story
when    2026-02-28 10:40:00 system PublishProduct {"code": "DTZ", "name": "动态质押贷", "kind": "inventory", "bank": "org-000005",
        "rate_ppm": 32000, "basis": 360, "settlement": "with_principal", "tenor_days": 365,
        "minimum_fen": 10000000, "maximum_fen": 5000000000, "haircut_ppm": 100000, "release_mode": "floating_pledge",
        "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "confirm_timeout_s": 1800}
  ->    ProductPublished {"product": "product-000002", "release_mode": "floating_pledge"}
# 10 140 000.00 less 10 % = 9 126 000.00, which carries 6 388 200.00
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000002", "amount_fen": 600000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted
when    2026-02-28 11:10:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 11:20:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 600000000, "rate_ppm": 32000, "tenor_days": 365, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-02-28 11:30:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 500000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-03-20"}
  ->    DrawdownInstructed
when    2026-03-02 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened
# ---- refusals in order
when    2026-03-03 09:00:00 ma.boss ExchangeGoods {"facility": "facility-000001", "out": ["lot-000001"]}
  ->    refused facility_not_found
when    2026-03-03 09:00:01 he.boss ExchangeGoods {"facility": "facility-000001", "out": []}
  ->    refused lots_required
when    2026-03-03 09:00:02 he.boss ExchangeGoods {"facility": "facility-000001", "out": ["lot-000011"]}
  ->    refused lot_not_in_facility
# 5 000 000.00 needs 7 142 857.15; seven coils are worth 1 820 t × 3 900.00 × 0.9 = 6 388 200.00 and carry 4 471 740.00
when    2026-03-03 09:00:03 he.boss ExchangeGoods {"facility": "facility-000001", "out": ["lot-000001", "lot-000002", "lot-000003"]}
  ->    refused release_uncovers_debt {"cash_fen": "52826000", "goods_fen": "75465715"}
when    2026-03-03 09:00:04 he.boss ExchangeGoods {"facility": "facility-000001", "out": ["lot-000001"], "control": "control-000001"}
  ->    refused lot_pledged
# ---- two coils leave: eight are worth 7 300 800.00 and carry 5 110 560.00
when    2026-03-03 09:01:00 he.boss ExchangeGoods {"facility": "facility-000001", "out": ["lot-000001", "lot-000002"]}
  ->    GoodsExchanged {"out": ["lot-000001", "lot-000002"], "in": [], "value_fen": 730080000}
when    2026-03-03 09:02:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001"]}
  ->    OrderOpened
when    2026-03-03 09:03:00 he.boss ExchangeGoods {"facility": "facility-000001", "out": ["lot-000003"]}
  ->    refused release_uncovers_debt
# ---- a coil goes, three of another grade come: 6 388 200.00 + 300 t × 4 500.00 × 0.9 = 7 603 200.00
when    2026-03-03 10:00:00 he.boss ExchangeGoods {"facility": "facility-000001", "out": ["lot-000003"], "control": "control-000002"}
  ->    GoodsExchanged {"out": ["lot-000003"], "in": ["lot-000011", "lot-000012", "lot-000013"], "control": "control-000002", "value_fen": 760320000}
ask     2026-03-03 10:01:00 qian.bank GetCoverage {"facility": "facility-000001"}
  ->    {"coverage": {"exposure_fen": 500000000, "value_fen": 760320000, "ltv_ppm": 657618}}
ask     2026-03-03 10:01:01 he.boss GetLot {"lot": "lot-000003"}
  ->    {"status": "in_stock"}
# ---- not while a top-up is asked for: 3 100.00 makes 1 820 t × 3 100.00 × 0.9 + 1 215 000.00 = 6 292 800.00, 79.46 %
when    2026-03-04 10:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-04", "price_fen_per_tonne": 310000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
when    2026-03-04 10:00:00 system FireDeadlines {}
  ->    TopUpRequested {"coverage": {"value_fen": 629280000, "ltv_ppm": 794559}}
  ->    DefaultsReviewed
when    2026-03-04 10:01:00 he.boss ExchangeGoods {"facility": "facility-000001", "out": ["lot-000011"]}
  ->    refused facility_under_watch
when    2026-03-05 10:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-05", "price_fen_per_tonne": 390000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
when    2026-03-05 10:00:00 system FireDeadlines {}
  ->    CoverRestored
  ->    DefaultsReviewed
# ---- nor while a loan is overdue
when    2026-03-21 00:00:00 system FireDeadlines {}
  ->    DefaultNoticed {"loan": "loan-000001", "due_on": "2026-03-20"}
  ->    DefaultsReviewed
when    2026-03-21 09:00:00 he.boss ExchangeGoods {"facility": "facility-000001", "out": ["lot-000011"]}
  ->    refused facility_in_default
