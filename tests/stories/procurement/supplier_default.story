# F9 L4
story   The supplier delivers half: it pays the other half back, the customer takes what is there, earnest money goes back
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
when    2026-03-05 09:00:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "zone": "A2", "lots": ["lot-000011", "lot-000012"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-05 09:05:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-05 09:07:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
when    2026-03-05 09:10:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000011", "lot-000012"],
        "tripartite_agreement": "三方-002", "handover": "order-000002", "lien_waiver": "放弃留置-002",
        "registration_number": "07654321000012340002", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000001"}
when    2026-03-05 10:00:00 sun.officer DeliverPurchase {"procurement": "procurement-000001", "control": "control-000001"}
  ->    PurchaseDelivered {"weight_kg": 500000, "delivered_on": "2026-03-05", "register_by": "2026-03-15", "lots": ["lot-000011", "lot-000012"]}
when    2026-03-05 11:00:01 tang.trader RegisterTitle {"procurement": "procurement-000001", "control": "control-000001", "number": "07654321000099990001", "registered_on": "2026-03-05", "expires": "2027-03-04"}
  ->    TitleRegistered
when    2026-03-05 11:00:02 laishang-core ConfirmPurchaseRefund {"procurement": "procurement-000001", "amount_fen": 1, "reference": "PR-0", "value_date": "2026-03-05"}
  ->    refused purchase_refund_above_due {"due_fen": "0"}
when    2026-03-05 11:00:03 tang.trader ReturnEarnestMoney {"procurement": "procurement-000001"}
  ->    refused earnest_money_bound
when    2026-03-20 23:59:59 system FireDeadlines {}
  ->    DefaultsReviewed
when    2026-03-21 00:00:00 system FireDeadlines {}
  ->    PurchaseRefundDue {"procurement": "procurement-000001", "delivered_kg": 500000, "amount_fen": 200000000}
  ->    DefaultsReviewed
when    2026-03-21 09:00:01 laishang-core ConfirmPurchaseRefund {"procurement": "procurement-000009", "amount_fen": 1, "reference": "PR-1", "value_date": "2026-03-21"}
  ->    refused procurement_not_found
when    2026-03-21 09:00:02 system ConfirmPurchaseRefund {"procurement": "procurement-000001", "amount_fen": 1, "reference": "PR-1", "value_date": "2026-03-21"}
  ->    refused not_own_party
when    2026-03-21 09:00:03 laishang-core ConfirmPurchaseRefund {"procurement": "procurement-000001", "amount_fen": 0, "reference": "PR-1", "value_date": "2026-03-21"}
  ->    refused amount_not_positive
when    2026-03-21 09:00:04 laishang-core ConfirmPurchaseRefund {"procurement": "procurement-000001", "amount_fen": 200000001, "reference": "PR-1", "value_date": "2026-03-21"}
  ->    refused purchase_refund_above_due {"due_fen": "200000000"}
when    2026-03-21 09:00:05 laishang-core ConfirmPurchaseRefund {"procurement": "procurement-000001", "amount_fen": 200000000, "reference": "PR-1", "value_date": "2026-03-20"}
  ->    refused value_date_invalid
# 4 000 000.00 × 3.3 % × 20 / 360 = 7 333.33
when    2026-03-21 09:00:06 laishang-core ConfirmPurchaseRefund {"procurement": "procurement-000001", "amount_fen": 200000000, "reference": "PR-1", "value_date": "2026-03-21"}
  ->    PurchaseRefunded {"amount_fen": 200000000}
  ->    LoanRepaid {"interest_fen": 733333, "principal_fen": 199266667}
when    2026-03-21 09:00:07 laishang-core ConfirmPurchaseRefund {"procurement": "procurement-000001", "amount_fen": 200000000, "reference": "PR-1", "value_date": "2026-03-21"}
  ->    nothing
# 2 100 000.00 and 21 000.00, of which 420 000.00 are paid; the loan needs 2 007 333.33
when    2026-03-21 09:00:08 he.boss RequestTake {"procurement": "procurement-000001", "lots": ["lot-000011", "lot-000012"]}
  ->    TakeRequested {"price_fen": 210000000, "fee_fen": 2100000, "earnest_fen": 42000000}
when    2026-03-21 09:00:09 tang.trader ReturnEarnestMoney {"procurement": "procurement-000001"}
  ->    refused earnest_money_bound
when    2026-03-21 09:00:10 laishang-core ConfirmTake {"take": "take-000001", "reference": "T-1", "value_date": "2026-03-21"}
  ->    TakeConfirmed
  ->    MarginApplied {"amount_fen": 42000000}
  ->    LoanRepaid {"principal_fen": 200733333, "refund_fen": 11366667, "closes": true}
when    2026-03-21 09:00:11 he.boss ReturnEarnestMoney {"procurement": "procurement-000001"}
  ->    refused permission_denied
when    2026-03-21 09:00:12 tang.trader ReturnEarnestMoney {"procurement": "procurement-000009"}
  ->    refused procurement_not_found
when    2026-03-21 09:00:13 system ReturnEarnestMoney {"procurement": "procurement-000001"}
  ->    refused not_own_party
when    2026-03-21 09:00:14 tang.trader ReturnEarnestMoney {"procurement": "procurement-000001"}
  ->    MarginRequested {"kind": "give_back", "amount_fen": 42000000, "payer": "org-000006"}
when    2026-03-21 09:00:15 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "E-2", "value_date": "2026-03-21"}
  ->    MarginConfirmed
ask     2026-03-21 09:00:16 he.boss GetProcurement {"procurement": "procurement-000001"}
  ->    {"earnest_held_fen": 0, "refund_due_fen": 0, "refunded_fen": 200000000}
