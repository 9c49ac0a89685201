# F6 F7 W7 L4
story   Prices fall: the warning line, the top-up and its clock, the close-out line, the sale of pledged goods
include common/facility.story
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 700000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-02 09:10:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened {"loan": "loan-000001"}
# 7 000 000.00 / 10 140 000.00 = 69.04 %, rounded up
ask     2026-03-02 09:11:00 he.boss GetCoverage {"facility": "facility-000001"}
  ->    {"coverage": {"exposure_fen": 700000000, "value_fen": 1014000000, "ltv_ppm": 690336, "cash_fen": 0, "goods_fen": 0},
         "contract_ltv_ppm": 700000, "warning_ltv_ppm": 750000, "close_out_ltv_ppm": 800000, "margin_fen": 0}
ask     2026-03-02 09:11:01 other.bank GetCoverage {"facility": "facility-000001"}
  ->    refused facility_not_found
# ---- 3 600.00: 9 360 000.00, 74.79 %: below the warning line
when    2026-03-03 10:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-03", "price_fen_per_tonne": 360000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
when    2026-03-03 10:00:00 system FireDeadlines {}
  ->    DefaultsReviewed {"date": "2026-03-03"}
ask     2026-03-03 10:00:01 he.boss ListTopUps {}
  ->    {"items": []}
# ---- 3 500.00: 2 600 t are worth 9 100 000.00, 76.93 %. Missing: 7 000 000.00 − 6 370 000.00 in cash,
# or 7 000 000.00 / 0.7 − 9 100 000.00 in goods, by the end of the third working day: Friday the 6th
when    2026-03-03 16:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-03", "price_fen_per_tonne": 350000, "source": "我的钢铁网"}
  ->    ReferencePricePublished {"correction": true}
when    2026-03-03 16:00:00 system FireDeadlines {}
  ->    TopUpRequested {"facility": "facility-000001", "top_up_by": "2026-03-06",
        "coverage": {"exposure_fen": 700000000, "value_fen": 910000000, "ltv_ppm": 769231, "cash_fen": 63000000, "goods_fen": 90000000}}
when    2026-03-03 16:00:01 system FireDeadlines {}
  ->    nothing
ask     2026-03-03 16:01:00 qian.bank ListTopUps {}
  ->    {"items": [{"facility": "facility-000001", "enterprise_name": "宝莱利金属", "top_up": {"since": "2026-03-03", "top_up_by": "2026-03-06", "missed": false, "close_out": false}}]}
ask     2026-03-03 16:01:01 other.bank ListTopUps {}
  ->    {"items": []}
# another grade's price concerns nobody here
when    2026-03-03 17:00:00 chen.price PublishReferencePrice {"grade": "DX51D", "day": "2026-03-03", "price_fen_per_tonne": 300000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
when    2026-03-03 17:00:00 system FireDeadlines {}
  ->    nothing
when    2026-03-03 17:01:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused drawable_exceeded {"drawable_fen": "0"}
# ---- 3 480.00: 9 048 000.00; 300 000.00 of margin comes in: 6 700 000.00 on goods
when    2026-03-04 10:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-04", "price_fen_per_tonne": 348000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
when    2026-03-04 10:00:00 system FireDeadlines {}
  ->    TopUpChanged {"coverage": {"exposure_fen": 700000000, "value_fen": 904800000, "ltv_ppm": 773652, "cash_fen": 66640000, "goods_fen": 95200000}}
  ->    DefaultsReviewed
when    2026-03-04 11:00:00 he.boss RequestMargin {"facility": "facility-000001", "amount_fen": 30000000}
  ->    MarginRequested {"margin": "margin-000001"}
when    2026-03-04 11:01:00 laishang-core ConfirmMargin {"margin": "margin-000001", "reference": "MAR-1", "value_date": "2026-03-04"}
  ->    MarginConfirmed
when    2026-03-04 11:01:00 system FireDeadlines {}
  ->    TopUpChanged {"coverage": {"exposure_fen": 670000000, "value_fen": 904800000, "ltv_ppm": 740496, "cash_fen": 36640000, "goods_fen": 52342858}}
# the pledge cannot be sold yet
when    2026-03-05 09:00:00 laishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 90000000, "costs_fen": 0, "received_on": "2026-03-05", "reference": "SALE-1"}
  ->    refused close_out_not_reached
# ---- the time passes: nothing is drawn
when    2026-03-06 23:59:59 system FireDeadlines {}
  ->    DefaultsReviewed {"date": "2026-03-06"}
when    2026-03-07 00:00:00 system FireDeadlines {}
  ->    TopUpMissed {"facility": "facility-000001", "top_up_by": "2026-03-06"}
  ->    DefaultsReviewed {"date": "2026-03-07"}
when    2026-03-07 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused facility_frozen {"reason": "top_up_missed"}
# ---- 3 200.00: 8 320 000.00, 6 700 000.00 on it is 80.53 %: the close-out line
when    2026-03-09 10:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-03-09", "price_fen_per_tonne": 320000, "source": "我的钢铁网"}
  ->    ReferencePricePublished
when    2026-03-09 10:00:00 system FireDeadlines {}
  ->    CloseOutReached {"coverage": {"exposure_fen": 670000000, "value_fen": 832000000, "ltv_ppm": 805289, "cash_fen": 87600000, "goods_fen": 125142858}}
  ->    DefaultsReviewed
when    2026-03-09 10:01:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused facility_frozen {"reason": "close_out_line"}
# ---- the sale: refusals in order
when    2026-03-10 09:00:00 he.boss SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-03-10", "reference": "SALE-1"}
  ->    refused permission_denied
when    2026-03-10 09:00:01 qishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-03-10", "reference": "SALE-1"}
  ->    refused facility_not_found
when    2026-03-10 09:00:02 laishang-core SellPledge {"facility": "facility-000001", "method": "forfeiture", "lots": ["lot-000001"], "buyer": "莱商银行",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-03-10", "reference": "SALE-1"}
  ->    refused forfeiture_forbidden
when    2026-03-10 09:00:03 laishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-03-10", "reference": "SALE-1"}
  ->    refused text_required {"field": "buyer"}
when    2026-03-10 09:00:04 laishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": [], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-03-10", "reference": "SALE-1"}
  ->    refused lots_required
when    2026-03-10 09:00:05 laishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000001", "lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-03-10", "reference": "SALE-1"}
  ->    refused lot_not_in_facility
when    2026-03-10 09:00:06 laishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 0, "costs_fen": 0, "received_on": "2026-03-10", "reference": "SALE-1"}
  ->    refused amount_not_positive
when    2026-03-10 09:00:07 laishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": 101, "received_on": "2026-03-10", "reference": "SALE-1"}
  ->    refused costs_above_proceeds
when    2026-03-10 09:00:08 laishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-03-11", "reference": "SALE-1"}
  ->    refused value_date_invalid
when    2026-03-10 09:00:09 laishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000001"], "buyer": "聊城鑫源",
        "proceeds_fen": 100, "costs_fen": 0, "received_on": "2026-03-10", "reference": "DISB-1"}
  ->    refused reference_used
# two coils at auction, 1 750 000.00 with costs of 30 000.00: 1 718 777.76 of principal and its interest of eight nights
when    2026-03-10 09:01:00 laishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000001", "lot-000002"], "buyer": "聊城鑫源",
        "proceeds_fen": 175000000, "costs_fen": 3000000, "received_on": "2026-03-10", "reference": "SALE-1"}
  ->    PledgeSold {"facility": "facility-000001", "disposal": {"method": "auction", "buyer": "聊城鑫源"}}
  ->    LoanRepaid {"loan": "loan-000001", "of_sale": true, "principal_fen": 171877776, "interest_fen": 122224, "refund_fen": 0, "closes": false}
when    2026-03-10 09:01:01 laishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000001", "lot-000002"], "buyer": "聊城鑫源",
        "proceeds_fen": 175000000, "costs_fen": 3000000, "received_on": "2026-03-10", "reference": "SALE-1"}
  ->    nothing
when    2026-03-10 09:01:02 laishang-core SellPledge {"facility": "facility-000001", "method": "auction", "lots": ["lot-000003"], "buyer": "聊城鑫源",
        "proceeds_fen": 175000000, "costs_fen": 3000000, "received_on": "2026-03-10", "reference": "SALE-1"}
  ->    refused reference_used
# eight coils are left, 6 656 000.00; they must carry 7 000 000.00 − 1 718 777.76 − 300 000.00
when    2026-03-10 09:02:00 system FireDeadlines {}
  ->    TopUpChanged {"coverage": {"exposure_fen": 498122224, "value_fen": 665600000, "ltv_ppm": 748381, "cash_fen": 32202224, "goods_fen": 46003178}}
  ->    DefaultsReviewed
# below the warning line, but not what was asked for: still frozen, and goods do not leave
when    2026-03-10 09:03:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused facility_frozen {"reason": "close_out_line"}
# the buyer takes a coil out with two signatures (W3)
when    2026-03-10 10:00:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001"]}
  ->    OrderOpened
# ---- 330 000.00 repaid: 329 765.50 of principal with 234.50 of interest
when    2026-03-10 11:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 33000000}
  ->    RepaymentRequested {"principal_fen": 32976550, "interest_fen": 23450}
when    2026-03-10 11:01:00 laishang-core ConfirmRepayment {"repayment": "repayment-000002", "amount_fen": 33000000, "reference": "COLL-1", "value_date": "2026-03-10"}
  ->    LoanRepaid
when    2026-03-10 11:01:00 system FireDeadlines {}
  ->    CoverRestored {"coverage": {"exposure_fen": 465145674, "value_fen": 665600000, "ltv_ppm": 698837, "cash_fen": 0, "goods_fen": 0}}
ask     2026-03-10 11:02:00 he.boss ListTopUps {}
  ->    {"items": []}
# 70 % of 6 656 000.00 + 300 000.00 − 4 951 456.74
ask     2026-03-10 11:02:01 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"frozen": false, "drawable_fen": 774326}
when    2026-03-10 11:03:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 774326, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
