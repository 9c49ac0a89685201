# F9 L4
story   Title registered late, the customer in default: earnest money forfeited, the rest of the goods sold
include common/procurement.story
# 1 000 t for 4 200 000.00, fee 1 %, earnest money 840 000.00: just the 20 % that the law allows
when    2026-03-01 09:00:01 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    ProcurementOffered {"procurement": "procurement-000001", "customer": "org-000006", "contract": "contract-000001"}
when    2026-03-01 09:00:02 he.boss AcceptProcurement {"procurement": "procurement-000001"}
  ->    ProcurementAgreed
when    2026-03-01 09:00:03 he.boss PayEarnestMoney {"procurement": "procurement-000001"}
  ->    MarginRequested {"margin": "margin-000001", "facility": "facility-000001", "amount_fen": 84000000, "payer": "org-000006", "owner": {"procurement": "procurement-000001"}}
when    2026-03-01 09:00:04 laishang-core ConfirmMargin {"margin": "margin-000001", "reference": "E-1", "value_date": "2026-03-01"}
  ->    MarginConfirmed
when    2026-03-01 09:00:05 tang.trader PayPurchase {"procurement": "procurement-000001", "amount_fen": 400000000}
  ->    DrawdownInstructed {"drawdown": "drawdown-000001", "payee": "日照钢铁", "procurement": "procurement-000001"}
  ->    PurchaseInstructed {"amount_fen": 400000000}
when    2026-03-01 09:00:06 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened {"loan": "loan-000001", "amount_fen": 400000000}
when    2026-03-02 08:00:00 tang.trader AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "G01", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 250000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "G02", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 250000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "G03", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 250000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "G04", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 250000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced
when    2026-03-05 08:00:00 zhou.custodian RecordArrival {"lot": "lot-000011"}
  ->    LotArrived
when    2026-03-05 08:00:30 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 250000}
  ->    LotInspected
when    2026-03-05 08:01:00 zhou.custodian RecordArrival {"lot": "lot-000012"}
  ->    LotArrived
when    2026-03-05 08:01:30 zhou.custodian InspectLot {"lot": "lot-000012", "weight_kg": 250000}
  ->    LotInspected
when    2026-03-05 08:02:00 zhou.custodian RecordArrival {"lot": "lot-000013"}
  ->    LotArrived
when    2026-03-05 08:02:30 zhou.custodian InspectLot {"lot": "lot-000013", "weight_kg": 250000}
  ->    LotInspected
when    2026-03-05 08:03:00 zhou.custodian RecordArrival {"lot": "lot-000014"}
  ->    LotArrived
when    2026-03-05 08:03:30 zhou.custodian InspectLot {"lot": "lot-000014", "weight_kg": 250000}
  ->    LotInspected
when    2026-03-05 09:00:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "zone": "A2", "lots": ["lot-000011", "lot-000012", "lot-000013", "lot-000014"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-05 09:05:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-05 09:07:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
when    2026-03-05 09:10:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000011", "lot-000012", "lot-000013", "lot-000014"],
        "tripartite_agreement": "三方-002", "handover": "order-000002", "lien_waiver": "放弃留置-002",
        "registration_number": "07654321000012340002", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000001"}
when    2026-03-05 10:00:00 sun.officer DeliverPurchase {"procurement": "procurement-000001", "control": "control-000001"}
  ->    PurchaseDelivered {"weight_kg": 1000000, "delivered_on": "2026-03-05", "register_by": "2026-03-15", "lots": ["lot-000011", "lot-000012", "lot-000013", "lot-000014"]}
# ---- the tenth day passes without registration (民法典 416): the priority is lost, and late stays late
when    2026-03-15 23:59:59 system FireDeadlines {}
  ->    DefaultsReviewed
when    2026-03-16 00:00:00 system FireDeadlines {}
  ->    TitleRegistrationMissed {"procurement": "procurement-000001", "control": "control-000001", "register_by": "2026-03-15"}
  ->    DefaultsReviewed
when    2026-03-18 09:00:00 tang.trader RegisterTitle {"procurement": "procurement-000001", "control": "control-000001", "number": "07654321000099990001", "registered_on": "2026-03-18", "expires": "2027-03-04"}
  ->    TitleRegistered {"late": true}
ask     2026-03-18 09:00:01 tang.trader GetProcurement {"procurement": "procurement-000001"}
  ->    {"deliveries": [{"missed": true, "title": {"late": true}}]}
when    2026-03-31 09:00:01 he.boss RequestTake {"procurement": "procurement-000001", "lots": ["lot-000011"]}
  ->    TakeRequested
when    2026-03-31 09:00:02 laishang-core ConfirmTake {"take": "take-000001", "reference": "T-1", "value_date": "2026-03-31"}
  ->    TakeConfirmed
  ->    MarginApplied
  ->    LoanRepaid {"principal_fen": 104950000}
when    2026-03-31 09:00:03 tang.trader SellLots {"procurement": "procurement-000001", "lots": ["lot-000012"], "buyer": "聊城建材", "price_fen": 1}
  ->    refused customer_not_in_default
# ---- three lots are not taken by the date
when    2026-05-15 23:59:59 system FireDeadlines {}
  ->    DefaultsReviewed
when    2026-05-16 00:00:00 system FireDeadlines {}
  ->    CustomerDefaulted {"procurement": "procurement-000001", "forfeited_fen": 63000000}
  ->    DefaultsReviewed
when    2026-05-16 09:00:01 he.boss RequestTake {"procurement": "procurement-000001", "lots": ["lot-000012"]}
  ->    refused customer_in_default
when    2026-05-16 09:00:02 tang.trader SellLots {"procurement": "procurement-000009", "lots": ["lot-000012", "lot-000013", "lot-000014"], "buyer": "聊城建材", "price_fen": 270000000}
  ->    refused procurement_not_found
when    2026-05-16 09:00:03 system SellLots {"procurement": "procurement-000001", "lots": ["lot-000012", "lot-000013", "lot-000014"], "buyer": "聊城建材", "price_fen": 270000000}
  ->    refused not_own_party
when    2026-05-16 09:00:04 tang.trader SellLots {"procurement": "procurement-000001", "lots": ["lot-000012", "lot-000013", "lot-000014"], "buyer": "", "price_fen": 270000000}
  ->    refused text_required {"field": "buyer"}
when    2026-05-16 09:00:05 tang.trader SellLots {"procurement": "procurement-000001", "lots": ["lot-000012", "lot-000013", "lot-000014"], "buyer": "聊城建材", "price_fen": 0}
  ->    refused amount_not_positive
when    2026-05-16 09:00:06 tang.trader SellLots {"procurement": "procurement-000001", "lots": ["lot-000011"], "buyer": "聊城建材", "price_fen": 270000000}
  ->    refused lot_not_for_take
when    2026-05-16 09:00:07 tang.trader ReturnEarnestMoney {"procurement": "procurement-000001"}
  ->    refused earnest_money_bound
when    2026-05-16 09:00:08 tang.trader SellLots {"procurement": "procurement-000001", "lots": ["lot-000012", "lot-000013", "lot-000014"], "buyer": "聊城建材", "price_fen": 270000000}
  ->    TakeRequested {"take": "take-000002", "kind": "sale", "price_fen": 270000000, "fee_fen": 0, "earnest_fen": 0}
# 2 950 500.00 × 3.3 % × 46 / 360 = 12 441.275, half up
when    2026-05-16 09:00:09 laishang-core ConfirmTake {"take": "take-000002", "reference": "T-2", "value_date": "2026-05-16"}
  ->    TakeConfirmed {"lots": ["lot-000012", "lot-000013", "lot-000014"]}
  ->    LoanRepaid {"interest_fen": 1244128, "principal_fen": 268755872, "closes": false}
ask     2026-05-16 09:00:10 tang.trader GetLot {"lot": "lot-000012"}
  ->    {"status": "in_stock", "owner": "org-000009"}
# 2 950 500.00 − 2 687 558.72 = 262 941.28 come out of the forfeited 630 000.00, the other 367 058.72 are the trader's
when    2026-05-16 09:00:11 laishang-core ApplyMargin {"loan": "loan-000001", "amount_fen": 26294128, "reference": "AM-1", "value_date": "2026-05-16"}
  ->    MarginApplied
  ->    LoanRepaid {"principal_fen": 26294128, "closes": true}
when    2026-05-16 09:00:12 tang.trader ReturnEarnestMoney {"procurement": "procurement-000001"}
  ->    MarginRequested {"kind": "give_back", "amount_fen": 36705872, "payer": "org-000009"}
when    2026-05-16 09:00:13 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "E-2", "value_date": "2026-05-16"}
  ->    MarginConfirmed
when    2026-05-16 09:00:14 tang.trader ReturnEarnestMoney {"procurement": "procurement-000001"}
  ->    refused margin_short {"available_fen": "0"}
when    2026-05-16 09:00:15 tang.trader CloseFacility {"facility": "facility-000001"}
  ->    FacilityClosed
