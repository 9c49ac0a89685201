# F9 T4
story   No more is delivered for a procurement than was ordered
include common/procurement.story
when    2026-03-01 09:00:01 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 210000000, "weight_kg": 500000, "fee_ppm": 10000, "earnest_fen": 42000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    ProcurementOffered
when    2026-03-01 09:00:02 he.boss AcceptProcurement {"procurement": "procurement-000001"}
  ->    ProcurementAgreed
when    2026-03-01 09:00:03 he.boss PayEarnestMoney {"procurement": "procurement-000001"}
  ->    MarginRequested
when    2026-03-01 09:00:04 laishang-core ConfirmMargin {"margin": "margin-000001", "reference": "E-1", "value_date": "2026-03-01"}
  ->    MarginConfirmed
when    2026-03-01 09:00:05 tang.trader PayPurchase {"procurement": "procurement-000001", "amount_fen": 200000000}
  ->    DrawdownInstructed
  ->    PurchaseInstructed
when    2026-03-01 09:00:06 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened
when    2026-03-02 08:00:00 tang.trader AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "G01", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 250000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "G02", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 250000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "G03", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 250000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
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
when    2026-03-05 09:00:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "zone": "A2", "lots": ["lot-000011", "lot-000012", "lot-000013"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-05 09:05:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-05 09:07:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
when    2026-03-05 09:10:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000011", "lot-000012", "lot-000013"],
        "tripartite_agreement": "三方-002", "handover": "order-000002", "lien_waiver": "放弃留置-002",
        "registration_number": "07654321000012340002", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000001"}
when    2026-03-05 10:00:00 sun.officer DeliverPurchase {"procurement": "procurement-000001", "control": "control-000001"}
  ->    refused weight_above_order {"left_kg": "500000"}
