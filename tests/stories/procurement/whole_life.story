# F9 W3 L4 A1
story   代采: earnest money, purchase, delivery, title registered in time, the customer pays per lot and takes it
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
ask     2026-03-05 11:00:01 he.boss GetProcurement {"procurement": "procurement-000001"}
  ->    {"trader_name": "冠州国贸", "customer_name": "宝莱利金属", "supplier_name": "日照钢铁", "earnest_paid_fen": 84000000, "loan": "loan-000001",
         "lots": [{"lot": "lot-000011", "price_fen": 105000000, "fee_fen": 1050000, "earnest_fen": 21000000}, {"lot": "lot-000012"}, {"lot": "lot-000013"}, {"lot": "lot-000014"}]}
# the customer pays margin in and sees it; the bank and the supervisor see the order too
ask     2026-03-05 11:00:02 he.boss GetMargin {"margin": "margin-000001"}
  ->    {"payer_name": "宝莱利金属", "status": "confirmed"}
ask     2026-03-05 11:00:03 sun.officer ListProcurements {"status": "agreed"}
  ->    {"items": [{"procurement": "procurement-000001"}]}
ask     2026-03-05 11:00:04 qian.bank ListProcurements {}
  ->    {"items": [{"procurement": "procurement-000001"}]}
when    2026-03-10 09:00:00 tang.trader RegisterTitle {"procurement": "procurement-000001", "control": "control-000001", "number": "07654321000099990001", "registered_on": "2026-03-10", "expires": "2027-03-04"}
  ->    TitleRegistered {"late": false}
when    2026-03-16 00:00:00 system FireDeadlines {}
  ->    DefaultsReviewed
# ---- 250 t: 1 050 000.00 and 10 500.00 of fee, 210 000.00 of it paid already
when    2026-03-31 09:00:01 he.boss RequestTake {"procurement": "procurement-000001", "lots": ["lot-000011"]}
  ->    TakeRequested {"take": "take-000001", "price_fen": 105000000, "fee_fen": 1050000, "earnest_fen": 21000000}
ask     2026-03-31 09:00:02 he.boss GetTake {"take": "take-000001"}
  ->    {"status": "requested", "due_fen": 85050000}
# 1 060 500.00 repay the bank: 4 000 000.00 × 3.3 % × 30 / 360 = 11 000.00 of interest first
when    2026-03-31 09:00:03 laishang-core ConfirmTake {"take": "take-000001", "reference": "T-1", "value_date": "2026-03-31"}
  ->    TakeConfirmed {"lots": ["lot-000011"]}
  ->    MarginApplied {"amount_fen": 21000000}
  ->    LoanRepaid {"interest_fen": 1100000, "principal_fen": 104950000, "refund_fen": 0}
when    2026-03-31 09:00:04 laishang-core ConfirmTake {"take": "take-000001", "reference": "T-1", "value_date": "2026-03-31"}
  ->    nothing
ask     2026-03-31 09:00:05 he.boss GetLot {"lot": "lot-000011"}
  ->    {"status": "in_stock", "owner": "org-000006"}
# it leaves with two signatures (W3); the others wait for their money
when    2026-03-31 09:00:06 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000012"]}
  ->    refused lot_pledged
when    2026-03-31 09:00:07 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000011"]}
  ->    OrderOpened {"order": "order-000003"}
when    2026-03-31 09:00:08 zhou.custodian SignOrder {"order": "order-000003", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-31 09:00:09 wu.custodian SignOrder {"order": "order-000003", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
# ---- the other three: 3 150 000.00 and 31 500.00, less 630 000.00; of 3 181 500.00 the bank needs 2 950 500.00.
# The rest is the trader's: 200 000.00 of margin and 42 000.00 of fees less 11 000.00 of interest
when    2026-03-31 09:00:10 he.boss RequestTake {"procurement": "procurement-000001", "lots": ["lot-000012", "lot-000013", "lot-000014"]}
  ->    TakeRequested {"take": "take-000002", "price_fen": 315000000, "fee_fen": 3150000, "earnest_fen": 63000000}
when    2026-03-31 09:00:11 laishang-core ConfirmTake {"take": "take-000002", "reference": "T-2", "value_date": "2026-03-31"}
  ->    TakeConfirmed
  ->    MarginApplied {"amount_fen": 63000000}
  ->    LoanRepaid {"interest_fen": 0, "principal_fen": 295050000, "refund_fen": 23100000, "closes": true}
when    2026-03-31 09:00:12 laishang-core ConfirmRefund {"loan": "loan-000001", "amount_fen": 23100000, "value_date": "2026-03-31", "reference": "RF-1"}
  ->    RefundPaid
ask     2026-03-31 09:00:13 tang.trader GetProcurement {"procurement": "procurement-000001"}
  ->    {"taken_fen": 420000000, "earnest_used_fen": 84000000, "earnest_held_fen": 0, "lots": []}
ask     2026-03-31 09:00:14 he.boss ListTakes {"procurement": "procurement-000001"}
  ->    {"items": [{"take": "take-000001", "status": "confirmed"}, {"take": "take-000002", "status": "confirmed"}]}
ask     2026-03-31 09:00:15 feng.gov GetLedger {"page_size": 3}
  ->    {"items": [{"account": "bank_funding/org-000005", "balance_fen": -1100000}, {"account": "loan_principal/loan-000001", "balance_fen": 0}, {"account": "interest_income/org-000005", "balance_fen": 1100000}], "balanced": true}
when    2026-03-31 09:00:16 tang.trader CloseFacility {"facility": "facility-000001"}
  ->    FacilityClosed
when    2026-05-16 00:00:00 system FireDeadlines {}
  ->    DefaultsReviewed
